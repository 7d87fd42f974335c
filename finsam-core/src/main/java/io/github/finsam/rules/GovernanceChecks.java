package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.MeetingId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.DelegationMatter;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Grant;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.governance.Wording;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Meetings and decisions of a year (10, 19, 23 and 24 §§) and how the minutes are kept. */
final class GovernanceChecks {

  private static final Set<DelegationMatter> NOT_DELEGABLE =
      EnumSet.of(
          DelegationMatter.GOALS_AND_DIRECTION,
          DelegationMatter.APPEAL_STATEMENT,
          DelegationMatter.SPECIAL);

  private GovernanceChecks() {}

  /** A decision with the meeting that took it. */
  private record Taken(Decision decision, Meeting meeting) {

    LocalDate date() {
      return meeting.date();
    }

    String where() {
      return meeting.date() + decision.number().map(n -> ", § " + n).orElse("");
    }
  }

  private static List<Taken> taken(GovernanceYear year) {
    Map<MeetingId, Meeting> meetings =
        year.meetings().stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    return year.decisions().stream()
        .map(d -> new Taken(d, Objects.requireNonNull(meetings.get(d.meeting()))))
        .sorted(Comparator.comparing(Taken::date))
        .toList();
  }

  private static List<Taken> taken(GovernanceYear year, MeetingKind at, DecisionKind kind) {
    return taken(year).stream()
        .filter(t -> t.meeting().kind() == at && t.decision().kind() == kind)
        .toList();
  }

  private static Place place(GovernanceYear year, String where) {
    return Place.of(year.forbund() + "/" + year.year(), where);
  }

  private static Finding of(Rule rule, GovernanceYear year, Taken taken, Shown... details) {
    return rule.finding(place(year, taken.where()), Shown.of(taken.decision().subject()))
        .addDetails(details)
        .build();
  }

