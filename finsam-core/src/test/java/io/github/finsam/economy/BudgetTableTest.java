package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, "Sammanställning Utfall – Budget
 * 2014".
 */
class BudgetTableTest {

  private final BudgetTable table = BudgetTable.of(SkellefteaNorsjo.accounts2014());

  @Test
  void income() {
    row("bidrag", 6_028_000, 6_028_000, 0, Favour.NEUTRAL);
    row("ovriga-intakter", 111_306, 64_000, -47_306, Favour.FAVOURABLE);
    check(table.sum(BudgetSection.INCOME), 6_139_306, 6_092_000, -47_306, Favour.FAVOURABLE);
  }

  @Test
  void insatser() {
    row("arbetsmarknadstorget", 1_222_883, 2_300_000, 1_077_117, Favour.FAVOURABLE);
    row("utsikten", 119_205, 119_000, -205, Favour.UNFAVOURABLE);
    row("praktikmatchen", 325_576, 600_000, 274_424, Favour.FAVOURABLE);
    row("halsans-tradgard", 350_000, 749_000, 399_000, Favour.FAVOURABLE);
    row("unga-in", 165_433, 200_000, 34_567, Favour.FAVOURABLE);
    row("texas", 580_000, 80_000, -500_000, Favour.UNFAVOURABLE);
    row("medurs", 745_200, 0, -745_200, Favour.UNFAVOURABLE);
    row("spira-a", 1_481_400, 0, -1_481_400, Favour.UNFAVOURABLE);
    row("spira-i", 750_000, 0, -750_000, Favour.UNFAVOURABLE);
    row("spira-u", 888, 0, -888, Favour.UNFAVOURABLE);
    row("improve", 188_976, 0, -188_976, Favour.UNFAVOURABLE);
    row("kur", 0, 60_000, 60_000, Favour.FAVOURABLE);
    row("kartlaggning", 165_829, 0, -165_829, Favour.UNFAVOURABLE);
  }

  @Test
  @DisplayName("Raderna ger 6 112 000: tryckta 6 052 000 saknar KUR:s 60 000; avvikelse 16 610")
  void sumOfInsatser() {
    BudgetRow sum = table.sum(BudgetSection.INSATS);
    check(sum, 6_095_390, 6_112_000, 16_610, Favour.FAVOURABLE);
    assertEquals("sum:INSATS", sum.id());
  }

  @Test
  @DisplayName("Styrelse 142 308 + 44 409 = 186 717; övriga rader en krona från tabellen")
  void overhead() {
    row("styrelse", 186_717, 374_000, 187_283, Favour.FAVOURABLE);
    row("personal", 1_196_625, 1_231_000, 34_375, Favour.FAVOURABLE);
    row("ovrigt", 245_515, 490_000, 244_485, Favour.FAVOURABLE);
    check(table.sum(BudgetSection.OVERHEAD), 1_628_857, 2_095_000, 466_143, Favour.FAVOURABLE);
  }

  @Test
  @DisplayName("Totaler ur raderna: budget 8 207 000, inte tryckta 8 157 000")
  void totals() {
    check(table.totalCosts(), 7_724_247, 8_207_000, 482_753, Favour.FAVOURABLE);
    check(table.operatingResult(), -1_584_941, -2_115_000, -530_059, Favour.FAVOURABLE);
    row("finansiella-intakter", 17_943, 50_000, 32_057, Favour.UNFAVOURABLE);
    check(table.result(), -1_566_998, -2_065_000, -498_002, Favour.FAVOURABLE);
  }

  @Test
  void actualResultIsThatOfTheIncomeStatement() {
    assertEquals(
        Optional.of(IncomeStatement.of(SkellefteaNorsjo.accounts2014()).result()),
        table.result().actual());
  }

  @Test
  void aLineWithoutOriginHasNoActualAmount() {
    BudgetRow row = table.find("nya-projekt").orElseThrow();
    assertTrue(row.actual().isEmpty());
    assertEquals(kronor(2_004_000), row.variance().amount());
    assertTrue(table.find("finns-inte").isEmpty());
  }

