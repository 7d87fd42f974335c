-- What was changed about persons, when and by whom; of whom no longer once it is erased.

-- Safe to run again where it stopped half-way.

create table if not exists ${prefix}person_audit (
  number bigint not null,
  changed_at datetime(6) not null,
  who varchar(64) not null,
  purpose varchar(200) not null,
  action varchar(20) not null,
  pathway varchar(64),
  version bigint not null,
  primary key (number),
  constraint ${name}person_audit_pathway
    foreign key (pathway) references ${prefix}pathway (id) on delete set null
) engine=InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists ${name}person_audit_pathway_id on ${prefix}person_audit (pathway);

insert into ${prefix}person_number (name, last_number)
  select 'audit', 0 from dual where not exists
    (select 1 from ${prefix}person_number where name = 'audit');
