package io.github.finsam.indicators.cooperation;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.TargetLevel;

/**
 * From where on structure and culture count as strong, and from how many answers. The model names
 * no level, so whoever uses it does.
 *
 * <p>Immutable and thread-safe.
 *
 * @param structure measure and level of structure, by share or mean; strong is better upwards
 * @param culture measure and level of culture, by share or mean
 * @param minimumAnswers the fewest answers to either that place anything, at least 1; that few are
 *     hidden is not its matter
 */
public record FieldRule(TargetLevel structure, TargetLevel culture, int minimumAnswers) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a level is of an index or of means of
   *     units, or asks for values below it, or {@code minimumAnswers < 1}
   */
  public FieldRule {
    Arguments arguments = new Arguments();
    check(arguments, "structure", structure);
    check(arguments, "culture", culture);
    arguments.that(minimumAnswers >= 1, "not-positive", "minimumAnswers", minimumAnswers).orThrow();
  }

  private static void check(Arguments arguments, String argument, TargetLevel target) {
    Statistic statistic = target.statistic();
    // An index can run against its scale, and then a difference of means against both.
    arguments
        .that(
            statistic == Statistic.SHARE_POSITIVE || statistic == Statistic.MEAN,
            "not-in",
            argument + ".statistic",
            statistic,
            Statistic.SHARE_POSITIVE + ", " + Statistic.MEAN)
        .that(
            target.direction().upwards(),
            "mismatch",
            argument + ".direction",
            target.direction(),
            "upwards");
  }
}
