package io.github.finsam.examples.rendering;

/**
 * How far an axis reaches at the least, such as the codes of a scale or 0 to 100 percent.
 *
 * @param low where it begins, finite and within ±1e300
 * @param high where it ends, above {@code low}
 */
public record Span(double low, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is not finite or beyond ±1e300, or {@code low >=
   *     high}
   */
  public Span {
    Datum.check("low", low);
    Datum.check("high", high);
    if (low >= high) {
      throw new IllegalArgumentException(
          "Argument 'high' must be greater than " + low + " but is " + high);
    }
  }

  /** From the lowest to the highest. */
  public static Span of(double low, double high) {
    return new Span(low, high);
  }
}
