package io.github.finsam.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.code.AgeBand;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.finding.Finding;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Attendance;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.GovernanceYear;
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
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A förbund that keeps every rule, to be broken one rule at a time. */
final class Fixtures {

  static final ForbundId ID = ForbundId.of("provby");
  static final LocalDate START = LocalDate.of(2011, 4, 1);
  static final LocalDate END = LocalDate.of(2027, 3, 31);
  static final LocalDate DAY = LocalDate.of(2014, 6, 1);
  static final DateRange TERM = DateRange.of(START, LocalDate.of(2015, 3, 31));

  private Fixtures() {}

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  static Member member(String id, MemberKind kind, String code, DateRange during) {
    return Member.builder()
        .id(new MemberId(id))
        .kind(kind)
        .code(Optional.of(code).filter(c -> !c.isEmpty()))
        .name("Medlem " + id)
        .membership(during)
        .build();
  }

  /** FK, AF, two kommuner in one region; five seats of each kind, terms from 2011 to 2027. */
  static Forbund forbund() {
    DateRange life = DateRange.of(START, END);
    return forbund(
        life,
        List.of(
            member("fk", MemberKind.FORSAKRINGSKASSAN, "", life),
            member("af", MemberKind.ARBETSFORMEDLINGEN, "", life),
            member("region", MemberKind.REGION, "24", life),
            member("stor", MemberKind.KOMMUN, "2482", life),
            member("liten", MemberKind.KOMMUN, "2417", life)),
        1,
        1);
  }

  /**
   * A förbund of these members that keeps every rule.
   *
   * @param life its existence, with an end
   * @param members its members
   * @param seats ordinary seats of each member
   * @param viceChairs 1 or 2
   */
  static Forbund forbund(DateRange life, List<Member> members, int seats, int viceChairs) {
    List<BoardSeat> board = new ArrayList<>();
    for (DateRange term : terms(life)) {
      int holders = 0;
      for (Member member : members) {
        for (int i = 0; i < seats; i++) {
          Optional<ChairRole> role =
              switch (holders) {
                case 0 -> Optional.of(ChairRole.CHAIR);
                case 1 -> Optional.of(ChairRole.VICE_CHAIR);
                default -> Optional.of(ChairRole.VICE_CHAIR).filter(r -> viceChairs == 2);
              };
          board.add(
              seat(member, SeatKind.ORDINARY, i, term, holders < 3 ? role : Optional.empty()));
          board.add(seat(member, SeatKind.DEPUTY, i, term, Optional.empty()));
          holders++;
        }
      }
    }
    List<Auditor> auditors = new ArrayList<>();
    auditors.add(
        new Auditor(
            "stat",
            "Byrå AB",
            members.stream()
                .filter(
                    m ->
                        m.kind() == MemberKind.FORSAKRINGSKASSAN
                            || m.kind() == MemberKind.ARBETSFORMEDLINGEN)
                .map(Member::id)
                .toList(),
            new MemberId("fk"),
            life));
    members.stream()
        .filter(m -> m.kind() == MemberKind.REGION || m.kind() == MemberKind.KOMMUN)
        .forEach(
            m ->
                auditors.add(new Auditor("r-" + m.id(), "Revisor", List.of(m.id()), m.id(), life)));
    return Forbund.builder()
        .id(ID)
        .name("Samordningsförbundet Provby")
        .existence(life)
        .membership(
            new Membership(
                members.stream()
                    .filter(m -> m.kind() == MemberKind.KOMMUN)
                    .map(m -> AreaPart.kommun(m.code().orElseThrow()))
                    .toList(),
                members))
        .charters(List.of(new Charter(life, points(), 4, 36)))
        .board(new Board(board))
        .auditors(auditors)
        .build();
  }

  static Map<CharterPoint, String> points() {
    Map<CharterPoint, String> points = new EnumMap<>(CharterPoint.class);
    Arrays.stream(CharterPoint.values()).forEach(p -> points.put(p, "reglerat"));
    return points;
  }

  /** The life cut at every 1 April on which a term begins. */
  private static List<DateRange> terms(DateRange life) {
    List<DateRange> terms = new ArrayList<>();
    LocalDate end = life.endInclusive().orElseThrow();
    LocalDate start = life.startInclusive();
    while (!start.isAfter(end)) {
      LocalDate next = start.plusDays(1);
      while (!(next.getMonthValue() == 4 && next.getDayOfMonth() == 1 && next.getYear() % 4 == 3)) {
        next = next.plusDays(1);
      }
      LocalDate last = next.minusDays(1);
      terms.add(DateRange.of(start, last.isAfter(end) ? end : last));
      start = next;
    }
    return terms;
  }

  static BoardSeat seat(
      Member member, SeatKind kind, int number, DateRange held, Optional<ChairRole> role) {
    String id = member.id() + "-" + kind + "-" + number + "-" + held.startInclusive();
    return BoardSeat.builder()
        .id(id)
        .member(member.id())
        .kind(kind)
        .holder("Innehavare " + id)
        .eligibility(
            switch (member.kind()) {
              case FORSAKRINGSKASSAN -> Eligibility.FK_EMPLOYEE;
              case ARBETSFORMEDLINGEN -> Eligibility.AF_EMPLOYEE;
              case REGION -> Eligibility.REGION_COUNCIL;
              case KOMMUN -> Eligibility.KOMMUN_COUNCIL;
            })
        .held(held)
        .role(role)
        .build();
  }

