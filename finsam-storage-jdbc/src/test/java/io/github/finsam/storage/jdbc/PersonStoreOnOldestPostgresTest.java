package io.github.finsam.storage.jdbc;

class PersonStoreOnOldestPostgresTest extends JdbcPersonStoreContract {

  PersonStoreOnOldestPostgresTest() {
    super(Databases.POSTGRESQL_OLDEST);
  }
}
