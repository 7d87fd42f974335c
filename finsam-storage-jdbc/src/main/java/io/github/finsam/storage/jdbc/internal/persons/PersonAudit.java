package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.jdbc.internal.Chunks;
import io.github.finsam.storage.jdbc.internal.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a unit of work changes about persons, collected to be written with it. */
final class PersonAudit {

  /** What was done to a pathway. */
  enum Action {
    INSERT,
    UPDATE,
    DELETE,
    LINK,
    UNLINK
  }

  private record Row(Action action, PathwayId pathway, long version) {}

  private final Accessor accessor;
  private final Instant at;
  private final List<Row> rows = new ArrayList<>();

  PersonAudit(Accessor accessor, Instant at) {
    this.accessor = accessor;
    // Else some databases would round it, to a time that has not come.
    this.at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Something was changed.
   *
   * @param version the version of the pathway afterwards, 0 if it is gone
   */
  void add(Action action, PathwayId pathway, long version) {
    rows.add(new Row(action, pathway, version));
  }

  /**
   * Writes what was collected.
   *
   * @param stored which of some pathways are stored; the others are not named
   * @param numbers the first of so many numbers in a row
   */
  void write(
      Session session, Function<Set<PathwayId>, Set<PathwayId>> stored, IntToLongFunction numbers) {
    if (rows.isEmpty()) {
      return;
    }
    Set<PathwayId> about = new TreeSet<>();
    rows.forEach(row -> about.add(row.pathway()));
    Set<PathwayId> named = stored.apply(about);
    long number = numbers.applyAsLong(rows.size());
    PreparedBatch batch =
        session.batch(
            "insert into ${prefix}person_audit (number, changed_at, who, purpose, action, pathway,"
                + " version) values (?, ?, ?, ?, ?, ?, ?)");
    for (Row row : rows) {
      batch
          .bind(0, number++)
          .bind(1, Times.of(at))
          .bind(2, accessor.who().value())
          .bind(3, accessor.purpose())
          .bind(4, row.action().name())
          .bind(5, named.contains(row.pathway()) ? row.pathway().value() : null)
          .bind(6, row.version())
          .add();
      if (batch.size() >= Chunks.SIZE) {
        batch.execute();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
