package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegisterMeasureTest {

  private static final RegisterMeasure MEASURE =
      new RegisterMeasure(
          "nns-2014-12", "11", Label.of("insatser avslutade 2014", "insatser closed in 2014"), 6);

  private static FollowedUp spell(boolean goal, int months, Sustained sustained) {
    return new FollowedUp(InsatsId.of("i"), LocalDate.of(2014, 6, 30), goal, months, sustained);
  }

  private static final List<FollowedUp> SPELLS =
      List.of(
          spell(true, 6, Sustained.YES),
          spell(true, 12, Sustained.YES),
          spell(true, 6, Sustained.YES),
          spell(true, 7, Sustained.NO),
          spell(true, 6, Sustained.UNKNOWN),
          spell(true, 5, Sustained.YES),
          spell(false, 12, Sustained.YES),
          spell(false, 12, Sustained.NO));

  @Test
  @DisplayName(
      "\"avser enbart insatser som når uppsatt målsättning\": Kärnindikatorerna, indikator 11,"
          + " handlingar 2015-03-05, Samordningsförbundet Skellefteå–Norsjö")
  void onlySpellsThatReachedTheirGoal() {
    RegisterCount count = MEASURE.count(SPELLS.iterator());
    assertEquals(new RegisterCount(MEASURE, 3, 1, 1, 1, 2), count);
    Figure figure = count.cell(4, 0.95).figure().orElseThrow();
    assertEquals("3/4", figure.sharePositive().toString());
    assertEquals(OptionalLong.of(2), figure.notAnswered());
    assertEquals(Optional.of(new Coverage(4, 0, 1, 1)), figure.basis().coverage());
    assertEquals(
        "Andel vars resultat består 6 månader efter avslut, av dem som nått målet. Omfattning:"
            + " insatser avslutade 2014",
        figure.method().sv());
    assertEquals(Absence.of(Absence.Reason.BELOW_MINIMUM), count.cell(5, 0.95));
    assertEquals(
        Absence.of(Absence.Reason.NO_DATA),
        MEASURE.count(SPELLS.subList(6, 8).iterator()).cell(1, 0.95));
  }

  @Test
  void otherTimesOfFollowUpAreNotComparable() {
    Observed half =
        Observed.of(Period.year(2014), "11", MEASURE.count(SPELLS.iterator()).cell(1, 0.95));
    Observed year =
        Observed.of(
            Period.year(2015),
            "11",
            MEASURE.withFollowUpMonths(7).count(SPELLS.iterator()).cell(1, 0.95));
    Outcome<Change> refused = Change.between(half, year, Comparability.WITHIN_EDITIONS, 0.95);
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), refused.absence());
    assertTrue(refused.why().orElseThrow().sv().contains("7 månader"));
  }

  @Test
  void impossibleMeasuresAreRefused() {
    assertThrows(InvalidValueException.class, () -> MEASURE.withFollowUpMonths(0));
    assertThrows(InvalidValueException.class, () -> spell(true, -1, Sustained.YES));
    assertThrows(InvalidValueException.class, () -> new RegisterCount(MEASURE, -1, 0, 0, 0, 0));
  }
}
