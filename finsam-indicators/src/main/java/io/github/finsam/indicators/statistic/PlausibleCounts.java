package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The counts out of n that give a printed percentage: an unbroken range, or none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param percentPrinted the percentage as printed
 * @param n the number of answers, greater than zero
 * @param rounding how the percentage was rounded
 * @param lowestCount the smallest count that gives it, 0 to n; empty if none does
 * @param highestCount the greatest count that gives it, 0 to n; empty if none does
 */
@Value.Builder
public record PlausibleCounts(
    BigDecimal percentPrinted,
    long n,
    RoundingMode rounding,
    OptionalLong lowestCount,
    OptionalLong highestCount)
    implements WithPlausibleCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code n < 1}, only one count is given,
   *     {@code lowestCount < 0}, {@code lowestCount > highestCount} or {@code highestCount > n}
   */
  public PlausibleCounts {
    long lowest = lowestCount.orElse(0);
    long highest = highestCount.orElse(lowest);
    new Arguments()
        .that(n > 0, "not-positive", "n", n)
        .that(
            lowestCount.isPresent() == highestCount.isPresent(),
            "mismatch",
            "highestCount",
            highestCount,
            "given exactly if lowestCount is")
        .that(lowest >= 0, "negative", "lowestCount", lowest)
        .that(lowest <= highest, "order", "highestCount", highest, Long.toString(lowest))
        .that(highest <= n || n < 1, "above", "highestCount", highest, Long.toString(n))
        .orThrow();
  }

  /** A new builder. */
  public static PlausibleCountsBuilder builder() {
    return new PlausibleCountsBuilder();
  }

  /** Whether some count gives the percentage. */
  public boolean isPossible() {
    return lowestCount.isPresent();
  }

  /**
   * The counts as a sentence without a full stop, or why there is none, with the nearest counts and
   * their percentages.
   */
  public String explain(Language language) {
    boolean swedish = language == Language.SV;
    String printed = Texts.percent(percentPrinted).in(language);
    if (lowestCount.isPresent() && highestCount.isPresent()) {
      long lowest = lowestCount.getAsLong();
      long highest = highestCount.getAsLong();
      String counts =
          lowest == highest
              ? Long.toString(lowest)
              : lowest + (swedish ? " till " : " to ") + highest;
      return swedish
          ? printed + " av " + n + " svar är " + counts + " svar"
          : printed + " of " + n + " answers is " + counts + " answers";
    }
    long above = Plausible.firstCount(percentPrinted, n, rounding, 0);
    List<String> nearest = new ArrayList<>();
    for (long count : new long[] {above - 1, above}) {
      if (count >= 0 && count <= n) {
        int decimals = Math.min(9, Math.max(0, percentPrinted.scale()) + 1);
        String share = Share.of(count, n).text(language, decimals);
        nearest.add(
            swedish ? count + " av " + n + " är " + share : count + " of " + n + " is " + share);
      }
    }
    return swedish
        ? printed + " kan inte vara en andel av " + n + " svar: " + String.join(" och ", nearest)
        : printed + " cannot be one share of " + n + " answers: " + String.join(" and ", nearest);
  }
}
