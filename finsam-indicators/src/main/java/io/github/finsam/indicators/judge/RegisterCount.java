package io.github.finsam.indicators.judge;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The spells of a register measure, counted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure the measure
 * @param sustained spells whose result remains, not negative
 * @param lost spells whose result does not remain, not negative
 * @param unknown spells followed long enough of which it is not known, not negative
 * @param tooEarly spells that the register does not follow long enough yet, not negative
 * @param withoutGoal spells that did not reach their goal and so are not in the measure, not
 *     negative
 */
@Value.Builder
public record RegisterCount(
    RegisterMeasure measure,
    long sustained,
    long lost,
    long unknown,
    long tooEarly,
    long withoutGoal)
    implements WithRegisterCount {

  /** Code of a result that remains, in the figure of {@link #cell}. */
  public static final int SUSTAINED = 1;

  /** Code of a result that does not remain, in the figure of {@link #cell}. */
  public static final int LOST = 0;

  /** Code of spells that are not followed long enough yet, in the figure of {@link #cell}. */
  public static final int TOO_EARLY = 8;

  /** Code of spells of which nothing is known, in the figure of {@link #cell}. */
  public static final int UNKNOWN = 9;

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative
   */
  public RegisterCount {
    new Arguments()
        .that(sustained >= 0, "negative", "sustained", sustained)
        .that(lost >= 0, "negative", "lost", lost)
        .that(unknown >= 0, "negative", "unknown", unknown)
        .that(tooEarly >= 0, "negative", "tooEarly", tooEarly)
        .that(withoutGoal >= 0, "negative", "withoutGoal", withoutGoal)
        .orThrow();
  }

  /** A new builder. */
  public static RegisterCountBuilder builder() {
    return new RegisterCountBuilder();
  }

  /**
   * The result: those whose result remains, of those of whom it is known. Its coverage tells who
   * the figure could not rest on: spells without a known result count as only counted, those that
   * are followed too short a time as running.
   *
   * @param minimum the smallest number of spells that is reported, greater than zero
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code minimum < 1}, {@code level <= 0}
   *     or {@code level >= 1}
   */
  public Cell cell(long minimum, double level) {
    new Arguments()
        .that(minimum > 0, "not-positive", "minimum", minimum)
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
    long known = Math.addExact(sustained, lost);
    Optional<Absence> absence = PairedAnswers.tooFew(known, minimum);
    if (absence.isPresent()) {
      return absence.get();
    }
    Share share = Share.of(sustained, known);
    SortedMap<Integer, Long> nonAnswers =
        new TreeMap<>(Map.of(TOO_EARLY, tooEarly, UNKNOWN, unknown));
    nonAnswers.values().removeIf(count -> count == 0);
    return new Figure(
        new TreeMap<>(Map.of(LOST, lost, SUSTAINED, sustained)),
        Optional.of(nonAnswers),
        share,
        Optional.of(Intervals.wilson(share, level)),
        Optional.empty(),
        Optional.empty(),
        Basis.builder()
            .edition(measure.edition())
            .method(measure.method())
            .coverage(new Coverage(known, 0, unknown, tooEarly))
            .build());
  }
}
