package io.github.finsam.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.finding.FigureKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  private static Money figure(Accounts accounts, String path) {
    return Figures.of(accounts, SkellefteaNorsjo.membership())
        .find(FigureKey.of(path))
        .orElseThrow(() -> new AssertionError(path));
  }

  private static Accounts accounts(int year) {
    return year == 2014 ? SkellefteaNorsjo.accounts2014() : SkellefteaNorsjo.accounts2013();
  }

  @ParameterizedTest
  @ValueSource(ints = {2013, 2014})
  @DisplayName("Figures and the typed statements are two views of one computation")
  void agreesWithStatements(int year) {
    sameAsStatements(accounts(year));
  }

  @Property
  void agreesWithStatementsWhateverTheAmounts(
      @ForAll @LongRange(min = -9_000_000, max = 9_000_000) long change,
      @ForAll @LongRange(min = 0, max = 9_000_000) long financial) {
    Accounts accounts = SkellefteaNorsjo.accounts2014();
    CashFlowItems flow = accounts.cashFlow();
    sameAsStatements(
        accounts
            .withFinancial(FinancialItems.income(Sek.kronor(financial)))
            .withOpening(
                new OpeningBalance(
                    Sek.kronor(change), accounts.opening().cash().plus(Sek.kronor(change))))
            .withCashFlow(
                new CashFlowItems(
                    Sek.kronor(change),
                    flow.otherNonCash(),
                    flow.changeInReceivables().plus(Sek.kronor(change)),
                    flow.changeInLiabilities(),
                    Sek.kronor(-financial),
                    flow.financing())));
  }

  private static void sameAsStatements(Accounts accounts) {
    IncomeStatement income = IncomeStatement.of(accounts);
    BalanceSheet balance = BalanceSheet.of(accounts);
    CashFlowStatement cash = CashFlowStatement.of(accounts);
    Map<String, Money> expected = new LinkedHashMap<>();
    expected.put("income-statement/income", income.income());
    expected.put("income-statement/costs", income.costs());
    expected.put("income-statement/net", income.net());
    expected.put("income-statement/financial-income", income.financialIncome());
    expected.put("income-statement/financial-costs", income.financialCosts());
    expected.put("income-statement/result", income.result());
    expected.put("balance-sheet/receivables", balance.receivables());
    expected.put("balance-sheet/cash", balance.cash());
    expected.put("balance-sheet/assets", balance.assets());
    expected.put("balance-sheet/equity", balance.equity());
    expected.put("balance-sheet/debts", balance.debts());
    expected.put("balance-sheet/equity-and-debts", balance.equityAndDebts());
    expected.put("cash-flow/before-working-capital", cash.beforeWorkingCapital());
    expected.put("cash-flow/operating", cash.operating());
    expected.put("cash-flow/total", cash.total());
    expected.put("cash-flow/closing", cash.closing());
    Figures figures = Figures.of(accounts, SkellefteaNorsjo.membership());
    expected.forEach(
        (path, amount) ->
            assertEquals(Optional.of(amount), figures.find(FigureKey.of(path)), path));
    if (accounts.budget().isEmpty()) {
      return;
    }
    for (BudgetRow row : BudgetTable.of(accounts).withSums()) {
      String name = row.id();
      assertEquals(row.actual(), figures.find(FigureKey.of("budget", name, "actual")), name);
      assertEquals(row.budget(), figures.find(FigureKey.of("budget", name, "budget")), name);
      assertEquals(
          row.variance().amount(),
          figures.find(FigureKey.of("budget", name, "variance")).orElse(Sek.ZERO),
          name);
    }
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö (2015), Om förbundet and Not 1:"
          + " 6 028 tkr = 2 976 + 1 526 + 1 526")
  void fundingByParty() {
    Accounts accounts = SkellefteaNorsjo.accounts2014();
    assertEquals(Sek.tkr(2_976), figure(accounts, "funding/STATE"));
    assertEquals(Sek.tkr(1_526), figure(accounts, "funding/REGIONS"));
    assertEquals(Sek.tkr(1_526), figure(accounts, "funding/KOMMUNER"));
    assertEquals(Sek.tkr(6_028), figure(accounts, "funding/sum"));
  }

  @Test
  @DisplayName("A quantity that the accounts do not have is absent, with its path for a name")
  void absent() {
    Figures figures = Figures.of(SkellefteaNorsjo.accounts2014());
    FigureKey key = FigureKey.of("note/9/sum");
    assertEquals(Optional.empty(), figures.find(key));
    assertEquals("note/9/sum", figures.label(key).in(Language.SV));
    assertTrue(figures.derivations(key).isEmpty());
    assertTrue(Figures.none().keys().isEmpty());
  }

  @Test
  @DisplayName("Every quantity has a name in both languages")
  void named() {
    Figures figures = Figures.of(SkellefteaNorsjo.accounts2014(), SkellefteaNorsjo.membership());
    for (FigureKey key : figures.keys()) {
      assertFalse(figures.label(key).sv().isBlank(), key.path());
      assertFalse(figures.label(key).sv().contains("{"), key.path());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sum", "result", "sum:INCOME", "total-costs", "row:sum", "två ord", "a/b"})
  @DisplayName("Any id of a row has a key of its own, also one that would name a sum")
  void anyRowId(String id) {
    InsatsId insats = InsatsId.of(id);
    Note income =
        new Note(1, NoteKind.INCOME, "Intäkter", List.of(NoteLine.of(id, "Rad", Sek.kronor(100))));
    BudgetLine line =
        BudgetLine.builder()
            .id(id)
            .section(BudgetSection.INCOME)
            .label("Rad")
            .noteLines(id.matches("[^/ ]+") ? List.of("1/" + id) : List.of())
            .build();
    Accounts accounts =
        SkellefteaNorsjo.accounts2014()
            .withBudget(List.of())
            .withNotes(List.of(income))
            .withBudget(List.of(line))
            .withInsatsAmounts(
                List.of(new InsatsAmount(insats, FundingSource.OWN, Sek.kronor(30))));
    assertEquals(Sek.kronor(100), figure(accounts, "note/1/sum"));
    assertEquals(Sek.kronor(30), figure(accounts, "insats/sum"));
    assertEquals(
        BudgetTable.of(accounts).result().actual().filter(a -> !a.isZero()),
        Figures.of(accounts).find(FigureKey.of("budget/result/actual")));
  }

  @Test
  @DisplayName("A year that ends below the ceiling need use nothing, in both views of a forecast")
  void leastUseIsNeverNegative() {
    Forecast forecast = new Forecast(Sek.tkr(100), Sek.ZERO, List.of(), Sek.ZERO, Sek.tkr(500));
    Outlook outlook =
        new Outlook(
            ForbundYear.of(SkellefteaNorsjo.FORBUND, 2015), Optional.of(forecast), List.of());
    assertEquals(
        Optional.of(forecast.leastUse()),
        Figures.of(outlook).find(FigureKey.of("forecast/least-use")));
  }
}
