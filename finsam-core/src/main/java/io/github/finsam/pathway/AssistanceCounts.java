package io.github.finsam.pathway;

import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import java.time.Year;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many of those who received social assistance in a year did so for long.
 *
 * <p>The denominator is those who received assistance in the year (recipients), never the
 * population: published tables use both and mean different things by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the calendar year
 * @param recipients persons, or households, with assistance in any month of the year
 * @param longTerm those of them with at least 10 months in the year
 * @param veryLongTerm those of them with at least 27 months in the three years that end with the
 *     year and no break above two months; not all of them need be long-term in the year
 */
@Value.Builder
public record AssistanceCounts(Year year, int recipients, int longTerm, int veryLongTerm)
    implements WithAssistanceCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative, or {@code longTerm
   *     > recipients} or {@code veryLongTerm > recipients}
   */
  public AssistanceCounts {
    new Checks()
        .year("year", year.getValue())
        .notNegative("recipients", recipients)
        .notNegative("longTerm", longTerm)
        .notNegative("veryLongTerm", veryLongTerm)
        .that(longTerm <= recipients, "above", "longTerm", longTerm, Integer.toString(recipients))
        .that(
            veryLongTerm <= recipients,
            "above",
            "veryLongTerm",
            veryLongTerm,
            Integer.toString(recipients))
        .orThrow();
  }

  /** A new builder. */
  public static AssistanceCountsBuilder builder() {
    return new AssistanceCountsBuilder();
  }

  /** Counts a year among series, one for each person or household. */
  public static AssistanceCounts of(Year year, Collection<AssistanceMonths> series) {
    int recipients = 0;
    int longTerm = 0;
    int veryLongTerm = 0;
    for (AssistanceMonths one : series) {
      if (one.receivedIn(year)) {
        recipients++;
        longTerm += one.longTermIn(year) ? 1 : 0;
        veryLongTerm += one.veryLongTermIn(year) ? 1 : 0;
      }
    }
    return new AssistanceCounts(year, recipients, longTerm, veryLongTerm);
  }

  /**
   * These and others of the same year together, for places whose recipients are different people.
   *
   * @throws io.github.finsam.base.InvalidValueException if the years differ
   */
  public AssistanceCounts plus(AssistanceCounts other) {
    new Checks()
        .that(other.year.equals(year), "mismatch", "year", other.year, year.toString())
        .orThrow();
    return new AssistanceCounts(
        year,
        Math.addExact(recipients, other.recipients),
        Math.addExact(longTerm, other.longTerm),
        Math.addExact(veryLongTerm, other.veryLongTerm));
  }

  /** The long-term among the recipients; empty if there are none. */
  public Optional<Share> longTermShare() {
    return recipients == 0 ? Optional.empty() : Optional.of(Share.of(longTerm, recipients));
  }

  /** The very long-term among the recipients; empty if there are none. */
  public Optional<Share> veryLongTermShare() {
    return recipients == 0 ? Optional.empty() : Optional.of(Share.of(veryLongTerm, recipients));
  }
}
