package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.jdbc.internal.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** Stores for persons with nothing in them. */
final class PersonPlaces {

  private PersonPlaces() {}

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
}
