package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.Money;

class LawsTest {

  private static Evaluation evaluation(long seed, int participants, Projection projection) {
    return Evaluation.of(
        Cases.random(seed, participants),
        Cases.BOOK,
        InsatsCost.byLaw(Sek.kronor(100_000L * participants)),
        Cases.assumptions(projection));
  }

  private static Money sum(View view, List<Actor> actors, int years) {
    return Sek.sum(actors.stream().map(a -> view.investment(a).gain(years)).toList());
  }

  @Property(tries = 150)
  @Label("The sum over the actors is the public total, to the öre, in both views and any horizon")
  void actorsSumToTotals(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n, @ForAll("years") int years) {
    Evaluation evaluation = evaluation(seed, n, Cases.PROJECTION);
    for (ViewKind kind : ViewKind.values()) {
      View view = evaluation.view(kind);
      for (Actor total : List.of(Actor.STATE, Actor.PUBLIC, Actor.SOCIETY)) {
        Money difference =
            sum(view, List.copyOf(total.parts()), years).minus(view.investment(total).gain(years));
        assertTrue(difference.isZero(), kind + " " + total + " " + difference);
      }
    }
  }

  @Provide
  Arbitrary<Integer> years() {
    return Arbitraries.of(Projection.HORIZONS);
  }

  @Property(tries = 150)
  @Label("Transfers cancel: society gains the same in both views, and the real has none of them")
  void transfersCancel(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
    Evaluation evaluation = evaluation(seed, n, Cases.PROJECTION);
    assertEquals(
        evaluation.real().yearlyGain(Actor.SOCIETY),
        evaluation.financial().yearlyGain(Actor.SOCIETY));
    GainMatrix matrix = evaluation.financial().matrix(5);
    Set<String> transfers =
        evaluation.financial().transfers().stream()
            .map(Transfer::item)
            .filter(item -> !item.equals(Flow.WORK))
            .collect(Collectors.toSet());
    assertFalse(transfers.isEmpty());
    for (String item : transfers) {
      assertTrue(matrix.gain(Actor.SOCIETY, item).isZero(), item);
      assertFalse(evaluation.real().matrix(5).items().containsKey(item));
    }
  }

  @Property(tries = 100)
  @Label("Benefits alone move money and make nobody richer: no real gain, whatever they are")
  void benefitsAreNotReal(
      @ForAll @IntRange(min = 0, max = 20_000) int before,
      @ForAll @IntRange(min = 0, max = 20_000) int after) {
    Course course =
        Course.participant(
            "p",
            Cases.situation(2012, Map.of("forsorjningsstod", before), Map.of(), 0, 0),
            Cases.situation(2013, Map.of("aktivitetsstod", after), Map.of(), 0, 0));
    Evaluation evaluation = Cases.evaluation(Projection.PLAIN, Sek.ZERO, course);
    assertTrue(evaluation.real().yearlyGain(Actor.SOCIETY).isZero());
    assertTrue(evaluation.real().flows().isEmpty());
    assertEquals(
        evaluation.financial().yearlyGain(Actor.PUBLIC),
        evaluation.financial().yearlyGain(Actor.INDIVIDUAL).negated());
  }

  @Property(tries = 150)
  @Label("No discount and all of the change lasting is plain multiplication")
  void plainMultiplication(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long ore,
      @ForAll @IntRange(min = 0, max = 100) int years) {
    Money yearly = Money.ofMinor(Sek.CURRENCY, ore);
    assertEquals(
        yearly.multipliedBy(years), Investment.of(yearly, Sek.ZERO, Projection.PLAIN).gain(years));
  }

