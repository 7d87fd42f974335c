-- What was changed, when and by whom.

create table if not exists ${prefix}audit (
  number bigint auto_increment not null primary key,
  changed_at datetime(6) not null,
  actor varchar(200) not null,
  kind varchar(20) not null,
  subject varchar(400) not null,
  version bigint not null,
  action varchar(10) not null
) engine=InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists ${name}audit_subject on ${prefix}audit (kind, subject);
