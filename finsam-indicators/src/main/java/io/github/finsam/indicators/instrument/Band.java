package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A part of the scale from 0 to 100 that results are judged by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the band in its edition; 1 to 64 characters
 * @param from where it begins, {@code 0 <= from < below}; belongs to the band
 * @param below where it ends, {@code below <= 100}; does not belong to the band, but 100 belongs to
 *     the last one
 * @param label what a result in it is called
 */
@Value.Builder
public record Band(String id, BigDecimal from, BigDecimal below, Label label) implements WithBand {

  /** Where the last band ends. */
  public static final BigDecimal END = BigDecimal.valueOf(100);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or longer than 64
   *     characters, {@code from < 0}, {@code below > 100} or {@code from >= below}
   */
  public Band {
    from = plain(from);
    below = plain(below);
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    arguments
        .that(from.signum() >= 0, "negative", "from", from.toPlainString())
        .that(
            below.compareTo(END) <= 0, "above", "below", below.toPlainString(), END.toPlainString())
        .that(
            from.compareTo(below) < 0,
            "order",
            "below",
            below.toPlainString(),
            from.toPlainString())
        .orThrow();
  }

  /** A new builder. */
  public static BandBuilder builder() {
    return new BandBuilder();
  }

  /**
   * Whether a result lies in the band.
   *
   * @param value the result, not rounded
   */
  public boolean contains(BigDecimal value) {
    return value.compareTo(from) >= 0
        && (value.compareTo(below) < 0 || (below.compareTo(END) == 0 && value.compareTo(END) == 0));
  }

  /** 50, 50.0 and 5E+1 are the same limit. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
