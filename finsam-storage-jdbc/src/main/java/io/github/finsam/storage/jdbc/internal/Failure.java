package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What a database means by an error. */
public enum Failure {
  /** The connection is gone, or there was none to be had. */
  LOST("unreachable"),
  /** The statement took longer than it may. */
  TIMEOUT("timeout"),
  /** Another transaction was in the way: doing the same again may go well. */
  DISTURBED("failed"),
  /** Another transaction holds a lock for longer than the database waits. */
  BLOCKED("timeout"),
  /** A key is taken. */
  TAKEN("failed"),
  /** A row points to one that is gone, or is pointed to. */
  REFERENCE("failed"),
  /** The user of the database may not do this. */
  DENIED("denied"),
  /** Anything else. */
  OTHER("failed");

  private static final Set<String> LOST_STATES =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "90007", "90067", "90098", "90121");
  // 90131 and 1020: the row is another's by now.
  private static final Set<String> DISTURBED_STATES = Set.of("40001", "40P01", "90131");
  private static final Set<Integer> DISTURBED_CODES = Set.of(1020, 1213);
  private static final Set<String> BLOCKED_STATES = Set.of("55P03", "HYT00");
  private static final int BLOCKED_CODE = 1205;
  private static final Set<String> TIMEOUT_STATES = Set.of("57014", "70100");
  // MariaDB gives the end of a statement and that of its connection the same state.
  private static final int KILLED_CODE = 1927;
  private static final Set<String> REFERENCE_STATES = Set.of("23001", "23503", "23506");
  private static final Set<Integer> REFERENCE_CODES = Set.of(1451, 1452);
  private static final Set<String> DENIED_STATES = Set.of("42501", "90096");
  private static final Set<Integer> DENIED_CODES = Set.of(1044, 1142, 1143, 1227);

  private final String code;

  Failure(String code) {
    this.code = code;
  }

  /** What the port calls it. */
  public String code() {
    return code;
  }

  /** What the error means; {@link #OTHER} if no database is at the bottom of it. */
  public static Failure of(Throwable error) {
    return cause(error).map(Failure::of).orElse(OTHER);
  }

  private static Failure of(SQLException error) {
    String state = error.getSQLState();
    if (state == null) {
      // No database says nothing: a pool that has taken its connection back does.
      return error instanceof SQLTimeoutException ? TIMEOUT : LOST;
    }
    int number = error.getErrorCode();
    // MariaDB has more numbers than states; elsewhere the numbers mean something else.
    boolean general = state.equals("HY000");
    if (DISTURBED_STATES.contains(state) || (general && DISTURBED_CODES.contains(number))) {
      return DISTURBED;
    }
    if (BLOCKED_STATES.contains(state) || (general && number == BLOCKED_CODE)) {
      return BLOCKED;
    }
    if (state.equals("70100") && number == KILLED_CODE) {
      return LOST;
    }
    if (error instanceof SQLTimeoutException || TIMEOUT_STATES.contains(state)) {
      return TIMEOUT;
    }
    if (state.startsWith("08")
        || LOST_STATES.contains(state)
        || error instanceof SQLTransientConnectionException
        || error instanceof SQLNonTransientConnectionException
        || error instanceof SQLRecoverableException) {
      return LOST;
    }
    if (state.equals("23505") || (state.equals("23000") && number == 1062)) {
      return TAKEN;
    }
    if (REFERENCE_STATES.contains(state)
        || (state.equals("23000") && REFERENCE_CODES.contains(number))) {
      return REFERENCE;
    }
    return DENIED_STATES.contains(state) || DENIED_CODES.contains(number) ? DENIED : OTHER;
  }

  /** Whether others were in the way, who may have done what makes a unit of work a conflict. */
  static boolean isDisturbance(Throwable error) {
    return error instanceof StaleException
        || error.getCause() instanceof StaleException
        || switch (of(error)) {
          case DISTURBED, BLOCKED, TAKEN, REFERENCE -> true;
          case LOST, TIMEOUT, DENIED, OTHER -> false;
        };
  }

  /** The error of the database that another was thrown for. */
  public static Optional<SQLException> cause(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /** The exception of the port for an error; what is one of the port already stays as it is. */
  public static RuntimeException translated(Throwable error) {
    if (error instanceof StoreException known) {
      return known;
    }
    if (error instanceof StaleException && cause(error).isEmpty()) {
      return new StoreException(error, DISTURBED.code, String.valueOf(error.getMessage()));
    }
    Optional<SQLException> sql = cause(error);
    if (sql.isPresent()) {
      return new StoreException(error, of(sql.get()).code, message(sql.get()));
    }
    return error instanceof RuntimeException other ? other : new IllegalStateException(error);
  }

  /**
   * The first line of the database's own words: those after it may repeat what was to be stored.
   */
  static String message(SQLException error) {
    String message = error.getMessage();
    return message == null ? error.toString() : message.lines().findFirst().orElse("");
  }
}
