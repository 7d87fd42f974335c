create table if not exists ${versions} (
  version integer not null primary key,
  script varchar(100) not null,
  checksum varchar(64) not null,
  applied_at datetime(6) not null
) engine=InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
