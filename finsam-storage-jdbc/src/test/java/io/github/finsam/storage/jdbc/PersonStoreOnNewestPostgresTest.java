package io.github.finsam.storage.jdbc;

class PersonStoreOnNewestPostgresTest extends JdbcPersonStoreContract {

  PersonStoreOnNewestPostgresTest() {
    super(Databases.POSTGRESQL_NEWEST);
  }
}
