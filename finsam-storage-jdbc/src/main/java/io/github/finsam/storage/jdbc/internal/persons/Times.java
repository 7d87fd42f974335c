package io.github.finsam.storage.jdbc.internal.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;

/** Days and times as columns: without a zone, so that no clock's zone can move them. */
final class Times {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private Times() {}

  /** The time in UTC, at most the first or last that every database can compare with. */
  static Argument of(Instant time) {
    Instant bounded = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    LocalDateTime utc = LocalDateTime.ofInstant(bounded, ZoneOffset.UTC);
    return (position, statement, context) -> statement.setObject(position, utc);
  }

  /** Whether a column can hold something at the time or after it. */
  static boolean beyond(Instant time) {
    return time.isAfter(LAST);
  }

  /** The next whole microsecond, if it is not one: nothing is stored between them. */
  static Instant ceiling(Instant time) {
    if (time.isAfter(LAST)) {
      return time;
    }
    Instant floor = time.truncatedTo(ChronoUnit.MICROS);
    return floor.equals(time) ? time : floor.plus(1, ChronoUnit.MICROS);
  }

  static Instant of(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }

  /** The day, or nothing. */
  static Argument of(Optional<LocalDate> day) {
    return (position, statement, context) -> {
      if (day.isPresent()) {
        statement.setObject(position, day.get());
      } else {
        statement.setNull(position, java.sql.Types.DATE);
      }
    };
  }
}
