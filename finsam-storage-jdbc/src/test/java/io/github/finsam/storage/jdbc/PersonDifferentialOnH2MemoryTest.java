package io.github.finsam.storage.jdbc;

class PersonDifferentialOnH2MemoryTest extends JdbcPersonDifferentialContract {

  PersonDifferentialOnH2MemoryTest() {
    super(Databases.H2_MEMORY);
  }
}
