package io.github.finsam.indicators.judge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The level to reach, and from where on it counts as reached in part. In the unit of the statistic:
 * 0 to 1 for a share, codes for a mean, 0 to 100 for an index.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level the level, exact: 0.8 and 0.80 are the same
 * @param partly the value from which the level is reached in part, itself included; empty if there
 *     is no such thing
 */
public record Threshold(BigDecimal level, Optional<BigDecimal> partly) {

  /** Makes 0.8 of 0.80. */
  public Threshold {
    level = plain(level);
    partly = partly.map(Threshold::plain);
  }

  /**
   * A level that is reached or not.
   *
   * @param level as {@link BigDecimal} reads it, for example {@code 0.8}
   * @throws NumberFormatException if it is no number
   */
  public static Threshold of(String level) {
    return new Threshold(new BigDecimal(level), Optional.empty());
  }

  /**
   * A level that can also be reached in part.
   *
   * @throws NumberFormatException if one is no number
   */
  public static Threshold of(String level, String partly) {
    return new Threshold(new BigDecimal(level), Optional.of(new BigDecimal(partly)));
  }

  /** 50, 50.0 and 5E+1 are the same number. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
