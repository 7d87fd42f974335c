package io.github.finsam.storage.jdbc;

/** The databases that there are tables for. SQL Server and Oracle are not among them. */
public enum Database {
  /** H2 2.2 and later, embedded or as a server. */
  H2,
  /** PostgreSQL 15 and later. */
  POSTGRESQL,
  /** MariaDB 11.4 and later, with InnoDB. */
  MARIADB
}
