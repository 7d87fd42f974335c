package io.github.finsam.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.SkellefteaNorsjo;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2014 in Skellefteå–Norsjö (Årsredovisning 2014; minutes of 2014-11-28)")
class GovernanceYearTest {

  private final GovernanceYear year = SkellefteaNorsjo2014.year();

  @Test
  @DisplayName("the board met on six dates, and planned on one day")
  void sixMeetings() {
    assertEquals(
        List.of("2014-02-24", "2014-04-25", "2014-06-12", "2014-08-28", "2014-10-16", "2014-11-28"),
        year.meetings(MeetingKind.BOARD).stream().map(m -> m.date().toString()).toList());
    assertEquals(1, year.meetings(MeetingKind.PLANNING_DAY).size());
    assertEquals(List.of(), year.meetingsOutsideYear());
  }

  @Test
  @DisplayName("seven grants sum to 3 892 033 kr (Styrelsens arbete)")
  void sevenGrants() {
    assertEquals(7, year.grants().size());
    assertEquals(Sek.kronor(3_892_033), year.grantSum());
    assertEquals(
        List.of(165_433L, 745_200L, 981_400L, 500_000L, 550_000L, 750_000L, 200_000L),
        List.copyOf(year.grantSumByInsats().values()).stream()
            .map(m -> m.getAmountMajorLong())
            .toList());
    assertEquals(Sek.kronor(500_000), year.grantSumByInsats().get(SkellefteaNorsjo2014.TEXAS));
  }

  @Test
  @DisplayName("seven rejections, six of them on 16 October")
  void sevenRejections() {
    assertEquals(7, year.rejections().size());
    assertEquals(6, year.decisionsByMeeting().get(SkellefteaNorsjo2014.OCTOBER).size());
    assertEquals(LocalDate.of(2014, 11, 28), year.dateOf(year.rejections().get(6)));
  }

  @Test
  @DisplayName("the presidium granted 500 000 kr on 7 April by delegation, reported on 25 April")
  void delegated() {
    assertEquals(1, year.delegatedDecisions().size());
    DelegatedDecision texas = year.delegatedDecisions().get(0);
    assertTrue(texas.isReported());
    assertEquals(Optional.of(Sek.kronor(500_000)), texas.grant().map(Grant::amount));
    assertEquals(LocalDate.of(2014, 4, 25), texas.report().map(year::dateOf).orElseThrow());
  }

  @Test
  @DisplayName("a decision listed both as taken and as reported is granted once")
  void grantedOnce() {
    Decision taken =
        SkellefteaNorsjo2014.grant(
            "texas", SkellefteaNorsjo2014.PRESIDIUM, "TExAS", 500_000, "2014-01-01/2014-12-31");
    GovernanceYear both = with(taken);
    assertEquals(7, both.grants().size());
    assertEquals(Sek.kronor(3_892_033), both.grantSum());
    assertEquals(
        List.of(
            new DelegatedDecision(
                Optional.of(taken), year.decisions(DecisionKind.REPORT).stream().findFirst())),
        both.delegatedDecisions());
    Decision unreported =
        SkellefteaNorsjo2014.grant(
            "improve", SkellefteaNorsjo2014.PRESIDIUM, "Improve", 1_000, "2014-01-01/2014-12-31");
    assertEquals(
        List.of(unreported),
        with(unreported).delegatedDecisions().stream()
            .filter(d -> !d.isReported())
            .flatMap(d -> d.taken().stream())
            .toList());
    assertEquals(Sek.kronor(3_893_033), with(unreported).grantSum());
  }

  @Test
  @DisplayName("a proposal is no grant and no rejection; § 584 is worded as one")
  void proposals() {
    assertEquals(
        List.of(Optional.of(584)), year.proposals().stream().map(Decision::number).toList());
    Decision proposed =
        SkellefteaNorsjo2014.grant(
                "improve", SkellefteaNorsjo2014.JUNE, "Improve", 1_000, "2014-01-01/2014-12-31")
            .withWording(Wording.PROPOSED);
    assertEquals(Sek.kronor(3_892_033), with(proposed).grantSum());
  }

  @Test
  @DisplayName("the paragraphs run from § 578 to § 586 without a gap; § 586 holds three decisions")
  void paragraphs() {
    NumberSequence sequence = year.numberSequence();
    assertEquals(IntStream.rangeClosed(578, 586).boxed().toList(), sequence.paragraphs());
    assertTrue(sequence.isComplete());
    assertEquals(List.of(586), sequence.shared());
    assertEquals(16, sequence.unnumbered());
  }

