package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.jdbc.AuditEntry.Action;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What a unit of work changes, collected to be written with it. */
public final class Audit {

  private record Row(String kind, String subject, long version, Action action) {}

  private final String actor;
  private final Clock clock;
  private final List<Row> rows = new ArrayList<>();

  /** The changes of somebody. */
  public Audit(String actor, Clock clock) {
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Something was changed.
   *
   * @param kind what it is, such as {@code forbund} or {@code response}
   * @param subject its key, at most 400 characters; never one of a person or an answer
   * @param version its version afterwards, 0 if it is gone; of a segment, how many responses
   * @param action what was done
   */
  public void add(String kind, String subject, long version, Action action) {
    rows.add(new Row(kind, subject, version, action));
  }

  /** Forgets what was collected, when it is to be collected again. */
  public void clear() {
    rows.clear();
  }

  /** Writes what was collected. */
  public void write(Session session) {
    if (rows.isEmpty()) {
      return;
    }
    // Without a zone: in UTC whatever the zone of the server, the session or the process.
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    try {
      ManyRows.insert(
          session,
          "${prefix}audit (changed_at, actor, kind, subject, version, action)",
          rows.stream()
              .map(
                  row ->
                      new Object[] {
                        now, actor, row.kind(), row.subject(), row.version(), row.action().name()
                      })
              .toList());
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
