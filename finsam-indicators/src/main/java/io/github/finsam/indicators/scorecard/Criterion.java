package io.github.finsam.indicators.scorecard;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.Threshold;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a measure is reached: on which side of a level its value has to lie. The status follows from
 * the unrounded value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param direction on which side
 * @param threshold the level, and from where on it is reached in part; in the unit of the measure:
 *     0 to 1 for a share, kronor for an amount
 */
public record Criterion(Direction direction, Threshold threshold) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if what counts as reached in part is not
   *     easier to reach than the level
   */
  public Criterion {
    BigDecimal level = threshold.level();
    Arguments arguments = new Arguments();
    boolean upwards = direction.upwards();
    threshold
        .partly()
        .ifPresent(
            partly ->
                arguments.that(
                    upwards ? partly.compareTo(level) < 0 : partly.compareTo(level) > 0,
                    "mismatch",
                    "partly",
                    partly.toPlainString(),
                    (upwards ? "below " : "above ") + level.toPlainString()));
    arguments.orThrow();
  }

  /**
   * A level that is reached or not.
   *
   * @param level as {@link BigDecimal} reads it, for example {@code 0.8}
   * @throws NumberFormatException if it is no number
   */
  public static Criterion of(Direction direction, String level) {
    return new Criterion(direction, Threshold.of(level));
  }

  /** Whether a value reaches the level; never {@link Status#NOT_MEASURABLE}. */
  public Status status(BigDecimal value) {
    if (direction.holds(value.compareTo(threshold.level()))) {
      return Status.REACHED;
    }
    Direction near = direction.upwards() ? Direction.AT_LEAST : Direction.AT_MOST;
    return threshold.partly().filter(p -> near.holds(value.compareTo(p))).isPresent()
        ? Status.PARTLY
        : Status.NOT_REACHED;
  }

  /**
   * Whether a value of which only limits are known reaches the level.
   *
   * @param fromInclusive the least it can be
   * @param below what it is less than
   * @return {@link Status#NOT_MEASURABLE} if it may or may not
   */
  public Status status(BigDecimal fromInclusive, BigDecimal below) {
    Status lowest = status(fromInclusive);
    return lowest == justBelow(below) ? lowest : Status.NOT_MEASURABLE;
  }

  /** The status of the values that come as near to the limit as one likes, without being on it. */
  private Status justBelow(BigDecimal limit) {
    if (reachedJustBelow(limit, Optional.of(threshold.level()))) {
      return Status.REACHED;
    }
    return reachedJustBelow(limit, threshold.partly()) ? Status.PARTLY : Status.NOT_REACHED;
  }

  private boolean reachedJustBelow(BigDecimal limit, Optional<BigDecimal> level) {
    return level
        .filter(l -> direction.upwards() ? limit.compareTo(l) > 0 : limit.compareTo(l) <= 0)
        .isPresent();
  }
}
