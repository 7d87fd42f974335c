create table if not exists ${versions} (
  version integer not null primary key,
  script varchar(100) not null,
  checksum varchar(64) not null,
  applied_at timestamp(6) not null
);
