package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompositeIndexTest {

  private static final LocalDate DAY = LocalDate.of(2014, 12, 31);
  private static final TargetLevel TARGET =
      TargetLevel.of(
          MeasureScope.of("1"),
          Statistic.SHARE_POSITIVE,
          Direction.AT_LEAST,
          LocalDate.of(2014, 1, 1),
          Threshold.of("0.8", "0.6"));
  private static final Map<Status, Integer> POINTS =
      Map.of(Status.REACHED, 3, Status.PARTLY, 1, Status.NOT_REACHED, 0);
  private static final CompositeIndex INDEX =
      new CompositeIndex(
          List.of(
              new PointRule.ByStatus(TARGET, POINTS),
              new PointRule.ByStatus(TARGET.withScope(MeasureScope.of("2")), POINTS),
              new PointRule.ByBand(
                  "3", BandsTest.THREE, Statistic.INDEX, Map.of("low", 0, "middle", 2, "high", 4))),
          Unmeasured.LEAVE_OUT);

  @Test
  void pointsReachedOfThoseThereWere() {
    CompositeResult result =
        INDEX.evaluate(
            Map.of(
                "1", Cells.yesNo(8, 10), "2", Cells.yesNo(6, 10), "3", Cells.scale(0, 0, 5, 5, 0)),
            DAY);
    assertEquals(Optional.of(Share.of(6, 10)), result.index().value());
    assertEquals(0, result.leftOut());
    assertEquals(3, result.parts().size());
    assertEquals(2, result.parts().get(2).points().orElseThrow());
  }

  @Test
  void whatCannotBeJudgedIsLeftOutOfBothAndCounted() {
    Map<String, Cell> cells =
        Map.of("1", Cells.yesNo(8, 10), "2", Absence.of(Absence.Reason.BELOW_MINIMUM));
    CompositeResult result = INDEX.evaluate(cells, DAY);
    assertEquals(Optional.of(Share.of(3, 3)), result.index().value());
    assertEquals(2, result.leftOut());
    Outcome<Share> refused =
        new CompositeIndex(INDEX.rules(), Unmeasured.REFUSE).evaluate(cells, DAY).index();
    assertEquals(Optional.empty(), refused.value());
    assertEquals("Cannot be judged: 2, 3", refused.why().orElseThrow().en());
    Absence few = Absence.of(Absence.Reason.BELOW_MINIMUM);
    Absence suppressed = Absence.of(Absence.Reason.SUPPRESSED);
    assertEquals(Optional.of(few), refused.absence());
    assertEquals(
        Optional.of(few),
        INDEX.evaluate(Map.of("1", few, "2", suppressed, "3", suppressed), DAY).index().absence());
    Outcome<Share> nothing = INDEX.evaluate(Map.of(), DAY).index();
    assertEquals(Optional.of(Absence.of(Absence.Reason.NO_DATA)), nothing.absence());
  }

  @Test
  void impossibleRulesAreRefused() {
    assertThrows(
        InvalidValueException.class,
        () -> new PointRule.ByStatus(TARGET, Map.of(Status.REACHED, 1)));
    assertThrows(
        InvalidValueException.class,
        () ->
            new PointRule.ByStatus(
                TARGET, Map.of(Status.REACHED, 0, Status.PARTLY, 0, Status.NOT_REACHED, 0)));
    Map<Status, Integer> unmeasured = new HashMap<>(POINTS);
    unmeasured.put(Status.NOT_MEASURABLE, 0);
    assertThrows(InvalidValueException.class, () -> new PointRule.ByStatus(TARGET, unmeasured));
    assertThrows(
        InvalidValueException.class,
        () ->
            new PointRule.ByBand(
                "1", BandsTest.THREE, Statistic.INDEX, Map.of("low", 0, "high", 1)));
    assertThrows(
        InvalidValueException.class,
        () ->
            new PointRule.ByBand(
                "1", BandsTest.THREE, Statistic.INDEX, Map.of("low", -1, "middle", 0, "high", 1)));
    assertThrows(
        InvalidValueException.class, () -> new CompositeIndex(List.of(), Unmeasured.REFUSE));
    PointRule rule = new PointRule.ByStatus(TARGET, POINTS);
    assertThrows(
        InvalidValueException.class,
        () -> new CompositeIndex(List.of(rule, rule), Unmeasured.REFUSE));
  }

  @Property(tries = 200)
  @Label("Points lie between zero and the maximum, and what is left out moves neither")
  void withinBounds(@ForAll @Size(3) List<@IntRange(min = -1, max = 10) Integer> positive) {
    Map<String, Cell> cells = new HashMap<>();
    for (int i = 0; i < 3; i++) {
      int yes = positive.get(i);
      cells.put(
          Integer.toString(i + 1),
          yes < 0 ? Absence.of(Absence.Reason.SUPPRESSED) : Cells.scale(10 - yes, 0, 0, 0, yes));
    }
    CompositeResult result = INDEX.evaluate(cells, DAY);
    assertTrue(result.points() >= 0 && result.points() <= result.maximum());
    assertEquals(positive.stream().filter(p -> p < 0).count(), result.leftOut());
    cells.values().removeIf(cell -> cell.figure().isEmpty());
    CompositeResult without = INDEX.evaluate(cells, DAY);
    assertEquals(result.points(), without.points());
    assertEquals(result.maximum(), without.maximum());
    assertEquals(result.index().value(), without.index().value());
  }
}
