package io.github.finsam.indicators.judge;

import io.github.finsam.base.Coverage;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The spells of a register measure, counted.
 *
 * <p>What it holds is seen through a disclosure policy only. Results of groups and of all of them
 * together are to be published by {@link #table}, which decides on them together: whoever publishes
 * them one by one tells what of a group is hidden.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegisterCount {

  /** Code of a result that remains, in the figure of {@link #cell}. */
  public static final int SUSTAINED = Guarded.YES;

  /** Code of a result that does not remain, in the figure of {@link #cell}. */
  public static final int LOST = Guarded.NO;

  /** Code of spells that are not followed long enough yet, in the figure of {@link #cell}. */
  public static final int TOO_EARLY = 8;

  /** Code of spells of which nothing is known, in the figure of {@link #cell}. */
  public static final int UNKNOWN = 9;

  /** Where only the decision is asked for, not the interval. */
  private static final double ANY_LEVEL = 0.95;

  private static final Set<Respondent> ABOUT = Set.of(Respondent.PARTICIPANT);

  private final RegisterMeasure measure;
  private final RegisterCounts counts;

  private RegisterCount(RegisterMeasure measure, RegisterCounts counts) {
    this.measure = measure;
    this.counts = counts;
  }

  /** What a register has counted by a measure. */
  public static RegisterCount of(RegisterMeasure measure, RegisterCounts counts) {
    return new RegisterCount(measure, counts);
  }

  /** The measure. */
  public RegisterMeasure measure() {
    return measure;
  }

  /**
   * The result: those whose result remains, of those of whom it is known. Its coverage tells who
   * the figure could not rest on: spells without a known result count as only counted, those that
   * are followed too short a time as running.
   *
   * @param policy what may be shown; its minimum for participants holds
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public Cell cell(Disclosure policy, double level) {
    Guarded.checkLevel(level);
    return cell(guarded(List.of(this), policy), Bucket.ALL, level);
  }

  /**
   * The results of several groups and of all of them together, decided in one publication: what is
   * hidden of one cannot be computed from the others. Where one is hidden, the numbers that are not
   * known and the coverage are shown of none. What was published earlier is not reckoned with.
   *
   * @param by what the groups are told apart by, such as insatser or years
   * @param parts at least one, all of the same measure, no spell in two of them; in the order of
   *     the rows, before the one of {@link Bucket#ALL}
   * @param policy what may be shown
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if there is no part, they are of different
   *     measures, {@code level <= 0} or {@code level >= 1}
   */
  public static Table table(
      Column by, Map<?, RegisterCount> parts, Disclosure policy, double level) {
    Guarded.checkLevel(level);
    new Arguments().that(!parts.isEmpty(), "empty", "parts", "").orThrow();
    List<RegisterCount> counts = List.copyOf(parts.values());
    RegisterCount first = counts.get(0);
    Arguments arguments = new Arguments();
    for (RegisterCount count : counts) {
      arguments.that(
          count.measure.equals(first.measure),
          "mismatch",
          "parts",
          count.measure.method().en(),
          first.measure.method().en());
    }
    arguments.orThrow();
    Guarded guarded = guarded(counts, policy);
    return Guarded.table(by, List.copyOf(parts.keySet()), key -> first.cell(guarded, key, level));
  }

  private static Guarded guarded(List<RegisterCount> parts, Disclosure policy) {
    return new Guarded(
        parts.get(0).measure.edition(),
        ABOUT,
        parts.stream().map(RegisterCount::byCode).toList(),
        policy);
  }

  private SortedMap<Integer, Long> byCode() {
    return new TreeMap<>(
        Map.of(
            SUSTAINED,
            counts.sustained(),
            LOST,
            counts.lost(),
            TOO_EARLY,
            counts.tooEarly(),
            UNKNOWN,
            counts.unknown()));
  }

  private Cell cell(Guarded guarded, Object key, double level) {
    return guarded.cell(
        key,
        level,
        figure -> Basis.of(measure.edition(), measure.method()).withCoverage(coverage(figure)));
  }

  private static Optional<Coverage> coverage(Figure figure) {
    return figure
        .nonAnswers()
        .map(
            none ->
                new Coverage(
                    figure.n(),
                    0,
                    none.getOrDefault(UNKNOWN, 0L),
                    none.getOrDefault(TOO_EARLY, 0L)));
  }

  /**
   * The numbers behind the result; each is rounded by itself if the policy says so.
   *
   * @param policy what may be shown
   * @return the reason if the result itself may not be shown
   */
  public Outcome<RegisterCounts> counts(Disclosure policy) {
    return Guarded.beside(cell(policy, ANY_LEVEL), policy, () -> counts.rounded(policy));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegisterCount count
        && measure.equals(count.measure)
        && counts.equals(count.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, counts);
  }

  /** The measure: counts do not belong in a log. */
  @Override
  public String toString() {
    return "RegisterCount[" + measure.indicator() + ", " + measure.followUpMonths() + " months]";
  }
}
