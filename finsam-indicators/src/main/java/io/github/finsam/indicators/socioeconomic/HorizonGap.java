package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * The gap between a published yearly gain, added up over a horizon, and the total published for the
 * horizon; and what would close it. Publications seldom say what they assumed: here it is worked
 * out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param yearly published gain of a year, greater than zero
 * @param years the horizon, 2 to {@value Projection#MAX_YEARS}
 * @param total published gain of the horizon, greater than zero
 * @param unit what both are printed in, for example 100 000 kr for millions with one decimal;
 *     greater than zero
 */
public record HorizonGap(Money yearly, int years, Money total, Money unit) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DECIMALS = 10;
  // Halvings of the widest range; 2^-80 is far below the decimals shown.
  private static final int HALVINGS = 80;

  /**
   * @throws InvalidValueException if an amount is not greater than zero or not in SEK, {@code years
   *     < 2} or {@code years > 100}
   */
  public HorizonGap {
    Arguments arguments = new Arguments();
    for (Money amount : List.of(yearly, total, unit)) {
      Amounts.sek(arguments, "amount", amount);
      arguments.that(amount.isPositive(), "not-positive", "amount", amount.toString());
    }
    arguments
        .that(
            years >= 2 && years <= Projection.MAX_YEARS,
            "out-of-range",
            "years",
            years,
            "2",
            Integer.toString(Projection.MAX_YEARS))
        .orThrow();
  }

  /** The yearly gain times the years: no discount, all of the change lasting. */
  public Money plain() {
    return yearly.multipliedBy(years);
  }

  /** The published total less that. */
  public Money difference() {
    return total.minus(plain());
  }

  /**
   * Everything that closes the gap by itself, the possible first, then in the order of {@link
   * ClosingAssumption.Kind}; empty if there is no gap.
   */
  public List<ClosingAssumption> closings() {
    if (difference().isZero()) {
      return List.of();
    }
    List<ClosingAssumption> closings = new ArrayList<>();
    closings.add(rounded());
    BigDecimal ratio = ratio();
    Label percentRatio = percent(ratio.subtract(BigDecimal.ONE));
    closings.add(
        rate(
            ClosingAssumption.Kind.REAL_GROWTH,
            ratio.subtract(BigDecimal.ONE),
            Sentences.of("gap.growth", percentRatio)));
    BigDecimal discount = BigDecimal.ONE.divide(ratio, Amounts.EXACT).subtract(BigDecimal.ONE);
    closings.add(
        rate(
            ClosingAssumption.Kind.DISCOUNT_RATE,
            discount,
            Sentences.of("gap.discount", percent(discount))));
    closings.add(
        rate(
            ClosingAssumption.Kind.PERSISTENCE,
            ratio,
            Sentences.of("gap.persistence", percent(ratio))));
    BigDecimal counterfactual =
        BigDecimal.ONE.subtract(total.getAmount().divide(plain().getAmount(), Amounts.EXACT));
    closings.add(
        rate(
            ClosingAssumption.Kind.COUNTERFACTUAL_SHARE,
            counterfactual,
            Sentences.of("gap.counterfactual", percent(counterfactual))));
    closings.add(
        new ClosingAssumption(
            ClosingAssumption.Kind.RESIDUAL,
            difference().getAmount(),
            true,
            total,
            Sentences.of("gap.residual", Texts.kronor(difference()))));
    // The sort is stable: within each half the order of the kinds stays.
    closings.sort(Comparator.comparing(closing -> !closing.possible()));
    return List.copyOf(closings);
  }

  private ClosingAssumption rounded() {
    Money exact = Amounts.rounded(total.getAmount().divide(count(), Amounts.EXACT));
    boolean possible = printed(exact.getAmount()).compareTo(printed(yearly.getAmount())) == 0;
    return new ClosingAssumption(
        ClosingAssumption.Kind.ROUNDED_YEARLY,
        exact.getAmount(),
        possible,
        exact.multipliedBy(years),
        Sentences.of(
            possible ? "gap.rounded" : "gap.not-rounded",
            Texts.kronor(exact),
            Texts.kronor(yearly)));
  }

  private BigDecimal count() {
    return BigDecimal.valueOf(years);
  }

  private BigDecimal printed(BigDecimal amount) {
    return amount.divide(unit.getAmount(), 0, RoundingMode.HALF_UP);
  }

  private ClosingAssumption rate(ClosingAssumption.Kind kind, BigDecimal value, Label text) {
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
    boolean possible =
        kind == ClosingAssumption.Kind.REAL_GROWTH
            ? Projection.isGrowth(rounded)
            : Amounts.isShare(rounded);
    Label words = possible ? text : Sentences.of("gap.impossible", text);
    return new ClosingAssumption(kind, rounded, possible, total(kind, rounded), words);
  }

  /** What the yearly figure gives under an assumption. */
  private Money total(ClosingAssumption.Kind kind, BigDecimal value) {
    BigDecimal factor =
        switch (kind) {
          case REAL_GROWTH -> sum(BigDecimal.ONE.add(value));
          case DISCOUNT_RATE ->
              sum(BigDecimal.ONE.divide(BigDecimal.ONE.add(value), Amounts.EXACT));
          case PERSISTENCE -> sum(value);
          case COUNTERFACTUAL_SHARE -> count().multiply(BigDecimal.ONE.subtract(value));
          case ROUNDED_YEARLY, RESIDUAL -> count();
        };
    return Amounts.times(yearly, factor);
  }

  /** The yearly ratio {@code q} for which the sum of its powers makes the total. */
  private BigDecimal ratio() {
    BigDecimal wanted = total.getAmount().divide(yearly.getAmount(), Amounts.EXACT);
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ONE;
    while (sum(high).compareTo(wanted) < 0) {
      high = high.multiply(TWO);
    }
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = low.add(high).divide(TWO, Amounts.EXACT);
      if (sum(middle).compareTo(wanted) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private BigDecimal sum(BigDecimal ratio) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int year = 0; year < years; year++) {
      sum = sum.multiply(ratio, Amounts.EXACT).add(BigDecimal.ONE);
    }
    return sum;
  }

  private static Label percent(BigDecimal share) {
    return Sentences.percent(share.setScale(4, RoundingMode.HALF_UP));
  }
}
