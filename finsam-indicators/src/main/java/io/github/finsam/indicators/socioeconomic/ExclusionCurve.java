package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What it costs society, year by year, that people stand outside: with ordinary activity alone, and
 * with a social investment that costs more at first and brings them in sooner. The area between the
 * curves is the greater benefit of the investment (slides "Samordningsförbunden; en social
 * investering", Leda20 on payoff's method).
 *
 * <p>Immutable and thread-safe.
 *
 * @param exclusionPerYear what it costs, in production lost and resources used, if nothing changes;
 *     not negative
 * @param investment what the investment costs at its start, not negative
 * @param ordinary share of that yearly cost left in each year with ordinary activity, each 0 to 1
 * @param invested the same with the investment; as many years
 * @param discountRate what a year's wait takes from an amount, 0 to 1
 */
@Value.Builder
public record ExclusionCurve(
    Money exclusionPerYear,
    Money investment,
    List<BigDecimal> ordinary,
    List<BigDecimal> invested,
    BigDecimal discountRate)
    implements WithExclusionCurve {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is negative or not in SEK, a
   *     share or the rate is below 0 or above 1, there is no year, or the years are not as many
   */
  public ExclusionCurve {
    ordinary = List.copyOf(ordinary);
    invested = List.copyOf(invested);
    Arguments arguments = new Arguments();
    Amounts.notNegative(arguments, "exclusionPerYear", exclusionPerYear);
    Amounts.notNegative(arguments, "investment", investment);
    ordinary.forEach(share -> Amounts.share(arguments, "ordinary", share));
    invested.forEach(share -> Amounts.share(arguments, "invested", share));
    Amounts.share(arguments, "discountRate", discountRate);
    arguments
        .that(!ordinary.isEmpty(), "empty", "ordinary", ordinary)
        .that(
            ordinary.size() == invested.size(),
            "mismatch",
            "invested",
            invested.size(),
            ordinary.size() + " years")
        .orThrow();
  }

  /** A new builder. */
  public static ExclusionCurveBuilder builder() {
    return new ExclusionCurveBuilder();
  }

  /**
   * A year of the two curves, in present values.
   *
   * @param year counted from 1
   * @param ordinary cost with ordinary activity
   * @param invested cost with the investment, its own cost in the first year included
   * @param benefit how much the investment has saved up to the end of the year; negative until it
   *     has paid itself back
   */
  public record Point(int year, Money ordinary, Money invested, Money benefit) {}

  /** The curves, one point for each year. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    Money benefit = Sek.ZERO.minus(investment);
    BigDecimal value = BigDecimal.ONE;
    for (int i = 0; i < ordinary.size(); i++) {
      Money without = Amounts.times(exclusionPerYear, ordinary.get(i).multiply(value));
      Money with = Amounts.times(exclusionPerYear, invested.get(i).multiply(value));
      benefit = benefit.plus(without).minus(with);
      points.add(new Point(i + 1, without, i == 0 ? with.plus(investment) : with, benefit));
      value = value.divide(BigDecimal.ONE.add(discountRate), Amounts.EXACT);
    }
    return List.copyOf(points);
  }

  /** What the investment has saved in the end (ökad nytta av social investering). */
  public Money benefit() {
    List<Point> points = points();
    return points.get(points.size() - 1).benefit();
  }

  /**
   * The first year at whose end the investment has paid itself back.
   *
   * @return none if it has not by the last year
   */
  public Outcome<Integer> paidBackIn() {
    return points().stream()
        .filter(point -> !point.benefit().isNegative())
        .findFirst()
        .map(point -> Outcome.found(point.year()))
        .orElseGet(
            () ->
                Outcome.none(
                    Absence.of(Absence.Reason.NO_DATA), Sentences.of("none.not-recovered")));
  }

  /** What the curves assume, in words. */
  public List<Label> assumptions() {
    return List.of(
        Sentences.of("curve.exclusion", Texts.kronor(exclusionPerYear)),
        Sentences.of("curve.investment", Texts.kronor(investment)),
        Sentences.of("curve.shares"),
        Sentences.of("assumption.discount", Sentences.percent(discountRate)),
        Sentences.of("curve.rounding"));
  }
}
