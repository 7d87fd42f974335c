package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Interpretation;
import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.instrument.MappingScope;
import io.github.finsam.indicators.statistic.TestMethod;
import io.github.finsam.indicators.statistic.TestResult;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final double LEVEL = 0.95;
  private static final Edition FIRST = Catalogue.nns("2014-12");
  private static final Edition NEXT = next(FIRST, "nns-test");

  /** The same instrument under another id, as a later edition that changed nothing would be. */
  private static Edition next(Edition edition, String id) {
    return edition.withInfo(edition.info().withId(id)).withInterpretation(Interpretation.NONE);
  }

  private static Mapping mapping(String item, String otherItem, boolean comparable) {
    return new Mapping(
        MappingScope.ITEM,
        item,
        FIRST.id(),
        otherItem,
        comparable,
        Label.of("Ordagrant lika", "Word for word the same"));
  }

  private static Edition saying(Mapping... mappings) {
    return NEXT.withInterpretation(new Interpretation(List.of(mappings), List.of()));
  }

  private static Observed at(int year, Cell cell) {
    return Observed.of(Period.year(year), "1.1", cell);
  }

  @Test
  @DisplayName("56/70 against 48/80: Newcombe 1998, Statistics in Medicine 17:873, table II, (a)")
  void newcombe() {
    Change change =
        Change.between(
                at(2014, Cells.yesNo(48, 80)),
                at(2015, Cells.yesNo(56, 70)),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .value()
            .orElseThrow();
    Difference difference = change.difference();
    assertEquals(0.2, difference.value(), 1e-15);
    assertEquals(new BigDecimal("20.0"), difference.percentagePoints(1));
    assertEquals(0.0524, difference.interval().orElseThrow().lowerInclusive(), 5e-5);
    assertEquals(0.3339, difference.interval().orElseThrow().upperInclusive(), 5e-5);
    TestResult test = difference.test().orElseThrow().result().orElseThrow();
    assertEquals(TestMethod.CHI_SQUARE, test.method());
    assertEquals(Optional.empty(), difference.means());
    assertEquals(List.of(), change.mappings());
  }

  @Test
  void meansChangeInStepsOfTheScale() {
    MeanDifference means =
        Change.between(
                at(2014, Cells.scale(10, 20, 30, 20, 20)),
                at(2015, Cells.scale(5, 10, 20, 35, 30)),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .value()
            .flatMap(c -> c.difference().means())
            .orElseThrow();
    assertEquals(0.55, means.value(), 1e-12);
    assertTrue(means.interval().orElseThrow().contains(0.55));
    assertEquals(TestMethod.WELCH_T, means.test().orElseThrow().result().orElseThrow().method());
  }

  @Test
  void absenceInGivesItsReasonOut() {
    for (Absence.Reason reason : Absence.Reason.values()) {
      Outcome<Change> change =
          Change.between(
              at(2014, Absence.of(reason)),
              at(2015, Cells.yesNo(1, 2)),
              Comparability.WITHIN_EDITIONS,
              LEVEL);
      assertEquals(Optional.of(Absence.of(reason)), change.absence());
      assertEquals(Optional.empty(), change.value());
      assertEquals(
          change.absence(),
          Change.between(
                  at(2014, Cells.yesNo(1, 2)),
                  at(2015, Absence.of(reason)),
                  Comparability.WITHIN_EDITIONS,
                  LEVEL)
              .absence());
    }
  }

  @Test
  void otherEditionsAreRefusedUntilAMappingSaysOtherwise() {
    Observed before = at(2014, Cells.scaleOf(FIRST.id(), 1, 2, 3, 4, 5));
    Observed after = at(2015, Cells.scaleOf(NEXT.id(), 1, 1, 3, 5, 5));
    Outcome<Change> refused = Change.between(before, after, Comparability.of(FIRST, NEXT), LEVEL);
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), refused.absence());
    assertEquals(
        "1.1 in nns-2014-12 and 1.1 in nns-test have not been declared comparable",
        refused.why().orElseThrow().en());
    Mapping same = mapping("1.1", "1.1", true);
    Change change =
        Change.between(before, after, Comparability.of(FIRST, saying(same)), LEVEL)
            .value()
            .orElseThrow();
    assertEquals(List.of(same), change.mappings());
    for (Edition edition :
        List.of(
            saying(mapping("1.1", "1.1", false)),
            saying(mapping("1.1", "1.1", true), mapping("1.1", "1.1", false)),
            saying(mapping("1.1", "1.2", true)),
            saying(mapping("1.1", "1.1", true).withScope(MappingScope.HEADING)))) {
      assertEquals(
          Optional.empty(),
          Change.between(before, after, Comparability.of(FIRST, edition), LEVEL).value());
    }
    // It makes no difference which of the two editions says it.
    assertEquals(
        Optional.of(List.of(same)),
        Comparability.of(FIRST, saying(same)).between(FIRST.id(), "1.1", NEXT.id(), "1.1"));
    assertEquals(
        Optional.of(List.of(same)),
        Comparability.of(FIRST, saying(same)).between(NEXT.id(), "1.1", FIRST.id(), "1.1"));
  }

  @Test
  void indicatorsAreComparableIfAllTheirItemsAre() {
    assertEquals(
        Optional.empty(),
        Comparability.of(FIRST, saying(mapping("1.1", "1.1", true)))
            .between(FIRST.id(), "1", NEXT.id(), "1"));
    List<Mapping> both = List.of(mapping("1.1", "1.1", true), mapping("1.2", "1.2", true));
    assertEquals(
        Optional.of(both),
        Comparability.of(FIRST, saying(both.toArray(Mapping[]::new)))
            .between(FIRST.id(), "1", NEXT.id(), "1"));
    // Indicator 11 has no items: there is nothing that could be declared.
    assertEquals(
        Optional.empty(), Comparability.of(FIRST, NEXT).between(FIRST.id(), "11", NEXT.id(), "11"));
  }

  @Test
  @DisplayName(
      "Editions 2014 and 2014-12 share a heading (3), and still no figure: Kärnindikatorerna,"
          + " handlingar 2015-03-05, Samordningsförbundet Skellefteå–Norsjö")
  void headingsDecideNothing() {
    Edition older = Catalogue.nns("2014");
    assertEquals(
        Optional.empty(), Comparability.of(older, FIRST).between(older.id(), "3", FIRST.id(), "3"));
  }

  @Test
  void differentWaysOfComputingAreRefused() {
    Figure pooled = Cells.scale(1, 2, 3, 4, 5);
    Figure other = pooled.withBasis(pooled.basis().withMethod(Label.of("Annat sätt", "Other way")));
    Outcome<Change> refused =
        Change.between(at(2014, pooled), at(2015, other), Comparability.WITHIN_EDITIONS, LEVEL);
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), refused.absence());
    assertTrue(refused.why().orElseThrow().sv().contains("Annat sätt"));
  }

  @Test
  void whatStandsBesideAFigureDoesNotMakeItAnotherOne() {
    Figure pooled = Cells.scale(1, 2, 3, 4, 5);
    Figure beside =
        pooled.withBasis(
            pooled
                .basis()
                .withAsides(
                    Label.of(
                        "vid sidan om medelvärdet av enheternas värden",
                        "beside the mean of the units' values")));
    assertEquals("All answers pooled; beside the mean of the units' values", beside.method().en());
    assertTrue(
        Change.between(at(2014, pooled), at(2015, beside), Comparability.WITHIN_EDITIONS, LEVEL)
            .value()
            .isPresent());
    Figure allTogether =
        pooled.withBasis(
            pooled
                .basis()
                .withMethod(
                    Label.of(
                        "Alla svar sammanräknade; alla mättillfällen tillsammans",
                        "All answers pooled; all occasions together")));
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)),
        Change.between(
                at(2014, pooled), at(2015, allTogether), Comparability.WITHIN_EDITIONS, LEVEL)
            .absence());
  }

  @Test
  void mappedIndicatorsAreComparedByTheirRulesNotByTheirWords() {
    List<Mapping> both = List.of(mapping("1.1", "1.1", true), mapping("1.2", "1.2", true));
    Edition other =
        saying(both.toArray(Mapping[]::new))
            .withIndicators(
                NEXT.indicators().stream()
                    .map(
                        i ->
                            i.id().equals("1")
                                ? i.withRules(
                                    List.of(
                                        new IndicatorRule.Pooled(
                                            Label.of("Med andra ord.", "In other words."))))
                                : i)
                    .toList());
    Comparability comparability = Comparability.of(FIRST, other);
    Figure first = Cells.scaleOf(FIRST.id(), 1, 2, 3, 4, 5);
    Observed before =
        Observed.of(
            Period.year(2014),
            "1",
            first.withBasis(first.basis().withMethod(FIRST.indicator(1).rule().text())));
    Figure next = Cells.scaleOf(other.id(), 1, 2, 3, 4, 5);
    assertTrue(
        Change.between(
                before,
                Observed.of(
                    Period.year(2015),
                    "1",
                    next.withBasis(
                        next.basis().withMethod(Label.of("Med andra ord", "In other words")))),
                comparability,
                LEVEL)
            .value()
            .isPresent());
    assertEquals(
        Optional.empty(),
        Change.between(
                before,
                Observed.of(
                    Period.year(2015),
                    "1",
                    next.withBasis(
                        next.basis()
                            .withMethod(
                                Label.of(
                                    "Med andra ord; alla mättillfällen tillsammans",
                                    "In other words; all occasions together")))),
                comparability,
                LEVEL)
            .value());
  }

  @Test
  void answersOfTheSamePeopleGiveNoIntervalAndNoTest() {
    Figure one = Cells.scale(1, 2, 3, 4, 5);
    Figure other = Cells.scale(1, 1, 1, 4, 8);
    for (Difference difference :
        List.of(
            Difference.of(one, Cells.dependent(other), LEVEL).value().orElseThrow(),
            Difference.of(Cells.dependent(one), other, LEVEL).value().orElseThrow())) {
      assertEquals(new BigDecimal("20.0"), difference.percentagePoints(1));
      assertEquals(Optional.empty(), difference.interval());
      assertEquals(Optional.empty(), difference.test());
      assertEquals(Optional.empty(), difference.means().orElseThrow().interval());
      assertEquals(Optional.empty(), difference.means().orElseThrow().test());
      assertTrue(difference.untested().orElseThrow().en().contains("not independent"));
    }
    Difference tested = Difference.of(one, other, LEVEL).value().orElseThrow();
    assertEquals(Optional.empty(), tested.untested());
    assertThrows(InvalidValueException.class, () -> tested.withInterval(Optional.empty()));
  }

  @Test
  void otherScalesAreRefused() {
    Absence scales = Absence.of(Absence.Reason.DIFFERENT_SCALES);
    assertEquals(
        Optional.of(scales),
        Difference.of(Cells.scale(1, 2, 3, 4, 5), Cells.yesNo(1, 2), LEVEL).absence());
    assertEquals(
        Optional.of(scales),
        Change.between(
                at(2014, Cells.scale(1, 2, 3, 4, 5)),
                at(2015, Cells.yesNo(1, 2)),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .absence());
    // The same steps, but another one of them counts as positive.
    Edition stricter =
        saying(mapping("1.1", "1.1", true))
            .withScales(
                NEXT.scales().stream()
                    .map(s -> s.withPositive(new java.util.TreeSet<>(List.of(s.maxCode()))))
                    .toList());
    assertEquals(
        Optional.of(scales),
        Change.between(
                at(2014, Cells.scaleOf(FIRST.id(), 1, 2, 3, 4, 5)),
                at(2015, Cells.scaleOf(NEXT.id(), 1, 2, 3, 4, 5)),
                Comparability.of(FIRST, stricter),
                LEVEL)
            .absence());
  }

  @Test
  void periodsMustFollowEachOther() {
    Cell cell = Cells.yesNo(1, 2);
    Observed half = Observed.of(HalfYear.of(2014, 2), "1.1", cell);
    assertThrows(
        InvalidValueException.class,
        () -> Change.between(at(2014, cell), half, Comparability.WITHIN_EDITIONS, LEVEL));
    assertThrows(
        InvalidValueException.class,
        () -> Change.between(half, at(2014, cell), Comparability.WITHIN_EDITIONS, LEVEL));
    assertThrows(
        InvalidValueException.class,
        () -> Change.between(at(2014, cell), at(2015, cell), Comparability.WITHIN_EDITIONS, 1));
  }

  @Property(tries = 150)
  @net.jqwik.api.Label("A difference the other way round is the same with the sign turned")
  void antisymmetric(
      @ForAll @Size(5) List<@IntRange(max = 30) Integer> one,
      @ForAll @Size(5) List<@IntRange(max = 30) Integer> two) {
    Figure a = figure(one);
    Figure b = figure(two);
    Difference forth = Difference.of(a, b, LEVEL).value().orElseThrow();
    Difference back = Difference.of(b, a, LEVEL).value().orElseThrow();
    assertEquals(forth.value(), -back.value(), 1e-15);
    assertEquals(forth.percentagePoints(1), back.percentagePoints(1).negate());
    assertEquals(
        forth.interval().orElseThrow().lowerInclusive(),
        -back.interval().orElseThrow().upperInclusive(),
        1e-12);
    assertTrue(forth.interval().orElseThrow().contains(forth.value()));
    assertEquals(
        forth.test().orElseThrow().result().map(TestResult::pValue).orElse(2.0),
        back.test().orElseThrow().result().map(TestResult::pValue).orElse(2.0),
        1e-9);
    MeanDifference means = forth.means().orElseThrow();
    MeanDifference turned = back.means().orElseThrow();
    assertEquals(means.value(), -turned.value(), 1e-15);
    assertEquals(means.interval().isPresent(), turned.interval().isPresent());
    assertEquals(
        means.test().orElseThrow().result().map(TestResult::pValue).orElse(2.0),
        turned.test().orElseThrow().result().map(TestResult::pValue).orElse(2.0),
        1e-9);
  }

  private static Figure figure(List<Integer> counts) {
    List<Integer> some = new ArrayList<>(counts);
    some.set(2, some.get(2) + 1);
    return Cells.scale(some.stream().mapToLong(Integer::longValue).toArray());
  }

  @Test
  void trendKeepsGapsWithTheirReason() {
    Absence few = Absence.of(Absence.Reason.BELOW_MINIMUM);
    Trend trend =
        Trend.of(
                List.of(at(2016, Cells.yesNo(6, 10)), at(2015, few), at(2014, Cells.yesNo(5, 10))),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .value()
            .orElseThrow();
    assertEquals(
        List.of(Period.year(2014), Period.year(2015), Period.year(2016)),
        trend.points().stream().map(Observed::period).toList());
    assertEquals(few, trend.points().get(1).cell());
    assertEquals(
        new BigDecimal("10.0"),
        trend.change().value().orElseThrow().difference().percentagePoints(1));
    Trend alone =
        Trend.of(List.of(at(2014, Cells.yesNo(1, 2))), Comparability.WITHIN_EDITIONS, LEVEL)
            .value()
            .orElseThrow();
    assertEquals(Optional.of(Absence.of(Absence.Reason.NO_DATA)), alone.change().absence());
    assertEquals(
        Optional.of(few),
        Trend.of(
                List.of(at(2014, Cells.yesNo(1, 2)), at(2015, few)),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .value()
            .flatMap(t -> t.change().absence()));
  }

  @Test
  void trendOfUnmappedEditionsIsRefused() {
    List<Observed> points =
        List.of(
            at(2014, Cells.scaleOf(FIRST.id(), 1, 2, 3, 4, 5)),
            at(2015, Absence.of(Absence.Reason.NO_DATA)),
            at(2016, Cells.scaleOf(NEXT.id(), 1, 2, 3, 4, 5)));
    Outcome<Trend> refused = Trend.of(points, Comparability.of(FIRST, NEXT), LEVEL);
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), refused.absence());
    Mapping same = mapping("1.1", "1.1", true);
    Trend trend =
        Trend.of(points, Comparability.of(FIRST, saying(same)), LEVEL).value().orElseThrow();
    assertEquals(List.of(same), trend.mappings());
    assertEquals(0, trend.change().value().orElseThrow().difference().value());
    assertThrows(
        InvalidValueException.class,
        () -> Trend.of(List.of(), Comparability.WITHIN_EDITIONS, LEVEL));
    assertThrows(
        InvalidValueException.class,
        () ->
            Trend.of(List.of(points.get(0), points.get(0)), Comparability.WITHIN_EDITIONS, LEVEL));
    assertThrows(InvalidValueException.class, () -> Comparability.of(FIRST, FIRST));
  }
}
