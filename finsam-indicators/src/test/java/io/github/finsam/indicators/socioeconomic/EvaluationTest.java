package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Evaluation ONE =
      Cases.evaluation(Cases.PROJECTION, Sek.kronor(100_000), Cases.one());

  private static Money sek(String amount) {
    return Money.of(Sek.CURRENCY, new BigDecimal(amount));
  }

  @Test
  @DisplayName("Half time for 24 000: 144 000 + 45 244.80 produced, six visits saved")
  void real() {
    RealView real = ONE.real();
    assertEquals(sek("189244.80"), real.production());
    assertEquals(sek("9000"), real.resources());
    assertEquals(sek("198244.80"), real.yearlyGain(Actor.SOCIETY));
    assertEquals(sek("9000"), real.yearlyGain(Actor.REGION));
    assertEquals(sek("0"), real.yearlyGain(Actor.INDIVIDUAL));
  }

  @Test
  @DisplayName("In the financial view each purse has its benefits, wages, taxes and fees")
  void financial() {
    FinancialView financial = ONE.financial();
    // 96 000 less social assistance, 23 % tax on 144 000 in wages and 24 000 in activity support.
    assertEquals(sek("134640"), financial.yearlyGain(Actor.KOMMUN));
    assertEquals(sek("27480"), financial.yearlyGain(Actor.REGION));
    assertEquals(sek("-24000"), financial.yearlyGain(Actor.FORSAKRINGSKASSAN));
    assertEquals(sek("45244.80"), financial.yearlyGain(Actor.OTHER_STATE));
    assertEquals(sek("21244.80"), financial.yearlyGain(Actor.STATE));
    assertEquals(sek("14880"), financial.yearlyGain(Actor.INDIVIDUAL));
    assertEquals(sek("0"), financial.yearlyGain(Actor.EMPLOYER));
    assertEquals(sek("183364.80"), financial.yearlyGain(Actor.PUBLIC));
    assertEquals(sek("198244.80"), financial.yearlyGain(Actor.SOCIETY));
  }

  @Test
  @DisplayName(
      "R 4.2.2: pv <- function(A, T, r, d, k, g) sum(A * k * (d * (1 + g) / (1 + r))^(0:(T - 1)));"
          + " sprintf(\"%.2f\", pv(100000, T, 0.035, 0.9, 0.7, 0.01)), T = 1, 5, 10, 20")
  void presentValues() {
    Investment investment =
        Investment.of(Sek.kronor(100_000), Sek.kronor(50_000), Cases.PROJECTION);
    Map<Integer, String> expected =
        Map.of(1, "70000.00", 5, "274540.80", 10, "417998.73", 20, "532131.48");
    for (int years : Projection.HORIZONS) {
      assertEquals(sek(expected.getOrDefault(years, "")), investment.gain(years));
      assertEquals(investment.gain(years).minus(sek("50000")), investment.result(years));
    }
    Investment discounted =
        Investment.of(Sek.kronor(3_600_000), Sek.ZERO, Cases.projection("0.03", "1", "0", "0"));
    assertEquals(sek("16981554.25"), discounted.gain(5));
    assertEquals(sek("31629992.12"), discounted.gain(10));
    assertEquals(sek("55165676.78"), discounted.gain(20));
  }

  @Test
  @DisplayName("R 4.2.2: round(pv(189244.80, T, ...), 2) + round(pv(9000, T, ...), 2)")
  void presentValuesOfFlows() {
    Investment society = ONE.real().investment(Actor.SOCIETY);
    assertEquals(sek("132471.36").plus(sek("6300.00")), society.gain(1));
    assertEquals(sek("519554.18").plus(sek("24708.67")), society.gain(5));
    assertEquals(sek("791040.85").plus(sek("37619.89")), society.gain(10));
    assertEquals(sek("1007031.15").plus(sek("47891.83")), society.gain(20));
    assertEquals(society.gain(5).minus(sek("100000")), society.result(5));
    assertEquals(sek("25000"), ONE.real().investment(Actor.KOMMUN).cost());
    assertEquals(sek("50000"), ONE.real().investment(Actor.STATE).cost());
  }

  @Test
  void whatThereWasToGain() {
    Potential potential = ONE.potential(Sek.kronor(25_000));
    assertEquals(sek("394260"), potential.production());
    assertEquals(sek("15000"), potential.resources());
    assertEquals(sek("198244.80"), potential.gained());
    assertEquals(
        0.4844,
        potential.efficiency().value().orElseThrow().doubleValue(),
        0.00005,
        "198 244.80 of 409 260");
    Course full =
        Course.participant(
            "full",
            Cases.situation(2012, Map.of(), Map.of(), 100, 25_000),
            Cases.situation(2013, Map.of(), Map.of(), 100, 25_000));
    assertEquals(
        "There was nothing to gain",
        Cases.evaluation(Cases.PROJECTION, Sek.ZERO, full)
            .potential(Sek.kronor(25_000))
            .efficiency()
            .why()
            .orElseThrow()
            .en());
  }

  @Test
  void costWrittenOffOverThreeYears() {
    Investment investment = Investment.of(Sek.kronor(100_000), sek("100.00"), Projection.PLAIN);
    List<WriteOffYear> years = investment.writtenOff(3, 4);
    assertEquals(
        List.of(sek("33.33"), sek("33.34"), sek("33.33"), sek("0")),
        years.stream().map(WriteOffYear::cost).toList());
    assertEquals(sek("99966.67"), years.get(0).result());
  }

  @Test
  void paybackAndBreakEven() {
    Investment fading =
        Investment.of(
            Sek.kronor(100_000), Sek.kronor(150_000), Cases.projection("0", "0.5", "0", "0"));
    assertEquals("18.0", fading.paybackMonths().value().orElseThrow().setScale(1).toPlainString());
    // 100 000 in the first year and 50 000 in the second: the whole of both.
    assertEquals(24, fading.recoveredAfterMonths(10).value().orElseThrow().doubleValue(), 1e-9);
    assertEquals(2L, fading.breakEvenParticipants(BigDecimal.ONE, 1).value().orElseThrow());
    assertTrue(
        Investment.of(Sek.kronor(-1), Sek.kronor(1), Projection.PLAIN)
            .paybackMonths()
            .absence()
            .isPresent());
    assertTrue(
        Investment.of(Sek.kronor(100_000), Sek.kronor(250_000), fading.projection())
            .recoveredAfterMonths(100)
            .absence()
            .isPresent());
  }

  @Test
  void theMatrixAddsUpBothWays() {
    GainMatrix matrix = ONE.financial().matrix(5);
    assertEquals(
        List.of("aktivitetsstod", "forsorjningsstod", "visit", "work"),
        matrix.items().keySet().stream().sorted().toList());
    for (Actor actor : Actor.values()) {
      Investment investment = ONE.financial().investment(actor);
      assertTrue(
          matrix.gain(actor).minus(investment.gain(5)).abs().isLessThan(sek("0.10")),
          actor.toString());
      assertEquals(investment.cost(), matrix.cost(actor));
    }
    for (String transfer : List.of("aktivitetsstod", "forsorjningsstod")) {
      assertEquals(Sek.ZERO, matrix.gain(Actor.SOCIETY, transfer).plus(Sek.ZERO));
      assertTrue(ONE.real().matrix(5).items().keySet().stream().noneMatch(transfer::equals));
    }
    assertTrue(matrix.gain(Actor.KOMMUN, "forsorjningsstod").isPositive());
    assertTrue(matrix.gain(Actor.INDIVIDUAL, "forsorjningsstod").isNegative());
    assertEquals(
        matrix.gain(Actor.KOMMUN).minus(matrix.cost(Actor.KOMMUN)), matrix.result(Actor.KOMMUN));
  }

  @Test
  void typicalCasesWeighAsManyParticipantsAsTheyStandFor() {
    Course typical = Cases.one().withWeight(new BigDecimal("0.25"));
    Course other = Cases.one().withId("p2").withWeight(new BigDecimal("0.75"));
    Group group = Group.typical(List.of(typical, other), 24);
    assertEquals(0, group.participants().compareTo(BigDecimal.valueOf(24)));
    Evaluation weighted =
        Evaluation.of(
            group, Cases.BOOK, InsatsCost.byLaw(Sek.ZERO), Cases.assumptions(Cases.PROJECTION));
    assertEquals(sek("198244.80").multipliedBy(24), weighted.real().yearlyGain(Actor.SOCIETY));
    assertTrue(
        weighted.assumptions(ViewKind.REAL).stream()
            .anyMatch(
                a ->
                    a.en()
                        .equals(
                            "The group is 24 participants, described by 2 cases"
                                + " with weights.")));
    InvalidValueException above =
        assertThrows(
            InvalidValueException.class,
            () -> Group.typical(List.of(typical.withWeight(new BigDecimal("1.2"))), 24));
    assertEquals("out-of-range", above.violations().get(0).code());
    assertEquals("1.2", above.violations().get(0).value());
  }

  @Test
  void amountsOfOtherYearsAreConvertedByTheIndexThatIsGiven() {
    TreeMap<Year, BigDecimal> values = new TreeMap<>();
    values.put(Year.of(2011), new BigDecimal("100"));
    values.put(Year.of(2013), new BigDecimal("110"));
    PriceBasis indexed =
        PriceBasis.of(Year.of(2013), new PriceIndex("test-index", values, Cases.INVENTED));
    Assumptions assumptions = new Assumptions(Cases.PROJECTION, indexed, Cases.TAXATION);
    Evaluation evaluation =
        Evaluation.of(
            new Group(List.of(Cases.one())), Cases.BOOK, InsatsCost.byLaw(Sek.ZERO), assumptions);
    // 8 000 kr of 2011 is 8 800 kr of 2013, twelve times a year.
    assertEquals(
        sek("105600"),
        evaluation.financial().transfers().stream()
            .filter(t -> t.item().equals("forsorjningsstod"))
            .findFirst()
            .orElseThrow()
            .amount()
            .negated());
    PriceBook old =
        new PriceBook(
            List.of(Cases.cost("visit", Actor.REGION, 1000, 2011)),
            Cases.BOOK.benefits(),
            List.of());
    assertEquals(
        sek("6600"),
        Evaluation.of(new Group(List.of(Cases.one())), old, InsatsCost.byLaw(Sek.ZERO), assumptions)
            .real()
            .resources(),
        "six visits, 1 000 kr of 2011 is 1 100 of 2013");
  }

  @Test
  void aPriceThatIsMissingIsNamedWithParticipantAndYear() {
    PriceBook none = new PriceBook(List.of(), Cases.BOOK.benefits(), List.of());
    InvalidValueException thrown =
        assertThrows(
            InvalidValueException.class,
            () ->
                Evaluation.of(
                    new Group(List.of(Cases.one())),
                    none,
                    InsatsCost.byLaw(Sek.ZERO),
                    Cases.assumptions(Cases.PROJECTION)));
    assertEquals(
        "Argument 'uses' has no price or level in 2013 for visit (p1)",
        thrown.violations().get(0).text(Language.EN));
    // A price of another year is none unless an index converts it.
    PriceBook old =
        new PriceBook(
            List.of(Cases.cost("visit", Actor.REGION, 1000, 2011)),
            Cases.BOOK.benefits(),
            List.of());
    assertEquals(Optional.empty(), old.unitCost("visit", Cases.BASIS));
  }

  @Test
  void nothingHasADefault() {
    InvalidValueException projection =
        assertThrows(InvalidValueException.class, () -> Projection.builder().build());
    assertEquals(
        List.of("discountRate", "persistence", "counterfactualShare", "realGrowth"),
        projection.violations().stream().map(v -> v.argument()).toList());
    assertThrows(InvalidValueException.class, () -> Taxation.builder().build());
    assertThrows(
        InvalidValueException.class,
        () -> new PriceBasis(Year.of(2013), Optional.empty(), Optional.empty()));
    assertThrows(InvalidValueException.class, () -> SimulationPlan.builder().draws(1000).build());
  }

  @Test
  void whatCannotBeIsNamedWithItsValue() {
    refuse("out-of-range", "1.1", () -> Cases.projection("0", "1.1", "0", "0"));
    Investment plain = Investment.of(Sek.ZERO, Sek.ZERO, Projection.PLAIN);
    refuse("out-of-range", "-1", () -> plain.curve(-1));
    refuse("out-of-range", "101", () -> plain.gain(101));
    refuse("out-of-range", "0", () -> plain.writtenOff(0, 5));
    refuse("not-positive", "0", () -> plain.breakEvenParticipants(BigDecimal.ZERO, 5));
    refuse("out-of-range", "1.5", () -> Cases.projection("0", "1", "1.5", "0"));
    refuse("out-of-range", "-10", () -> Cases.situation(2013, Map.of(), Map.of(), -10, 20_000));
    refuse(
        "negative", "visit -1", () -> Cases.situation(2013, Map.of(), Map.of("visit", -1), 0, 0));
    refuse("missing", "", () -> Cases.situation(2013, Map.of(), Map.of(), 10, 0));
    refuse(
        "order",
        "2011-06-01",
        () -> Course.participant("x", Cases.one().after(), Cases.one().before()));
    refuse("not-sek", "EUR 10.00", () -> Income.of("a", Money.ofMajor(CurrencyUnit.EUR, 10)));
    refuse(
        "overlap",
        "visit 2013-01-01/2013-12-31",
        () ->
            new PriceBook(
                List.of(
                    Cases.cost("visit", Actor.REGION, 1, 2013),
                    Cases.cost("visit", Actor.REGION, 2, 2013)),
                List.of(),
                List.of()));
    refuse("not-in", "STATE", () -> InsatsCost.of(Actor.STATE, Sek.kronor(1)));
    refuse(
        "personal-identity-number",
        "******-****",
        () -> Course.participant("19121212-1212", Cases.one().before(), Cases.one().after()));
  }

  private static void refuse(
      String code, String value, org.junit.jupiter.api.function.Executable e) {
    InvalidValueException thrown = assertThrows(InvalidValueException.class, e);
    assertEquals(code, thrown.violations().get(0).code());
    assertEquals(value, thrown.violations().get(0).value());
  }

  @Test
  void everyResultListsItsAssumptionsInPlainWords() {
    List<Label> assumptions = ONE.with(Input.WORK, new BigDecimal("0.8")).financial().assumptions();
    List<String> sv = assumptions.stream().map(Label::sv).toList();
    assertTrue(sv.contains("Av vinsten finns 90\u00a0% kvar ett år senare."), sv.toString());
    assertTrue(
        sv.contains("30\u00a0% av förändringen hade skett även utan insatsen."), sv.toString());
    assertTrue(sv.contains("Priser eller nivåer ur: " + Cases.INVENTED + "."));
    assertTrue(sv.contains("I detta scenario är Värdet av arbete (faktor) 0,8."), sv.toString());
    assertTrue(sv.stream().anyMatch(a -> a.startsWith("Alla belopp är i 2013 års priser")));
    assertEquals(
        assumptions,
        ONE.with(Input.WORK, new BigDecimal("0.8"))
            .financial()
            .investment(Actor.KOMMUN)
            .assumptions());
    assertFalse(ONE.real().matrix(5).assumptions().isEmpty());
    assertFalse(ONE.potential(Sek.kronor(25_000)).assumptions().isEmpty());
  }

  @Test
  void theSubsidyOfAWageIsATransferToTheEmployer() {
    Course subsidised =
        Course.participant(
            "s",
            Cases.situation(2012, Map.of(), Map.of(), 0, 0),
            Cases.situation(2013, Map.of("wage-subsidy", 10_000), Map.of(), 100, 20_000));
    FinancialView view = Cases.evaluation(Projection.PLAIN, Sek.ZERO, subsidised).financial();
    assertEquals(sek("-120000"), view.yearlyGain(Actor.ARBETSFORMEDLINGEN));
    assertEquals(sek("120000"), view.yearlyGain(Actor.EMPLOYER));
    assertEquals(LocalDate.of(2013, 1, 1), Cases.BASIS.day());
  }
}
