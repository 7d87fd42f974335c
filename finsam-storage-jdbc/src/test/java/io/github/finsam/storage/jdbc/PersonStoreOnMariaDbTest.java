package io.github.finsam.storage.jdbc;

class PersonStoreOnMariaDbTest extends JdbcPersonStoreContract {

  PersonStoreOnMariaDbTest() {
    super(Databases.MARIADB);
  }
}