  @Test
  @DisplayName("budget 2015 on 2014-11-28 and accounts 2014 on 2015-03-05 are in time")
  void inTime() {
    assertEquals(Optional.of(LocalDate.of(2014, 11, 28)), year.budgetAdoptedOn());
    assertEquals(List.of(), year.lateBudgetDecisions());
    assertEquals(Optional.of(LocalDate.of(2014, 2, 24)), year.accountsAdoptedOn());
    assertEquals(List.of(), year.lateAccountsDecisions());

    GovernanceYear next = next("2015-03-05", DecisionKind.ADOPT_ACCOUNTS);
    assertEquals(Optional.of(LocalDate.of(2015, 3, 5)), next.accountsAdoptedOn());
    assertEquals(List.of(), next.lateAccountsDecisions());
  }

  @Test
  @DisplayName("a day late is late; a revision of what was in time is not")
  void late() {
    assertEquals(
        List.of(), next("2015-03-31", DecisionKind.ADOPT_ACCOUNTS).lateAccountsDecisions());
    assertEquals(1, next("2015-04-01", DecisionKind.ADOPT_ACCOUNTS).lateAccountsDecisions().size());
    assertEquals(List.of(), next("2015-11-30", DecisionKind.ADOPT_BUDGET).lateBudgetDecisions());
    assertEquals(1, next("2015-12-01", DecisionKind.ADOPT_BUDGET).lateBudgetDecisions().size());
    assertEquals(Optional.empty(), next("2015-12-01", DecisionKind.INFORM).budgetAdoptedOn());
    MeetingId december = MeetingId.of("2014-12-15");
    List<Meeting> meetings = new ArrayList<>(year.meetings());
    meetings.add(meeting(december));
    List<Decision> decisions = new ArrayList<>(year.decisions());
    decisions.add(
        SkellefteaNorsjo2014.decision("rev", december, DecisionKind.ADOPT_BUDGET, "Reviderad"));
    assertEquals(
        List.of(), year.withMeetings(meetings).withDecisions(decisions).lateBudgetDecisions());
  }

  @Test
  @DisplayName("the budget is adopted in public (19 §)")
  void publicMeeting() {
    assertEquals(List.of(), year.budgetDecisionsBehindClosedDoors());
    List<Meeting> closed = year.meetings().stream().map(m -> m.withPublicMeeting(false)).toList();
    assertEquals(1, year.withMeetings(closed).budgetDecisionsBehindClosedDoors().size());
  }

  @Test
  @DisplayName("goals, appeals and matters singled out may not be delegated (10 §)")
  void forbiddenDelegations() {
    assertEquals(List.of(), year.forbiddenDelegations());
    for (DelegationMatter matter : DelegationMatter.values()) {
      Decision delegation =
          SkellefteaNorsjo2014.delegation(
              "x", SkellefteaNorsjo2014.JUNE, "Delegation", new Delegation(matter, "ordförande"));
      assertEquals(matter.isDelegable() ? 0 : 1, with(delegation).forbiddenDelegations().size());
    }
    assertEquals(
        List.of(
            DelegationMatter.GOALS_AND_DIRECTION,
            DelegationMatter.APPEAL_STATEMENT,
            DelegationMatter.SPECIAL),
        List.of(DelegationMatter.values()).stream().filter(m -> !m.isDelegable()).toList());
  }

  @Test
  @DisplayName("applications with their outcome")
  void outcomes() {
    assertEquals(
        List.of(
            Outcome.REJECTED,
            Outcome.REJECTED,
            Outcome.GRANTED,
            Outcome.GRANTED,
            Outcome.PENDING,
            Outcome.PENDING),
        year.applicationOutcomes().stream().map(ApplicationOutcome::outcome).toList());
    assertEquals(Optional.of(Sek.kronor(981_400)), year.applicationOutcomes().get(2).granted());
    assertEquals(Optional.empty(), year.applicationOutcomes().get(0).granted());
    Application application = year.applications().get(0);
    assertThrows(
        InvalidValueException.class,
        () -> new ApplicationOutcome(application, Outcome.GRANTED, Optional.empty()));
    assertThrows(
        InvalidValueException.class,
        () -> new ApplicationOutcome(application, Outcome.PENDING, Optional.of(Sek.ZERO)));
  }

  @Test
  @DisplayName("LSG: eleven members, 5 + 4 meetings, one planning day")
  void localGroup() {
    Body lsg = year.body("lsg").orElseThrow();
    assertEquals(11, lsg.headCount());
    assertEquals(5, lsg.meetingCount("sammanträde"));
    assertEquals(4, lsg.meetingCount("styrgrupp för kartläggningen"));
    assertEquals(1, lsg.meetingCount("planeringsdag"));
    assertEquals(0, lsg.meetingCount("studiebesök"));
    assertEquals(10, lsg.meetingCount());
    assertEquals(List.of(lsg), year.bodies(BodyKind.LOCAL_GROUP));
    BodyMember first = lsg.members().get(0);
    assertEquals(
        11, lsg.withMembers(concat(lsg.members(), first.withRole("sekreterare"))).headCount());
  }

