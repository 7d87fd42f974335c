package io.github.finsam.examples.rendering;

import java.util.Optional;

/**
 * A value to draw, or the words for why there is none.
 *
 * @param value the value, finite and within ±1e300; empty if there is none
 * @param absence what is shown instead, such as "–" or "fewer than five"; empty if there is a value
 */
public record Datum(Optional<Double> value, String absence) {
  private static final double LIMIT = 1e300;

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the value is not finite or beyond ±1e300
   */
  public Datum {
    value.ifPresent(v -> check("value", v));
  }

  static void check(String argument, double value) {
    if (!(Math.abs(value) <= LIMIT)) {
      throw new IllegalArgumentException(
          "Argument '" + argument + "' must be finite and within 1e300 of zero but is " + value);
    }
  }

  /** A value. */
  public static Datum of(double value) {
    return new Datum(Optional.of(value), "");
  }

  /** No value, and the words for it. */
  public static Datum absent(String words) {
    return new Datum(Optional.empty(), words);
  }
}
