package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.DelegatedDecision;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.LegalDates;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.governance.NumberSequence;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Meetings and decisions of a year (10, 19, 23 and 24 §§) and how the minutes are kept. */
final class GovernanceChecks {

  private GovernanceChecks() {}

  private static Place place(GovernanceYear year, String where) {
    return Place.of(year.forbund() + "/" + year.year(), where);
  }

  private static Judged judged(
      Rule rule, GovernanceYear year, Decision decision, Shown... details) {
    LocalDate day = year.dateOf(decision);
    String where = day + decision.number().map(n -> ", § " + n).orElse("");
    return new Judged(
        day,
        rule.finding(place(year, where), Shown.of(decision.subject())).addDetails(details).build());
  }

  private static Judged judged(
      Rule rule, GovernanceYear year, LocalDate day, Shown subject, Shown... details) {
    return new Judged(
        day, rule.finding(place(year, day.toString()), subject).addDetails(details).build());
  }

  private static List<Judged> each(Rule rule, GovernanceYear year, Collection<Decision> decisions) {
    return decisions.stream().map(d -> judged(rule, year, d)).toList();
  }

  private static Optional<Decision> first(GovernanceYear year, List<Decision> decisions) {
    return decisions.stream().min(Comparator.comparing(year::dateOf));
  }