  @Property(tries = 150)
  @Label("Payback time times the yearly gain is the cost")
  void paybackTimesGainIsCost(
      @ForAll @LongRange(min = 1, max = 1_000_000_000L) long gain,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long cost,
      @ForAll @BigRange(min = "0", max = "0.99") @Scale(2) BigDecimal counterfactual) {
    Investment investment =
        Investment.of(
            Money.ofMinor(Sek.CURRENCY, gain),
            Money.ofMinor(Sek.CURRENCY, cost),
            Cases.PROJECTION.withCounterfactualShare(counterfactual));
    investment
        .paybackMonths()
        .value()
        .ifPresent(
            months ->
                assertEquals(
                    0,
                    Amounts.rounded(
                            months
                                .multiply(investment.gain(1).getAmount())
                                .divide(BigDecimal.valueOf(12), Amounts.EXACT))
                        .compareTo(investment.cost())));
  }

  @Property(tries = 150)
  @Label("The more would have come anyway the less is the result, or the less is the loss")
  void moreCounterfactualNeverRaisesTheResult(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal a,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal b,
      @ForAll("years") int years) {
    Evaluation evaluation = evaluation(seed, n, Cases.PROJECTION);
    for (Actor actor : Actor.values()) {
      Investment less =
          evaluation.with(Input.COUNTERFACTUAL_SHARE, a.min(b)).financial().investment(actor);
      Investment more =
          evaluation.with(Input.COUNTERFACTUAL_SHARE, a.max(b)).financial().investment(actor);
      // Each flow of an actor is rounded by itself, to half an öre.
      Money slack = Money.ofMinor(Sek.CURRENCY, less.parts().size());
      if (less.yearlyGain().isPositiveOrZero()) {
        assertFalse(more.result(years).isGreaterThan(less.result(years).plus(slack)));
      } else {
        assertFalse(more.result(years).isLessThan(less.result(years).minus(slack)));
      }
    }
  }

  @Property(tries = 100)
  @Label("A gain fades no slower, and is worth no more, with less persistence or a higher rate")
  void persistenceAndDiscount(
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal a,
      @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal b,
      @ForAll @IntRange(min = 1, max = 40) int years) {
    Projection p = Cases.PROJECTION;
    assertTrue(
        p.withPersistence(a.min(b))
                .factor(years)
                .compareTo(p.withPersistence(a.max(b)).factor(years))
            <= 0);
    assertTrue(
        p.withDiscountRate(a.max(b))
                .factor(years)
                .compareTo(p.withDiscountRate(a.min(b)).factor(years))
            <= 0);
  }

  @Property(tries = 100)
  @Label("The years of a curve and the parts of a cost written off sum to the whole")
  void yearsSumToTheHorizon(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long ore,
      @ForAll @IntRange(min = 1, max = 20) int over) {
    Investment investment =
        Investment.of(
            Money.ofMinor(Sek.CURRENCY, ore), Money.ofMinor(Sek.CURRENCY, ore), Cases.PROJECTION);
    assertEquals(
        investment.gain(20), Sek.sum(investment.curve(20).stream().map(YearPoint::gain).toList()));
    List<WriteOffYear> written = investment.writtenOff(over, 20);
    assertEquals(investment.cost(), Sek.sum(written.stream().map(WriteOffYear::cost).toList()));
    assertEquals(
        investment.result(20), Sek.sum(written.stream().map(WriteOffYear::result).toList()));
  }

  @Property(tries = 60)
  @Label("A participant more counts as much alone as in the group, to half an öre a flow")
  void groupsAdd(@ForAll long seed) {
    Group all = Cases.random(seed, 6);
    Money sum = Sek.ZERO;
    int flows = 0;
    for (Course course : all.courses()) {
      RealView alone =
          Evaluation.of(
                  new Group(List.of(course)),
                  Cases.BOOK,
                  InsatsCost.byLaw(Sek.ZERO),
                  Cases.assumptions(Projection.PLAIN))
              .real();
      sum = sum.plus(alone.yearlyGain(Actor.SOCIETY));
      flows += alone.flows().size() + 1;
    }
    Money together = evaluation(seed, 6, Projection.PLAIN).real().yearlyGain(Actor.SOCIETY);
    assertTrue(together.minus(sum).abs().compareTo(Money.ofMinor(Sek.CURRENCY, flows)) <= 0);
  }
}
