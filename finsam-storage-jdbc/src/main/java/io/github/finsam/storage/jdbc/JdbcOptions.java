package io.github.finsam.storage.jdbc;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * How a store uses its database.
 *
 * <p>Immutable and thread-safe.
 *
 * @param schema the schema of the tables, on MariaDB the database; it must exist. Letters, digits
 *     and {@code _}, not first a digit, at most 63; a name in quotes that is not written as the
 *     database writes plain ones cannot be used. Empty for the one that the connection is in.
 * @param tablePrefix what the names of all tables begin with: small letters, digits and {@code _},
 *     first a letter, at most 20
 * @param schemaMode what is done about the tables when the store is opened
 * @param statementTimeout how long one statement may take, whole seconds are counted and begun ones
 *     count in full; empty for as long as the database lets it. A load is many statements, each of
 *     at most 16 384 responses, and the time that their source takes does not count. Reading
 *     responses one after the other, or counting them from their rows, is one statement, and what
 *     is done with each meanwhile may count. Writing to an H2 file waits as long for others who
 *     write there, or a minute if this is empty.
 * @param actor who is named in the audit as the one who changes, unless {@link JdbcStore#actingAs}
 *     says another; 1 to 200 characters
 * @param clock what time it is, for the audit
 */
@Value.Builder
public record JdbcOptions(
    Optional<String> schema,
    String tablePrefix,
    SchemaMode schemaMode,
    Optional<Duration> statementTimeout,
    String actor,
    Clock clock)
    implements WithJdbcOptions {

  /** The prefix of tables, unless another is asked for. */
  public static final String DEFAULT_PREFIX = "finsam_";

  /** Who is named in the audit where nobody said who it was. */
  public static final String DEFAULT_ACTOR = "application";

  private static final int MAX_ACTOR = 200;
  // Names stand in the SQL as they are, so nothing but plain ones may.
  private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

  /**
   * @throws InvalidValueException if the schema or the prefix is no plain name, the timeout is not
   *     positive, or the actor is blank, longer than 200 characters or holds control characters
   */
  public JdbcOptions {
    List<Violation> violations = new ArrayList<>();
    schema
        .filter(name -> !SCHEMA.matcher(name).matches())
        .ifPresent(
            name -> violations.add(Violation.of("pattern", "schema", name, SCHEMA.pattern())));
    if (!PREFIX.matcher(tablePrefix).matches()) {
      violations.add(Violation.of("pattern", "tablePrefix", tablePrefix, PREFIX.pattern()));
    }
    statementTimeout
        .filter(timeout -> timeout.isNegative() || timeout.isZero())
        .ifPresent(
            timeout -> violations.add(Violation.of("not-positive", "statementTimeout", timeout)));
    checkActor(actor).ifPresent(violations::add);
    if (!violations.isEmpty()) {
      throw new InvalidValueException(violations);
    }
  }

  /**
   * The tables {@code finsam_…} where the connection is, created and upgraded as needed; no limit
   * of time but the database's own; the system's clock.
   */
  public static JdbcOptions standard() {
    return new JdbcOptions(
        Optional.empty(),
        DEFAULT_PREFIX,
        SchemaMode.MIGRATE,
        Optional.empty(),
        DEFAULT_ACTOR,
        Clock.systemUTC());
  }

  /** A new builder; it has to be given every component but those that may be empty. */
  public static JdbcOptionsBuilder builder() {
    return new JdbcOptionsBuilder();
  }

  private static Optional<Violation> checkActor(String actor) {
    if (actor.isBlank()) {
      return Optional.of(Violation.of("blank", "actor", actor));
    }
    if (actor.codePointCount(0, actor.length()) > MAX_ACTOR) {
      return Optional.of(Violation.of("too-long", "actor", actor, Integer.toString(MAX_ACTOR)));
    }
    boolean plain =
        actor
            .codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    return plain
        ? Optional.empty()
        : Optional.of(Violation.of("control-character", "actor", actor));
  }
}