  static List<Judged> delegation(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Taken t : taken(year)) {
      Optional<Delegation> delegation = t.decision().delegation();
      if (t.decision().kind() == DecisionKind.DELEGATE
          && delegation.map(d -> NOT_DELEGABLE.contains(d.matter())).orElse(false)) {
        found.add(
            new Judged(
                t.date(),
                of(
                    rule,
                    year,
                    t,
                    Shown.of(delegation.get().matter().label()),
                    Shown.of(delegation.get().to()))));
      }
    }
    return found;
  }

  /**
   * A decision of the presidium that no later meeting of the board in the year has heard of. With
   * no such meeting on file it may have been reported the year after.
   */
  static List<Judged> report(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Taken> reports = taken(year, MeetingKind.BOARD, DecisionKind.REPORT);
    List<Judged> found = new ArrayList<>();
    for (Taken t : taken(year)) {
      boolean delegated =
          t.meeting().kind() == MeetingKind.PRESIDIUM
              && t.decision().kind() != DecisionKind.REPORT
              // Nothing is decided by taking note.
              && t.decision().kind() != DecisionKind.INFORM;
      boolean boardMetLater =
          year.meetings().stream()
              .anyMatch(m -> m.kind() == MeetingKind.BOARD && m.date().isAfter(t.date()));
      boolean reported =
          reports.stream()
              .anyMatch(r -> !r.date().isBefore(t.date()) && speaksOf(r.decision(), t.decision()));
      if (delegated && boardMetLater && !reported) {
        found.add(new Judged(t.date(), of(rule, year, t, Shown.of(t.date()))));
      }
    }
    return found;
  }

  private static boolean speaksOf(Decision report, Decision decision) {
    Optional<Money> reported = report.grant().map(Grant::amount);
    Optional<Money> granted = decision.grant().map(Grant::amount);
    return reported.isEmpty() || granted.isEmpty() || reported.equals(granted);
  }

  static List<Judged> quorum(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings()) {
      if (meeting.kind() == MeetingKind.BOARD
          && !meeting.attendance().present().isEmpty()
          && BoardChecks.known(forbund, meeting.date())) {
        Quorum quorum = Quorum.of(forbund, meeting);
        if (2 * quorum.voting() <= quorum.seats()) {
          found.add(
              new Judged(
                  meeting.date(),
                  rule.finding(
                          place(year, meeting.date().toString()), Shown.of(meeting.kind().label()))
                      .addDetails(Shown.of(quorum.voting()), Shown.of(quorum.seats()))
                      .build()));
        }
      }
    }
    return found;
  }

  /** The seats that can vote at a meeting, of all ordinary seats. */
  private record Quorum(int voting, int seats) {

    /**
     * A member has at least one ordinary seat even while it is vacant. A deputy counts only in
     * place of an ordinary member of the same member who is absent or not yet appointed (15 §).
     */
    static Quorum of(Forbund forbund, Meeting meeting) {
      int voting = 0;
      int seats = 0;
      for (Member member : forbund.membership().on(meeting.date())) {
        List<BoardSeat> held =
            forbund.board().on(meeting.date()).stream()
                .filter(s -> s.member().equals(member.id()))
                .toList();
        int ordinary =
            Math.max(1, (int) held.stream().filter(s -> s.kind() == SeatKind.ORDINARY).count());
        int present =
            (int)
                held.stream().filter(s -> meeting.attendance().present().contains(s.id())).count();
        seats += ordinary;
        voting += Math.min(ordinary, present);
      }
      return new Quorum(voting, seats);
    }
  }

  /** Only a meeting said to be closed is found; one of which nothing is said may have been open. */
  static List<Judged> publicBudget(Rule rule, GovernanceYear year, Forbund forbund) {
    return taken(year, MeetingKind.BOARD, DecisionKind.ADOPT_BUDGET).stream()
        .filter(t -> t.meeting().publicMeeting().equals(Optional.of(false)))
        .map(t -> new Judged(t.date(), of(rule, year, t)))
        .toList();
  }

  static List<Judged> remote(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings()) {
      int remote = meeting.attendance().remote().size();
      if (remote > 0 && meeting.kind() == MeetingKind.BOARD) {
        found.add(
            new Judged(
                meeting.date(),
                rule.finding(
                        place(year, meeting.date().toString()), Shown.of(meeting.kind().label()))
                    .addDetails(Shown.of(remote))
                    .build()));
      }
    }
    return found;
  }

  private static LocalDate budgetDeadline(GovernanceYear year) {
    return year.year().atMonth(Month.NOVEMBER).atDay(30);
  }

  private static LocalDate accountsDeadline(GovernanceYear year) {
    return year.year().atMonth(Month.MARCH).atDay(31);
  }

  /** The last adoption in time, else the first that came too late. */
  private static Optional<Taken> budgetDecision(GovernanceYear year) {
    List<Taken> adopted = taken(year, MeetingKind.BOARD, DecisionKind.ADOPT_BUDGET);
    return adopted.stream()
        .filter(t -> !t.date().isAfter(budgetDeadline(year)))
        .reduce((a, b) -> b)
        .or(() -> adopted.stream().findFirst());
  }

  static List<Judged> budgetInTime(Rule rule, GovernanceYear year, Forbund forbund) {
    return budgetDecision(year)
        .filter(t -> t.date().isAfter(budgetDeadline(year)))
        // The first budget of a new förbund is the members', at its formation.
        .filter(t -> forbund.existence().startInclusive().isBefore(budgetDeadline(year)))
        .map(
            t ->
                new Judged(
                    t.date(),
                    of(rule, year, t, Shown.of(t.date()), Shown.of(budgetDeadline(year)))))
        .stream()
        .toList();
  }

  /** A year is on file up to its last meeting with a decision. */
  private static boolean reaches(GovernanceYear year, LocalDate day) {
    return taken(year).stream().anyMatch(t -> !t.date().isBefore(day));
  }

  static List<Judged> budgetOnFile(Rule rule, GovernanceYear year, Forbund forbund) {
    boolean expected =
        reaches(year, year.year().atMonth(Month.OCTOBER).atDay(1))
            && forbund.existence().contains(year.year().plusYears(1).atDay(1))
            && forbund.existence().startInclusive().isBefore(budgetDeadline(year));
    return expected && budgetDecision(year).isEmpty()
        ? List.of(onFile(rule, year, forbund, budgetDeadline(year)))
        : List.of();
  }

  static List<Judged> consultation(Rule rule, GovernanceYear year, Forbund forbund) {
    return budgetDecision(year)
        .filter(
            t ->
                year.meetings().stream()
                    .noneMatch(
                        m -> m.kind() == MeetingKind.CONSULTATION && !m.date().isAfter(t.date())))
        .map(t -> new Judged(t.date(), of(rule, year, t, Shown.of(t.date()))))
        .stream()
        .toList();
  }

  static List<Judged> accountsInTime(Rule rule, GovernanceYear year, Forbund forbund) {
    return taken(year, MeetingKind.BOARD, DecisionKind.ADOPT_ACCOUNTS).stream()
        .findFirst()
        .filter(t -> t.date().isAfter(accountsDeadline(year)))
        .map(
            t ->
                new Judged(
                    t.date(),
                    of(rule, year, t, Shown.of(t.date()), Shown.of(accountsDeadline(year)))))
        .stream()
        .toList();
  }

  static List<Judged> accountsOnFile(Rule rule, GovernanceYear year, Forbund forbund) {
    boolean expected =
        reaches(year, accountsDeadline(year).plusDays(1))
            && forbund.existence().startInclusive().isBefore(year.year().atDay(1));
    return expected && taken(year, MeetingKind.BOARD, DecisionKind.ADOPT_ACCOUNTS).isEmpty()
        ? List.of(onFile(rule, year, forbund, accountsDeadline(year)))
        : List.of();
  }

  private static Judged onFile(
      Rule rule, GovernanceYear year, Forbund forbund, LocalDate deadline) {
    return new Judged(
        deadline,
        rule.finding(place(year, ""), Shown.of(forbund.name()))
            .addDetails(Shown.of(deadline))
            .build());
  }

  static List<Judged> numbering(Rule rule, GovernanceYear year, Forbund forbund) {
    TreeMap<Integer, List<Taken>> byNumber = new TreeMap<>();
    for (Taken t : taken(year)) {
      if (t.meeting().kind() == MeetingKind.BOARD) {
        t.decision()
            .number()
            .ifPresent(n -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(t));
      }
    }
    List<Judged> found = new ArrayList<>();
    byNumber.forEach(
        (number, all) -> {
          Taken last = all.get(all.size() - 1);
          if (all.size() > 1) {
            Label twice =
                Label.of(
                    "Numret har använts " + all.size() + " gånger",
                    "The number is used " + all.size() + " times");
            found.add(numbering(rule, year, last, "§ " + number, twice));
          }
          Integer next = byNumber.higherKey(number);
          if (next != null && next > number + 1) {
            String gap = "§ " + (number + 1) + (next > number + 2 ? "–" + (next - 1) : "");
            found.add(
                numbering(
                    rule,
                    year,
                    last,
                    gap,
                    Label.of("Numret saknas i protokollen", "The minutes lack the number")));
          }
        });
    return found;
  }

  private static Judged numbering(
      Rule rule, GovernanceYear year, Taken taken, String numbers, Label what) {
    return new Judged(
        taken.date(),
        rule.finding(place(year, taken.date().toString()), Shown.of(numbers))
            .addDetails(Shown.of(what))
            .build());
  }

  static List<Judged> proposed(Rule rule, GovernanceYear year, Forbund forbund) {
    return taken(year).stream()
        .filter(t -> t.decision().wording() == Wording.PROPOSED)
        .map(t -> new Judged(t.date(), of(rule, year, t)))
        .toList();
  }

  static List<Judged> withinYear(Rule rule, GovernanceYear year, Forbund forbund) {
    return taken(year).stream()
        .filter(t -> t.date().getYear() != year.year().getValue())
        .map(
            t ->
                new Judged(
                    t.date(),
                    of(rule, year, t, Shown.of(t.date()), Shown.of(year.year().toString()))))
        .toList();
  }

  static List<Judged> attendance(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings()) {
      if (meeting.kind() == MeetingKind.BOARD && BoardChecks.known(forbund, meeting.date())) {
        List<String> held = forbund.board().on(meeting.date()).stream().map(BoardSeat::id).toList();
        for (String seat : meeting.attendance().present()) {
          if (!held.contains(seat)) {
            found.add(
                new Judged(
                    meeting.date(),
                    rule.finding(place(year, meeting.date().toString()), Shown.of(seat))
                        .addDetails(Shown.of(meeting.date()))
                        .build()));
          }
        }
      }
    }
    return found;
  }
}
