package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Violation;
import io.github.finsam.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, avsnitt 2–4 och 6. */
class StatementsTest {

  private final Accounts of2014 = SkellefteaNorsjo.accounts2014();
  private final Accounts of2013 = SkellefteaNorsjo.accounts2013();

  @Test
  @DisplayName("Resultaträkning 2014")
  void incomeStatement2014() {
    IncomeStatement statement = IncomeStatement.of(of2014);
    assertEquals(kronor(6_139_306), statement.income());
    assertEquals(kronor(-7_724_247), statement.costs());
    assertEquals(kronor(-1_584_941), statement.net());
    assertEquals(kronor(17_943), statement.financialIncome());
    assertEquals(kronor(17_943), statement.financial());
    assertEquals(kronor(-1_566_998), statement.result());
  }

  @Test
  @DisplayName("Resultaträkning 2013")
  void incomeStatement2013() {
    IncomeStatement statement = IncomeStatement.of(of2013);
    assertEquals(kronor(5_874_119), statement.income());
    assertEquals(kronor(-5_886_134), statement.costs());
    assertEquals(kronor(-12_015), statement.net());
    assertEquals(kronor(41_924), statement.financial());
    assertEquals(kronor(29_909), statement.result());
  }

  @Test
  @DisplayName("Balansräkning 2014-12-31")
  void balanceSheet2014() {
    BalanceSheet sheet = BalanceSheet.of(of2014);
    assertEquals(kronor(500_922), sheet.receivables());
    assertEquals(kronor(2_995_994), sheet.cash());
    assertEquals(kronor(3_496_916), sheet.currentAssets());
    assertEquals(kronor(3_496_916), sheet.assets());
    assertEquals(kronor(3_759_259), sheet.openingEquity());
    assertEquals(kronor(-1_566_998), sheet.result());
    assertEquals(kronor(2_192_261), sheet.equity());
    assertEquals(kronor(1_304_655), sheet.debts());
    assertEquals(kronor(3_496_916), sheet.equityAndDebts());
    assertTrue(sheet.balances());
  }

  @Test
  @DisplayName("Balansräkning 2013-12-31: not 3 ger 163 777, inte tryckta 163 377")
  void balanceSheet2013() {
    BalanceSheet sheet = BalanceSheet.of(of2013);
    assertEquals(kronor(163_777), sheet.receivables());
    assertEquals(kronor(4_969_739), sheet.cash());
    assertEquals(kronor(5_133_516), sheet.assets());
    assertEquals(kronor(3_759_259), sheet.equity());
    assertEquals(kronor(1_374_257), sheet.liabilities());
    assertEquals(kronor(5_133_516), sheet.equityAndDebts());
    assertTrue(sheet.balances());
  }

  @Test
  @DisplayName("Kassaflödesanalys 2014 och 2013")
  void cashFlow() {
    CashFlowStatement flow = CashFlowStatement.of(of2014);
    assertEquals(kronor(-1_566_998), flow.beforeWorkingCapital());
    assertEquals(kronor(-1_973_745), flow.operating());
    assertEquals(kronor(0), flow.investing());
    assertEquals(kronor(0), flow.financing());
    assertEquals(kronor(-1_973_745), flow.total());
    assertEquals(kronor(4_969_739), flow.opening());
    assertEquals(kronor(2_995_994), flow.closing());
    CashFlowStatement before = CashFlowStatement.of(of2013);
    assertEquals(kronor(29_909), before.beforeWorkingCapital());
    assertEquals(kronor(-147_668), before.total());
    assertEquals(kronor(5_117_407), before.opening());
    assertEquals(kronor(4_969_739), before.closing());
  }

  @Test
  @DisplayName("Not 3 och 4 för två år ger kassaflödets -337 145 och -69 602")
  void derivesWorkingCapital() {
    assertEquals(of2014.cashFlow(), CashFlowItems.derive(of2013, of2014));
  }