  @Test
  void bothSourcesOfAnInsatsAreItsActualAmount() {
    Accounts accounts = SkellefteaNorsjo.accounts2014();
    InsatsAmount esf = new InsatsAmount(InsatsId.of("texas"), FundingSource.ESF, kronor(20_000));
    List<InsatsAmount> amounts = new java.util.ArrayList<>(accounts.insatsAmounts());
    amounts.add(esf);
    BudgetTable both = BudgetTable.of(accounts.withInsatsAmounts(amounts));
    assertEquals(Optional.of(kronor(600_000)), both.find("texas").orElseThrow().actual());
  }

  @Test
  void withSumsIsTheWholeTableInPrintedOrder() {
    List<String> ids = table.withSums().stream().map(BudgetRow::id).toList();
    assertEquals(20 + 4 + 3, ids.size());
    assertEquals("sum:INCOME", ids.get(2));
    assertEquals(
        List.of(
            "sum:OVERHEAD",
            "total-costs",
            "operating-result",
            "finansiella-intakter",
            "sum:FINANCIAL_INCOME",
            "result"),
        ids.subList(21, 27));
    assertEquals("Totala kostnader", table.totalCosts().label().in(Language.SV));
  }

  @Test
  void badRowsGiveAllViolations() {
    BudgetRow row = table.result();
    assertEquals(
        3,
        assertThrows(InvalidValueException.class, () -> new BudgetTable(List.of(row, row)))
            .violations()
            .size());
    assertEquals(
        2,
        assertThrows(
                InvalidValueException.class,
                () ->
                    BudgetRow.builder()
                        .id(" ")
                        .label(Label.of("a", "a"))
                        .section(BudgetSection.INCOME)
                        .cost(true)
                        .build())
            .violations()
            .size());
  }

  @Property
  void sumOfVariancesIsVarianceOfSums(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 4) Integer> sections,
      @ForAll @Size(24) List<@LongRange(min = -9_000_000, max = 9_000_000) Long> amounts) {
    BudgetTable any =
        new BudgetTable(
            IntStream.range(0, sections.size())
                .mapToObj(
                    i -> {
                      BudgetSection section = BudgetSection.values()[sections.get(i)];
                      long budget = amounts.get(2 * i);
                      long actual = amounts.get(2 * i + 1);
                      return new BudgetRow(
                          "r" + i,
                          Label.of("r", "r"),
                          Optional.of(section),
                          section.cost(),
                          budget % 5 == 0 ? Optional.empty() : Optional.of(kronor(budget)),
                          actual % 7 == 0 ? Optional.empty() : Optional.of(kronor(actual)));
                    })
                .toList());
    Money result = Sek.ZERO;
    for (BudgetSection section : BudgetSection.values()) {
      Money sum = Sek.sum(any.rows(section).stream().map(r -> r.variance().amount()).toList());
      assertEquals(sum, any.sum(section).variance().amount());
      result = section.cost() ? result.minus(sum) : result.plus(sum);
    }
    assertEquals(result, any.result().variance().amount());
    assertEquals(
        any.sum(BudgetSection.INCOME)
            .variance()
            .amount()
            .minus(any.totalCosts().variance().amount()),
        any.operatingResult().variance().amount());
  }

  @Property
  void favourTurnsWithTheKindOfRowNeverWithTheSignRule(
      @ForAll @LongRange(min = -1_000, max = 1_000) long budget,
      @ForAll @LongRange(min = -1_000, max = 1_000) long actual) {
    Variance cost = Variance.of(kronor(budget), kronor(actual), true);
    Variance income = Variance.of(kronor(budget), kronor(actual), false);
    assertEquals(cost.amount(), income.amount());
    assertEquals(
        budget == actual
            ? Favour.NEUTRAL
            : actual < budget ? Favour.FAVOURABLE : Favour.UNFAVOURABLE,
        cost.favour());
    assertEquals(
        budget == actual
            ? Favour.NEUTRAL
            : actual > budget ? Favour.FAVOURABLE : Favour.UNFAVOURABLE,
        income.favour());
  }

  private void row(String id, long actual, long budget, long variance, Favour favour) {
    check(table.find(id).orElseThrow(), actual, budget, variance, favour);
  }

  private static void check(BudgetRow row, long actual, long budget, long variance, Favour favour) {
    assertEquals(Optional.of(kronor(actual)), row.actual(), row.id());
    assertEquals(Optional.of(kronor(budget)), row.budget(), row.id());
    assertEquals(kronor(variance), row.variance().amount(), row.id());
    assertEquals(favour, row.variance().favour(), row.id());
  }
}
