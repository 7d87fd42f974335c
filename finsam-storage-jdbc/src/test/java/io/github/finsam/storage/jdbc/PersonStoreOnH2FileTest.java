package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonStoreContract;
import java.time.Clock;

class PersonStoreOnH2FileTest extends PersonStoreContract {

  @Override
  protected PersonStore openEmpty(Clock clock) {
    return PersonPlaces.open(Databases.H2_FILE, clock);
  }
}
