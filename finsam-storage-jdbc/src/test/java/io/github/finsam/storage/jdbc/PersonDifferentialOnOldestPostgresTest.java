package io.github.finsam.storage.jdbc;

class PersonDifferentialOnOldestPostgresTest extends JdbcPersonDifferentialContract {

  PersonDifferentialOnOldestPostgresTest() {
    super(Databases.POSTGRESQL_OLDEST);
  }
}
