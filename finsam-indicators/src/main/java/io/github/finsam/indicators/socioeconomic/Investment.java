package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A cost now and a gain each year after: what it gives an actor in the end, and when it has paid
 * itself back. Made by a view, or directly of published totals.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts yearly gains whose present values are rounded one by one and summed; together the
 *     gain of the first year if all of it is due to the insats
 * @param cost what is paid at the start, not negative
 * @param projection how the gain goes on
 * @param assumptions in words
 */
public record Investment(
    List<Money> parts, Money cost, Projection projection, List<Label> assumptions) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the cost is negative, or an amount is
   *     not in SEK
   */
  public Investment {
    parts = List.copyOf(parts);
    assumptions = List.copyOf(assumptions);
    Arguments arguments = new Arguments();
    Amounts.notNegative(arguments, "cost", cost);
    parts.forEach(part -> Amounts.sek(arguments, "parts", part));
    arguments.orThrow();
  }

  /** An investment of totals, for example published ones. */
  public static Investment of(Money yearlyGain, Money cost, Projection projection) {
    List<Label> assumptions = new ArrayList<>(projection.text());
    assumptions.add(Sentences.of("assumption.totals"));
    return new Investment(List.of(yearlyGain), cost, projection, assumptions);
  }

  /** The gain of the year after against the year before, all of it, whatever caused it. */
  public Money yearlyGain() {
    return Sek.sum(parts);
  }

  /**
   * The present value of the gain that is due to the insats.
   *
   * @param years the horizon, 0 to {@value Projection#MAX_YEARS}
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 0} or {@code years > 100}
   */
  public Money gain(int years) {
    BigDecimal factor = projection.factor(years);
    return Sek.sum(parts.stream().map(part -> Amounts.times(part, factor)).toList());
  }

  /**
   * The gain less the cost (lönsamhet).
   *
   * @param years the horizon, 0 to {@value Projection#MAX_YEARS}
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 0} or {@code years > 100}
   */
  public Money result(int years) {
    return gain(years).minus(cost);
  }

  /**
   * Payback time in months (återbetalningstid): twelve times the cost by the gain of the first year
   * that is due to the insats, as if every year were like the first. Unrounded.
   *
   * @return none if there is no gain
   */
  public Outcome<BigDecimal> paybackMonths() {
    Money yearly = gain(1);
    return yearly.isPositive()
        ? Outcome.found(
            Situation.MONTHS.multiply(cost.getAmount()).divide(yearly.getAmount(), Amounts.EXACT))
        : none("none.no-gain");
  }

  /**
   * The month in which the gains, each even over its year, have paid the cost when they are
   * discounted, fade and grow as assumed. Unrounded.
   *
   * @param years how long to look, 1 to {@value Projection#MAX_YEARS}
   * @return none if the cost is not paid by then
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 0} or {@code years > 100}
   */
  public Outcome<BigDecimal> recoveredAfterMonths(int years) {
    if (cost.isZero()) {
      return Outcome.found(BigDecimal.ZERO);
    }
    BigDecimal before = BigDecimal.ZERO;
    for (YearPoint point : curve(years)) {
      BigDecimal cumulative = point.cumulative().getAmount();
      if (cumulative.compareTo(cost.getAmount()) >= 0) {
        BigDecimal part =
            cost.getAmount().subtract(before).divide(cumulative.subtract(before), Amounts.EXACT);
        return Outcome.found(
            Situation.MONTHS.multiply(part.add(BigDecimal.valueOf(point.year() - 1L))));
      }
      before = cumulative;
    }
    return none("none.not-recovered");
  }

  /**
   * The number of participants whose mean gain pays the cost, if the cost is the same however many
   * they are.
   *
   * @param participants how many the gain is of, greater than zero
   * @param years the horizon, 1 to {@value Projection#MAX_YEARS}
   * @return none if there is no gain
   * @throws io.github.finsam.base.InvalidValueException if {@code participants <= 0}, {@code years
   *     < 0} or {@code years > 100}
   */
  public Outcome<Long> breakEvenParticipants(BigDecimal participants, int years) {
    new Arguments()
        .that(
            participants.signum() > 0, "not-positive", "participants", participants.toPlainString())
        .orThrow();
    Money gain = gain(years);
    return gain.isPositive()
        ? Outcome.found(
            cost.getAmount()
                .multiply(participants)
                .divide(gain.getAmount(), 0, RoundingMode.CEILING)
                .longValueExact())
        : none("none.no-gain");
  }

  /**
   * The gain of each year, and what has come in by then.
   *
   * @param years the horizon, 0 to {@value Projection#MAX_YEARS}
   * @return one point for each year
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 0} or {@code years > 100}
   */
  public List<YearPoint> curve(int years) {
    Projection.checkYears(years);
    List<YearPoint> points = new ArrayList<>();
    Money before = gain(0);
    for (int year = 1; year <= years; year++) {
      Money cumulative = gain(year);
      points.add(new YearPoint(year, cumulative.minus(before), cumulative, cumulative.minus(cost)));
      before = cumulative;
    }
    return List.copyOf(points);
  }

  /**
   * The result of each year when the cost is spread evenly over some years instead of paid at the
   * start (avskrivning). payoff's second sensitivity case writes off over three.
   *
   * @param over how many years the cost is spread over, 1 to {@value Projection#MAX_YEARS}; the
   *     years' parts sum to the cost
   * @param years the horizon, 1 to {@value Projection#MAX_YEARS}
   * @return one year after another
   * @throws io.github.finsam.base.InvalidValueException if {@code over < 1}, {@code years < 0}, or
   *     either is above 100
   */
  public List<WriteOffYear> writtenOff(int over, int years) {
    new Arguments().range("over", over, 1, Projection.MAX_YEARS).orThrow();
    List<WriteOffYear> written = new ArrayList<>();
    for (YearPoint point : curve(years)) {
      Money part = paid(point.year(), over).minus(paid(point.year() - 1, over));
      written.add(new WriteOffYear(point.year(), point.gain(), part, point.gain().minus(part)));
    }
    return List.copyOf(written);
  }

  /** What has been written off after some years. */
  private Money paid(int years, int over) {
    return years >= over
        ? cost
        : Amounts.rounded(
            cost.getAmount()
                .multiply(BigDecimal.valueOf(years))
                .divide(BigDecimal.valueOf(over), Amounts.EXACT));
  }

  private static <T> Outcome<T> none(String why) {
    return Outcome.none(Absence.of(Absence.Reason.NO_DATA), Sentences.of(why));
  }
}