  /** The förbund with every seat replaced by what a function makes of it. */
  static Forbund withSeats(Function<BoardSeat, List<BoardSeat>> change) {
    Forbund forbund = forbund();
    return forbund.withBoard(
        new Board(
            forbund.board().seats().stream().flatMap(s -> change.apply(s).stream()).toList()));
  }

  static boolean first(BoardSeat seat, String member, SeatKind kind) {
    return seat.held().equals(TERM) && seat.member().value().equals(member) && seat.kind() == kind;
  }

  static Forbund withMembers(Function<Member, List<Member>> change) {
    Forbund forbund = forbund();
    return forbund.withMembership(
        new Membership(
            forbund.membership().area(),
            forbund.membership().members().stream()
                .flatMap(m -> change.apply(m).stream())
                .toList()));
  }

  static Insats insats() {
    DateRange year = DateRange.of(day("2014-01-01"), day("2014-12-31"));
    return Insats.builder()
        .id(InsatsId.of("torget"))
        .forbund(ID)
        .name("Torget")
        .kind(
            new InsatsKind(
                Direction.INDIVIDUAL, Stage.LATE, Registration.PERSONAL_OR_ANONYMOUS, false))
        .course(
            new Course(
                year,
                List.of(),
                Timeline.of(List.of(new Dated<>(year, FinancingForm.ORDINARY))),
                Optional.empty()))
        .targetGroup(new TargetGroup(Optional.of(AgeBand.of(16, 29)), "unga utan arbete"))
        .partners(
            List.of(
                new Partner(Authority.KOMMUN, "Stor kommun", PartnerRole.OWNER, year),
                new Partner(
                    Authority.ARBETSFORMEDLINGEN, "Arbetsförmedlingen", PartnerRole.PARTNER, year)))
        .resources(Resources.NONE)
        .build();
  }

  /** Accounts of 2014 with these contributions in tkr, as member=amount. */
  static Accounts accounts(int year, Map<String, Long> contributions) {
    List<NoteLine> lines = new ArrayList<>();
    contributions.forEach(
        (member, amount) ->
            lines.add(
                new NoteLine(
                    member,
                    "Bidrag " + member,
                    Sek.kronor(amount),
                    Optional.of(new MemberId(member)),
                    false)));
    lines.add(NoteLine.of("ovrigt", "Övriga intäkter", Sek.kronor(111_306)));
    return Accounts.builder()
        .id(ForbundYear.of(ID, year))
        .opening(new OpeningBalance(Sek.kronor(3_759_259), Sek.kronor(4_969_739)))
        .notes(List.of(new Note(1, NoteKind.INCOME, "Verksamhetens intäkter", lines)))
        .financial(FinancialItems.income(Sek.ZERO))
        .cashFlow(new CashFlowItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO))
        .budget(List.of())
        .insatsAmounts(List.of())
        .accruals(List.of())
        .build();
  }

  static Meeting meeting(String id, MeetingKind kind, String date) {
    return Meeting.builder()
        .id(new MeetingId(id))
        .kind(kind)
        .date(day(date))
        .place(Optional.empty())
        .publicMeeting(Optional.empty())
        .attendance(Attendance.UNKNOWN)
        .adjuster(Optional.empty())
        .build();
  }

  static Decision decision(String id, int number, String meeting, DecisionKind kind) {
    return Decision.builder()
        .id(id)
        .number(number == 0 ? Optional.empty() : Optional.of(number))
        .meeting(new MeetingId(meeting))
        .kind(kind)
        .subject("Ärende " + id)
        .wording(Wording.DECIDED)
        .grant(Optional.empty())
        .delegation(Optional.empty())
        .build();
  }

  /** A year that keeps every rule: accounts in March, consultation in May, budget in November. */
  static GovernanceYear governance() {
    return GovernanceYear.builder()
        .forbund(ID)
        .year(Year.of(2014))
        .meetings(
            List.of(
                meeting("mars", MeetingKind.BOARD, "2014-03-05"),
                meeting("samrad", MeetingKind.CONSULTATION, "2014-05-20"),
                meeting("november", MeetingKind.BOARD, "2014-11-28")))
        .decisions(
            List.of(
                decision("ar", 1, "mars", DecisionKind.ADOPT_ACCOUNTS),
                decision("info", 2, "mars", DecisionKind.INFORM),
                decision("budget", 3, "november", DecisionKind.ADOPT_BUDGET)))
        .applications(List.of())
        .bodies(List.of())
        .build();
  }

  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  /** Exactly these codes are found, and every text is complete in both languages. */
  static void assertCodes(List<Finding> findings, String... codes) {
    assertEquals(List.of(codes), codes(findings), () -> texts(findings));
    for (Finding finding : findings) {
      for (Language language : Language.values()) {
        String text = finding.text(language);
        assertFalse(text.contains("{"), text);
        assertFalse(text.contains("  "), text);
        assertFalse(finding.why(language).startsWith(" ("), text);
      }
    }
  }

  static String texts(List<Finding> findings) {
    return String.join("\n", findings.stream().map(f -> f.text(Language.SV)).toList());
  }
}
