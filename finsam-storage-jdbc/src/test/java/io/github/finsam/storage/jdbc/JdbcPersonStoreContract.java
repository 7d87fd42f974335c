package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract on one place in a database, emptied before every test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcPersonStoreContract extends PersonStoreContract {

  private final Databases database;
  private TestDatabase place;

  JdbcPersonStoreContract(Databases database) {
    this.database = database;
  }

  @BeforeAll
  final void makePlace() {
    place = database.fresh();
  }

  @AfterAll
  final void endPlace() {
    place.close();
  }

  @Override
  protected final PersonStore openEmpty(Clock clock) {
    Databases.clear(place);
    return JdbcPersonStore.open(place.source(), place.options().withClock(clock));
  }
}
