package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonDifferentialContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** The differential test on one place in a database, emptied before every sequence. */
abstract class JdbcPersonDifferentialContract extends PersonDifferentialContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2015-02-03T08:09:10.123456Z"), ZoneOffset.UTC);

  private final Databases database;
  private TestDatabase place;

  JdbcPersonDifferentialContract(Databases database) {
    this.database = database;
  }

  @BeforeProperty
  final void makePlace() {
    place = database.fresh();
  }

  @AfterProperty
  final void endPlace() {
    place.close();
  }

  @Override
  protected final PersonStore openEmpty() {
    Databases.clear(place);
    return JdbcPersonStore.open(place.source(), place.options().withClock(CLOCK));
  }
}
