package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.codes;
import static io.github.finsam.rules.Fixtures.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.finding.Finding;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RulesPropertiesTest {

  private static final LocalDate SEVERAL_REGIONS = LocalDate.of(2010, 7, 1);

  @Provide
  Arbitrary<Forbund> lawful() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7_000),
            Arbitraries.integers().between(0, 5_000),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(true, false))
        .as(RulesPropertiesTest::lawful);
  }

  private static Forbund lawful(
      int after, int days, int kommuner, int regions, int seats, int vice, boolean gotland) {
    LocalDate start = LocalDate.of(2004, 1, 1).plusDays(after);
    DateRange life = DateRange.of(start, start.plusDays(days));
    int inRegions = start.isBefore(SEVERAL_REGIONS) ? 1 : Math.min(regions, kommuner);
    List<Member> members = new ArrayList<>();
    members.add(member("fk", MemberKind.FORSAKRINGSKASSAN, "", life));
    members.add(member("af", MemberKind.ARBETSFORMEDLINGEN, "", life));
    if (gotland) {
      members.add(member("gotland", MemberKind.KOMMUN, "0980", life));
    } else {
      for (int r = 0; r < inRegions; r++) {
        members.add(member("region" + r, MemberKind.REGION, "2" + r, life));
      }
      for (int k = 0; k < kommuner; k++) {
        String code = "2" + k % inRegions + "8" + k;
        members.add(member("kommun" + k, MemberKind.KOMMUN, code, life));
      }
    }
    return Fixtures.forbund(life, members, seats, vice);
  }

  @Property(tries = 60)
  void aLawfulForbundHasNoFindingsOnAnyDay(
      @ForAll("lawful") Forbund forbund, @ForAll @IntRange(min = 0, max = 5_000) int offset) {
    LocalDate day = forbund.existence().startInclusive().plusDays(offset);
    assertEquals(List.of(), codes(Rules.all().check(forbund, day)));
    assertEquals(List.of(), codes(Rules.inForceOn(day).check(forbund, day)));
    assertEquals(List.of(), codes(Rules.all().check(Dossier.of(forbund))));
  }

  @Property(tries = 100)
  void everyDayIsJudgedAsTheStretchItLiesIn(
      @ForAll("lawful") Forbund forbund,
      @ForAll @IntRange(min = 1, max = 5_000) int cut,
      @ForAll @IntRange(min = 0, max = 5_000) int offset) {
    LocalDate start = forbund.existence().startInclusive();
    LocalDate last = start.plusDays(cut);
    List<Member> members = new ArrayList<>(forbund.membership().members());
    Member leaving = members.remove(members.size() - 1);
    members.add(leaving.withMembership(DateRange.of(start, last)));
    List<Auditor> auditors = new ArrayList<>(forbund.auditors());
    Auditor resigns = auditors.remove(cut % auditors.size());
    auditors.add(
        new Auditor(
            resigns.id(),
            resigns.holder(),
            resigns.members(),
            resigns.appointedBy(),
            DateRange.of(start, last)));
    List<BoardSeat> seats = new ArrayList<>(forbund.board().seats());
    BoardSeat open = seats.remove(cut % seats.size());
    seats.add(open.withHeld(DateRange.from(open.held().startInclusive())));
    Forbund broken =
        forbund
            .withMembership(new Membership(forbund.membership().area(), members))
            .withAuditors(auditors)
            .withBoard(new Board(seats));
    LocalDate end = forbund.existence().endInclusive().orElseThrow();
    for (LocalDate day : List.of(start.plusDays(offset), last, last.plusDays(1), end)) {
      if (forbund.existence().contains(day)) {
        assertEquals(
            said(Rules.all().check(broken, day)),
            said(
                Rules.all().check(Dossier.of(broken)).stream()
                    .filter(f -> stretch(f).contains(day))
                    .toList()),
            day.toString());
      }
    }
  }

  private static Set<String> said(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code() + " " + f.subject().text(Language.SV) + " " + f.why(Language.SV))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DateRange stretch(Finding finding) {
    String[] days = finding.place().where().split("–", -1);
    return DateRange.of(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }

  @Property(tries = 60)
  void withoutAKindOfMemberTheThirdParagraphIsBroken(
      @ForAll("lawful") Forbund forbund,
      @ForAll MemberKind kind,
      @ForAll @IntRange(min = 0, max = 5_000) int offset) {
    boolean there = forbund.membership().members().stream().anyMatch(m -> m.kind() == kind);
    Forbund without =
        forbund
            .withBoard(Board.EMPTY)
            .withAuditors()
            .withMembership(
                new Membership(
                    forbund.membership().area(),
                    forbund.membership().members().stream()
                        .filter(m -> m.kind() != kind)
                        .toList()));
    LocalDate day = forbund.existence().startInclusive().plusDays(offset);
    boolean found =
        codes(Rules.all().check(without, day)).stream().anyMatch(c -> c.startsWith("law.3."));
    assertEquals(there && forbund.existence().contains(day), found);
  }

  @Property(tries = 100)
  void findingsComeInOneOrder(
      @ForAll("lawful") Forbund forbund,
      @ForAll @IntRange(min = 0, max = 3_000) int state,
      @ForAll @IntRange(min = 0, max = 3_000) int region) {
    Dossier dossier =
        Dossier.of(
                forbund
                    .withCharters()
                    .withBoard(
                        new Board(
                            forbund.board().seats().stream()
                                .map(s -> s.withRole(Optional.empty()))
                                .toList())))
            .withAccounts(
                Fixtures.accounts(
                    2014, Map.of("fk", (long) state, "region0", (long) region, "x", 5L)))
            .withGovernance(Fixtures.governance().withDecisions());
    List<Finding> found = Rules.all().check(dossier);
    assertEquals(found, Rules.all().check(dossier));
    List<BoardSeat> seats = new ArrayList<>(dossier.forbund().board().seats());
    Collections.shuffle(seats, new Random(state));
    List<Member> members = new ArrayList<>(forbund.membership().members());
    Collections.shuffle(members, new Random(region));
    Dossier shuffled =
        dossier.withForbund(
            dossier
                .forbund()
                .withBoard(new Board(seats))
                .withMembership(new Membership(forbund.membership().area(), members)));
    assertEquals(found, Rules.all().check(shuffled));
    for (int i = 1; i < found.size(); i++) {
      Finding a = found.get(i - 1);
      Finding b = found.get(i);
      int severity = b.severity().compareTo(a.severity());
      assertTrue(severity <= 0);
      assertTrue(severity < 0 || a.code().compareTo(b.code()) <= 0);
    }
  }
}
