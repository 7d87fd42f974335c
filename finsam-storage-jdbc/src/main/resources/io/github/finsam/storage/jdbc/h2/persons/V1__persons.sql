-- Persons as pseudonyms: their pathways, which answers are theirs, and who has read what.

-- Safe to run again where it stopped half-way.
-- H2 counts what lies above U+FFFF as two characters, so that there is room for twice as many.

create table if not exists ${prefix}participant (
  number bigint not null,
  key_id varchar(128) not null,
  hmac varchar(128) not null,
  primary key (number),
  constraint ${name}participant_pseudonym unique (hmac, key_id)
);

create table if not exists ${prefix}pathway (
  id varchar(128) not null,
  participant bigint not null,
  forbund varchar(128) not null,
  insats varchar(128) not null,
  first_day date,
  last_day date,
  spell_started boolean,
  spell_day date,
  version bigint not null,
  revision bigint not null,
  timeline character large object not null,
  primary key (id),
  constraint ${name}pathway_spell unique (participant, insats, spell_started, spell_day),
  constraint ${name}pathway_participant
    foreign key (participant) references ${prefix}participant (number)
);

create index if not exists ${prefix}pathway_insats on ${prefix}pathway (insats);

create index if not exists ${prefix}pathway_forbund on ${prefix}pathway (forbund);

create table if not exists ${prefix}answer_link (
  forbund varchar(128) not null,
  source_id varchar(128) not null,
  pathway varchar(128) not null,
  occasion varchar(128) not null,
  primary key (forbund, source_id),
  constraint ${name}answer_link_pathway
    foreign key (pathway) references ${prefix}pathway (id)
);

create index if not exists ${prefix}answer_link_pathway_key on ${prefix}answer_link (pathway);

-- When a person is erased the database itself takes the identity out, so that nobody needs the
-- right to change what was logged.
create table if not exists ${prefix}access_event (
  number bigint not null,
  occurred_at timestamp(6) not null,
  who varchar(128) not null,
  purpose varchar(400) not null,
  kind varchar(20) not null,
  participant bigint,
  pathway varchar(128),
  query varchar(8000),
  primary key (number),
  constraint ${name}access_event_participant
    foreign key (participant) references ${prefix}participant (number) on delete set null,
  constraint ${name}access_event_pathway
    foreign key (pathway) references ${prefix}pathway (id) on delete set null
);

create index if not exists ${prefix}access_event_person on ${prefix}access_event (participant);

create index if not exists ${prefix}access_event_pathway_id on ${prefix}access_event (pathway);

create index if not exists ${prefix}access_event_time on ${prefix}access_event (occurred_at);

-- The last number given; whoever gives one holds the row until it is stored.
create table if not exists ${prefix}person_number (
  name varchar(20) not null,
  last_number bigint not null,
  primary key (name)
);

insert into ${prefix}person_number (name, last_number)
  select 'access', 0 where not exists
    (select 1 from ${prefix}person_number where name = 'access');
