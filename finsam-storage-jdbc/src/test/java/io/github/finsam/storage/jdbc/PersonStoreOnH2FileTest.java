package io.github.finsam.storage.jdbc;

class PersonStoreOnH2FileTest extends JdbcPersonStoreContract {

  PersonStoreOnH2FileTest() {
    super(Databases.H2_FILE);
  }
}
