package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisterMeasureTest {

  private static final double LEVEL = 0.95;
  private static final LocalDate CLOSED = LocalDate.of(2014, 6, 30);
  private static final RegisterMeasure MEASURE =
      new RegisterMeasure("nns-2014-12", "11", RegisterScope.GOAL_REACHED, 6);

  private static FollowedUp spell(boolean goal, int followed, int lasted, int lost) {
    return new FollowedUp(
        InsatsId.of("i"),
        CLOSED,
        goal,
        followed,
        lasted < 0 ? OptionalInt.empty() : OptionalInt.of(lasted),
        lost < 0 ? OptionalInt.empty() : OptionalInt.of(lost));
  }

  private static final List<FollowedUp> SPELLS =
      List.of(
          spell(true, 6, 6, -1),
          spell(true, 12, 9, 12),
          spell(true, 6, 6, -1),
          spell(true, 7, 2, 5),
          spell(true, 6, 3, -1),
          spell(true, 5, 5, -1),
          spell(false, 12, 12, -1),
          spell(false, 12, -1, 1));

  private static RegisterCounts counts(RegisterCount count) {
    return count.counts(Cells.OPEN).value().orElseThrow();
  }

  @Test
  @DisplayName(
      "\"avser enbart insatser som når uppsatt målsättning\": Kärnindikatorerna, indikator 11,"
          + " handlingar 2015-03-05, Samordningsförbundet Skellefteå–Norsjö")
  void onlySpellsThatReachedTheirGoal() {
    RegisterCount count = MEASURE.count(SPELLS.iterator());
    assertEquals(new RegisterCounts(3, 1, 1, 1, 2), counts(count));
    Figure figure = count.cell(Cells.from(4), LEVEL).figure().orElseThrow();
    assertEquals("3/4", figure.sharePositive().toString());
    assertEquals(OptionalLong.of(2), figure.notAnswered());
    assertEquals(Optional.of(new Coverage(4, 0, 1, 1)), figure.basis().coverage());
    assertEquals(
        "Andel vars resultat består 6 månader efter avslut. Omfattning: insatser som nått uppsatt"
            + " mål",
        figure.method().sv());
    Absence below = Absence.of(Absence.Reason.BELOW_MINIMUM);
    assertEquals(below, count.cell(Disclosure.standard(), LEVEL));
    assertEquals(Optional.of(below), count.counts(Disclosure.standard()).absence());
    assertFalse((count + " " + counts(count)).contains("3"), count.toString());
    assertEquals(
        Absence.of(Absence.Reason.NO_DATA),
        MEASURE.count(SPELLS.subList(6, 8).iterator()).cell(Cells.OPEN, LEVEL));
  }

  @Test
  void sustainedFollowsFromWhatWasSeenWhen() {
    FollowedUp spell = spell(true, 12, 3, 7);
    assertEquals(Optional.of(Sustained.YES), spell.at(3));
    assertEquals(Optional.of(Sustained.UNKNOWN), spell.at(4), "between the two");
    assertEquals(Optional.of(Sustained.UNKNOWN), spell.at(6));
    assertEquals(Optional.of(Sustained.NO), spell.at(7));
    assertEquals(Optional.of(Sustained.NO), spell.at(12));
    assertEquals(Optional.empty(), spell.at(13), "as those that last are not known either");
    assertEquals(Optional.of(Sustained.UNKNOWN), spell(true, 12, -1, -1).at(1));
  }

  @Test
  void timeOfFollowUpIsAParameter() {
    assertEquals(
        new RegisterCounts(4, 0, 2, 0, 2),
        counts(MEASURE.withFollowUpMonths(4).count(SPELLS.iterator())));
    assertEquals(
        new RegisterCounts(0, 1, 0, 5, 2),
        counts(MEASURE.withFollowUpMonths(12).count(SPELLS.iterator())));
  }

  @Test
  void scopeIsApplied() {
    RegisterScope early =
        new RegisterScope(
            Label.of("avslutade före juli", "closed before July"),
            (insats, closedOn, goalReached) -> closedOn.getMonthValue() < 7);
    RegisterMeasure measure = MEASURE.withScope(early);
    assertEquals(new RegisterCounts(4, 2, 1, 1, 0), counts(measure.count(SPELLS.iterator())));
    assertEquals(
        new RegisterCounts(0, 0, 0, 0, 1),
        counts(measure.count(List.of(SPELLS.get(0).withClosedOn(CLOSED.plusDays(1))).iterator())));
    assertEquals(
        new RegisterCounts(4, 2, 1, 1, 0),
        counts(MEASURE.withScope(RegisterScope.ALL).count(SPELLS.iterator())));
  }

  @Test
  void periodOfClosureChoosesSpellsAndIsNoPartOfTheMeasure() {
    List<FollowedUp> spells =
        List.of(SPELLS.get(0), SPELLS.get(1).withClosedOn(CLOSED.plusDays(1)));
    RegisterCount first = MEASURE.count(HalfYear.of(2014, 1), spells.iterator());
    RegisterCount second = MEASURE.count(HalfYear.of(2014, 2), spells.iterator());
    assertEquals(new RegisterCounts(1, 0, 0, 0, 0), counts(first));
    assertEquals(first.measure(), second.measure());
    assertTrue(
        Change.between(
                Observed.of(HalfYear.of(2014, 1), "11", first.cell(Cells.OPEN, LEVEL)),
                Observed.of(HalfYear.of(2014, 2), "11", second.cell(Cells.OPEN, LEVEL)),
                Comparability.WITHIN_EDITIONS,
                LEVEL)
            .value()
            .isPresent());
  }

  @Test
  void otherTimesOfFollowUpAndScopesAreNotComparable() {
    Observed half =
        Observed.of(
            Period.year(2014), "11", MEASURE.count(SPELLS.iterator()).cell(Cells.OPEN, LEVEL));
    for (RegisterMeasure other :
        List.of(MEASURE.withFollowUpMonths(7), MEASURE.withScope(RegisterScope.ALL))) {
      Outcome<Change> refused =
          Change.between(
              half,
              Observed.of(
                  Period.year(2015), "11", other.count(SPELLS.iterator()).cell(Cells.OPEN, LEVEL)),
              Comparability.WITHIN_EDITIONS,
              LEVEL);
      assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), refused.absence());
      assertTrue(refused.why().orElseThrow().sv().contains("månader"));
    }
  }

  @Test
  void partsAndTheirTotalAreDecidedTogether() {
    Map<InsatsId, RegisterCount> parts = new LinkedHashMap<>();
    parts.put(InsatsId.of("a"), RegisterCount.of(MEASURE, new RegisterCounts(3, 9, 1, 2, 0)));
    parts.put(InsatsId.of("b"), RegisterCount.of(MEASURE, new RegisterCounts(2, 1, 1, 0, 4)));
    parts.put(InsatsId.of("c"), RegisterCount.of(MEASURE, new RegisterCounts(0, 0, 0, 3, 0)));
    Column insats = Column.of("insats", "Insats", "Insats");
    Table table = RegisterCount.table(insats, parts, Disclosure.standard(), LEVEL);
    assertEquals(Absence.of(Absence.Reason.BELOW_MINIMUM), table.cell(InsatsId.of("b")));
    assertEquals(Absence.of(Absence.Reason.NO_DATA), table.cell(InsatsId.of("c")));
    List<Figure> shown =
        table.rows().stream().flatMap(row -> row.cell().figure().stream()).toList();
    assertEquals(1, shown.size(), "one of the insats and the total would tell the other");
    assertEquals(Optional.empty(), shown.get(0).basis().coverage());
    Table open = RegisterCount.table(insats, parts, Cells.OPEN, LEVEL);
    Figure all = open.cell(Bucket.ALL).figure().orElseThrow();
    assertEquals("5/15", all.sharePositive().toString());
    assertEquals(Optional.of(new Coverage(15, 0, 2, 5)), all.basis().coverage());
    parts.put(
        InsatsId.of("d"),
        RegisterCount.of(MEASURE.withFollowUpMonths(12), new RegisterCounts(1, 1, 1, 1, 1)));
    assertThrows(
        InvalidValueException.class, () -> RegisterCount.table(insats, parts, Cells.OPEN, LEVEL));
  }

  @Test
  void impossibleMeasuresAreRefused() {
    assertThrows(InvalidValueException.class, () -> MEASURE.withFollowUpMonths(0));
    assertThrows(InvalidValueException.class, () -> spell(true, -1, -1, -1));
    assertThrows(InvalidValueException.class, () -> spell(true, 6, 7, -1));
    assertThrows(InvalidValueException.class, () -> spell(true, 6, -1, 7));
    assertThrows(InvalidValueException.class, () -> spell(true, 6, 4, 4));
    assertThrows(InvalidValueException.class, () -> new RegisterCounts(-1, 0, 0, 0, 0));
  }
}
