package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.survey.FormItem;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A target level (målnivå) for a measure: what is to be reached, and when that holds.
 *
 * <p>It judges the answers pooled; an indicator whose definition weighs its items alike is judged
 * as defined by {@link Statistic#UNITS_SHARE}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope the measure, and for whom the level is
 * @param statistic what of a figure is judged
 * @param direction on which side of the level it has to lie
 * @param levels the levels over time; at least one, gaps allowed
 */
@Value.Builder
public record TargetLevel(
    MeasureScope scope, Statistic statistic, Direction direction, Timeline<Threshold> levels)
    implements WithTargetLevel {

  private static final Map<Statistic, Integer> HIGHEST =
      Map.of(
          Statistic.SHARE_POSITIVE,
          1,
          Statistic.UNITS_SHARE,
          1,
          Statistic.MEAN,
          FormItem.MAX_CODE,
          Statistic.INDEX,
          100);

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no level, a level is below 0 or
   *     above 1 (share), 127 (mean) or 100 (index), or what counts as reached in part is not easier
   *     to reach than the level
   */
  public TargetLevel {
    Arguments arguments = new Arguments().that(!levels.entries().isEmpty(), "empty", "levels", "");
    for (Dated<Threshold> dated : levels.entries()) {
      BigDecimal level = dated.value().level();
      range(arguments, "level", level, statistic);
      boolean upwards = direction.upwards();
      dated
          .value()
          .partly()
          .ifPresent(
              partly -> {
                range(arguments, "partly", partly, statistic);
                arguments.that(
                    upwards ? partly.compareTo(level) < 0 : partly.compareTo(level) > 0,
                    "mismatch",
                    "partly",
                    partly.toPlainString(),
                    (upwards ? "below " : "above ") + level.toPlainString());
              });
    }
    arguments.orThrow();
  }

  private static void range(
      Arguments arguments, String argument, BigDecimal value, Statistic statistic) {
    int highest = HIGHEST.getOrDefault(statistic, 0);
    arguments.that(
        value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(highest)) <= 0,
        "out-of-range",
        argument,
        value.toPlainString(),
        "0",
        Integer.toString(highest));
  }

  /** A level that holds from a day on. */
  public static TargetLevel of(
      MeasureScope scope,
      Statistic statistic,
      Direction direction,
      LocalDate startInclusive,
      Threshold threshold) {
    return new TargetLevel(
        scope, statistic, direction, Timeline.of(List.of(Dated.from(startInclusive, threshold))));
  }

  /** A new builder. */
  public static TargetLevelBuilder builder() {
    return new TargetLevelBuilder();
  }

  /** The judgement of a cell by the level that holds on the day. */
  public Judgement judge(Cell cell, LocalDate day) {
    return new Judgement(this, day, cell);
  }
}
