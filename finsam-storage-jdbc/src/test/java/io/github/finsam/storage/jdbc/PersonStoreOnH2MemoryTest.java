package io.github.finsam.storage.jdbc;

class PersonStoreOnH2MemoryTest extends JdbcPersonStoreContract {

  PersonStoreOnH2MemoryTest() {
    super(Databases.H2_MEMORY);
  }
}
