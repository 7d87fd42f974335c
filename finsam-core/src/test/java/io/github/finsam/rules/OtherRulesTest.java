package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.accounts;
import static io.github.finsam.rules.Fixtures.assertCodes;
import static io.github.finsam.rules.Fixtures.day;
import static io.github.finsam.rules.Fixtures.decision;
import static io.github.finsam.rules.Fixtures.forbund;
import static io.github.finsam.rules.Fixtures.governance;
import static io.github.finsam.rules.Fixtures.insats;
import static io.github.finsam.rules.Fixtures.meeting;
import static io.github.finsam.rules.Fixtures.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.code.AgeBand;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.economy.SkellefteaNorsjo;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Attendance;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.DelegationMatter;
import io.github.finsam.governance.Discharge;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Grant;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.governance.Wording;
import io.github.finsam.insats.Authority;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Partner;
import io.github.finsam.insats.PartnerRole;
import io.github.finsam.insats.Registration;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherRulesTest {

  private static final Rules RULES = Rules.all();

  @Nested
  class OfInsats {

    private final DateRange year = DateRange.of(day("2014-01-01"), day("2014-12-31"));

    private Partner partner(Authority authority, PartnerRole role) {
      return new Partner(authority, "Organisation " + authority, role, year);
    }

    @Test
    void kept() {
      assertCodes(RULES.check(insats()));
    }

    @Test
    void theForbundServesNoIndividuals() {
      Insats own =
          insats()
              .withPartners(
                  partner(Authority.FORBUND, PartnerRole.OWNER),
                  partner(Authority.KOMMUN, PartnerRole.PARTNER),
                  partner(Authority.REGION, PartnerRole.PARTNER));
      assertCodes(RULES.check(own), "law.7.performer");
      assertCodes(
          RULES.check(
              own.withKind(
                  new InsatsKind(
                      Direction.STRUCTURAL, Stage.EARLY, Registration.COUNT_ONLY, false))));
      assertCodes(
          RULES.check(
              insats()
                  .withPartners(
                      partner(Authority.FORBUND, PartnerRole.PARTNER),
                      partner(Authority.KOMMUN, PartnerRole.OWNER),
                      partner(Authority.REGION, PartnerRole.PARTNER))));
    }

    @Test
    void twoKommunerDoNotCountAsTwo() {
      Insats one =
          insats()
              .withPartners(
                  partner(Authority.KOMMUN, PartnerRole.OWNER),
                  partner(Authority.KOMMUN, PartnerRole.PARTNER),
                  partner(Authority.OTHER, PartnerRole.PARTNER));
      assertCodes(RULES.check(one), "practice.two-authorities");
      assertCodes(
          RULES.check(
              one.withCourse(
                  new Course(
                      year,
                      List.of(),
                      Timeline.of(List.of(new Dated<>(year, FinancingForm.COOPERATION_ONLY))),
                      Optional.empty()))));
      assertCodes(RULES.check(one.withPartners()));
    }

    @Test
    void agesOfTheTargetGroup() {
      for (AgeBand band : List.of(AgeBand.of(15, 29), AgeBand.of(25, 65), AgeBand.from(18))) {
        List<Finding> found =
            RULES.check(insats().withTargetGroup(new TargetGroup(Optional.of(band), "behov")));
        assertCodes(found, "practice.ages");
        assertTrue(found.get(0).why(Language.SV).contains(band.toString()));
      }
      assertCodes(
          RULES.check(
              insats().withTargetGroup(new TargetGroup(Optional.of(AgeBand.FINSAM), "behov"))));
    }
  }

  @Nested
  class OfContributions {

    private List<Finding> check(long state, long region, long stor, long liten) {
      return RULES.check(
          accounts(2014, Map.of("fk", state, "region", region, "stor", stor, "liten", liten)),
          forbund());
    }

    @Test
    @DisplayName("Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Not 1: 2014")
    void localPartiesGaveMoreIn2014() {
      List<Finding> found = check(2_976_000, 1_526_000, 1_450_000, 76_000);
      assertCodes(found, "law.5.local-more");
      assertEquals(Severity.NOTE, found.get(0).severity());
      assertEquals(
          "Notering: provby/2014: Medlemmarnas bidrag 2014 – tryckt 3 052 000 – beräknat 2 976 000."
              + " Regioner och kommuner har tillsammans bidragit med"
              + " 3 052 000 kr (1 526 000 + 1 526 000), 76 000 kr mer än statens 2 976 000 kr"
              + " svarar mot. (5 § lag (2003:1210))",
          found.get(0).text(Language.SV).replace('\u00a0', ' '));
    }

    @Test
    @DisplayName("Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Not 1: 2013")
    void equalSharesIn2013() {
      assertCodes(check(2_900_000, 1_450_000, 1_450_000, 0));
    }

    @Test
    void tooLittleOrUnequal() {
      assertCodes(check(3_000_000, 1_500_000, 1_000_000, 400_000), "law.5.too-little");
      assertCodes(
          check(3_000_000, 1_400_000, 1_000_000, 400_000), "law.5.too-little", "law.5.too-little");
      assertCodes(check(3_000_000, 1_600_000, 1_000_000, 500_000), "law.5.unequal");
    }

    @Test
    void anOddNumberOfKronorCannotBeHalved() {
      assertCodes(check(3_000_001, 1_500_000, 1_000_000, 500_001));
      assertCodes(check(3_000_001, 1_500_001, 1_000_000, 500_000));
      assertCodes(check(3_000_000, 1_500_001, 1_000_000, 500_000), "law.5.unequal");
    }

    @Test
    void withoutLinesOfMembersNothingIsKnown() {
      assertCodes(RULES.check(accounts(2014, Map.of()), forbund()));
    }

    private final DateRange life = forbund().existence();

    private Forbund gotland(boolean region) {
      List<Member> members = new ArrayList<>();
      members.add(member("fk", MemberKind.FORSAKRINGSKASSAN, "", life));
      members.add(member("af", MemberKind.ARBETSFORMEDLINGEN, "", life));
      members.add(member("gotland", MemberKind.KOMMUN, "0980", life));
      if (region) {
        members.add(member("region", MemberKind.REGION, "01", life));
        members.add(member("stor", MemberKind.KOMMUN, "0180", life));
      }
      return Fixtures.forbund(life, members, 1, 1);
    }

    @Test
    void kommunOutsideAnyRegion() {
      Forbund alone = gotland(false);
      assertCodes(RULES.check(accounts(2014, Map.of("fk", 1_000L, "gotland", 1_000L)), alone));
      assertCodes(
          RULES.check(accounts(2014, Map.of("fk", 1_000L, "gotland", 999L)), alone),
          "law.5a.shares");
      assertCodes(
          RULES.check(accounts(2014, Map.of("fk", 1_000L, "gotland", 1_200L)), alone),
          "law.5.local-more");
    }

    @Test
    void kommunOutsideAnyRegionTogetherWithARegion() {
      Forbund both = gotland(true);
      Accounts kept =
          accounts(2014, Map.of("fk", 1_000L, "region", 400L, "gotland", 300L, "stor", 300L));
      assertCodes(RULES.check(kept, both));
      Accounts tooMuchRegion =
          accounts(2014, Map.of("fk", 1_000L, "region", 600L, "gotland", 300L, "stor", 100L));
      assertCodes(RULES.check(tooMuchRegion, both), "law.5a.shares");
    }

    @Test
    void onlyMembersContribute() {
      Map<String, Long> kept = Map.of("fk", 2_000L, "region", 1_000L, "stor", 1_000L);
      assertCodes(RULES.check(accounts(2014, kept), forbund()));
      Accounts stranger =
          accounts(2014, Map.of("fk", 2_000L, "region", 1_000L, "stor", 1_000L, "granne", 500L));
      assertCodes(RULES.check(stranger, forbund()), "law.6.member");
      assertCodes(
          RULES.check(accounts(2009, kept), forbund()),
          "law.6.member",
          "law.6.member",
          "law.6.member");
    }
  }

  @Nested
  class OfAccounts {

    private BudgetLine line(String id, BudgetSection section, Optional<Money> budget) {
      return BudgetLine.builder()
          .id(id)
          .section(section)
          .label(id)
          .budget(budget)
          .actual(Optional.empty())
          .insats(Optional.empty())
          .noteLines(List.of())
          .build();
    }

    private Accounts budget(long income, long costs) {
      return accounts(2014, Map.of())
          .withBudget(
              line("i", BudgetSection.INCOME, Optional.of(Sek.kronor(income))),
              line("u", BudgetSection.INSATS, Optional.of(Sek.kronor(costs - 10))),
              line("o", BudgetSection.OVERHEAD, Optional.of(Sek.kronor(10))),
              line("r", BudgetSection.FINANCIAL_INCOME, Optional.empty()));
    }

    @Test
    void budgetedDeficitIsANoteWithTheEquity() {
      assertCodes(RULES.check(budget(1_000, 1_000)));
      List<Finding> found = RULES.check(budget(1_000, 1_500));
      assertCodes(found, "law.21.budget");
      assertEquals(Severity.NOTE, found.get(0).severity());
      String why = found.get(0).why(Language.SV).replace('\u00a0', ' ');
      assertTrue(why.contains("med 500 kr"), why);
      assertTrue(why.contains("3 759 259 kr"), why);
      assertCodes(
          RULES.check(
              budget(1_000, 1_500)
                  .withBudget(line("u", BudgetSection.INSATS, Optional.of(Sek.kronor(1_500))))));
    }

    /** A year with costs, so that its closing equity is known. */
    private Accounts closing(long contributions, long equity) {
      Accounts accounts = accounts(2015, Map.of("fk", contributions));
      Note costs =
          new Note(
              2,
              NoteKind.COSTS,
              "Verksamhetens kostnader",
              List.of(NoteLine.of("projekt", "Projekt", Sek.kronor(contributions + 111_306))));
      return accounts
          .withNotes(accounts.notes().get(0), costs)
          .withOpening(new OpeningBalance(Sek.kronor(equity), Sek.ZERO))
          .withCashFlow(
              new CashFlowItems(
                  Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.kronor(equity)));
    }

    private List<Finding> ceiling(Accounts accounts) {
      return RULES.check(accounts).stream().filter(f -> f.code().equals("equity.ceiling")).toList();
    }

    @Test
    @DisplayName(
        "Ekonomisk prognos 2015, Samordningsförbundet Skellefteå–Norsjö: of 6 104 tkr at most"
            + " 1 220 tkr is recommended to be saved; 2 192 tkr is left of 2014")
    void equityAboveTheRecommendedCeiling() {
      List<Finding> found = ceiling(closing(6_104_000, 2_192_261));
      assertCodes(found, "equity.ceiling");
      assertEquals(Severity.WARNING, found.get(0).severity());
      assertEquals(
          Optional.of("Nationella rådets rekommendation 2013-10-02"), found.get(0).source());
      assertEquals(
          "Eget kapital vid årets slut är 2 192 261 kr. För bidrag på 6 104 000 kr rekommenderas"
              + " högst 1 220 000 kr; 972 261 kr överstiger det."
              + " (Nationella rådets rekommendation 2013-10-02)",
          found.get(0).why(Language.SV).replace('\u00a0', ' '));
      assertCodes(ceiling(closing(6_104_000, 1_220_001)), "equity.ceiling");
      assertCodes(ceiling(closing(6_104_000, 1_220_000)));
      assertCodes(ceiling(closing(6_104_000, 1_219_999)));
      assertEquals(Basis.GUIDANCE, RULES.find("equity.ceiling").orElseThrow().provision().basis());
    }

    @Test
    void withoutAConfirmedStepNoCeilingIsGuessed() {
      assertCodes(ceiling(closing(6_103_999, 9_000_000)));
      assertCodes(ceiling(closing(6_104_001, 9_000_000)));
      assertCodes(ceiling(SkellefteaNorsjo.accounts2014()));
      // Without its costs the equity that closed the year is not known.
      assertCodes(ceiling(accounts(2015, Map.of("fk", 6_104_000L))));
      assertTrue(Rules.inForceOn(day("2013-10-01")).find("equity.ceiling").isEmpty());
    }

    @Test
    void noPledgesAndNoSurety() {
      Money some = Sek.kronor(5);
      Accounts accounts = accounts(2014, Map.of());
      assertCodes(
          RULES.check(
              accounts.withFinancial(new FinancialItems(Sek.ZERO, Sek.ZERO, some, Sek.ZERO))),
          "law.21.pledge");
      assertCodes(
          RULES.check(
              accounts.withFinancial(new FinancialItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, some))),
          "law.21.surety");
    }
  }

  @Nested
  class OfGovernance {

    private List<Finding> check(GovernanceYear year) {
      return RULES.check(year, forbund());
    }

    private GovernanceYear with(GovernanceYear year, Meeting... meetings) {
      List<Meeting> all = new ArrayList<>(year.meetings());
      all.addAll(Arrays.asList(meetings));
      return year.withMeetings(all);
    }

    private GovernanceYear with(GovernanceYear year, Decision... decisions) {
      List<Decision> all = new ArrayList<>(year.decisions());
      all.addAll(Arrays.asList(decisions));
      return year.withDecisions(all);
    }

    private GovernanceYear changed(GovernanceYear year, UnaryOperator<Meeting> change) {
      return year.withMeetings(year.meetings().stream().map(change).toList());
    }

    @Test
    void kept() {
      assertCodes(check(governance()));
    }

    @Test
    void someMattersMayNotBeDelegated() {
      for (DelegationMatter matter : DelegationMatter.values()) {
        Decision delegate =
            decision("d", 4, "november", DecisionKind.INFORM)
                .withDelegation(new Delegation(matter, "presidiet"))
                .withKind(DecisionKind.DELEGATE);
        List<Finding> found = check(with(governance(), delegate));
        boolean allowed = matter.ordinal() < DelegationMatter.GOALS_AND_DIRECTION.ordinal();
        if (allowed) {
          assertCodes(found);
        } else {
          assertCodes(found, "law.10.delegation");
          assertEquals("provby/2014, 2014-11-28, § 4", found.get(0).place().toString());
        }
      }
    }

    @Test
    void whatIsReportedFromAForbiddenDelegationIsFoundToo() {
      Decision report =
          decision("r", 4, "november", DecisionKind.REPORT)
              .withDelegation(new Delegation(DelegationMatter.SPECIAL, "presidiet"));
      List<Finding> found = check(with(governance(), report));
      assertCodes(found, "law.10.delegation");
      assertTrue(found.get(0).why(Language.SV).startsWith("Ärendet är delegerat till presidiet"));
    }

    @Test
    void aReportInGeneralCoversWhatItDoesNotName() {
      GovernanceYear year =
          with(
              with(governance(), meeting("pres", MeetingKind.PRESIDIUM, "2014-04-07")),
              decision("p", 0, "pres", DecisionKind.ASSIGN),
              decision("r", 4, "november", DecisionKind.REPORT));
      assertCodes(check(year));
    }

    @Test
    void severalDecisionsOfOneParagraphAreOneNumber() {
      assertCodes(
          check(
              with(
                  governance(),
                  decision("a", 4, "november", DecisionKind.INFORM),
                  decision("b", 4, "november", DecisionKind.INFORM))));
    }

    @Test
    void decisionsOfThePresidiumAreReported() {
      Optional<Grant> grant =
          Optional.of(
              new Grant(Sek.kronor(500_000), Optional.empty(), Optional.empty(), Optional.empty()));
      GovernanceYear year =
          with(
              with(governance(), meeting("pres", MeetingKind.PRESIDIUM, "2014-04-07")),
              decision("p", 0, "pres", DecisionKind.ASSIGN));
      assertCodes(check(year), "law.10.report");
      assertCodes(
          check(
              year.withDecisions(
                  year.decisions().stream()
                      .map(d -> d.id().equals("p") ? d.withKind(DecisionKind.INFORM) : d)
                      .toList())));
      Decision granted =
          Decision.builder()
              .from(decision("p", 0, "pres", DecisionKind.INFORM))
              .kind(DecisionKind.GRANT)
              .grant(grant)
              .build();
      GovernanceYear grants =
          with(with(governance(), meeting("pres", MeetingKind.PRESIDIUM, "2014-04-07")), granted);
      Decision report =
          Decision.builder()
              .from(decision("r", 4, "november", DecisionKind.REPORT))
              .grant(grant)
              .build();
      assertCodes(check(with(grants, report)));
      assertCodes(
          check(
              with(
                  grants,
                  report.withGrant(
                      new Grant(
                          Sek.kronor(1), Optional.empty(), Optional.empty(), Optional.empty())))),
          "law.10.report");
      // Reported before it was taken is not reported.
      assertCodes(
          check(with(grants, decision("r", 0, "mars", DecisionKind.REPORT))), "law.10.report");
      // After the last board meeting of the year it may be reported in the next.
      GovernanceYear late =
          with(
              with(governance(), meeting("pres", MeetingKind.PRESIDIUM, "2014-12-10")),
              decision("p", 0, "pres", DecisionKind.ASSIGN));
      assertCodes(check(late));
    }

    private String seat(String member, String kind) {
      return member + "-" + kind + "-0-2011-04-01";
    }

    private GovernanceYear present(String... seats) {
      return changed(
          governance(),
          m ->
              m.id().value().equals("november")
                  ? m.withAttendance(new Attendance(List.of(seats), List.of()))
                  : m);
    }

    @Test
    void moreThanHalfOfTheSeatsDecide() {
      assertCodes(
          check(present(seat("fk", "ORDINARY"), seat("af", "ORDINARY"), seat("region", "DEPUTY"))));
      List<Finding> found =
          check(
              present(
                  seat("fk", "ORDINARY"),
                  seat("fk", "DEPUTY"),
                  seat("af", "ORDINARY"),
                  seat("af", "DEPUTY")));
      assertCodes(found, "law.19.quorum");
      assertTrue(found.get(0).why(Language.SV).startsWith("2 av 5 platser"));
    }

    @Test
    void aSeatThatIsVacantStillCounts() {
      Forbund vacant =
          Fixtures.withSeats(
              s ->
                  s.member().value().equals("fk")
                          && s.kind() == SeatKind.ORDINARY
                          && s.held().equals(Fixtures.TERM)
                      ? List.of()
                      : List.of(s));
      GovernanceYear two = present(seat("af", "ORDINARY"), seat("region", "ORDINARY"));
      assertCodes(RULES.check(two, vacant), "law.19.quorum");
      GovernanceYear three =
          present(seat("af", "ORDINARY"), seat("region", "ORDINARY"), seat("fk", "DEPUTY"));
      assertCodes(RULES.check(three, vacant));
    }

    @Test
    void whoIsPresentHoldsASeat() {
      assertCodes(
          check(
              present(
                  seat("fk", "ORDINARY"),
                  seat("af", "ORDINARY"),
                  seat("region", "ORDINARY"),
                  "okand")),
          "minutes.attendance");
    }

    @Test
    void theBudgetMeetingIsPublic() {
      assertCodes(check(changed(governance(), m -> m.withPublicMeeting(false))), "law.19.public");
      assertCodes(check(changed(governance(), m -> m.withPublicMeeting(true))));
    }

    @Test
    void remoteParticipationSinceMarch2022() {
      Attendance remote = new Attendance(List.of("a", "b", "c", "d", "e"), List.of("a"));
      GovernanceYear before =
          GovernanceYear.builder()
              .forbund(Fixtures.ID)
              .year(Year.of(2022))
              .meetings(
                  List.of(
                      meeting("m", MeetingKind.BOARD, "2022-03-15").withAttendance(remote),
                      meeting("n", MeetingKind.BOARD, "2022-03-16").withAttendance(remote)))
              .decisions(List.of())
              .applications(List.of())
              .bodies(List.of())
              .build();
      Forbund noBoard = forbund().withBoard(Board.EMPTY);
      List<Finding> found = RULES.check(before, noBoard);
      assertCodes(found, "law.19.remote");
      assertEquals("2022-03-15", found.get(0).place().where());
      assertCodes(Rules.inForceOn(day("2022-03-16")).check(before, noBoard));
    }

    @Test
    void budgetByTheEndOfNovember() {
      GovernanceYear late =
          changed(
              governance(),
              m -> m.id().value().equals("november") ? m.withDate(day("2014-12-01")) : m);
      assertCodes(check(late), "law.23.budget");
      assertCodes(
          check(
              changed(
                  governance(),
                  m -> m.id().value().equals("november") ? m.withDate(day("2014-11-30")) : m)));
      assertCodes(
          check(
              governance()
                  .withDecisions(
                      decision("ar", 1, "mars", DecisionKind.ADOPT_ACCOUNTS),
                      decision("x", 2, "november", DecisionKind.INFORM))),
          "law.23.on-file");
    }

    @Test
    void membersAreHeardBeforeTheBudget() {
      List<Finding> found =
          check(
              changed(
                  governance(),
                  m -> m.kind() == MeetingKind.CONSULTATION ? m.withDate(day("2014-12-01")) : m));
      assertCodes(found, "law.23.consultation");
      assertEquals(Severity.NOTE, found.get(0).severity());
    }

    @Test
    void annualReportWithinThreeMonths() {
      assertCodes(
          check(
              changed(
                  governance(),
                  m -> m.id().value().equals("mars") ? m.withDate(day("2014-04-01")) : m)),
          "law.24.accounts");
      assertCodes(
          check(
              governance()
                  .withDecisions(decision("budget", 1, "november", DecisionKind.ADOPT_BUDGET))),
          "law.24.on-file");
    }

    private Discharge discharge(String member, boolean granted, String on) {
      return new Discharge(new MemberId(member), Year.of(2013), granted, day(on));
    }

    @Test
    @DisplayName("Protokoll 2014-11-28, Samordningsförbundet Skellefteå–Norsjö, § 585")
    void eachMembersDischargeIsOnFileOrNone() {
      List<Finding> found = check(governance().withDischarges(discharge("fk", true, "2014-10-10")));
      assertCodes(found, "law.26.on-file");
      assertEquals(
          "Notering: provby/2014: Medlem af, Medlem liten, Medlem region, Medlem stor. Beslut från"
              + " 2014 om ansvarsfrihet för 2013 finns i underlaget från 1 av 5 medlemmar, men inte"
              + " från dessa. (26 § lag (2003:1210))",
          found.get(0).text(Language.SV));
      assertTrue(found.get(0).why(Language.EN).contains("from 1 of 5 members"));
      assertCodes(check(governance().withDischarges()));
      List<Discharge> all = new ArrayList<>();
      for (String member : List.of("fk", "af", "region", "stor", "liten")) {
        all.add(discharge(member, true, "2014-06-16"));
      }
      assertCodes(check(governance().withDischarges(all)));
      // Only a member of the year decides on it, and only what is decided the year after is asked.
      Forbund joined =
          Fixtures.withMembers(
              m ->
                  List.of(
                      m.id().value().equals("liten")
                          ? m.withMembership(DateRange.of(day("2014-01-01"), Fixtures.END))
                          : m));
      Discharge older = discharge("fk", true, "2014-10-10").withForYear(Year.of(2012));
      assertCodes(RULES.check(governance().withDischarges(all.subList(0, 4)), joined));
      assertCodes(check(governance().withDischarges(older)));
    }

    @Test
    void aRefusedDischargeIsAWarning() {
      List<Discharge> all = new ArrayList<>();
      for (String member : List.of("fk", "af", "region", "stor", "liten")) {
        all.add(discharge(member, !member.equals("stor"), "2014-06-16"));
      }
      List<Finding> found = check(governance().withDischarges(all));
      assertCodes(found, "law.26.discharge");
      assertEquals(
          "Varning: provby/2014, 2014-06-16: Medlem stor. Medlem stor beslutade 2014-06-16 att inte"
              + " bevilja styrelsen ansvarsfrihet för 2013. (26 § lag (2003:1210))",
          found.get(0).text(Language.SV));
      assertEquals(
          "Medlem stor decided on 2014-06-16 not to discharge the board from liability for 2013."
              + " (26 § lag (2003:1210))",
          found.get(0).why(Language.EN));
      // Whoever is not on file as a member is named by its id.
      assertTrue(
          check(governance().withDischarges(discharge("okand", false, "2014-06-16"))).stream()
              .anyMatch(f -> f.why(Language.SV).startsWith("okand beslutade")));
    }

    @Test
    void paragraphsAreNumberedWithoutGaps() {
      GovernanceYear gaps =
          governance()
              .withDecisions(
                  decision("ar", 578, "mars", DecisionKind.ADOPT_ACCOUNTS),
                  decision("a", 579, "mars", DecisionKind.INFORM),
                  decision("b", 579, "november", DecisionKind.INFORM),
                  decision("budget", 583, "november", DecisionKind.ADOPT_BUDGET));
      List<Finding> found = check(gaps);
      assertCodes(found, "minutes.numbering", "minutes.numbering");
      assertTrue(found.stream().anyMatch(f -> f.text(Language.SV).contains("§ 580–582. ")));
      assertTrue(found.stream().anyMatch(f -> f.text(Language.SV).contains("§ 579. ")));
    }

    @Test
    @DisplayName("Protokoll 2014-11-28, Samordningsförbundet Skellefteå–Norsjö, § 584")
    void minutesSayWhatIsDecided() {
      List<Finding> found =
          check(
              with(
                  governance(),
                  decision("kur", 4, "november", DecisionKind.ASSIGN)
                      .withWording(Wording.PROPOSED)));
      assertCodes(found, "minutes.proposed");
      assertEquals("2014-11-28, § 4", found.get(0).place().where());
    }

    @Test
    void aDecisionBelongsToTheYearOfItsMeeting() {
      assertCodes(
          check(
              with(
                  with(governance(), meeting("sen", MeetingKind.BOARD, "2015-01-05")),
                  decision("x", 4, "sen", DecisionKind.INFORM))),
          "minutes.year");
    }
  }
}
