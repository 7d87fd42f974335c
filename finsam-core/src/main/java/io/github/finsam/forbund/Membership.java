package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part and where: the area and the members over time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area the parts of the samordningsområde, in the order given
 * @param members every member that ever was, in the order given
 */
public record Membership(List<AreaPart> area, List<Member> members) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two members have one id
   */
  public Membership {
    area = List.copyOf(area);
    members = List.copyOf(members);
    new Checks().unique("members", members, Member::id).unique("area", area, a -> a).orThrow();
  }

  /** The members on a day. */
  public List<Member> on(LocalDate day) {
    return members.stream().filter(m -> m.membership().contains(day)).toList();
  }

  /** The members of one party on a day. */
  public List<Member> of(Party party, LocalDate day) {
    return on(day).stream().filter(m -> m.party() == party).toList();
  }

  /** The member with this id, present or past. */
  public Optional<Member> find(MemberId id) {
    return members.stream().filter(m -> m.id().equals(id)).findFirst();
  }
}
