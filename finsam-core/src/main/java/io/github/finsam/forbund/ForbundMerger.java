package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Two förbund become one: the one stays, the other is absorbed.
 *
 * <p>The law has no rules on mergers. By the guidance of Nationella rådet all members of both must
 * agree, usually one förbund stays and the other is dissolved into it, and the shares between the
 * parties (5 §) do not change. So a merger moves members, never shares; what each förbund owns and
 * owes is divided in its accounts and is not spoken of here.
 *
 * <p>The board and the auditors of the absorbed förbund end with it. The members that come new to
 * the one that stays elect their own seats and auditor there (10 and 25 §§): until they have,
 * {@link Board#vacancies} names them. A new charter has to be adopted by all members (8 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param day first day of the united förbund
 * @param staying the förbund that stays, with the members and the area of both
 * @param absorbed the förbund that is absorbed, dissolved the day before
 * @param memberIds under which id each member that the absorbed förbund had from that day on is a
 *     member of the one that stays, in the order of its members
 */
@Value.Builder
public record ForbundMerger(
    LocalDate day, Forbund staying, Forbund absorbed, Map<MemberId, MemberId> memberIds)
    implements WithForbundMerger {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the absorbed förbund is not dissolved
   *     the day before, or a member stands for one that does not exist
   */
  public ForbundMerger {
    memberIds = Collections.unmodifiableMap(new LinkedHashMap<>(memberIds));
    Optional<LocalDate> dissolved = absorbed.existence().endInclusive();
    Checks checks =
        new Checks()
            .that(
                dissolved.equals(Optional.of(day.minusDays(1))),
                "mismatch",
                "absorbed.existence",
                absorbed.existence(),
                day.minusDays(1).toString());
    for (MemberId id : memberIds.values()) {
      checks.that(staying.membership().find(id).isPresent(), "unknown", "memberIds", id);
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static ForbundMergerBuilder builder() {
    return new ForbundMergerBuilder();
  }

  /**
   * Merges two förbund.
   *
   * <p>Every member that the absorbed förbund has on the day or is to get later becomes a member of
   * the one that stays, from that day or from the day it was to join, unless it already is one:
   * entries of the same kind and code are the same member, so Försäkringskassan and
   * Arbetsförmedlingen stay single. A member that was to join the staying förbund only later joins
   * on the earlier day. A notice of withdrawal given to the förbund that stays holds, and so does
   * that of a member that comes new to it. A part of a kommun that the other brings whole goes up
   * in it.
   *
   * @param staying the förbund that stays
   * @param absorbed the förbund that is dissolved
   * @param day first day of the united förbund
   * @throws io.github.finsam.base.InvalidValueException if both are one förbund, or one of them
   *     does not exist both on the day and the day before
   */
  public static ForbundMerger merge(Forbund staying, Forbund absorbed, LocalDate day) {
    LocalDate last = day.minusDays(1);
    new Checks()
        .date("day", day)
        .that(!staying.id().equals(absorbed.id()), "duplicate", "absorbed", absorbed.id())
        .that(existsAround(staying, day), "out-of-range", "day", day, ends(staying))
        .that(existsAround(absorbed, day), "out-of-range", "day", day, ends(absorbed))
        .orThrow();
    List<Member> members = new ArrayList<>(staying.membership().members());
    Map<MemberId, MemberId> ids = new LinkedHashMap<>();
    for (Member member : absorbed.membership().members()) {
      from(member.membership(), day)
          .ifPresent(during -> ids.put(member.id(), join(members, member, during)));
    }
    Forbund united =
        staying.withMembership(
            new Membership(
                unite(staying.membership().area(), absorbed.membership().area()),
                members,
                notices(staying.membership(), absorbed.membership(), ids)));
    return new ForbundMerger(day, united, dissolve(absorbed, last), ids);
  }

  /** Those given to the one that stays, and those whose end a new member brings with it. */
  private static List<Withdrawal> notices(
      Membership staying, Membership absorbed, Map<MemberId, MemberId> ids) {
    List<Withdrawal> notices = new ArrayList<>(staying.withdrawals());
    for (Withdrawal given : absorbed.withdrawals()) {
      MemberId id = ids.get(given.member());
      if (id != null
          && staying.find(id).isEmpty()
          && notices.stream()
              .noneMatch(
                  n -> n.member().equals(id) && n.noticeGiven().equals(given.noticeGiven()))) {
        notices.add(new Withdrawal(id, given.noticeGiven(), given.noticeMonths()));
      }
    }
    return notices;
  }

  private static boolean existsAround(Forbund forbund, LocalDate day) {
    return forbund.existence().contains(day) && forbund.existence().contains(day.minusDays(1));
  }

  private static String[] ends(Forbund forbund) {
    DateRange existence = forbund.existence();
    return new String[] {
      existence.startInclusive().plusDays(1).toString(),
      existence.endInclusive().map(LocalDate::toString).orElse("9999-12-31")
    };
  }

  /** The days from one on; empty if the range ends before it. */
  private static Optional<DateRange> from(DateRange range, LocalDate day) {
    if (range.endInclusive().filter(end -> end.isBefore(day)).isPresent()) {
      return Optional.empty();
    }
    LocalDate start = range.startInclusive().isBefore(day) ? day : range.startInclusive();
    return Optional.of(new DateRange(start, range.endInclusive()));
  }

  /** The days up to one; empty if the range begins after it. */
  private static Optional<DateRange> until(DateRange range, LocalDate last) {
    if (range.startInclusive().isAfter(last)) {
      return Optional.empty();
    }
    boolean endsBefore = range.endInclusive().filter(end -> !end.isAfter(last)).isPresent();
    return Optional.of(endsBefore ? range : range.endingOn(last));
  }

  private static MemberId join(List<Member> members, Member joining, DateRange during) {
    Optional<Member> twin =
        members.stream()
            .filter(m -> m.isSameAs(joining) && m.membership().overlaps(during))
            .min(Comparator.comparing(m -> m.membership().startInclusive()));
    if (twin.isEmpty()) {
      MemberId id = freeId(members, joining.id());
      members.add(joining.withId(id).withMembership(during));
      return id;
    }
    Member already = twin.get();
    if (already.membership().startInclusive().isAfter(during.startInclusive())) {
      DateRange longer =
          new DateRange(during.startInclusive(), already.membership().endInclusive());
      members.set(members.indexOf(already), already.withMembership(longer));
    }
    return already.id();
  }

  /** The id itself, or with the lowest number that makes it free: ids were chosen apart. */
  private static MemberId freeId(List<Member> members, MemberId wanted) {
    Set<MemberId> taken = members.stream().map(Member::id).collect(Collectors.toSet());
    MemberId id = wanted;
    for (int i = 2; taken.contains(id); i++) {
      String end = "-" + i;
      String value = wanted.value();
      int room = Ids.MAX_LENGTH - end.length();
      int points = value.codePointCount(0, value.length());
      String start = points <= room ? value : value.substring(0, value.offsetByCodePoints(0, room));
      id = MemberId.of(start + end);
    }
    return id;
  }

  private static List<AreaPart> unite(List<AreaPart> staying, List<AreaPart> absorbed) {
    List<AreaPart> all = new ArrayList<>(staying);
    all.addAll(absorbed);
    Set<String> whole =
        all.stream()
            .filter(a -> a.part().isEmpty())
            .map(AreaPart::kommunCode)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(a -> a.part().isEmpty() || !whole.contains(a.kommunCode()))
        .distinct()
        .toList();
  }

  private static Forbund dissolve(Forbund forbund, LocalDate last) {
    List<Member> members =
        cut(forbund.membership().members(), Member::membership, Member::withMembership, last);
    Set<MemberId> left = members.stream().map(Member::id).collect(Collectors.toSet());
    List<BoardSeat> seats =
        cut(forbund.board().seats(), BoardSeat::held, BoardSeat::withHeld, last).stream()
            .filter(s -> left.contains(s.member()))
            .toList();
    List<Auditor> auditors =
        cut(forbund.auditors(), Auditor::engaged, Auditor::withEngaged, last).stream()
            .filter(a -> left.containsAll(a.members()))
            .toList();
    List<Withdrawal> notices =
        forbund.membership().withdrawals().stream()
            .filter(w -> left.contains(w.member()) && !w.noticeGiven().isAfter(last))
            .toList();
    return forbund
        .withExistence(forbund.existence().endingOn(last))
        .withMembership(new Membership(forbund.membership().area(), members, notices))
        .withCharters(cut(forbund.charters(), Charter::inForce, Charter::withInForce, last))
        .withBoard(new Board(seats))
        .withAuditors(auditors);
  }

  private static <T> List<T> cut(
      List<T> values,
      Function<T, DateRange> during,
      BiFunction<T, DateRange, T> with,
      LocalDate last) {
    return values.stream()
        .flatMap(v -> until(during.apply(v), last).map(d -> with.apply(v, d)).stream())
        .toList();
  }
}
