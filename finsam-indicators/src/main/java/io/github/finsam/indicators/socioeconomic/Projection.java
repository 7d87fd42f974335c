package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/**
 * How the gain of the first year goes on, and how much of it the insats is given credit for. Each
 * is an assumption that has to be made: none has a default.
 *
 * <p>The present value of {@code T} years is the yearly gain times {@code k · Σ (d · (1 + g) / (1 +
 * r))^(t − 1)} for {@code t} from 1 to {@code T}: the gain of the first year is not discounted, and
 * the insats is paid for when it starts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param discountRate {@code r}, what a year's wait takes from an amount; 0 to 1
 * @param persistence {@code d}, the share of the gain that is left a year later; 0 to 1
 * @param counterfactualShare {@code 1 − k}, the share of the change that would have come without
 *     the insats; 0 to 1
 * @param realGrowth {@code g}, how much the value of the same change grows each year, beyond
 *     prices; greater than −1, at most 1
 */
@Value.Builder
public record Projection(
    BigDecimal discountRate,
    BigDecimal persistence,
    BigDecimal counterfactualShare,
    BigDecimal realGrowth)
    implements WithProjection {

  /** The longest time that anything is computed for, in years. */
  public static final int MAX_YEARS = 100;

  /** Horizons that published evaluations use, in years. */
  public static final List<Integer> HORIZONS = List.of(1, 5, 10, 20);

  /** No discount, no growth, all of the change lasting and all of it due to the insats. */
  public static final Projection PLAIN =
      new Projection(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * @throws io.github.finsam.base.InvalidValueException if a share or the discount rate is below 0
   *     or above 1, or the growth is −1 or less or above 1
   */
  public Projection {
    Arguments arguments = new Arguments();
    Amounts.share(arguments, "discountRate", discountRate);
    Amounts.share(arguments, "persistence", persistence);
    Amounts.share(arguments, "counterfactualShare", counterfactualShare);
    arguments.that(
        isGrowth(realGrowth), "out-of-range", "realGrowth", realGrowth.toPlainString(), "-1", "1");
    arguments.orThrow();
  }

  static boolean isGrowth(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE.negate()) > 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }

  /** A new builder. */
  public static ProjectionBuilder builder() {
    return new ProjectionBuilder();
  }

  /**
   * What a yearly gain is multiplied by for its present value, to 34 digits.
   *
   * @param years the horizon, 0 to {@value #MAX_YEARS}
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 0} or {@code years > 100}
   */
  public BigDecimal factor(int years) {
    checkYears(years);
    BigDecimal yearly =
        persistence
            .multiply(BigDecimal.ONE.add(realGrowth))
            .divide(BigDecimal.ONE.add(discountRate), Amounts.EXACT);
    BigDecimal power = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int year = 1; year <= years; year++) {
      sum = sum.add(power, Amounts.EXACT);
      power = power.multiply(yearly, Amounts.EXACT);
    }
    return sum.multiply(BigDecimal.ONE.subtract(counterfactualShare), Amounts.EXACT);
  }

  static void checkYears(int years) {
    new Arguments().range("years", years, 0, MAX_YEARS).orThrow();
  }

  /** The assumptions in words. */
  public List<Label> text() {
    return List.of(
        Sentences.of("assumption.discount", Sentences.percent(discountRate)),
        Sentences.of("assumption.persistence", Sentences.percent(persistence)),
        Sentences.of("assumption.counterfactual", Sentences.percent(counterfactualShare)),
        Sentences.of("assumption.growth", Sentences.percent(realGrowth)));
  }
}
