-- Filled-in questionnaires, one row each. What respondent and occasion it was, the form tells.

-- H2 counts a character above U+FFFF as two.

create table if not exists ${prefix}response (
  forbund varchar(128) not null,
  source_id varchar(128) not null,
  -- The revision of the form; guarded by the changes of segments, not row by row.
  form bigint not null,
  -- Twice the year of the day, and one more from July on.
  half_year smallint not null,
  answered_on date not null,
  -- As ISO/IEC 5218 numbers them: 1 man, 2 woman.
  sex smallint,
  age_from smallint,
  -- Empty beside a youngest age: no upper limit.
  age_to smallint,
  insats varchar(128),
  -- One byte for each item of the form: the code.
  answers varbinary(250) not null,
  primary key (forbund, source_id)
);

-- A row for every unit of work that changed the answers of a segment: a förbund's to a form in a
-- half-year. Rows are only added, so that units do not wait for each other; how many there are and
-- the sum of their marks tell which changes a snapshot sees.

create table if not exists ${prefix}segment_change (
  form bigint not null,
  half_year smallint not null,
  forbund varchar(128) not null,
  changes bigint not null,
  mark bigint not null,
  constraint ${name}segment_change_form foreign key (form) references ${prefix}form (revision)
);

create index if not exists ${prefix}segment_change_form on ${prefix}segment_change (form, half_year, forbund);
