package io.github.finsam.storage.jdbc;

class PersonDifferentialOnNewestPostgresTest extends JdbcPersonDifferentialContract {

  PersonDifferentialOnNewestPostgresTest() {
    super(Databases.POSTGRESQL_NEWEST);
  }
}
