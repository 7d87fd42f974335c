package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A share that somebody assumes, with the range that is thought possible. It is no statistic: it
 * has no confidence interval, only a source.
 *
 * <p>Immutable and thread-safe.
 *
 * @param likely the share held most likely, 0 to 1, for example 0.2
 * @param lowest the lowest share, 0 to 1, at most the likely one
 * @param highest the highest share, 0 to 1, at least the likely one
 * @param source who assumes it, not blank
 */
@Value.Builder
public record ShareRange(BigDecimal likely, BigDecimal lowest, BigDecimal highest, String source)
    implements WithShareRange {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a share lies outside 0 to 1, {@code
   *     likely < lowest}, {@code highest < likely} or the source is blank
   */
  public ShareRange {
    Arguments arguments = new Arguments();
    inside(arguments, "likely", likely);
    inside(arguments, "lowest", lowest);
    inside(arguments, "highest", highest);
    arguments
        .that(lowest.compareTo(likely) <= 0, "above", "lowest", lowest, likely.toPlainString())
        .that(highest.compareTo(likely) >= 0, "order", "highest", highest, likely.toPlainString())
        .that(!source.isBlank(), "blank", "source", source)
        .orThrow();
  }

  private static void inside(Arguments arguments, String argument, BigDecimal share) {
    arguments.that(
        share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
        "out-of-range",
        argument,
        share,
        "0",
        "1");
  }

  /** A share without a range. */
  public static ShareRange of(BigDecimal share, String source) {
    return new ShareRange(share, share, share, source);
  }

  /** A new builder. */
  public static ShareRangeBuilder builder() {
    return new ShareRangeBuilder();
  }

  /** The share under an assumption. */
  public BigDecimal at(Assumed assumed) {
    return switch (assumed) {
      case LOWEST -> lowest;
      case LIKELY -> likely;
      case HIGHEST -> highest;
    };
  }

  /** Whether there is a range at all. */
  public boolean isRange() {
    return lowest.compareTo(highest) != 0;
  }
}
