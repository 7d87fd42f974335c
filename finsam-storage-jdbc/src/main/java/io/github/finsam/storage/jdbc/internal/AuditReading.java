package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.storage.jdbc.AuditEntry;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Reads the audit. */
public final class AuditReading implements UnitOfWork {

  private static final String READ =
      "select number, changed_at, actor, kind, subject, version, action from ${prefix}audit";

  private final Session session;

  /** Reads in a session. */
  public AuditReading(Session session) {
    this.session = session;
  }

  /** Entries with higher numbers. */
  public List<AuditEntry> after(long number, int limit) {
    if (limit < 1) {
      throw InvalidValueException.of(Violation.of("not-positive", "limit", limit));
    }
    return entries(
        session
            .query(READ + " where number > ? order by number")
            .bind(0, number)
            .setMaxRows(limit));
  }

  /** Entries about one thing. */
  public List<AuditEntry> of(String kind, String subject) {
    if (!Session.canAskFor(kind) || !Session.canAskFor(subject)) {
      return List.of();
    }
    return entries(
        session
            .query(READ + " where kind = ? and subject = ? order by number")
            .bind(0, kind)
            .bind(1, subject));
  }

  private List<AuditEntry> entries(Query query) {
    return session.ask(
        () ->
            List.copyOf(
                query
                    .map(
                        (row, context) ->
                            new AuditEntry(
                                row.getLong("number"),
                                row.getObject("changed_at", LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC),
                                row.getString("actor"),
                                row.getString("kind"),
                                row.getString("subject"),
                                row.getLong("version"),
                                AuditEntry.Action.valueOf(row.getString("action"))))
                    .list()));
  }

  @Override
  public void end() {
    // What it gives are values.
  }

  @Override
  public boolean isMovable() {
    return true;
  }

  @Override
  public void check(Session later) {
    // It changes nothing.
  }

  @Override
  public void write(Session to) {
    // It changes nothing.
  }
}
