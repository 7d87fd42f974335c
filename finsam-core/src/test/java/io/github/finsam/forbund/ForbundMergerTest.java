package io.github.finsam.forbund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MemberId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Merger of two förbund. */
class ForbundMergerTest {

  private static final LocalDate FORMED = LocalDate.of(2010, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2016, 1, 1);

  @Test
  @DisplayName("a neighbour is absorbed: its kommun joins, the state and the region stay single")
  void neighbour() {
    Forbund staying = SkellefteaNorsjo.forbund();
    Forbund absorbed =
        forbund(
            "neighbour",
            List.of(AreaPart.kommun("2418")),
            List.of(
                member("fk", MemberKind.FORSAKRINGSKASSAN, "", FORMED, null),
                member("af", MemberKind.ARBETSFORMEDLINGEN, "", FORMED, null),
                member("landsting", MemberKind.REGION, "24", FORMED, null),
                member("norsjo", MemberKind.KOMMUN, "2418", FORMED, null)));
    ForbundMerger merger = ForbundMerger.merge(staying, absorbed, DAY);

    Membership united = merger.staying().membership();
    assertEquals(6, united.on(DAY).size());
    assertEquals(5, united.on(DAY.minusDays(1)).size());
    assertEquals(
        List.of("2482", "2417", "2418"), united.area().stream().map(AreaPart::kommunCode).toList());
    // The id "norsjo" was taken by another kommun.
    assertEquals(
        Map.of(
            MemberId.of("fk"), MemberId.of("fk"),
            MemberId.of("af"), MemberId.of("af"),
            MemberId.of("landsting"), MemberId.of("vasterbotten"),
            MemberId.of("norsjo"), MemberId.of("norsjo-2")),
        merger.memberIds());
    assertEquals(Optional.of("2418"), united.find(MemberId.of("norsjo-2")).flatMap(Member::code));

    assertEquals(
        Optional.of(LocalDate.of(2015, 12, 31)), merger.absorbed().existence().endInclusive());
    assertEquals(4, merger.absorbed().membership().on(DAY.minusDays(1)).size());
    assertEquals(List.of(), merger.absorbed().membership().on(DAY));
    assertEquals(
        staying.sharesOn(DAY).map(FinancingShares::shares),
        merger.staying().sharesOn(DAY).map(FinancingShares::shares));
    assertEquals(
        Set.of(MemberId.of("norsjo-2")),
        merger.staying().board().vacancies(united, DAY).stream()
            .map(Vacancy::member)
            .filter(m -> !m.equals(SkellefteaNorsjo.FK))
            .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("the absorbed förbund's board, charter and auditors end with it")
  void absorbedEnds() {
    Forbund absorbed =
        SkellefteaNorsjo.forbund()
            .withCharters(new Charter(DateRange.from(FORMED), Map.of(), 4, 36));
    Forbund staying =
        forbund("staying", List.of(), List.of(member("x", MemberKind.REGION, "24", FORMED, null)));
    Forbund ended = ForbundMerger.merge(staying, absorbed, DAY).absorbed();
    assertEquals(List.of(), ended.board().on(DAY));
    assertEquals(9, ended.board().on(DAY.minusDays(1)).size());
    assertEquals(Optional.empty(), ended.charterOn(DAY));
    assertTrue(ended.charterOn(DAY.minusDays(1)).isPresent());
    assertTrue(ended.auditors().stream().noneMatch(a -> a.engaged().contains(DAY)));
    assertEquals(2, ended.auditors().size());
  }

  @Test
  @DisplayName("part of a kommun goes up in the whole of it")
  void partsGoUp() {
    AreaPart farsta = new AreaPart("0180", Optional.of("Farsta"));
    AreaPart kista = new AreaPart("0180", Optional.of("Kista"));
    Member kommun = member("sthlm", MemberKind.KOMMUN, "0180", FORMED, null);
    Forbund a = forbund("a", List.of(farsta), List.of(kommun));
    Forbund b = forbund("b", List.of(kista, farsta), List.of(kommun));
    Forbund whole = forbund("c", List.of(AreaPart.kommun("0180")), List.of(kommun));
    assertEquals(
        List.of(farsta, kista), ForbundMerger.merge(a, b, DAY).staying().membership().area());
    assertEquals(
        List.of(AreaPart.kommun("0180")),
        ForbundMerger.merge(a, whole, DAY).staying().membership().area());
  }

  @Test
  @DisplayName("a member that was to join later joins on the day; one that has left joins anew")
  void laterAndEarlier() {
    LocalDate later = DAY.plusYears(1);
    Forbund staying =
        forbund(
            "a",
            List.of(),
            List.of(
                member("later", MemberKind.KOMMUN, "2001", later, null),
                member("left", MemberKind.KOMMUN, "2002", FORMED, DAY.minusYears(1))));
    Forbund absorbed =
        forbund(
            "b",
            List.of(),
            List.of(
                member("k1", MemberKind.KOMMUN, "2001", FORMED, null),
                member("left", MemberKind.KOMMUN, "2002", FORMED, null),
                member("coming", MemberKind.KOMMUN, "2003", later, null),
                member("gone", MemberKind.KOMMUN, "2004", FORMED, DAY.minusDays(1))));
    ForbundMerger merger = ForbundMerger.merge(staying, absorbed, DAY);
    Membership united = merger.staying().membership();
    assertEquals(
        Map.of(
            MemberId.of("k1"), MemberId.of("later"),
            MemberId.of("left"), MemberId.of("left-2"),
            MemberId.of("coming"), MemberId.of("coming")),
        merger.memberIds());
    assertEquals(DateRange.from(DAY), united.find(MemberId.of("later")).orElseThrow().membership());
    assertEquals(
        DateRange.from(later), united.find(MemberId.of("coming")).orElseThrow().membership());
    // It never became a member of the absorbed förbund.
    assertEquals(Optional.empty(), merger.absorbed().membership().find(MemberId.of("coming")));
  }

  @Test
  @DisplayName("notices hold: those to the förbund that stays, and those that new members bring")
  void notices() {
    LocalDate leaves = DAY.plusYears(1);
    Forbund staying =
        noted(
            forbund(
                "a",
                List.of(),
                List.of(
                    member("both", MemberKind.KOMMUN, "2001", FORMED, leaves),
                    member("new", MemberKind.KOMMUN, "2002", FORMED, null))),
            new Withdrawal(MemberId.of("both"), DAY.minusYears(2), 36));
    Withdrawal gone = new Withdrawal(MemberId.of("gone"), DAY.minusYears(4), 36);
    Withdrawal brought = new Withdrawal(MemberId.of("new"), DAY.minusYears(1), 24);
    Withdrawal twin = new Withdrawal(MemberId.of("both"), DAY.minusYears(1), 12);
    Forbund absorbed =
        noted(
            forbund(
                "b",
                List.of(),
                List.of(
                    member("both", MemberKind.KOMMUN, "2001", FORMED, leaves),
                    member("new", MemberKind.KOMMUN, "2003", FORMED, leaves),
                    member("gone", MemberKind.KOMMUN, "2004", FORMED, DAY.minusYears(1)),
                    member("coming", MemberKind.KOMMUN, "2005", leaves, null))),
            gone,
            brought,
            twin,
            new Withdrawal(MemberId.of("new"), DAY, 24),
            new Withdrawal(MemberId.of("coming"), leaves, 36));
    ForbundMerger merger = ForbundMerger.merge(staying, absorbed, DAY);
    assertEquals(
        List.of(
            new Withdrawal(MemberId.of("both"), DAY.minusYears(2), 36),
            new Withdrawal(MemberId.of("new-2"), DAY.minusYears(1), 24),
            new Withdrawal(MemberId.of("new-2"), DAY, 24),
            new Withdrawal(MemberId.of("coming"), leaves, 36)),
        merger.staying().membership().withdrawals());
    assertEquals(List.of(gone, brought, twin), merger.absorbed().membership().withdrawals());
  }

  private static Forbund noted(Forbund forbund, Withdrawal... notices) {
    return forbund.withMembership(
        new Membership(
            forbund.membership().area(), forbund.membership().members(), List.of(notices)));
  }

  @Test
  @DisplayName("a förbund cannot absorb itself, and both exist on both sides of the day")
  void preconditions() {
    Forbund a = forbund("a", List.of(), List.of());
    Forbund b = forbund("b", List.of(), List.of());
    assertThrows(InvalidValueException.class, () -> ForbundMerger.merge(a, a, DAY));
    assertThrows(InvalidValueException.class, () -> ForbundMerger.merge(a, b, FORMED));
    Forbund ended = b.withExistence(DateRange.of(FORMED, DAY.minusDays(1)));
    assertThrows(InvalidValueException.class, () -> ForbundMerger.merge(a, ended, DAY));
    assertThrows(InvalidValueException.class, () -> new ForbundMerger(DAY, a, b, Map.of()));
  }

  @Property
  @Label("no member is lost, none is there twice, and none comes from nowhere")
  void keepsMembers(
      @ForAll("forbunds") List<Member> mine, @ForAll("forbunds") List<Member> theirs) {
    Forbund staying = forbund("a", List.of(), mine);
    Forbund absorbed = forbund("b", List.of(), theirs);
    ForbundMerger merger = ForbundMerger.merge(staying, absorbed, DAY);
    Membership united = merger.staying().membership();

    Set<String> before = identities(staying.membership().on(DAY));
    before.addAll(identities(absorbed.membership().on(DAY)));
    assertTrue(identities(united.on(DAY)).containsAll(before));
    for (LocalDate day : List.of(DAY.minusDays(1), DAY, DAY.plusDays(400), DAY.plusYears(5))) {
      List<Member> on = united.on(day);
      assertEquals(on.size(), identities(on).size(), "twice on " + day);
      Set<String> known = identities(mine);
      known.addAll(identities(theirs));
      assertTrue(known.containsAll(identities(on)));
    }
    for (int days = 0; days < 800; days += 100) {
      LocalDate day = DAY.plusDays(days);
      assertTrue(identities(united.on(day)).containsAll(identities(staying.membership().on(day))));
    }
    // Before the day nothing changes.
    assertEquals(
        identities(staying.membership().on(DAY.minusDays(1))),
        identities(united.on(DAY.minusDays(1))));
    assertEquals(
        absorbed.membership().on(DAY.minusDays(1)).size(),
        merger.absorbed().membership().on(DAY.minusDays(1)).size());
    // The table of ids leads each member to itself.
    merger
        .memberIds()
        .forEach(
            (from, to) ->
                assertTrue(
                    united
                        .find(to)
                        .orElseThrow()
                        .isSameAs(absorbed.membership().find(from).orElseThrow())));
  }

  private static Set<String> identities(List<Member> members) {
    return members.stream()
        .map(m -> m.kind() + " " + m.code().orElse(""))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Provide
  Arbitrary<List<Member>> forbunds() {
    Arbitrary<Integer> identity = Arbitraries.integers().between(0, 7);
    Arbitrary<Integer> start = Arbitraries.integers().between(0, 3_000);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 3_000);
    Arbitrary<Integer> id = Arbitraries.integers().between(0, 1);
    return Combinators.combine(identity, start, length, id)
        .as(
            (i, s, l, suffix) -> {
              MemberKind kind =
                  i == 0
                      ? MemberKind.FORSAKRINGSKASSAN
                      : i == 1
                          ? MemberKind.ARBETSFORMEDLINGEN
                          : i < 4 ? MemberKind.REGION : MemberKind.KOMMUN;
              String code =
                  kind == MemberKind.REGION ? "2" + i : kind == MemberKind.KOMMUN ? "248" + i : "";
              LocalDate from = FORMED.plusDays(s);
              return member(
                  "m" + (i + suffix), kind, code, from, l > 2_000 ? null : from.plusDays(l));
            })
        .list()
        .ofMaxSize(8)
        .map(
            list -> {
              List<Member> kept = new ArrayList<>();
              for (Member member : list) {
                boolean free =
                    kept.stream()
                        .noneMatch(
                            m ->
                                m.id().equals(member.id())
                                    || (m.isSameAs(member)
                                        && m.membership().overlaps(member.membership())));
                if (free) {
                  kept.add(member);
                }
              }
              return kept;
            });
  }

  private static Forbund forbund(String id, List<AreaPart> area, List<Member> members) {
    return Forbund.builder()
        .id(ForbundId.of(id))
        .name("Samordningsförbundet " + id)
        .existence(DateRange.from(FORMED))
        .membership(new Membership(area, members))
        .board(Board.EMPTY)
        .build();
  }

  private static Member member(
      String id, MemberKind kind, String code, LocalDate from, LocalDate to) {
    return new Member(
        MemberId.of(id),
        kind,
        Optional.of(code).filter(c -> !c.isEmpty()),
        id,
        new DateRange(from, Optional.ofNullable(to)));
  }
}
