package io.github.finsam.indicators.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.economy.Allocations;
import io.github.finsam.economy.StateAllocation;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AssistanceMonths;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Public support of an area: how long, how much, and what follows for the state's money. */
class SupportTest {

  private static final Year YEAR = Year.of(2014);

  private static SupportSpell spell(String from, String to, long part, long whole) {
    return new SupportSpell(
        DateRange.of(LocalDate.parse(from), LocalDate.parse(to)), Share.of(part, whole));
  }

  @Test
  @DisplayName("SCB, Beskrivning av antal helårsekvivalenter: two half years make one")
  void twoHalfYears() {
    List<SupportSpell> spells =
        List.of(spell("2013-11-01", "2014-07-02", 1, 1), spell("2014-07-03", "2014-12-31", 1, 1));
    assertEquals(new BigDecimal("1.00"), FullYears.ofDays(YEAR, spells, 2));
  }

  @Test
  void partTimeDaysCountAsPartsOfDays() {
    List<SupportSpell> spells =
        List.of(
            spell("2014-01-01", "2014-12-31", 1, 4),
            spell("2014-01-01", "2014-12-31", 1, 3),
            spell("2014-01-01", "2014-12-31", 5, 12),
            spell("2012-01-01", "2013-12-31", 1, 1),
            spell("2015-01-01", "2015-12-31", 1, 1));
    assertEquals(new BigDecimal("1.0000"), FullYears.ofDays(YEAR, spells, 4));
    SupportSpell open =
        new SupportSpell(DateRange.from(LocalDate.parse("2014-12-31")), Share.of(1, 1));
    assertEquals(new BigDecimal("0.003"), FullYears.ofDays(YEAR, List.of(open), 3));
    assertEquals(new BigDecimal("0"), FullYears.ofDays(YEAR, List.of(), 0));
  }

  @Test
  void monthsCountAsTwelfths() {
    AssistanceMonths ten = between("2013-11", "2014-10");
    AssistanceMonths two = between("2014-11", "2015-03");
    assertEquals(new BigDecimal("1.00"), FullYears.ofMonths(YEAR, List.of(ten, two), 2));
  }

  private static AssistanceMonths between(String first, String last) {
    return AssistanceMonths.between(YearMonth.parse(first), YearMonth.parse(last));
  }

  private static SupportMeasure measure(long sick, long assistance) {
    return new SupportMeasure(
        YEAR,
        List.of(
            amount(SupportComponent.SICKNESS_BENEFIT, sick),
            amount(SupportComponent.LIVELIHOOD_SUPPORT, assistance)));
  }

  private static SupportAmount amount(SupportComponent component, long tkr) {
    return new SupportAmount(component, 10, Sek.tkr(tkr), Optional.of(new BigDecimal("5.5")));
  }

  @Test
  @DisplayName(
      "Fördelningsmodell för statens medelstilldelning, Försäkringskassan 2015: 400 tkr, 75 and 25 %")
  void theStatesMoneyFollowsTheMeasure() {
    ForbundId a = new ForbundId("a");
    ForbundId b = new ForbundId("b");
    // Two kommuner of förbund a: 450 + 150 = 600 of 1 000 tkr, half of the inhabitants.
    SupportMeasure ofA = measure(300, 150).plus(measure(100, 50));
    Allocations allocations =
        StateAllocation.MODEL_2016.allocate(
            Sek.tkr(10_000),
            List.of(
                ofA.basis(a, 5_000, Optional.empty(), false),
                measure(250, 150).basis(b, 5_000, Optional.empty(), false)));
    assertEquals(Sek.tkr(5_690), allocations.find(a).orElseThrow().amount());
    assertEquals(Sek.tkr(4_310), allocations.find(b).orElseThrow().amount());
  }

  @Test
  void sumsOfAMeasure() {
    SupportMeasure sum = measure(300, 150).plus(measure(100, 50));
    assertEquals(Sek.tkr(600), sum.total());
    assertEquals(Sek.tkr(400), sum.total(SupportComponent.Kind.ILL_HEALTH));
    assertEquals(Sek.ZERO, sum.total(SupportComponent.Kind.LABOUR_MARKET));
    assertEquals(Optional.of(new BigDecimal("22.0")), sum.fullYears());
    SupportAmount unknown =
        amount(SupportComponent.ACTIVITY_GRANT, 1).withFullYears(Optional.empty());
    assertEquals(Optional.empty(), new SupportMeasure(YEAR, List.of(unknown)).fullYears());
    assertThrows(
        InvalidValueException.class, () -> sum.plus(new SupportMeasure(Year.of(2015), List.of())));
    assertThrows(
        InvalidValueException.class, () -> new SupportMeasure(YEAR, List.of(unknown, unknown)));
    assertThrows(
        InvalidValueException.class,
        () ->
            new SupportAmount(
                SupportComponent.ACTIVITY_GRANT, 1, Money.parse("EUR 1.00"), Optional.empty()));
  }

  private static List<AssistanceMonths> people(int longTerm, int veryLong, int others) {
    List<AssistanceMonths> all = new ArrayList<>();
    for (int i = 0; i < longTerm; i++) {
      all.add(between("2014-03", "2014-12"));
    }
    for (int i = 0; i < veryLong; i++) {
      all.add(between("2012-01", "2014-12"));
    }
    for (int i = 0; i < others; i++) {
      all.add(between("2014-01", "2014-09"));
    }
    // Not a recipient of the year at all.
    all.add(between("2013-01", "2013-12"));
    return all;
  }

  @Test
  @DisplayName("Long-term of the recipients of the year, from months; a small part hides the share")
  void longTerm() {
    Area large = new Area("2482", Label.of("Skellefteå", "Skellefteå"));
    Area small = new Area("2417", Label.of("Norsjö", "Norsjö"));
    Area tiny = new Area("9999", Label.of("Liten", "Small"));
    Map<Area, List<AssistanceMonths>> series = new LinkedHashMap<>();
    series.put(large, people(9, 23, 68));
    series.put(small, people(6, 2, 16));
    series.put(tiny, people(1, 1, 1));
    Table table = LongTermAssistance.table(YEAR, series, Disclosure.standard());
    Figure longTerm = table.cell(large, LongTermAssistance.Term.LONG).figure().orElseThrow();
    assertEquals(Share.of(32, 100), longTerm.sharePositive());
    Figure veryLong = table.cell(large, LongTermAssistance.Term.VERY_LONG).figure().orElseThrow();
    assertEquals(Share.of(23, 100), veryLong.sharePositive());
    assertTrue(table.cell(small, LongTermAssistance.Term.VERY_LONG).absence().isPresent());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)),
        table.cell(tiny, LongTermAssistance.Term.LONG).absence());
    Table open = LongTermAssistance.table(YEAR, series, Disclosure.none("within the förbund"));
    assertEquals(
        Share.of(8, 24),
        open.cell(small, LongTermAssistance.Term.LONG).figure().orElseThrow().sharePositive());
    assertEquals(
        Share.of(2, 24),
        open.cell(small, LongTermAssistance.Term.VERY_LONG).figure().orElseThrow().sharePositive());
  }

  @Test
  void nobodyIsAnAbsence() {
    Area area = new Area("a", Label.of("A", "A"));
    Table table =
        LongTermAssistance.table(
            YEAR, Map.of(area, List.<AssistanceMonths>of()), Disclosure.standard());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NO_DATA)),
        table.cell(area, LongTermAssistance.Term.LONG).absence());
  }
}
