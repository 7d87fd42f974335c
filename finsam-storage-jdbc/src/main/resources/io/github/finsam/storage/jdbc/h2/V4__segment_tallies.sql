-- Counts of whole segments, made once and used as long as their changes are those of the snapshot.

create table if not exists ${prefix}segment_tally (
  form bigint not null,
  half_year smallint not null,
  forbund varchar(128) not null,
  changes bigint not null,
  mark bigint not null,
  -- By sex and age, and by insats, sex and age.
  coarse binary large object not null,
  fine binary large object not null,
  primary key (form, half_year, forbund)
);
