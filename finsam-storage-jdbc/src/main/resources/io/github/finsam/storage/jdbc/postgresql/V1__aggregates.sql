-- One table a kind of aggregate: its key, a few columns to look at, and the whole as text.

create table if not exists ${prefix}forbund (
  id varchar(64) collate "C" not null,
  name varchar(200) collate "C" not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (id)
);

create table if not exists ${prefix}insats (
  id varchar(64) collate "C" not null,
  forbund varchar(64) collate "C" not null,
  name varchar(200) collate "C" not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (id)
);

create table if not exists ${prefix}accounts (
  forbund varchar(64) collate "C" not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}outlook (
  forbund varchar(64) collate "C" not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}governance (
  forbund varchar(64) collate "C" not null,
  calendar_year integer not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (forbund, calendar_year)
);

create table if not exists ${prefix}document (
  forbund varchar(64) collate "C" not null,
  source varchar(200) collate "C" not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (forbund, source)
);

create table if not exists ${prefix}form (
  id varchar(64) collate "C" not null,
  edition varchar(64) collate "C" not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (id),
  constraint ${name}form_revision unique (revision)
);

create table if not exists ${prefix}asked (
  form varchar(64) collate "C" not null,
  forbund varchar(64) collate "C" not null,
  insats varchar(64) collate "C" not null,
  period varchar(32) collate "C" not null,
  sex varchar(8) collate "C" not null,
  first_day date not null,
  asked integer not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (form, forbund, insats, period, sex)
);

create table if not exists ${prefix}counts (
  insats varchar(64) collate "C" not null,
  calendar_year integer not null,
  forbund varchar(64) collate "C" not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (insats, calendar_year)
);

create table if not exists ${prefix}closed_period (
  forbund varchar(64) collate "C" not null,
  insats varchar(64) collate "C" not null,
  period varchar(32) collate "C" not null,
  correction integer not null,
  first_day date not null,
  closed_on date not null,
  version bigint not null,
  revision bigint not null,
  body text not null,
  primary key (forbund, insats, period, correction)
);