  @Test
  void derivesOnlyFromTheYearBeforeOfTheSameForbund() {
    Accounts stranger = of2014.withId(ForbundYear.of(ForbundId.of("umea"), 2014));
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> CashFlowItems.derive(stranger, of2014));
    assertEquals(
        List.of("previous.forbund", "previous.year"),
        e.violations().stream().map(Violation::argument).toList());
  }

  @Test
  void nextYearOpensWhereTheLastOneClosed() {
    assertEquals(of2014.opening(), OpeningBalance.following(of2013));
  }

  @Test
  @DisplayName("Hyra 232 570 för fjärde kvartalet 2014, bokförd 2015: resultatet blir -1 799 568")
  void resultOnAccrualBasis() {
    assertEquals(kronor(-1_799_568), IncomeStatement.accruedResult(of2014));
    Accounts next = of2014.withId(ForbundYear.of(SkellefteaNorsjo.FORBUND, 2015));
    assertEquals(kronor(-1_566_998 + 232_570), IncomeStatement.accruedResult(next));
    Accounts other =
        of2014.withAccruals(
            List.of(
                new AccrualException(
                    "två år", kronor(5), Period.parse("2013-07-01/2014-06-30"), Year.of(2014))));
    assertEquals(kronor(-1_566_998), IncomeStatement.accruedResult(other));
    AccrualException twoYears = other.accruals().get(0);
    assertFalse(twoYears.isMisplaced());
    assertEquals(Sek.ZERO, twoYears.correction(Year.of(2013)));
  }

  @Test
  void accountsWithoutNotesAreZero() {
    Accounts empty =
        of2014
            .withBudget(List.of())
            .withNotes(List.of())
            .withFinancial(FinancialItems.income(Sek.ZERO));
    assertEquals(Sek.ZERO, IncomeStatement.of(empty).result());
    assertEquals(Sek.ZERO, BalanceSheet.of(empty).receivables());
  }

  @Test
  void foreignMoneyGivesAllViolations() {
    Money euro = Money.zero(CurrencyUnit.EUR);
    assertEquals(
        4,
        assertThrows(InvalidValueException.class, () -> new IncomeStatement(euro, euro, euro, euro))
            .violations()
            .size());
    assertEquals(
        5,
        assertThrows(
                InvalidValueException.class, () -> new BalanceSheet(euro, euro, euro, euro, euro))
            .violations()
            .size());
    assertEquals(
        2,
        assertThrows(
                InvalidValueException.class,
                () -> new CashFlowStatement(euro, of2014.cashFlow(), euro))
            .violations()
            .size());
  }

  @Property
  void balancesWheneverTheCashFlowComesFromTwoYearsThatHangTogether(
      @ForAll @Size(6) List<@LongRange(min = 0, max = 50_000_000) Long> first,
      @ForAll @Size(4) List<@LongRange(min = 0, max = 50_000_000) Long> second) {
    // Equity is set so that the first year balances whatever its other rows are.
    Accounts draft = year(2013, first, new OpeningBalance(Sek.ZERO, kronor(first.get(4))));
    Accounts previous =
        draft.withOpening(
            new OpeningBalance(BalanceSheet.of(draft).difference(), kronor(first.get(4))));
    assertTrue(BalanceSheet.of(previous).balances());
    Accounts open = year(2014, second, OpeningBalance.following(previous));
    Accounts current = open.withCashFlow(CashFlowItems.derive(previous, open));
    assertTrue(BalanceSheet.of(current).balances());
    CashFlowStatement flow = CashFlowStatement.of(current);
    assertEquals(flow.closing(), flow.opening().plus(flow.total()));
    assertEquals(flow.total(), flow.operating().plus(flow.investing()).plus(flow.financing()));
  }

  @Property
  void whatTheSheetDoesNotCarryIsWhatItMisses(
      @ForAll @Size(4) List<@LongRange(min = 0, max = 9_000_000) Long> rows,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long depreciation,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long investing) {
    Accounts previous = of2013;
    Accounts open = year(2014, rows, OpeningBalance.following(previous));
    CashFlowItems derived = CashFlowItems.derive(previous, open);
    Accounts current =
        open.withCashFlow(
            new CashFlowItems(
                kronor(depreciation),
                Sek.ZERO,
                derived.changeInReceivables(),
                derived.changeInLiabilities(),
                kronor(investing),
                Sek.ZERO));
    assertEquals(kronor(depreciation + investing), BalanceSheet.of(current).difference());
    assertEquals(depreciation + investing == 0, BalanceSheet.of(current).balances());
  }

  @Property
  void aMergerKeepsTheMoneyOfBothWhateverTheAmounts(
      @ForAll @Size(5) List<@LongRange(min = 0, max = 50_000_000) Long> staying,
      @ForAll @Size(5) List<@LongRange(min = 0, max = 50_000_000) Long> absorbed,
      @ForAll @Size(4) List<@LongRange(min = 0, max = 50_000_000) Long> after) {
    Accounts one = balanced(staying);
    Accounts other = balanced(absorbed).withId(ForbundYear.of(ForbundId.of("annat"), 2013));
    OpeningBalance united = OpeningBalance.following(one).plus(OpeningBalance.following(other));
    assertEquals(
        BalanceSheet.of(one).equity().plus(BalanceSheet.of(other).equity()), united.equity());
    assertEquals(BalanceSheet.of(one).cash().plus(BalanceSheet.of(other).cash()), united.cash());
    Accounts open = year(2014, after, united);
    Accounts current = open.withCashFlow(CashFlowItems.derive(List.of(one, other), open));
    assertTrue(BalanceSheet.of(current).balances());
    assertEquals(
        united.equity().plus(IncomeStatement.of(current).result()),
        BalanceSheet.of(current).equity());
  }

  /** The accounts of 2013 with these rows, and the equity with which they balance. */
  private static Accounts balanced(List<Long> rows) {
    Accounts draft = year(2013, rows, new OpeningBalance(Sek.ZERO, kronor(rows.get(4))));
    return draft.withOpening(
        new OpeningBalance(BalanceSheet.of(draft).difference(), kronor(rows.get(4))));
  }

  @Test
  void aSheetThatDoesNotBalanceSaysSo() {
    BalanceSheet sheet = BalanceSheet.of(of2014).withReceivables(kronor(500_923));
    assertFalse(sheet.balances());
    assertEquals(kronor(1), sheet.difference());
  }

  private static Accounts year(int year, List<Long> rows, OpeningBalance opening) {
    return Accounts.builder()
        .id(ForbundYear.of(SkellefteaNorsjo.FORBUND, year))
        .opening(opening)
        .notes(
            List.of(
                note(1, NoteKind.INCOME, rows.get(0)),
                note(2, NoteKind.COSTS, rows.get(1)),
                note(3, NoteKind.RECEIVABLES, rows.get(2)),
                note(4, NoteKind.LIABILITIES, rows.get(3))))
        .financial(FinancialItems.income(Sek.ZERO))
        .cashFlow(new CashFlowItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO))
        .budget(List.of())
        .insatsAmounts(List.of())
        .accruals(List.of())
        .build();
  }

  private static Note note(int number, NoteKind kind, long amount) {
    return new Note(
        number,
        kind,
        "not",
        List.of(
            NoteLine.of("a", "a", kronor(amount / 3)),
            new NoteLine("b", "b", kronor(amount - amount / 3), Optional.empty(), false)));
  }
}
