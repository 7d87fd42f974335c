package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final double LEVEL = 0.95;
  private static final Absence FEW = Absence.of(Absence.Reason.BELOW_MINIMUM);

  @Test
  void othersAreTheNationWithoutTheUnit() {
    Map<String, Cell> units =
        Map.of(
            "a", Cells.scale(1, 1, 2, 3, 3),
            "b", Cells.scale(2, 2, 2, 2, 2),
            "c", Cells.scale(0, 1, 1, 1, 7));
    Figure nation = Cells.scale(3, 4, 5, 6, 12);
    Comparison comparison = Comparison.of("a", units, nation, LEVEL);
    Figure others = comparison.others().figure().orElseThrow();
    Figure counted = Cells.scale(2, 3, 3, 3, 9);
    assertEquals(counted.distribution(), others.distribution());
    assertEquals(counted.sharePositive(), others.sharePositive());
    assertEquals(
        counted.measures().orElseThrow().index().orElseThrow(),
        others.measures().orElseThrow().index().orElseThrow(),
        1e-9);
    assertEquals(counted.measures().orElseThrow().mean(), others.measures().orElseThrow().mean());
    assertEquals(counted.shareInterval(), others.shareInterval());
    Difference toOthers = comparison.toOthers().value().orElseThrow();
    assertEquals(Share.of(6, 10), toOthers.compared());
    assertEquals(Share.of(12, 20), toOthers.baseline());
    assertEquals(new Position(2, 1, 3, 0).withTied(0), comparison.position().value().orElseThrow());
    Comparison last = Comparison.of("b", units, nation, LEVEL);
    assertEquals(new Position(3, 0, 3, 0), last.position().value().orElseThrow());
  }

  @Property(tries = 150)
  @Label("The difference to the nation is that to the others by their share of the nation")
  void nationIsScaled(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(max = 60) int yes,
      @ForAll @IntRange(min = 1, max = 300) int m,
      @ForAll @IntRange(max = 300) int otherYes) {
    int own = Math.min(yes, n);
    int their = Math.min(otherYes, m);
    Comparison comparison =
        Comparison.of(
            "a",
            Map.of("a", Cells.yesNo(own, n), "b", Cells.yesNo(their, m)),
            Cells.yesNo(own + their, n + m),
            LEVEL);
    Difference others = comparison.toOthers().value().orElseThrow();
    Difference nation = comparison.toNation().value().orElseThrow();
    double scale = (double) m / (n + m);
    assertEquals(others.value() * scale, nation.value(), 1e-12);
    assertEquals(
        others.interval().orElseThrow().width() * scale,
        nation.interval().orElseThrow().width(),
        1e-12);
    assertEquals(others.test(), nation.test());
    assertTrue(nation.interval().orElseThrow().lowerInclusive() - 1e-12 <= nation.value());
  }

  @Test
  void positionCountsOnlyUnitsWithFigures() {
    Map<String, Cell> units =
        Map.of("a", Cells.yesNo(5, 10), "b", FEW, "c", Cells.yesNo(10, 20), "d", FEW);
    Comparison comparison = Comparison.of("a", units, Cells.yesNo(18, 36), LEVEL);
    assertEquals(new Position(1, 1, 2, 2), comparison.position().value().orElseThrow());
    Comparison hidden = Comparison.of("b", units, Cells.yesNo(18, 36), LEVEL);
    assertEquals(Optional.of(FEW), hidden.position().absence());
    assertEquals(Optional.of(FEW), hidden.toOthers().absence());
    assertEquals(FEW, hidden.others());
  }

  @Test
  void othersAreNotShownIfTheyAreAllHidden() {
    Comparison comparison =
        Comparison.of("a", Map.of("a", Cells.yesNo(5, 10), "b", FEW), Cells.yesNo(6, 13), LEVEL);
    assertEquals(Absence.of(Absence.Reason.SUPPRESSED), comparison.others());
    assertEquals(Optional.empty(), comparison.toOthers().value());
    assertEquals(Optional.empty(), comparison.toNation().value());
    assertEquals(Optional.of(FEW), comparison.position().absence());
  }

  private static Figure without(Figure figure, long nonAnswers) {
    return figure.withNonAnswers(new TreeMap<>(Map.of(9, nonAnswers)));
  }

  @Test
  void nonAnswersOfTheOthersAreTakenFromTheNationOrWithheld() {
    Figure unit = without(Cells.yesNo(5, 10), 2);
    Map<String, Cell> units = Map.of("a", unit, "b", Cells.yesNo(1, 2));
    Comparison counted = Comparison.of("a", units, without(Cells.yesNo(6, 12), 5), LEVEL);
    assertEquals(OptionalLong.of(3), counted.others().figure().orElseThrow().notAnswered());
    Comparison withheld =
        Comparison.of("a", units, Cells.yesNo(6, 12).withNonAnswers(Optional.empty()), LEVEL);
    assertEquals(OptionalLong.empty(), withheld.others().figure().orElseThrow().notAnswered());
    Comparison more = Comparison.of("a", units, without(Cells.yesNo(6, 12), 1), LEVEL);
    assertEquals(Absence.of(Absence.Reason.NOT_COMPARABLE), more.others());
    assertEquals(
        "The answers of the unit are not part of the nation's",
        more.toOthers().why().orElseThrow().en());
  }

  @Test
  void answersOfTheSamePeopleGiveNoIntervalAndNoTest() {
    Figure unit = Cells.dependent(Cells.scale(1, 1, 2, 3, 3));
    Comparison comparison =
        Comparison.of(
            "a",
            Map.of("a", unit, "b", Cells.scale(2, 2, 2, 2, 2)),
            Cells.dependent(Cells.scale(3, 3, 4, 5, 5)),
            LEVEL);
    Figure others = comparison.others().figure().orElseThrow();
    assertEquals(Optional.empty(), others.shareInterval());
    assertEquals(Optional.empty(), others.measures().orElseThrow().meanInterval());
    assertEquals(Optional.empty(), comparison.toOthers().value().orElseThrow().interval());
    assertEquals(Optional.empty(), comparison.toNation().value().orElseThrow().test());
    assertTrue(comparison.toNation().value().orElseThrow().untested().isPresent());
  }

  @Test
  void whatDoesNotFitIsAReasonNotAnException() {
    Map<String, Cell> units = Map.of("a", Cells.yesNo(5, 10), "b", Cells.yesNo(1, 2));
    Comparison tooSmall = Comparison.of("a", units, Cells.yesNo(4, 12), LEVEL);
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), tooSmall.toOthers().absence());
    Comparison alone =
        Comparison.of("a", Map.of("a", Cells.yesNo(5, 10)), Cells.yesNo(5, 10), LEVEL);
    assertEquals(Absence.of(Absence.Reason.NO_DATA), alone.others());
    Comparison other = Comparison.of("a", units, Cells.scaleOf("nns-2014", 1, 1, 1, 1, 20), LEVEL);
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), other.toNation().absence());
    Comparison scales = Comparison.of("a", units, Cells.scale(1, 1, 1, 1, 20), LEVEL);
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.DIFFERENT_SCALES)), scales.toNation().absence());
    assertThrows(
        InvalidValueException.class, () -> Comparison.of("x", units, Cells.yesNo(6, 12), LEVEL));
    assertThrows(
        InvalidValueException.class, () -> Comparison.of("a", units, Cells.yesNo(6, 12), 0));
    assertThrows(InvalidValueException.class, () -> new Position(3, 0, 2, 0));
  }
}
