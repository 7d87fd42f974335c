package io.github.finsam.forbund;

import static io.github.finsam.forbund.SkellefteaNorsjo.NORSJO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MemberId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Withdrawal (lag 2003:1210, 27 §)")
class WithdrawalTest {

  private final Forbund forbund = SkellefteaNorsjo.forbund();

  @Test
  @DisplayName("three years' notice where the charter says nothing")
  void threeYears() {
    Withdrawal withdrawal = forbund.leaving(NORSJO, LocalDate.of(2014, 11, 28));
    assertEquals(36, withdrawal.noticeMonths());
    assertEquals(LocalDate.of(2017, 11, 28), withdrawal.earliestLeaving());
    assertFalse(withdrawal.mayLeaveOn(LocalDate.of(2017, 11, 27)));
    assertTrue(withdrawal.mayLeaveOn(LocalDate.of(2017, 11, 28)));
  }

  @Test
  @DisplayName("the charter of the day of the notice decides")
  void charterDecides() {
    Forbund shorter =
        forbund.withCharters(
            Charter.builder()
                .inForce(DateRange.of(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31)))
                .points(Map.of())
                .termYears(4)
                .withdrawalNoticeMonths(12)
                .build(),
            new Charter(DateRange.from(LocalDate.of(2015, 1, 1)), Map.of(), 4, 36));
    assertEquals(
        LocalDate.of(2015, 12, 31),
        shorter.leaving(NORSJO, LocalDate.of(2014, 12, 31)).earliestLeaving());
    assertEquals(
        LocalDate.of(2018, 1, 1),
        shorter.leaving(NORSJO, LocalDate.of(2015, 1, 1)).earliestLeaving());
  }

  @Test
  @DisplayName("a month without the day ends the notice on its last day")
  void shortMonth() {
    assertEquals(
        LocalDate.of(2017, 2, 28),
        new Withdrawal(NORSJO, LocalDate.of(2016, 8, 31), 6).earliestLeaving());
  }

  @Test
  @DisplayName("notices on file are those of members, one a day each")
  void onFile() {
    Withdrawal first = new Withdrawal(NORSJO, LocalDate.of(2014, 11, 28), 36);
    Withdrawal second = new Withdrawal(NORSJO, LocalDate.of(2014, 11, 29), 36);
    Membership bare = forbund.membership();
    assertEquals(List.of(), bare.withdrawals());
    Membership noted = noted(first, second);
    assertEquals(List.of(first, second), noted.withdrawals(NORSJO));
    assertEquals(List.of(), noted.withdrawals(SkellefteaNorsjo.FK));
    assertEquals(noted, forbund.withMembership(noted).membership());
    InvalidValueException unknown =
        assertThrows(
            InvalidValueException.class,
            () -> noted(new Withdrawal(MemberId.of("mala"), LocalDate.of(2014, 11, 28), 36)));
    assertEquals("unknown", unknown.violations().get(0).code());
    assertEquals("withdrawals.member", unknown.violations().get(0).argument());
    assertThrows(
        InvalidValueException.class,
        () -> noted(first, new Withdrawal(NORSJO, LocalDate.of(2014, 11, 28), 12)));
  }

  private Membership noted(Withdrawal... withdrawals) {
    Membership bare = forbund.membership();
    return new Membership(bare.area(), bare.members(), List.of(withdrawals));
  }

  @Test
  @DisplayName("only a member can give notice")
  void onlyMembers() {
    assertThrows(
        InvalidValueException.class, () -> forbund.leaving(NORSJO, LocalDate.of(2013, 12, 31)));
    assertThrows(
        InvalidValueException.class,
        () -> forbund.leaving(MemberId.of("mala"), LocalDate.of(2014, 12, 31)));
    assertThrows(
        InvalidValueException.class, () -> new Withdrawal(NORSJO, LocalDate.of(2014, 1, 1), 37));
  }
}
