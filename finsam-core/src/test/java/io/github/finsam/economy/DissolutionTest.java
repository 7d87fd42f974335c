package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.forbund.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DissolutionTest {

  private final Accounts of2014 = SkellefteaNorsjo.accounts2014();
  private final Accounts of2013 = SkellefteaNorsjo.accounts2013();

  @Test
  @DisplayName("Skellefteå–Norsjös eget kapital 2014 delat efter bidragen 2013 och 2014")
  void splitsByWhatWasContributed() {
    List<Contribution> contributions = new ArrayList<>();
    for (Accounts accounts : List.of(of2013, of2014)) {
      contributions.addAll(Funding.of(accounts, SkellefteaNorsjo.membership()).contributions());
    }
    Money equity = BalanceSheet.of(of2014).equity();
    Map<MemberId, Money> split = Dissolution.split(equity, contributions);
    assertEquals(equity, Sek.sum(split.values()));
    assertEquals(4, split.size());
    // 2 192 261 × 76 000 / 11 828 000 = 14 086.2
    assertEquals(kronor(14_086), split.get(MemberId.of("norsjo")));
    // 2 192 261 × 5 876 000 / 11 828 000 = 1 089 087.4
    assertEquals(kronor(1_089_087), split.get(MemberId.of("fk")));
  }

  @Test
  void refusesWhatCannotBeSplit() {
    List<Contribution> one = List.of(contribution("a", 1));
    assertThrows(InvalidValueException.class, () -> Dissolution.split(kronor(-1), one));
    assertThrows(
        InvalidValueException.class, () -> Dissolution.split(Money.parse("SEK 0.50"), one));
    assertThrows(InvalidValueException.class, () -> Dissolution.split(kronor(1), List.of()));
    assertThrows(
        InvalidValueException.class,
        () -> Dissolution.split(kronor(1), List.of(contribution("a", 2), contribution("b", -1))));
  }

  @Property
  void partsSumToTheWholeAndDoNotStrayFromTheShare(
      @ForAll @LongRange(min = 0, max = 99_999_999) long remaining,
      @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 9_999_999) Long> paid) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      contributions.add(contribution("m" + i, paid.get(i)));
    }
    Map<MemberId, Money> split = Dissolution.split(kronor(remaining), contributions);
    assertEquals(kronor(remaining), Sek.sum(split.values()));
    long all = paid.stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < paid.size(); i++) {
      double exact = (double) remaining * paid.get(i) / all;
      double got = split.get(MemberId.of("m" + i)).getAmountMajorLong();
      assertTrue(Math.abs(exact - got) < 1.0001);
    }
  }

  @Test
  void aMergerKeepsAllEquityAndCash() {
    OpeningBalance staying = OpeningBalance.following(of2014);
    OpeningBalance merged = new OpeningBalance(kronor(500_000), kronor(700_000));
    OpeningBalance both = staying.plus(merged);
    assertEquals(kronor(2_692_261), both.equity());
    assertEquals(kronor(3_695_994), both.cash());
  }

  @Test
  void theYearAfterAMergerBalances() {
    Accounts other = of2014.withId(ForbundYear.of(ForbundId.of("annat"), 2014));
    List<Accounts> before = List.of(of2014, other);
    Accounts open =
        of2014
            .withId(ForbundYear.of(SkellefteaNorsjo.FORBUND, 2015))
            .withOpening(OpeningBalance.following(of2014).plus(OpeningBalance.following(other)));
    Accounts current = open.withCashFlow(CashFlowItems.derive(before, open));
    assertTrue(BalanceSheet.of(current).balances());
    assertThrows(InvalidValueException.class, () -> CashFlowItems.derive(List.of(other), open));
    assertThrows(
        InvalidValueException.class, () -> CashFlowItems.derive(List.of(of2014, of2014), open));
  }

  private static Contribution contribution(String member, long amount) {
    return new Contribution(MemberId.of(member), Party.KOMMUNER, kronor(amount));
  }
}
