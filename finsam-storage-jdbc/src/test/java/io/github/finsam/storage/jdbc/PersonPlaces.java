package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Stores for persons with nothing in them, each in a place of its own that ends with it. */
final class PersonPlaces {

  private PersonPlaces() {}

  static PersonStore open(Databases database, Clock clock) {
    TestDatabase place = database.fresh();
    JdbcPersonStore store = JdbcPersonStore.open(place.source(), place.options().withClock(clock));
    return new Placed(store, place, new AtomicBoolean());
  }

  /**
   * A store in a place that others were in before and whose tables are emptied: making them takes
   * longer than most tests.
   */
  static PersonStore openEmptied(TestDatabase place, Clock clock) {
    JdbcPersonStore store = JdbcPersonStore.open(place.source(), place.options().withClock(clock));
    Names names = Names.of(place.options());
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of("person_audit", "access_event", "answer_link", "pathway", "participant")) {
        statement.execute("delete from " + names.table(table));
      }
      statement.execute("update " + names.table("person_number") + " set last_number = 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  /** A store that takes its place with it. */
  private record Placed(PersonStore store, TestDatabase place, AtomicBoolean ended)
      implements PersonStore {

    @Override
    public <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work) {
      return store.read(accessor, work);
    }

    @Override
    public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
      return store.write(accessor, work);
    }

    @Override
    public void close() {
      store.close();
      if (ended.compareAndSet(false, true)) {
        place.close();
      }
    }
  }
}
