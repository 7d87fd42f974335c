package io.github.finsam.storage.jdbc;

class PersonDifferentialOnMariaDbTest extends JdbcPersonDifferentialContract {

  PersonDifferentialOnMariaDbTest() {
    super(Databases.MARIADB);
  }
}
