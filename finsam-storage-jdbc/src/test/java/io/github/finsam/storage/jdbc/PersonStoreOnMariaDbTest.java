package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonStoreContract;
import java.time.Clock;

class PersonStoreOnMariaDbTest extends PersonStoreContract {

  @Override
  protected PersonStore openEmpty(Clock clock) {
    return PersonPlaces.open(Databases.MARIADB, clock);
  }
}
