-- One table a kind of aggregate: its key, a few columns to look at, and the whole as text.

-- Safe to run again where it stopped half-way. H2 counts a character above U+FFFF as two, so that
-- texts are twice as long here.

create table if not exists ${prefix}forbund (
  id varchar(128) not null,
  name varchar(400) not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (id)
);

create table if not exists ${prefix}insats (
  id varchar(128) not null,
  forbund varchar(128) not null,
  name varchar(400) not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (id)
);

create table if not exists ${prefix}accounts (
  forbund varchar(128) not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}outlook (
  forbund varchar(128) not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}governance (
  forbund varchar(128) not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}document (
  forbund varchar(128) not null,
  source varchar(400) not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (forbund, source)
);

create table if not exists ${prefix}form (
  id varchar(128) not null,
  edition varchar(128) not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (id),
  constraint ${name}form_revision unique (revision)
);

create table if not exists ${prefix}asked (
  form varchar(128) not null,
  forbund varchar(128) not null,
  insats varchar(128) not null,
  period varchar(32) not null,
  sex varchar(8) not null,
  first_day date not null,
  asked integer not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (form, forbund, insats, period, sex)
);

create table if not exists ${prefix}counts (
  insats varchar(128) not null,
  calendar_year integer not null,
  forbund varchar(128) not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (insats, calendar_year)
);

create table if not exists ${prefix}closed_period (
  forbund varchar(128) not null,
  insats varchar(128) not null,
  period varchar(32) not null,
  correction integer not null,
  first_day date not null,
  closed_on date not null,
  version bigint not null,
  revision bigint not null,
  body character large object not null,
  primary key (forbund, insats, period, correction)
);
