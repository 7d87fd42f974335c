package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.DAY;
import static io.github.finsam.rules.Fixtures.START;
import static io.github.finsam.rules.Fixtures.TERM;
import static io.github.finsam.rules.Fixtures.assertCodes;
import static io.github.finsam.rules.Fixtures.day;
import static io.github.finsam.rules.Fixtures.first;
import static io.github.finsam.rules.Fixtures.forbund;
import static io.github.finsam.rules.Fixtures.member;
import static io.github.finsam.rules.Fixtures.withMembers;
import static io.github.finsam.rules.Fixtures.withSeats;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.MemberId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.forbund.Withdrawal;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForbundRulesTest {

  private static final DateRange LIFE = forbund().existence();

  private static List<Finding> check(Forbund forbund) {
    return Rules.all().check(forbund, DAY);
  }

  private static List<Finding> checkAll(Forbund forbund) {
    return Rules.all().check(Dossier.of(forbund));
  }

  private static Forbund withArea(String... kommuner) {
    Forbund f = forbund();
    return f.withMembership(
        new Membership(
            List.of(kommuner).stream().map(AreaPart::kommun).toList(), f.membership().members()));
  }

  @Test
  void aForbundThatKeepsTheLawHasNoFindings() {
    assertCodes(check(forbund()));
    assertCodes(checkAll(forbund()));
    assertCodes(Rules.inForceOn(DAY).check(Dossier.of(forbund())));
  }

  @Test
  void nothingIsFoundOutsideItsExistence() {
    Forbund f = withArea();
    assertCodes(Rules.all().check(f, START.minusDays(1)));
    assertCodes(Rules.all().check(f, Fixtures.END), "law.1.area");
    assertCodes(Rules.all().check(f, Fixtures.END.plusDays(1)));
  }

  @Test
  void anAreaIsNeeded() {
    assertCodes(check(withArea()), "law.1.area");
  }

  @Test
  void kommunerInSeveralRegionsSince2010() {
    Forbund f = forbund();
    DateRange early = DateRange.of(day("2009-01-01"), day("2010-12-31"));
    Forbund two =
        f.withExistence(early)
            .withBoard(Board.EMPTY)
            .withAuditors()
            .withCharters(new Charter(early, Fixtures.points(), 4, 36))
            .withMembership(
                new Membership(
                    List.of(AreaPart.kommun("2482"), AreaPart.kommun("2580")),
                    List.of(
                        member("fk", MemberKind.FORSAKRINGSKASSAN, "", early),
                        member("af", MemberKind.ARBETSFORMEDLINGEN, "", early),
                        member("v", MemberKind.REGION, "24", early),
                        member("n", MemberKind.REGION, "25", early),
                        member("s", MemberKind.KOMMUN, "2482", early),
                        member("l", MemberKind.KOMMUN, "2580", early))));
    assertCodes(Rules.all().check(two, day("2010-06-30")), "law.1.one-region");
    assertCodes(Rules.all().check(two, day("2010-07-01")));
    List<Finding> all = checkAll(two);
    assertCodes(all, "law.1.one-region");
    assertEquals("2009-01-01–2010-06-30", all.get(0).place().where());
    assertTrue(all.get(0).why(Language.SV).contains("24, 25"));
    // The rules of one day judge all days alike.
    assertCodes(Rules.inForceOn(day("2010-07-01")).check(Dossier.of(two)));
  }

  @Test
  void eachKindOfMemberIsNeeded() {
    for (MemberKind kind : MemberKind.values()) {
      Forbund f = forbund();
      List<Member> left = f.membership().members().stream().filter(m -> m.kind() != kind).toList();
      Forbund without =
          f.withBoard(Board.EMPTY)
              .withAuditors()
              .withMembership(new Membership(f.membership().area(), left));
      List<Finding> found = check(without);
      assertEquals("law.3.membership", found.get(found.size() - 1).code());
      assertTrue(
          found.get(found.size() - 1).why(Language.SV).startsWith(kind.label().sv() + " saknas"));
    }
  }

  @Test
  void everyPartOfTheAreaIsCovered() {
    assertCodes(check(withArea("2482", "2417", "2401")), "law.3.coverage");
    assertCodes(check(withArea("2482", "2417", "2580")), "law.3.coverage", "law.3.coverage");
  }

  @Test
  void aKommunThatJoinsLaterBringsItsPartOfTheArea() {
    Forbund f =
        withMembers(
            m ->
                List.of(
                    m.id().value().equals("liten")
                        ? m.withMembership(DateRange.of(day("2014-01-01"), Fixtures.END))
                        : m));
    assertCodes(checkAll(f));
  }

  @Test
  void gotlandBelongsToNoRegion() {
    List<Member> members =
        List.of(
            member("fk", MemberKind.FORSAKRINGSKASSAN, "", LIFE),
            member("af", MemberKind.ARBETSFORMEDLINGEN, "", LIFE),
            member("gotland", MemberKind.KOMMUN, "0980", LIFE));
    assertCodes(checkAll(Fixtures.forbund(LIFE, members, 1, 1)));
  }

  @Test
  void memberGoneForATimeIsOneFindingWithItsDays() {
    Forbund f =
        withMembers(
            m ->
                m.kind() == MemberKind.ARBETSFORMEDLINGEN
                    ? List.of(m.withMembership(DateRange.of(START, day("2013-12-31"))))
                    : List.of(m));
    List<Finding> found = checkAll(f).stream().filter(x -> x.code().startsWith("law.3")).toList();
    assertCodes(found, "law.3.membership");
    assertEquals("2014-01-01–2027-03-31", found.get(0).place().where());
    assertEquals(
        "Fel: provby, 2014-01-01–2027-03-31: Arbetsförmedlingen. Arbetsförmedlingen saknas bland"
            + " förbundets medlemmar. (3 § lag (2003:1210))",
        // The wording of 3 § of 2020 has the same source, so one finding spans both.
        found.get(0).text(Language.SV));
  }

  private static final LocalDate LAST = day("2014-12-31");

  /** The förbund that a kommun leaves at the end of 2014. */
  private static Forbund left(Withdrawal... notices) {
    Forbund f =
        withMembers(
            m ->
                List.of(
                    m.id().value().equals("liten")
                        ? m.withMembership(DateRange.of(START, LAST))
                        : m));
    return f.withMembership(
        new Membership(f.membership().area(), f.membership().members(), List.of(notices)));
  }

  private static Withdrawal notice(String given, int months) {
    return new Withdrawal(new MemberId("liten"), day(given), months);
  }

  private static List<Finding> withdrawals(Forbund forbund) {
    return checkAll(forbund).stream().filter(f -> f.code().startsWith("law.27.")).toList();
  }

  @Test
  void aMemberLeavesWhenItsNoticeAllows() {
    assertCodes(withdrawals(left(notice("2011-12-31", 36))));
    List<Finding> early = withdrawals(left(notice("2012-01-01", 36)));
    assertCodes(early, "law.27.withdrawal");
    assertEquals(
        "Fel: provby, 2014-12-31–2014-12-31: Medlem liten. Medlem liten lämnade förbundet"
            + " 2014-12-31, men uppsägningen 2012-01-01 ger rätt till det först 2015-01-01 (36"
            + " månaders uppsägningstid). (27 § lag (2003:1210))",
        early.get(0).text(Language.SV));
    assertEquals(
        "Medlem liten left the förbund on 2014-12-31, but the notice of 2012-01-01 entitles it to do"
            + " so on 2015-01-01 at the earliest (36 months of notice). (27 § lag (2003:1210))",
        early.get(0).why(Language.EN));
    // Of several notices the one that ends first counts, however late the others.
    assertCodes(withdrawals(left(notice("2014-05-01", 36), notice("2011-12-31", 36))));
    // It is found on the last day as a member and on no other.
    assertCodes(
        Rules.all().check(left(notice("2012-01-01", 36)), LAST).stream()
            .filter(f -> f.code().startsWith("law.27."))
            .toList(),
        "law.27.withdrawal");
    for (LocalDate other : List.of(LAST.minusDays(1), LAST.plusDays(1))) {
      assertTrue(
          Rules.all().check(left(), other).stream().noneMatch(f -> f.code().startsWith("law.27.")));
    }
  }

  @Test
  void theCharterOfTheDayOfTheNoticeSaysHowLong() {
    Forbund noticed = left(notice("2013-12-31", 12));
    List<Finding> found = withdrawals(noticed);
    assertCodes(found, "law.27.withdrawal");
    assertTrue(found.get(0).why(Language.SV).contains("2016-12-31 (36 månaders"));
    assertCodes(withdrawals(noticed.withCharters(new Charter(LIFE, Fixtures.points(), 4, 12))));
    // Without a charter on file the notice speaks for itself.
    assertCodes(withdrawals(noticed.withCharters()));
    // A longer notice than the charter asks for binds the member that gave it.
    assertCodes(
        withdrawals(
            left(notice("2013-12-31", 13))
                .withCharters(new Charter(LIFE, Fixtures.points(), 4, 12))),
        "law.27.withdrawal");
  }

  @Test
  void leavingWithoutANoticeOnFileIsANote() {
    List<Finding> found = withdrawals(left());
    assertCodes(found, "law.27.on-file");
    assertEquals(Severity.NOTE, found.get(0).severity());
    assertEquals(
        "Medlem liten lämnade förbundet 2014-12-31; ingen uppsägning finns i underlaget."
            + " (27 § lag (2003:1210))",
        found.get(0).why(Language.SV));
    assertEquals(
        "Medlem liten left the förbund on 2014-12-31; no notice is on file. (27 § lag (2003:1210))",
        found.get(0).why(Language.EN));
  }

  @Test
  void whoEndsWithTheForbundOrGoesOnUnderAnotherEntryHasNotLeft() {
    // Dissolved, or absorbed by another, on the day.
    Forbund f = left();
    assertCodes(
        withdrawals(
            f.withExistence(DateRange.of(START, LAST))
                .withBoard(Board.EMPTY)
                .withAuditors()
                .withCharters()));
    Forbund split =
        withMembers(
            m ->
                m.id().value().equals("liten")
                    ? List.of(
                        m.withMembership(DateRange.of(START, LAST)),
                        m.withId(new MemberId("ny"))
                            .withMembership(DateRange.of(LAST.plusDays(1), Fixtures.END)))
                    : List.of(m));
    assertCodes(withdrawals(split));
    // The last day that can be written is no day of leaving.
    Forbund ever =
        withMembers(m -> List.of(m.withMembership(DateRange.of(START, day("9999-12-31")))))
            .withExistence(DateRange.from(START));
    assertCodes(withdrawals(ever));
  }

  @Test
  void charterSettlesThePointsOfTheLaw() {
    Map<CharterPoint, String> points = Fixtures.points();
    points.remove(CharterPoint.BUDGET_PROCESS);
    points.remove(CharterPoint.OTHER);
    points.remove(CharterPoint.JOINT_AUDITORS);
    Forbund f = forbund().withCharters(new Charter(LIFE, points, 4, 36));
    List<Finding> found = check(f);
    assertCodes(found, "law.9.charter");
    assertTrue(found.get(0).why(Language.SV).contains("punkt 11: Budgetprocessen"));

    Auditor joint =
        new Auditor(
            "gemensam",
            "Revisor",
            List.of(new MemberId("stor"), new MemberId("liten")),
            new MemberId("stor"),
            LIFE);
    List<Auditor> more = new ArrayList<>(f.auditors());
    more.add(joint);
    assertCodes(check(f.withAuditors(more)), "law.9.charter", "law.9.charter");
  }

  @Test
  void missingCharterIsANote() {
    assertCodes(check(forbund().withCharters()), "law.9.on-file");
    Forbund later =
        forbund()
            .withCharters(
                new Charter(
                    DateRange.of(day("2014-01-01"), Fixtures.END), Fixtures.points(), 4, 36));
    List<Finding> found = checkAll(later);
    assertCodes(found, "law.9.on-file");
    assertEquals("2011-04-01–2013-12-31", found.get(0).place().where());
  }

  @Test
  void aMemberWithoutAnySeatBreaksTheLaw() {
    Forbund f = withSeats(s -> s.member().value().equals("liten") ? List.of() : List.of(s));
    assertCodes(check(f), "law.10.seats", "law.10.seats");
    assertCodes(check(forbund().withBoard(Board.EMPTY)));
  }

  @Test
  void aVacancyIsAWarningWithItsDays() {
    Forbund f =
        withSeats(
            s ->
                List.of(
                    first(s, "fk", SeatKind.ORDINARY)
                        ? s.withHeld(DateRange.of(START, day("2014-11-28")))
                            .withRole(Optional.empty())
                        : first(s, "liten", SeatKind.ORDINARY) ? s.withRole(ChairRole.CHAIR) : s));
    List<Finding> found = checkAll(f);
    assertCodes(found, "law.10.vacancy");
    assertEquals("2014-11-29–2015-03-31", found.get(0).place().where());
    assertTrue(found.get(0).why(Language.SV).contains("Medlem fk saknar ledamot"));
    assertCodes(Rules.all().check(f, day("2014-11-28")));
    assertCodes(Rules.all().check(f, day("2014-11-29")), "law.10.vacancy");
  }

  @Test
  void asManyDeputiesAsOrdinaryMembers() {
    Forbund f =
        withSeats(
            s ->
                first(s, "stor", SeatKind.DEPUTY)
                    ? List.of(s, s.withId("extra").withHolder("Extra"))
                    : List.of(s));
    assertCodes(check(f), "law.10.equal");
  }

  @Test
  void eligibility() {
    Forbund nobody =
        withSeats(
            s ->
                List.of(
                    first(s, "stor", SeatKind.DEPUTY) ? s.withEligibility(Eligibility.OTHER) : s));
    assertCodes(check(nobody), "law.12.eligible");
    Forbund wrong =
        withSeats(
            s ->
                List.of(
                    first(s, "stor", SeatKind.DEPUTY)
                        ? s.withEligibility(Eligibility.REGION_COUNCIL)
                        : s));
    assertCodes(check(wrong), "law.12.kind");
  }

  @Test
  void aTermHasFourYearsOrWhatTheCharterSays() {
    Forbund f =
        withSeats(
            s ->
                s.member().value().equals("liten") && s.kind() == SeatKind.ORDINARY
                    ? s.held().equals(TERM)
                        ? List.of(s.withHeld(DateRange.of(START, Fixtures.END)))
                        : List.of()
                    : List.of(s));
    List<Finding> found = check(f);
    assertCodes(found, "law.13.term");
    assertTrue(found.get(0).why(Language.SV).contains("2015-03-31"));
    Forbund shorter = forbund().withCharters(new Charter(LIFE, Fixtures.points(), 3, 36));
    assertEquals(10, check(shorter).size());
  }

  @Test
  void anOpenEntryIsTooLongOnceTheTermIsOver() {
    Forbund f =
        withSeats(
            s ->
                s.member().value().equals("liten") && s.kind() == SeatKind.ORDINARY
                    ? s.held().equals(TERM) ? List.of(s.withHeld(DateRange.from(START))) : List.of()
                    : List.of(s));
    assertCodes(Rules.all().check(f, day("2015-03-31")));
    assertCodes(Rules.all().check(f, day("2015-04-01")), "law.13.term");
    List<Finding> all = checkAll(f);
    assertCodes(all, "law.13.term");
    assertEquals("2015-04-01–2027-03-31", all.get(0).place().where());
  }

  @Test
  void aTermBeginsOnTheFirstOfAprilAfterAnElection() {
    Forbund f =
        withSeats(
            s ->
                s.member().value().equals("liten") && s.kind() == SeatKind.ORDINARY
                    ? s.held().equals(TERM)
                        ? List.of(
                            s.withHeld(DateRange.of(START, day("2013-12-31"))),
                            s.withId("ny")
                                .withHeld(DateRange.of(day("2014-01-01"), day("2015-12-31"))),
                            s.withId("sen")
                                .withHeld(DateRange.of(day("2016-01-01"), day("2019-03-31"))))
                        : s.held().startInclusive().getYear() == 2015 ? List.of() : List.of(s)
                    : List.of(s));
    assertCodes(checkAll(f), "law.13.start");
  }

  @Test
  void oneChairAndOneOrTwoViceChairs() {
    Forbund none = withSeats(s -> List.of(s.withRole(Optional.empty())));
    assertCodes(check(none), "law.17.chair", "law.17.vice");
    Forbund two =
        withSeats(
            s -> List.of(first(s, "liten", SeatKind.ORDINARY) ? s.withRole(ChairRole.CHAIR) : s));
    assertCodes(check(two), "law.17.chair");
    Forbund threeVice =
        withSeats(
            s ->
                List.of(
                    first(s, "liten", SeatKind.ORDINARY) || first(s, "stor", SeatKind.ORDINARY)
                        ? s.withRole(ChairRole.VICE_CHAIR)
                        : s));
    assertCodes(check(threeVice), "law.17.vice");
    Forbund deputy =
        withSeats(
            s ->
                List.of(first(s, "liten", SeatKind.DEPUTY) ? s.withRole(ChairRole.VICE_CHAIR) : s));
    assertCodes(check(deputy), "law.17.ordinary");
  }

  @Test
  void everyMemberHasAnAuditorOnTheLastOfDecember() {
    Forbund f = forbund();
    LocalDate until = day("2014-12-30");
    Forbund left =
        f.withAuditors(
            f.auditors().stream()
                .map(
                    a ->
                        a.id().equals("r-liten")
                            ? new Auditor(
                                a.id(),
                                a.holder(),
                                a.members(),
                                a.appointedBy(),
                                DateRange.of(START, until))
                            : a)
                .toList());
    assertCodes(Rules.all().check(left, day("2014-01-01")), "law.25.auditor");
    assertCodes(Rules.all().check(left, day("2013-12-31")));
    List<Finding> found = checkAll(left);
    assertEquals(13, found.size(), "one a year, 2014 to 2026");
    assertTrue(found.get(0).why(Language.SV).contains("hade ingen revisor 2014-12-31"));
    assertCodes(check(f.withAuditors()));
  }

  @Test
  void anEntryToTheEndOfTimeAsksForNoDayMoreThanThereIsToSay() {
    DateRange ever = DateRange.of(START, day("9999-12-31"));
    Forbund f = withMembers(m -> List.of(m.withMembership(ever)));
    List<LocalDate> asked = new ArrayList<>();
    Rule counting =
        Rules.all()
            .find("law.1.area")
            .orElseThrow()
            .withCode("own.days")
            .withWording(DateRange.from(START));
    Rules rules =
        Rules.all()
            .with(
                counting,
                RuleCheck.forbund(
                    (rule, forbund, on) -> {
                      asked.add(on);
                      return List.of();
                    }));
    Forbund open =
        f.withExistence(DateRange.from(START))
            .withCharters(new Charter(ever, Fixtures.points(), 4, 36))
            .withAuditors(
                f.auditors().stream()
                    .map(a -> new Auditor(a.id(), a.holder(), a.members(), a.appointedBy(), ever))
                    .toList());
    assertCodes(rules.check(Dossier.of(open)));
    assertTrue(asked.size() < 40, asked.size() + " days");
  }

  @Test
  void anOpenEntryIsFoundWhereTheNextTermBegins() {
    // Held from within a term: the next begins before four years have passed.
    Forbund f =
        withSeats(
            s ->
                s.member().value().equals("liten") && s.kind() == SeatKind.ORDINARY
                    ? s.held().equals(TERM)
                        ? List.of(
                            s.withHeld(DateRange.of(START, day("2013-12-31"))),
                            s.withId("ny").withHeld(DateRange.from(day("2014-01-01"))))
                        : List.of()
                    : List.of(s));
    List<Finding> found = checkAll(f);
    assertCodes(found, "law.13.term", "law.13.start");
    assertEquals("2018-01-01–2027-03-31", found.get(0).place().where());
    assertEquals("2015-04-01–2017-12-31", found.get(1).place().where());
  }

  @Test
  void theStateHasOneAuditorAppointedByFk() {
    Forbund f = forbund();
    MemberId fk = new MemberId("fk");
    MemberId af = new MemberId("af");
    List<Auditor> rest = f.auditors().subList(1, f.auditors().size());
    List<Auditor> apart = new ArrayList<>(rest);
    apart.add(new Auditor("a", "A", List.of(fk), fk, LIFE));
    apart.add(new Auditor("b", "B", List.of(af), af, LIFE));
    assertCodes(check(f.withAuditors(apart)), "law.25.state");
    List<Auditor> byAf = new ArrayList<>(rest);
    byAf.add(new Auditor("a", "A", List.of(fk, af), af, LIFE));
    assertCodes(check(f.withAuditors(byAf)), "law.25.state");
  }
}
