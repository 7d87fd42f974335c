package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final LocalDate START = LocalDate.of(2014, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2014, 12, 31);
  private static final ForbundId HERE = ForbundId.of("skelleftea-norsjo");

  private static TargetLevel share(Direction direction, Threshold threshold) {
    return TargetLevel.of(
        MeasureScope.of("5"), Statistic.SHARE_POSITIVE, direction, START, threshold);
  }

  private static Status status(TargetLevel target, Cell cell) {
    return target.judge(cell, DAY).status();
  }

  @Test
  @DisplayName(
      "78 % of 123 participants does not reach 80 %: Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö, Arbetsmarknadstorget")
  void arbetsmarknadstorget() {
    // 96 of 123 is the only whole number of people that gives 78 percent.
    TargetLevel target = share(Direction.AT_LEAST, Threshold.of("0.8"));
    Judgement judgement = target.judge(Cells.yesNo(96, 123), DAY);
    assertEquals(Status.NOT_REACHED, judgement.status());
    assertEquals(IntervalPosition.ACROSS, judgement.interval());
    assertEquals(
        "Inte uppnått: Andel positiva svar är 78,0\u00a0% av 123 svar, målet är minst 80\u00a0%.",
        judgement.motivation(Language.SV));
    assertEquals(
        "Not reached: Share of positive answers is 78.0% of 123 answers, the target is at least"
            + " 80%.",
        judgement.motivation(Language.EN));
  }

  @Test
  @DisplayName(
      "\"nästan 65 %\" is not \"över 65 %\", though it was judged reached: Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö, Utsikten 2.0, Mål 1")
  void utsikten() {
    TargetLevel target = share(Direction.ABOVE, Threshold.of("0.65"));
    assertEquals(Status.NOT_REACHED, status(target, Cells.yesNo(646, 1000)));
    assertEquals(Status.NOT_REACHED, status(target, Cells.yesNo(13, 20)), "65 is not over 65");
    assertEquals(Status.REACHED, status(target, Cells.yesNo(651, 1000)));
  }

  @Test
  void unroundedValueDecidesAndIsShownSoThatOneSeesIt() {
    TargetLevel target = share(Direction.AT_LEAST, Threshold.of("0.80"));
    assertEquals(Status.REACHED, status(target, Cells.yesNo(4, 5)));
    assertEquals(Status.NOT_REACHED, status(target, Cells.yesNo(796, 1000)));
    Judgement near = target.judge(Cells.yesNo(79_999, 100_000), DAY);
    assertEquals(Status.NOT_REACHED, near.status());
    assertTrue(near.motivation(Language.EN).contains("79.999%"), near.motivation(Language.EN));
    // A third of three is not 0.333, but more.
    TargetLevel third = share(Direction.AT_MOST, Threshold.of("0.3333333333333333"));
    assertEquals(Status.NOT_REACHED, status(third, Cells.yesNo(1, 3)));
  }

  @Test
  void partlyIsDataOfTheTarget() {
    TargetLevel target = share(Direction.AT_LEAST, Threshold.of("0.8", "0.7"));
    assertEquals(Status.REACHED, status(target, Cells.yesNo(8, 10)));
    assertEquals(Status.PARTLY, status(target, Cells.yesNo(7, 10)));
    assertEquals(Status.NOT_REACHED, status(target, Cells.yesNo(6, 10)));
    assertEquals(
        "Partly reached: Share of positive answers is 70.0% of 10 answers, the target is at least"
            + " 80% and counts as partly reached from 70%.",
        target.judge(Cells.yesNo(7, 10), DAY).motivation(Language.EN));
    TargetLevel down = share(Direction.BELOW, Threshold.of("0.2", "0.3"));
    assertEquals(Status.REACHED, status(down, Cells.yesNo(1, 10)));
    assertEquals(Status.PARTLY, status(down, Cells.yesNo(3, 10)));
    assertEquals(Status.NOT_REACHED, status(down, Cells.yesNo(4, 10)));
  }

  @Test
  void meanAndIndexAreExactOnTheLevel() {
    // 4.2 and its index 80 are no floating-point numbers of two.
    Cell cell = Cells.scale(0, 1, 0, 5, 4);
    TargetLevel mean =
        TargetLevel.of(
            MeasureScope.of("5"), Statistic.MEAN, Direction.AT_LEAST, START, Threshold.of("4.2"));
    assertEquals(Status.REACHED, status(mean, cell));
    assertEquals(Status.NOT_REACHED, status(mean.withDirection(Direction.ABOVE), cell));
    TargetLevel index =
        TargetLevel.of(
            MeasureScope.of("5"), Statistic.INDEX, Direction.AT_LEAST, START, Threshold.of("80"));
    assertEquals(Status.REACHED, status(index, cell));
    assertEquals(Status.NOT_REACHED, status(index.withDirection(Direction.ABOVE), cell));
    assertEquals(Status.NOT_MEASURABLE, status(index, Cells.yesNo(1, 2)));
    assertEquals(
        "Cannot be judged: the scale has no value of the kind Index.",
        index.judge(Cells.yesNo(1, 2), DAY).motivation(Language.EN));
    assertEquals(IntervalPosition.ACROSS, mean.judge(cell, DAY).interval());
    assertEquals(IntervalPosition.UNKNOWN, index.judge(cell, DAY).interval());
  }

  @Property(tries = 300)
  @Label("An index is on a level exactly if its integers say so, whatever the floating point does")
  void indexIsDecidedLikeItsIntegers(
      @ForAll @IntRange(max = 40) int a,
      @ForAll @IntRange(max = 40) int b,
      @ForAll @IntRange(max = 40) int c,
      @ForAll @IntRange(min = 1, max = 40) int d,
      @ForAll @IntRange(max = 1000) int tenths) {
    var figure = Cells.scale(a, b, c, d, a);
    BigDecimal level = BigDecimal.valueOf(tenths, 1);
    Exact index = Exact.mean(figure).minus(new Exact(one(), one())).times(25);
    assertEquals(
        Integer.signum(index.compareTo(level)),
        Integer.signum(Statistic.INDEX.compare(figure, level).orElseThrow()));
  }

  private static java.math.BigInteger one() {
    return java.math.BigInteger.ONE;
  }

  @Test
  void intervalStandsBesideTheStatus() {
    TargetLevel target = share(Direction.AT_LEAST, Threshold.of("0.5"));
    assertEquals(IntervalPosition.ABOVE, target.judge(Cells.yesNo(90, 100), DAY).interval());
    assertEquals(IntervalPosition.BELOW, target.judge(Cells.yesNo(10, 100), DAY).interval());
    assertEquals(IntervalPosition.ACROSS, target.judge(Cells.yesNo(5, 10), DAY).interval());
    assertEquals(Status.REACHED, status(target, Cells.yesNo(5, 10)));
  }

  @Test
  void absenceIsNeverZero() {
    TargetLevel target = share(Direction.AT_MOST, Threshold.of("0.5"));
    for (Absence.Reason reason : Absence.Reason.values()) {
      Judgement judgement = target.judge(Absence.of(reason), DAY);
      assertEquals(Status.NOT_MEASURABLE, judgement.status());
      assertTrue(judgement.motivation(Language.SV).contains(reason.explain(Language.SV)));
      assertEquals(IntervalPosition.UNKNOWN, judgement.interval());
    }
    Judgement before = target.judge(Cells.yesNo(1, 2), START.minusDays(1));
    assertEquals(Status.NOT_MEASURABLE, before.status());
    assertEquals(
        "Går inte att bedöma: ingen målnivå gäller 2013-12-31.", before.motivation(Language.SV));
  }

  @Test
  void levelOfTheDayCounts() {
    TargetLevel target =
        new TargetLevel(
            MeasureScope.of("5"),
            Statistic.SHARE_POSITIVE,
            Direction.AT_LEAST,
            Timeline.of(
                List.of(
                    Dated.of(START, DAY, Threshold.of("0.7")),
                    Dated.from(DAY.plusDays(1), Threshold.of("0.8")))));
    Cell cell = Cells.yesNo(3, 4);
    assertEquals(Status.REACHED, target.judge(cell, DAY).status());
    assertEquals(Status.NOT_REACHED, target.judge(cell, DAY.plusDays(1)).status());
  }

  @Test
  void mostSpecificTargetWins() {
    TargetLevel all = share(Direction.AT_LEAST, Threshold.of("0.5"));
    TargetLevel here =
        all.withScope(MeasureScope.builder().measure("5").forbund(HERE).build())
            .withLevels(Timeline.of(List.of(Dated.from(START, Threshold.of("0.8")))));
    Targets targets = Targets.of(all, here);
    MeasureScope cell =
        MeasureScope.builder()
            .measure("5")
            .respondent(Respondent.PARTICIPANT)
            .forbund(HERE)
            .build();
    assertEquals(Optional.of(here), targets.find(cell, Statistic.SHARE_POSITIVE, DAY));
    assertEquals(
        Optional.of(all),
        targets.find(cell.withForbund(ForbundId.of("annat")), Statistic.SHARE_POSITIVE, DAY));
    assertEquals(
        Optional.empty(), targets.find(cell.withMeasure("6"), Statistic.SHARE_POSITIVE, DAY));
    assertEquals(Optional.empty(), targets.find(cell, Statistic.MEAN, DAY));
    assertEquals(
        List.of(Status.NOT_REACHED),
        targets.judge(cell, Cells.yesNo(6, 10), DAY).stream().map(Judgement::status).toList());
    assertEquals(List.of(), targets.judge(cell, Cells.yesNo(6, 10), START.minusDays(1)));
  }

  @Test
  void targetForClosureDoesNotJudgeDuring() {
    MeasureScope cell = MeasureScope.of("5");
    TargetLevel closure =
        share(Direction.AT_LEAST, Threshold.of("0.5"))
            .withScope(cell.withOccasion(Occasion.CLOSURE));
    Targets targets = Targets.of(closure);
    assertEquals(
        Optional.of(closure),
        targets.find(cell.withOccasion(Occasion.CLOSURE), Statistic.SHARE_POSITIVE, DAY));
    for (MeasureScope other : List.of(cell.withOccasion(Occasion.DURING), cell)) {
      assertEquals(Optional.empty(), targets.find(other, Statistic.SHARE_POSITIVE, DAY));
    }
    assertTrue(closure.scope().label().en().contains("5, "), closure.scope().label().en());
  }

  @Test
  void meanLevelOfOneEditionDoesNotJudgeTheScaleOfAnother() {
    TargetLevel mean =
        TargetLevel.of(
            MeasureScope.of("5").withEdition(Cells.EDITION),
            Statistic.MEAN,
            Direction.AT_LEAST,
            START,
            Threshold.of("4"));
    Cell own = Cells.scale(0, 0, 0, 5, 5);
    Cell other = Cells.scaleOf("skapa", 0, 0, 0, 5, 5);
    assertEquals(Status.REACHED, status(mean, own));
    assertEquals(Status.NOT_MEASURABLE, status(mean, other));
    assertEquals(IntervalPosition.UNKNOWN, mean.judge(other, DAY).interval());
    assertEquals(
        "Cannot be judged: the target is for edition nns-2014-12, the figure is of skapa.",
        mean.judge(other, DAY).motivation(Language.EN));
    assertEquals(1, Targets.of(mean).judge(MeasureScope.of("5"), own, DAY).size());
    assertEquals(List.of(), Targets.of(mean).judge(MeasureScope.of("5"), other, DAY));
    assertThrows(InvalidValueException.class, () -> MeasureScope.of("5").withEdition(" "));
  }

  @Test
  void meanOfUnitsIsJudgedWhereTheTargetSaysSo() {
    TargetLevel target =
        share(Direction.AT_LEAST, Threshold.of("0.8")).withStatistic(Statistic.UNITS_SHARE);
    Figure pooled = Cells.yesNo(9, 10);
    assertEquals(Status.NOT_MEASURABLE, status(target, pooled));
    // The mean of 0.7 and 0.9 is less than 0.8 as floating-point numbers add up.
    Figure weighed =
        pooled.withUnits(
            new UnitMeans(
                io.github.finsam.base.Label.of("påståenden", "items"),
                2,
                0,
                (0.7 + 0.9) / 2 - 1e-16,
                Optional.empty(),
                OptionalDouble.empty()));
    assertEquals(Status.REACHED, status(target, weighed));
    assertEquals(Status.NOT_REACHED, status(target.withDirection(Direction.ABOVE), weighed));
    assertTrue(
        target.judge(weighed, DAY).motivation(Language.EN).contains("units' shares is 80.0%"));
    assertThrows(
        InvalidValueException.class,
        () -> share(Direction.AT_LEAST, Threshold.of("80")).withStatistic(Statistic.UNITS_SHARE));
  }

  @Test
  void ambiguousTargetsAreRefusedUnlessAThirdSettlesIt() {
    TargetLevel all = share(Direction.AT_LEAST, Threshold.of("0.5"));
    assertThrows(InvalidValueException.class, () -> Targets.of(all, all));
    // The same scope is fine as long as only one holds on a day.
    TargetLevel earlier =
        all.withLevels(
            Timeline.of(
                List.of(Dated.of(START.minusYears(1), START.minusDays(1), Threshold.of("0.4")))));
    assertEquals(2, Targets.of(all, earlier).levels().size());
    MeasureScope forbund = MeasureScope.builder().measure("5").forbund(HERE).build();
    MeasureScope participants =
        MeasureScope.builder().measure("5").respondent(Respondent.PARTICIPANT).build();
    TargetLevel a = all.withScope(forbund);
    TargetLevel b = all.withScope(participants);
    InvalidValueException refused =
        assertThrows(InvalidValueException.class, () -> Targets.of(a, b));
    assertTrue(refused.getMessage().contains("skelleftea-norsjo"), refused.getMessage());
    assertTrue(refused.getMessage().contains("Participants"), refused.getMessage());
    TargetLevel both = all.withScope(forbund.withRespondent(Respondent.PARTICIPANT));
    Targets targets = Targets.of(a, b, both);
    assertEquals(Optional.of(both), targets.find(both.scope(), Statistic.SHARE_POSITIVE, DAY));
    TargetLevel tooShort =
        both.withLevels(Timeline.of(List.of(Dated.of(START, DAY, Threshold.of("0.4")))));
    assertThrows(InvalidValueException.class, () -> Targets.of(a, b, tooShort));
    TargetLevel inTwo =
        both.withLevels(
            Timeline.of(
                List.of(
                    Dated.of(START, DAY, Threshold.of("0.4")),
                    Dated.from(DAY.plusDays(1), Threshold.of("0.6")))));
    assertEquals(3, Targets.of(a, b, inTwo).levels().size());
    // Another statistic is another question.
    assertEquals(
        2,
        Targets.of(all, all.withStatistic(Statistic.MEAN).withDirection(Direction.ABOVE))
            .levels()
            .size());
  }

  @Test
  void impossibleTargetsAreRefused() {
    for (TargetLevelMaker maker :
        List.<TargetLevelMaker>of(
            () -> share(Direction.AT_LEAST, Threshold.of("80")),
            () -> share(Direction.AT_LEAST, Threshold.of("-0.1")),
            () -> share(Direction.AT_LEAST, Threshold.of("0.8", "0.9")),
            () -> share(Direction.AT_MOST, Threshold.of("0.2", "0.1")),
            () -> share(Direction.AT_LEAST, Threshold.of("0.8")).withLevels(Timeline.of(List.of())),
            () -> share(Direction.AT_LEAST, Threshold.of("0.8")).withScope(MeasureScope.of(" ")))) {
      assertThrows(InvalidValueException.class, maker::make);
    }
  }

  @FunctionalInterface
  private interface TargetLevelMaker {
    TargetLevel make();
  }

  @Property(tries = 300)
  @Label(
      "More positive answers of the same number never give a worse status upwards, nor a better"
          + " one downwards")
  void statusIsMonotone(
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(max = 300) int fewer,
      @ForAll @IntRange(max = 300) int more,
      @ForAll @IntRange(min = 1, max = 99) int level,
      @ForAll boolean strict) {
    int low = Math.min(Math.min(fewer, more), n);
    int high = Math.min(Math.max(fewer, more), n);
    BigDecimal at = BigDecimal.valueOf(level, 2);
    TargetLevel up =
        share(
            strict ? Direction.ABOVE : Direction.AT_LEAST,
            new Threshold(at, Optional.of(at.subtract(new BigDecimal("0.01")))));
    TargetLevel down =
        share(
            strict ? Direction.BELOW : Direction.AT_MOST,
            new Threshold(at, Optional.of(at.add(new BigDecimal("0.01")))));
    assertFalse(status(up, Cells.yesNo(high, n)).compareTo(status(up, Cells.yesNo(low, n))) > 0);
    assertFalse(
        status(down, Cells.yesNo(low, n)).compareTo(status(down, Cells.yesNo(high, n))) > 0);
  }
}
