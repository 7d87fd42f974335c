package io.github.finsam.rules;

import static io.github.finsam.rules.MembershipChecks.place;

import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Members that leave a förbund on a day, and the notice they gave (27 §). */
final class WithdrawalChecks {

  private WithdrawalChecks() {}

  /**
   * The members whose last day it is, while the förbund goes on without them. In a merger and in a
   * dissolution the members end with the förbund and leave nothing; an entry that another of the
   * same member follows on the next day is only split.
   */
  private static List<Member> leaving(Forbund forbund, LocalDate day) {
    LocalDate next = day.plusDays(1);
    // Past the last day that a date can have there is no förbund to leave.
    if (next.getYear() > 9999 || !forbund.existence().contains(next)) {
      return List.of();
    }
    List<Member> staying = forbund.membership().on(next);
    return forbund.membership().on(day).stream()
        .filter(m -> m.membership().endInclusive().equals(Optional.of(day)))
        .filter(m -> staying.stream().noneMatch(m::isSameAs))
        .toList();
  }

  /** The notice runs as long as it says, and no shorter than the charter of its day asks for. */
  private static LocalDate earliest(Forbund forbund, Withdrawal notice) {
    return notice.noticeGiven().plusMonths(months(forbund, notice));
  }

  private static int months(Forbund forbund, Withdrawal notice) {
    int charter =
        forbund.charterOn(notice.noticeGiven()).map(Charter::withdrawalNoticeMonths).orElse(0);
    return Math.max(notice.noticeMonths(), charter);
  }

  static List<Finding> withinNotice(Rule rule, Forbund forbund, LocalDate day) {
    List<Finding> found = new ArrayList<>();
    for (Member member : leaving(forbund, day)) {
      forbund.membership().withdrawals(member.id()).stream()
          .min(
              Comparator.comparing((Withdrawal w) -> earliest(forbund, w))
                  .thenComparing(Withdrawal::noticeGiven))
          .filter(w -> day.isBefore(earliest(forbund, w)))
          .ifPresent(
              w ->
                  found.add(
                      rule.finding(place(forbund), Shown.of(member.name()))
                          .addDetails(
                              Shown.of(day),
                              Shown.of(earliest(forbund, w)),
                              Shown.of(w.noticeGiven()),
                              Shown.of(months(forbund, w)))
                          .build()));
    }
    return found;
  }

  static List<Finding> noticeOnFile(Rule rule, Forbund forbund, LocalDate day) {
    return leaving(forbund, day).stream()
        .filter(m -> forbund.membership().withdrawals(m.id()).isEmpty())
        .map(
            m -> rule.finding(place(forbund), Shown.of(m.name())).addDetails(Shown.of(day)).build())
        .toList();
  }
}
