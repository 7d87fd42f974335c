-- What was changed about persons, when and by whom; of whom no longer once it is erased.

create table if not exists ${prefix}person_audit (
  number bigint not null,
  changed_at timestamp(6) not null,
  who varchar(64) collate "C" not null,
  purpose varchar(200) collate "C" not null,
  action varchar(20) collate "C" not null,
  pathway varchar(64) collate "C",
  version bigint not null,
  primary key (number),
  constraint ${name}person_audit_pathway
    foreign key (pathway) references ${prefix}pathway (id) on delete set null
);

create index if not exists ${name}person_audit_pathway_id on ${prefix}person_audit (pathway);

insert into ${prefix}person_number (name, last_number)
  select 'audit', 0 where not exists
    (select 1 from ${prefix}person_number where name = 'audit');
