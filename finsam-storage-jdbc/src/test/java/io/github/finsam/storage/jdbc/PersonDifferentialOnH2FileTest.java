package io.github.finsam.storage.jdbc;

class PersonDifferentialOnH2FileTest extends JdbcPersonDifferentialContract {

  PersonDifferentialOnH2FileTest() {
    super(Databases.H2_FILE);
  }
}