  @Test
  @DisplayName("2014-11-28: Carolina Marklund decides for Försäkringskassan and adjusts (§ 579)")
  void adjuster() {
    Board board = SkellefteaNorsjo.board();
    Meeting november = year.meeting(SkellefteaNorsjo2014.NOVEMBER).orElseThrow();
    assertEquals(5, november.deciding(board).size());
    assertTrue(
        november.deciding(board).stream()
            .map(BoardSeat::holder)
            .toList()
            .contains("Carolina Marklund"));
    assertEquals(Optional.of(true), november.quorate(board));
    assertEquals(Optional.of(true), november.adjusterDecides(board));
    assertEquals(Optional.of(false), november.withAdjuster("hedlund").adjusterDecides(board));
    Meeting june = year.meeting(SkellefteaNorsjo2014.JUNE).orElseThrow();
    assertEquals(Optional.empty(), june.quorate(board));
    assertEquals(Optional.empty(), june.adjusterDecides(board));
  }

  @Test
  @DisplayName("Försäkringskassan granted discharge for 2013 on 2014-10-10 (§ 585)")
  void discharge() {
    MemberId fk = MemberId.of("fk");
    Discharge granted = new Discharge(fk, Year.of(2013), true, LocalDate.of(2014, 10, 10));
    Discharge refused =
        Discharge.builder()
            .member(MemberId.of("vasterbotten"))
            .forYear(Year.of(2013))
            .granted(false)
            .decidedOn(LocalDate.of(2014, 6, 10))
            .build();
    Discharge older = granted.withForYear(Year.of(2012));
    GovernanceYear decided = year.withDischarges(granted, refused, older);
    assertEquals(List.of(granted, refused), decided.discharges(Year.of(2013)));
    assertEquals(List.of(older), decided.discharges(Year.of(2012)));
    assertEquals(List.of(), decided.discharges(Year.of(2014)));
    assertEquals(List.of(refused), decided.refusedDischarges());
    // Of a year made without them nothing is known.
    assertEquals(
        List.of(),
        new GovernanceYear(
                year.forbund(),
                year.year(),
                year.meetings(),
                year.decisions(),
                year.applications(),
                year.bodies())
            .discharges());
  }

  @Test
  @DisplayName("a discharge is decided on once a year by a member, in its year, for no later one")
  void dischargeRules() {
    Discharge granted =
        new Discharge(MemberId.of("fk"), Year.of(2013), true, LocalDate.of(2014, 10, 10));
    assertThrows(
        InvalidValueException.class,
        () -> year.withDischarges(granted, granted.withGranted(false)));
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () -> year.withDischarges(granted.withDecidedOn(LocalDate.of(2015, 1, 1))));
    assertEquals("mismatch", e.violations().get(0).code());
    assertEquals(Year.of(2014), granted.withForYear(Year.of(2014)).forYear());
    assertThrows(InvalidValueException.class, () -> granted.withForYear(Year.of(2015)));
    assertThrows(InvalidValueException.class, () -> granted.withForYear(Year.of(999)));
    assertThrows(
        InvalidValueException.class, () -> granted.withDecidedOn(LocalDate.of(10_000, 1, 1)));
  }

  @Test
  @DisplayName("what a year names must be in it")
  void references() {
    assertThrows(InvalidValueException.class, () -> year.withMeetings(List.of()));
    assertThrows(InvalidValueException.class, () -> year.withDecisions(List.of()));
    assertThrows(
        InvalidValueException.class,
        () -> year.dateOf(year.decisions().get(0).withMeeting(MeetingId.of("elsewhere"))));
    assertEquals(
        1,
        year.withMeetings(concat(year.meetings(), meeting(MeetingId.of("2015-03-13"))))
            .meetingsOutsideYear()
            .size());
    assertFalse(year.grantSumByInsats().containsKey(InsatsId.of("improve")));
  }

  private GovernanceYear with(Decision decision) {
    return year.withDecisions(concat(year.decisions(), decision));
  }

  private static GovernanceYear next(String date, DecisionKind kind) {
    return GovernanceYear.builder()
        .forbund(SkellefteaNorsjo2014.year().forbund())
        .year(Year.of(2015))
        .addMeetings(meeting(MeetingId.of(date)))
        .addDecisions(SkellefteaNorsjo2014.decision("d", MeetingId.of(date), kind, "Ärende"))
        .build();
  }

  private static Meeting meeting(MeetingId id) {
    return Meeting.builder()
        .id(id)
        .kind(MeetingKind.BOARD)
        .date(LocalDate.parse(id.value()))
        .attendance(Attendance.UNKNOWN)
        .build();
  }

  private static <T> List<T> concat(List<T> list, T last) {
    List<T> all = new ArrayList<>(list);
    all.add(last);
    return all;
  }
}