  static List<Judged> delegation(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Decision decision : year.forbiddenDelegations()) {
      Delegation delegation = decision.delegation().orElseThrow();
      found.add(
          judged(
              rule,
              year,
              decision,
              Shown.of(delegation.matter().label()),
              Shown.of(delegation.to())));
    }
    return found;
  }

  /**
   * A decision of the presidium that no later meeting of the board in the year has heard of. With
   * no such meeting on file it may have been reported the year after.
   */
  static List<Judged> report(Rule rule, GovernanceYear year, Forbund forbund) {
    List<DelegatedDecision> delegated = year.delegatedDecisions();
    List<Judged> found = new ArrayList<>();
    for (DelegatedDecision one : delegated) {
      if (one.isReported()) {
        continue;
      }
      Decision taken = one.taken().orElseThrow();
      LocalDate day = year.dateOf(taken);
      boolean boardMetLater =
          year.meetings(MeetingKind.BOARD).stream().anyMatch(m -> m.date().isAfter(day));
      // A report that names neither amount nor matter ("delegation decisions") may speak of it.
      boolean reportedInGeneral =
          delegated.stream()
              .filter(d -> d.taken().isEmpty())
              .flatMap(d -> d.report().stream())
              .anyMatch(
                  r ->
                      !year.dateOf(r).isBefore(day)
                          && (r.grant().isEmpty() || taken.grant().isEmpty()));
      if (boardMetLater && !reportedInGeneral) {
        found.add(judged(rule, year, taken, Shown.of(day)));
      }
    }
    return found;
  }

  static List<Judged> quorum(Rule rule, GovernanceYear year, Forbund forbund) {
    Board board = forbund.board();
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings(MeetingKind.BOARD)) {
      if (BoardChecks.known(forbund, meeting.date())
          && meeting.quorate(board).filter(q -> !q).isPresent()) {
        found.add(
            judged(
                rule,
                year,
                meeting.date(),
                Shown.of(meeting.kind().label()),
                Shown.of(meeting.deciding(board).size()),
                Shown.of(board.ordinarySeats(meeting.date()))));
      }
    }
    return found;
  }

  /** Only a meeting said to be closed is found; one of which nothing is said may have been open. */
  static List<Judged> publicBudget(Rule rule, GovernanceYear year, Forbund forbund) {
    return each(rule, year, year.budgetDecisionsBehindClosedDoors());
  }

  static List<Judged> remote(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings(MeetingKind.BOARD)) {
      int remote = meeting.attendance().remote().size();
      if (remote > 0) {
        found.add(
            judged(rule, year, meeting.date(), Shown.of(meeting.kind().label()), Shown.of(remote)));
      }
    }
    return found;
  }

  private static LocalDate budgetDeadline(GovernanceYear year) {
    return LegalDates.budgetAdopted(year.year().plusYears(1));
  }

  private static LocalDate accountsDeadline(GovernanceYear year) {
    return LegalDates.annualReport(year.year().minusYears(1));
  }

  static List<Judged> budgetInTime(Rule rule, GovernanceYear year, Forbund forbund) {
    // The first budget of a new förbund is the members', at its formation.
    return forbund.existence().startInclusive().isBefore(budgetDeadline(year))
        ? late(rule, year, year.lateBudgetDecisions(), budgetDeadline(year))
        : List.of();
  }

  static List<Judged> accountsInTime(Rule rule, GovernanceYear year, Forbund forbund) {
    return late(rule, year, year.lateAccountsDecisions(), accountsDeadline(year));
  }

  /** The first decision is late; those after it change what it adopted. */
  private static List<Judged> late(
      Rule rule, GovernanceYear year, List<Decision> decisions, LocalDate deadline) {
    return first(year, decisions)
        .map(d -> judged(rule, year, d, Shown.of(year.dateOf(d)), Shown.of(deadline)))
        .stream()
        .toList();
  }

  /** A year is on file up to its last meeting with a decision. */
  private static boolean reaches(GovernanceYear year, LocalDate day) {
    return year.decisions().stream().anyMatch(d -> !year.dateOf(d).isBefore(day));
  }

  static List<Judged> budgetOnFile(Rule rule, GovernanceYear year, Forbund forbund) {
    boolean expected =
        reaches(year, year.year().atMonth(Month.OCTOBER).atDay(1))
            && forbund.existence().contains(year.year().plusYears(1).atDay(1))
            && forbund.existence().startInclusive().isBefore(budgetDeadline(year));
    return expected && year.budgetAdoptedOn().isEmpty()
        ? List.of(onFile(rule, year, forbund, budgetDeadline(year)))
        : List.of();
  }

  static List<Judged> accountsOnFile(Rule rule, GovernanceYear year, Forbund forbund) {
    boolean expected =
        reaches(year, accountsDeadline(year).plusDays(1))
            && forbund.existence().startInclusive().isBefore(year.year().atDay(1));
    return expected && year.accountsAdoptedOn().isEmpty()
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

  /** The members need be heard before the last decision only: it is the budget that holds. */
  static List<Judged> consultation(Rule rule, GovernanceYear year, Forbund forbund) {
    return year.decisions(DecisionKind.ADOPT_BUDGET).stream()
        .max(Comparator.comparing(year::dateOf))
        .filter(
            d ->
                year.meetings(MeetingKind.CONSULTATION).stream()
                    .allMatch(m -> m.date().isAfter(year.dateOf(d))))
        .map(d -> judged(rule, year, d, Shown.of(year.dateOf(d))))
        .stream()
        .toList();
  }

  static List<Judged> numbering(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Decision> decisions =
        year.meetings(MeetingKind.BOARD).stream()
            .sorted(Comparator.comparing(Meeting::date))
            .flatMap(m -> year.decisions(m.id()).stream())
            .toList();
    NumberSequence sequence = NumberSequence.of(decisions);
    List<Judged> found = new ArrayList<>();
    for (Integer number : sequence.duplicates()) {
      int times = Collections.frequency(sequence.paragraphs(), number);
      found.add(
          judged(
              rule,
              year,
              lastDay(year, decisions, number),
              Shown.of("§ " + number),
              Shown.of(
                  Label.of(
                      "Numret har använts " + times + " gånger",
                      "The number is used " + times + " times"))));
    }
    for (NumberSequence.Gap gap : sequence.gaps()) {
      found.add(
          judged(
              rule,
              year,
              lastDay(year, decisions, gap.fromInclusive() - 1),
              Shown.of("§ " + gap),
              Shown.of(Label.of("Numret saknas i protokollen", "The minutes lack the number"))));
    }
    return found;
  }

  /** The last day on which a paragraph with this number was decided. */
  private static LocalDate lastDay(GovernanceYear year, List<Decision> decisions, int number) {
    return decisions.stream()
        .filter(d -> d.number().equals(Optional.of(number)))
        .map(year::dateOf)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  static List<Judged> proposed(Rule rule, GovernanceYear year, Forbund forbund) {
    return each(rule, year, year.proposals());
  }

  static List<Judged> withinYear(Rule rule, GovernanceYear year, Forbund forbund) {
    return year.meetingsOutsideYear().stream()
        .flatMap(m -> year.decisions(m.id()).stream())
        .map(d -> judged(rule, year, d, Shown.of(year.dateOf(d)), Shown.of(year.year().toString())))
        .toList();
  }

  static List<Judged> attendance(Rule rule, GovernanceYear year, Forbund forbund) {
    List<Judged> found = new ArrayList<>();
    for (Meeting meeting : year.meetings(MeetingKind.BOARD)) {
      if (BoardChecks.known(forbund, meeting.date())) {
        List<String> held = forbund.board().on(meeting.date()).stream().map(BoardSeat::id).toList();
        for (String seat : meeting.attendance().present()) {
          if (!held.contains(seat)) {
            found.add(judged(rule, year, meeting.date(), Shown.of(seat), Shown.of(meeting.date())));
          }
        }
      }
    }
    return found;
  }
}
