package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part and where: the area, the members over time, and who gave notice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area the parts of the samordningsområde, in the order given
 * @param members every member that ever was, in the order given
 * @param withdrawals every notice of withdrawal on file (27 §), in the order given; empty if none
 *     is known
 */
public record Membership(List<AreaPart> area, List<Member> members, List<Withdrawal> withdrawals) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two members have one id, a part of the
   *     area occurs twice, a withdrawal names a member that does not exist, or a member gives
   *     notice twice on one day
   */
  public Membership {
    area = List.copyOf(area);
    members = List.copyOf(members);
    withdrawals = List.copyOf(withdrawals);
    Checks checks =
        new Checks()
            .unique("members", members, Member::id)
            .unique("area", area, a -> a)
            .unique("withdrawals", withdrawals, w -> w.member() + "/" + w.noticeGiven());
    for (Withdrawal withdrawal : withdrawals) {
      checks.that(
          members.stream().anyMatch(m -> m.id().equals(withdrawal.member())),
          "unknown",
          "withdrawals.member",
          withdrawal.member());
    }
    checks.orThrow();
  }

  /**
   * Area and members of which no notice of withdrawal is known.
   *
   * @throws io.github.finsam.base.InvalidValueException if two members have one id, or a part of
   *     the area occurs twice
   */
  public Membership(List<AreaPart> area, List<Member> members) {
    this(area, members, List.of());
  }

  /** The members on a day. */
  public List<Member> on(LocalDate day) {
    return members.stream().filter(m -> m.membership().contains(day)).toList();
  }

  /** The members of one party on a day. */
  public List<Member> of(Party party, LocalDate day) {
    return on(day).stream().filter(m -> m.party() == party).toList();
  }

  /** The notices a member has given, in the order given. */
  public List<Withdrawal> withdrawals(MemberId member) {
    return withdrawals.stream().filter(w -> w.member().equals(member)).toList();
  }

  /** The member with this id, present or past. */
  public Optional<Member> find(MemberId id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst();
  }
}
