package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterimTest {

  private static final LocalDate APRIL = LocalDate.of(2015, 4, 30);
  private static final LocalDate AUGUST = LocalDate.of(2015, 8, 31);
  private static final LocalDate OCTOBER = LocalDate.of(2015, 10, 31);

  private final BudgetTable budget =
      new BudgetTable(
          List.of(
              row("bidrag", BudgetSection.INCOME, 6_104_000L),
              row("amt", BudgetSection.INSATS, 2_600_000L),
              row("nya", BudgetSection.INSATS, 1_704_000L),
              row("tillkom", BudgetSection.INSATS, null),
              row("kansli", BudgetSection.OVERHEAD, 2_556_000L),
              row("ranta", BudgetSection.FINANCIAL_INCOME, 20_000L)));

  private final InterimReport april =
      new InterimReport(
          APRIL,
          List.of(
              line("bidrag", 6_104_000, 6_104_000),
              line("amt", 800_000, 2_500_000),
              line("nya", 0, 2_000_000),
              line("kansli", 850_000, 2_556_000),
              line("ranta", 5_000, 10_000)));

  @Test
  void setsEveryLineAgainstTheBudget() {
    InterimTable table = april.against(budget);
    assertEquals(List.of(), table.missing());
    InterimRow row = table.find("amt").orElseThrow();
    assertEquals(Optional.of(kronor(800_000)), row.actual());
    assertEquals(Optional.of(kronor(2_500_000)), row.forecast());
    assertEquals(kronor(100_000), row.forecastVariance().orElseThrow().amount());
    assertEquals(Favour.FAVOURABLE, row.forecastVariance().orElseThrow().favour());
    assertEquals(Optional.of(kronor(800_000)), table.sum(BudgetSection.INSATS).actual());
    assertEquals(
        kronor(-196_000),
        table.sum(BudgetSection.INSATS).forecastVariance().orElseThrow().amount());
    assertEquals(Optional.of(kronor(7_056_000)), table.totalCosts().forecast());
    assertEquals(Optional.of(kronor(-952_000)), table.operatingResult().forecast());
    assertEquals(Optional.of(kronor(-942_000)), table.result().forecast());
    assertEquals(Favour.UNFAVOURABLE, table.result().forecastVariance().orElseThrow().favour());
    assertTrue(table.find("tillkom").orElseThrow().forecastVariance().isEmpty());
  }

  @Test
  void aLineLeftOutIsNotAForecastOfZero() {
    InterimTable table = new InterimReport(APRIL, april.lines().subList(0, 3)).against(budget);
    assertEquals(List.of("kansli", "ranta"), table.missing());
    assertTrue(table.sum(BudgetSection.OVERHEAD).forecast().isEmpty());
    assertTrue(table.totalCosts().actual().isEmpty());
    assertTrue(table.result().forecast().isEmpty());
    assertTrue(table.result().forecastVariance().isEmpty());
    assertEquals(Optional.of(kronor(4_500_000)), table.sum(BudgetSection.INSATS).forecast());
  }

  @Test
  void linesThatAreNotInTheBudgetAreAllNamed() {
    InterimReport report =
        new InterimReport(APRIL, List.of(line("a", 1, 1), line("amt", 1, 1), line("b", 1, 1)));
    assertEquals(
        List.of("a", "b"),
        assertThrows(InvalidValueException.class, () -> report.against(budget))
            .violations()
            .stream()
            .map(Violation::value)
            .toList());
  }

  @Test
  void actualAmountsOfTheYearAreNotShown() {
    BudgetTable closed = BudgetTable.of(SkellefteaNorsjo.accounts2014());
    InterimTable table = new InterimReport(APRIL, List.of()).against(closed);
    assertTrue(table.rows().stream().allMatch(r -> r.line().actual().isEmpty()));
  }

  @Test
  @DisplayName("Avtal Skellefteå kommun 2015, § 2: delårsrapporter 3 st./år med prognoser")
  void threeReportsAYear() {
    InterimReport august =
        new InterimReport(
            AUGUST,
            List.of(
                line("bidrag", 6_104_000, 6_104_000),
                line("amt", 1_700_000, 2_600_000),
                line("nya", 400_000, 1_660_000),
                line("kansli", 1_600_000, 2_556_000),
                line("ranta", 8_000, 12_000)));
    Forecast forecast =
        new Forecast(Sek.tkr(6_104), kronor(2_192_261), List.of(), Sek.tkr(1_704), Sek.tkr(1_220));
    Outlook outlook =
        new Outlook(
            ForbundYear.of(SkellefteaNorsjo.FORBUND, 2015),
            Optional.of(forecast),
            List.of(april, august));
    assertEquals(1, outlook.stillDue(3));
    assertEquals(0, outlook.stillDue(0));
    assertEquals(Optional.empty(), outlook.latest(LocalDate.of(2015, 4, 29)));
    assertEquals(Optional.of(april), outlook.latest(LocalDate.of(2015, 8, 30)));
    assertEquals(Optional.of(august), outlook.latest(OCTOBER));
    assertEquals(Optional.of(kronor(-942_000)), outlook.expectedResult(budget, APRIL));
    assertEquals(Optional.of(kronor(-700_000)), outlook.expectedResult(budget, OCTOBER));
    assertEquals(Optional.of(kronor(1_492_261)), outlook.expectedEquity(budget, OCTOBER));
    assertTrue(
        new Outlook(outlook.id(), Optional.empty(), outlook.reports())
            .expectedEquity(budget, OCTOBER)
            .isEmpty());
    assertTrue(
        new Outlook(outlook.id(), Optional.of(forecast), List.of())
            .expectedResult(budget, OCTOBER)
            .isEmpty());
    Outlook full =
        new Outlook(
            outlook.id(),
            Optional.of(forecast),
            List.of(april, august, new InterimReport(OCTOBER, august.lines())));
    assertEquals(0, full.stillDue(3));
    assertThrows(InvalidValueException.class, () -> outlook.stillDue(-1));
  }

  @Property
  void sumOfForecastVariancesIsVarianceOfSums(
      @ForAll @Size(6) List<@LongRange(min = -9_999, max = 9_999) Long> forecasts) {
    List<InterimLine> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      lines.add(line(budget.rows().get(i).id(), 0, forecasts.get(i)));
    }
    InterimTable table = new InterimReport(APRIL, lines).against(budget);
    Money result = Sek.ZERO;
    for (InterimRow row : table.rows()) {
      Money variance = row.forecastVariance().orElseThrow().amount();
      result = row.line().cost() ? result.minus(variance) : result.plus(variance);
    }
    assertEquals(result, table.result().forecastVariance().orElseThrow().amount());
  }

  private static InterimLine line(String id, long actual, long forecast) {
    return new InterimLine(id, kronor(actual), kronor(forecast));
  }

  private static BudgetRow row(String id, BudgetSection section, Long budget) {
    return new BudgetRow(
        id,
        Label.of(id, id),
        Optional.of(section),
        section.cost(),
        Optional.ofNullable(budget).map(Sek::kronor),
        Optional.empty());
  }
}
