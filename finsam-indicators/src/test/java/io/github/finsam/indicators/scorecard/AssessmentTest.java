package io.github.finsam.indicators.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.Threshold;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Figure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final Label NAME = Label.of("Namn", "Name");

  private static Measure measure(String id, Yardstick yardstick) {
    return Measure.builder()
        .perspective("p")
        .id(id)
        .goals(List.of("g"))
        .text(NAME)
        .yardstick(yardstick)
        .build();
  }

  private static Scorecard scorecard(int year, Measure... measures) {
    return Scorecard.builder()
        .heading(
            Heading.builder()
                .id("kort")
                .owner(NAME)
                .year(Year.of(year))
                .english(English.UNOFFICIAL)
                .source("Plan")
                .build())
        .addPerspectives(new Perspective("p", NAME))
        .addGoals(new Goal("p", "g", NAME))
        .addMeasures(measures)
        .build();
  }

  private static Yardstick.OfShare share(Direction direction, String level) {
    return new Yardstick.OfShare(Optional.of(Criterion.of(direction, level)));
  }

  private static MeasureAssessment assess(Yardstick yardstick, Evidence evidence) {
    return new MeasureAssessment(
        measure("m", yardstick), Optional.of(evidence), Combining.MEASURED);
  }

  private static Figure figure(long yes, long of) {
    Share share = Share.of(yes, of);
    return new Figure(
        new TreeMap<>(Map.of(0, of - yes, 1, yes)),
        Optional.empty(),
        share,
        Optional.of(Intervals.wilson(share, 0.95)),
        Optional.empty(),
        Optional.empty(),
        Basis.of("nns", Basis.POOLED));
  }

  @Test
  void theUnroundedValueDecides() {
    // 79.6 percent, shown as 80, is not 80; two thirds are not 0.6667.
    Evidence near = new Evidence.PublishedShare(Share.of(199, 250));
    assertEquals(Status.NOT_REACHED, assess(share(Direction.AT_LEAST, "0.8"), near).status());
    Evidence thirds = new Evidence.PublishedShare(Share.of(2, 3));
    assertEquals(Status.NOT_REACHED, assess(share(Direction.AT_LEAST, "0.6667"), thirds).status());
    assertEquals(Status.REACHED, assess(share(Direction.AT_LEAST, "0.6666"), thirds).status());
    Evidence exact = new Evidence.PublishedShare(Share.of(200, 250));
    assertEquals(Status.REACHED, assess(share(Direction.AT_LEAST, "0.8"), exact).status());
    assertEquals(Status.NOT_REACHED, assess(share(Direction.ABOVE, "0.8"), exact).status());
    assertEquals(Status.REACHED, assess(share(Direction.AT_MOST, "0.8"), exact).status());
  }

  @Test
  void aRoundedPercentageIsJudgedOnlyIfRoundingCannotDecide() {
    Evidence rounded = Evidence.PublishedPercent.rounded("80");
    MeasureAssessment open = assess(share(Direction.AT_LEAST, "0.8"), rounded);
    assertEquals(Status.NOT_MEASURABLE, open.status());
    assertEquals(
        "Cannot be judged: the document says 80%, which leaves open whether it is at least 80%.",
        open.motivation(Language.EN));
    assertEquals(Status.REACHED, assess(share(Direction.AT_LEAST, "0.795"), rounded).status());
    assertEquals(Status.NOT_REACHED, assess(share(Direction.AT_LEAST, "0.805"), rounded).status());
    assertEquals(Status.REACHED, assess(share(Direction.BELOW, "0.805"), rounded).status());
    assertEquals(
        Status.NOT_MEASURABLE,
        assess(share(Direction.AT_LEAST, "1"), Evidence.PublishedPercent.rounded("100")).status());
    // With a decimal it is known better.
    assertEquals(
        Status.REACHED,
        assess(share(Direction.AT_LEAST, "0.7995"), Evidence.PublishedPercent.rounded("80.0"))
            .status());
  }

  @Test
  void aCellIsJudgedAsItsPolicyLetsItBeShown() {
    Yardstick.OfIndicator indicator =
        new Yardstick.OfIndicator(
            "5",
            Optional.of("nns"),
            Statistic.SHARE_POSITIVE,
            Optional.of(new Criterion(Direction.AT_LEAST, Threshold.of("0.8", "0.7"))));
    assertEquals(Status.REACHED, assess(indicator, new Evidence.Result(figure(8, 10))).status());
    assertEquals(Status.PARTLY, assess(indicator, new Evidence.Result(figure(7, 10))).status());
    MeasureAssessment hidden =
        assess(indicator, new Evidence.Result(Absence.of(Absence.Reason.BELOW_MINIMUM)));
    assertEquals(Status.NOT_MEASURABLE, hidden.status());
    assertEquals(
        "Går inte att bedöma: Färre svar än det minsta antal som redovisas.",
        hidden.motivation(Language.SV));
    Figure other = figure(8, 10).withBasis(Basis.of("bip", Basis.POOLED));
    assertEquals(Status.NOT_MEASURABLE, assess(indicator, new Evidence.Result(other)).status());
    MeasureAssessment noLevel =
        assess(new Yardstick.OfShare(Optional.empty()), new Evidence.Result(figure(8, 10)));
    assertEquals(Status.NOT_MEASURABLE, noLevel.status());
    assertTrue(noLevel.motivation(Language.EN).endsWith("the scorecard names no level."));
  }

  @Test
  void nothingHandedInIsNotZero() {
    Assessment assessment =
        scorecard(
                2014,
                measure(
                    "m",
                    new Yardstick.OfNumber(Optional.of(Criterion.of(Direction.AT_LEAST, "1")))))
            .assess(Map.of(), AssessmentRule.of(Combining.MEASURED));
    assertEquals(Status.NOT_MEASURABLE, assessment.perspective("p").status());
    assertEquals(
        "Cannot be judged: There are no answers.",
        assessment.measure(new MeasureKey("p", "m")).motivation(Language.EN));
  }

  @Test
  void partsAreJudgedOneByOne() {
    Evidence parts =
        new Evidence.Parts(
            List.of(
                Evidence.Part.of("A", new Evidence.PublishedShare(Share.of(9, 10))),
                Evidence.Part.of("B", new Evidence.PublishedShare(Share.of(5, 10)))));
    MeasureAssessment assessment = assess(share(Direction.AT_LEAST, "0.8"), parts);
    assertEquals(Status.PARTLY, assessment.status());
    assertTrue(
        assessment
            .motivation(Language.SV)
            .endsWith(
                "A – Uppnått: värdet är 90,0\u00a0% (9 av 10), nivån minst 80\u00a0%."
                    + " B – Inte uppnått: värdet är 50,0\u00a0% (5 av 10), nivån minst 80\u00a0%."),
        assessment.motivation(Language.SV));
    assertThrows(
        InvalidValueException.class,
        () -> new Evidence.Parts(List.of(Evidence.Part.of("C", parts))));
    assertThrows(InvalidValueException.class, () -> new Evidence.Parts(List.of()));
  }

  @Test
  void evidenceOfAnotherKindIsRefused() {
    Scorecard card = scorecard(2014, measure("m", share(Direction.AT_LEAST, "0.8")));
    AssessmentRule rule = AssessmentRule.of(Combining.EVERY);
    InvalidValueException kind =
        assertThrows(
            InvalidValueException.class,
            () -> card.assess(Map.of(new MeasureKey("p", "m"), new Evidence.Number(3)), rule));
    assertEquals("evidence.p/m", kind.violations().get(0).argument());
    assertEquals(
        "unknown",
        assertThrows(
                InvalidValueException.class,
                () -> card.assess(Map.of(new MeasureKey("p", "x"), new Evidence.Number(3)), rule))
            .violations()
            .get(0)
            .code());
    assertEquals(
        "not-sek",
        assertThrows(
                InvalidValueException.class,
                () -> new Evidence.Amount(Money.of(CurrencyUnit.EUR, 1)))
            .violations()
            .get(0)
            .code());
    assertThrows(InvalidValueException.class, () -> Evidence.PublishedPercent.rounded("101"));
    assertThrows(InvalidValueException.class, () -> Evidence.PublishedPercent.nearly("0"));
    assertThrows(InvalidValueException.class, () -> new Evidence.Number(-1));
    assertThrows(InvalidValueException.class, () -> share(Direction.AT_LEAST, "1.01"));
    assertThrows(
        InvalidValueException.class,
        () -> card.withMeasures(measure("m", share(Direction.AT_LEAST, "1")).withGoals("x")));
    assertThrows(
        InvalidValueException.class,
        () -> card.withPerspectives(new Perspective("p", NAME), new Perspective("p", NAME)));
  }

  @Test
  void partlyReachedIsSaidOfAPerspectiveAsAWhole() {
    Yardstick half = share(Direction.AT_LEAST, "0.5");
    Scorecard card =
        scorecard(2014)
            .withGoals(new Goal("p", "g", NAME), new Goal("p", "h", NAME))
            .withMeasures(measure("m", half), measure("n", half).withGoals("h"))
            .withStated(
                StatedAssessment.builder()
                    .perspective("p")
                    .status(Status.PARTLY)
                    .place(Place.of("Plan", ""))
                    .build());
    Evidence all = new Evidence.PublishedShare(Share.of(2, 2));
    Evidence none = new Evidence.PublishedShare(Share.of(0, 2));
    AssessmentRule rule = AssessmentRule.of(Combining.MEASURED);
    MeasureKey one = new MeasureKey("p", "m");
    MeasureKey other = new MeasureKey("p", "n");
    assertEquals(List.of(), card.assess(Map.of(one, all, other, none), rule).findings());
    List<Finding> reached = card.assess(Map.of(one, all, other, all), rule).findings();
    assertEquals(1, reached.size());
    assertEquals("scorecard.differs", reached.get(0).code());
    assertEquals(
        "The data say otherwise. Reached (What could be judged decides; reached if all of it is,"
            + " partly if some of it is). 2 goals: Reached 2.",
        reached.get(0).why(Language.EN));
  }

  @Test
  void aGoalThatStaysIsKept() {
    Measure measure = measure("m", share(Direction.AT_LEAST, "0.8"));
    AssessmentRule rule = AssessmentRule.of(Combining.MEASURED);
    Map<MeasureKey, Evidence> half =
        Map.of(measure.key(), new Evidence.PublishedShare(Share.of(1, 2)));
    Map<MeasureKey, Evidence> all =
        Map.of(measure.key(), new Evidence.PublishedShare(Share.of(2, 2)));
    GoalChange kept =
        new YearOverYear(
                scorecard(2014, measure).assess(half, rule),
                scorecard(2015, measure).assess(all, rule))
            .changes()
            .get(0);
    assertEquals(GoalChange.Kind.KEPT, kept.kind());
    assertEquals(GoalChange.Movement.BETTER, kept.movement());
    Measure harder = measure.withYardstick(share(Direction.AT_LEAST, "0.9"));
    GoalChange changed =
        new YearOverYear(
                scorecard(2014, measure).assess(all, rule),
                scorecard(2015, harder).assess(half, rule))
            .changes()
            .get(0);
    assertEquals(GoalChange.Kind.CHANGED, changed.kind());
    assertEquals(GoalChange.Movement.WORSE, changed.movement());
    assertThrows(
        InvalidValueException.class,
        () ->
            new YearOverYear(
                scorecard(2015, measure).assess(all, rule),
                scorecard(2015, measure).assess(all, rule)));
  }

  @Property(tries = 200)
  void orderAndRepetitionOfStatusesDoNotMatter(
      @ForAll Combining rule, @ForAll @Size(max = 6) List<Status> statuses, @ForAll long seed) {
    List<Status> other = new ArrayList<>(statuses);
    other.addAll(statuses);
    Collections.shuffle(other, new java.util.Random(seed));
    assertEquals(rule.combine(statuses), rule.combine(other));
  }

  @Property(tries = 200)
  void aBetterMeasureNeverMakesAGoalWorse(
      @ForAll Combining rule,
      @ForAll @Size(min = 1, max = 6) List<Status> statuses,
      @ForAll @IntRange(max = 5) int which,
      @ForAll @IntRange(max = 2) int better) {
    int at = which % statuses.size();
    Status improved = Status.values()[better];
    if (statuses.get(at) == Status.NOT_MEASURABLE || improved.compareTo(statuses.get(at)) > 0) {
      return;
    }
    List<Status> after = new ArrayList<>(statuses);
    after.set(at, improved);
    Status was = rule.combine(statuses);
    Status is = rule.combine(after);
    // What is reached but for something open counts as open, which is no worse than not reached.
    assertTrue(
        is == Status.NOT_MEASURABLE
            ? rule == Combining.EVERY && was != Status.REACHED
            : is.compareTo(was) <= 0);
  }

  @Property(tries = 300)
  void limitsAreJudgedAsEveryValueWithinThem(
      @ForAll Direction direction,
      @ForAll @IntRange(min = 1, max = 99) int level,
      @ForAll boolean inPart,
      @ForAll @IntRange(max = 98) int from,
      @ForAll @IntRange(min = 1, max = 20) int width) {
    int partly = direction.upwards() ? level - 1 : level + 1;
    Criterion criterion =
        new Criterion(
            direction,
            new Threshold(
                BigDecimal.valueOf(level),
                inPart ? Optional.of(BigDecimal.valueOf(partly)) : Optional.empty()));
    List<Status> within = new ArrayList<>();
    for (int quarter = from * 4; quarter < (from + width) * 4; quarter++) {
      within.add(criterion.status(BigDecimal.valueOf(quarter).divide(BigDecimal.valueOf(4))));
    }
    boolean one = within.stream().distinct().count() == 1;
    assertEquals(
        one ? within.get(0) : Status.NOT_MEASURABLE,
        criterion.status(BigDecimal.valueOf(from), BigDecimal.valueOf(from + width)));
  }

  @Test
  void amountsArePrintedInBothLanguages() {
    Yardstick.OfAmount amount =
        new Yardstick.OfAmount(
            Optional.of(new Criterion(Direction.AT_MOST, Threshold.of("1000", "2000"))));
    MeasureAssessment assessment = assess(amount, new Evidence.Amount(Sek.kronor(1500)));
    assertEquals(
        "Partly reached: the value is SEK\u00a01,500, the level at most SEK\u00a01,000, partly reached from"
            + " SEK\u00a02,000.",
        assessment.motivation(Language.EN));
  }

  @Test
  void numbersArePrintedAsAmountsAre() {
    Yardstick.OfNumber number =
        new Yardstick.OfNumber(
            Optional.of(new Criterion(Direction.AT_LEAST, Threshold.of("1000"))));
    assertEquals(
        "Uppnått: värdet är 1\u00a0500, nivån minst 1\u00a0000.",
        assess(number, new Evidence.Number(1500)).motivation(Language.SV));
  }
}
