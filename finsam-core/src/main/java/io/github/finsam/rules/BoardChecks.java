package io.github.finsam.rules;

import static io.github.finsam.rules.MembershipChecks.place;

import io.github.finsam.base.Label;
import io.github.finsam.base.MemberId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.forbund.Vacancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The board on a day (10, 12, 13 and 17 §§). Before the first and after the last entry nothing is
 * known of the board, and nothing is found.
 */
final class BoardChecks {

  private static final Label ORDINARY = Label.of("ledamot", "ordinary member");
  private static final Label DEPUTY = Label.of("ersättare", "deputy");
  private static final Label CHAIR = Label.of("ordförande", "chair");
  private static final Label VICE_CHAIR = Label.of("vice ordförande", "vice chair");

  private BoardChecks() {}

  /** Whether the board is on file for the day: it lies between the first and the last entry. */
  static boolean known(Forbund forbund, LocalDate day) {
    return Hull.of(forbund.board().seats(), BoardSeat::held)
        .map(hull -> hull.contains(day))
        .orElse(false);
  }

  private static boolean has(List<BoardSeat> seats, Vacancy seat) {
    return seats.stream()
        .anyMatch(s -> s.member().equals(seat.member()) && s.kind() == seat.kind());
  }

  /**
   * Every kind of seat of which a member has not one on the day; having fewer is another matter.
   */
  private static List<Vacancy> without(Forbund forbund, LocalDate day) {
    List<BoardSeat> held = forbund.board().on(day);
    return forbund.board().vacancies(forbund.membership(), day).stream()
        .filter(v -> !has(held, v))
        .distinct()
        .toList();
  }

  static List<Finding> seats(Rule rule, Forbund forbund, LocalDate day) {
    return without(rule, forbund, day, false);
  }

  static List<Finding> vacancy(Rule rule, Forbund forbund, LocalDate day) {
    return without(rule, forbund, day, true);
  }

  /** Members without a seat of a kind on the day, though they have one at another time or not. */
  private static List<Finding> without(
      Rule rule, Forbund forbund, LocalDate day, boolean atAnotherTime) {
    List<Finding> found = new ArrayList<>();
    if (known(forbund, day)) {
      for (Vacancy none : without(forbund, day)) {
        if (has(forbund.board().seats(), none) == atAnotherTime) {
          found.add(
              rule.finding(place(forbund), memberName(forbund, none.member()))
                  .addDetails(Shown.of(none.kind() == SeatKind.ORDINARY ? ORDINARY : DEPUTY))
                  .build());
        }
      }
    }
    return found;
  }

  static List<Finding> equal(Rule rule, Forbund forbund, LocalDate day) {
    int ordinary = forbund.board().on(day, SeatKind.ORDINARY).size();
    int deputies = forbund.board().on(day, SeatKind.DEPUTY).size();
    // A vacancy is a finding of its own and explains the difference.
    return !known(forbund, day) || ordinary == deputies || !without(forbund, day).isEmpty()
        ? List.of()
        : List.of(
            rule.finding(place(forbund), Shown.of(forbund.name()))
                .addDetails(Shown.of(ordinary), Shown.of(deputies))
                .build());
  }

  static List<Finding> eligible(Rule rule, Forbund forbund, LocalDate day) {
    return each(rule, forbund, day, s -> s.eligibility() == Eligibility.OTHER, s -> List.of());
  }

  static List<Finding> eligibleForMember(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s ->
            s.eligibility() != Eligibility.OTHER
                && forbund
                    .membership()
                    .find(s.member())
                    .map(m -> expected(m.kind()) != s.eligibility())
                    .orElse(false),
        s -> List.of(Shown.of(s.eligibility().label())));
  }

  private static Eligibility expected(MemberKind kind) {
    return switch (kind) {
      case FORSAKRINGSKASSAN -> Eligibility.FK_EMPLOYEE;
      case ARBETSFORMEDLINGEN -> Eligibility.AF_EMPLOYEE;
      case REGION -> Eligibility.REGION_COUNCIL;
      case KOMMUN -> Eligibility.KOMMUN_COUNCIL;
    };
  }

  static List<Finding> term(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s -> tooLong(forbund, s, day),
        s ->
            List.of(
                Shown.of(s.held().startInclusive()),
                Shown.of(Terms.lastDay(forbund, s)),
                Shown.of(Terms.years(forbund, s.held().startInclusive()))));
  }

  static List<Finding> termStart(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s ->
            !tooLong(forbund, s, day)
                // A shorter term begins more often than elections are held.
                && Terms.years(forbund, s.held().startInclusive()) == Charter.LEGAL_TERM_YEARS
                && !Terms.nextStart(s.held().startInclusive()).isAfter(Terms.knownEnd(s, day)),
        s ->
            List.of(
                Shown.of(s.held().startInclusive()),
                Shown.of(Terms.nextStart(s.held().startInclusive()))));
  }

  private static boolean tooLong(Forbund forbund, BoardSeat seat, LocalDate day) {
    return Terms.knownEnd(seat, day).isAfter(Terms.lastDay(forbund, seat));
  }

  static List<Finding> chair(Rule rule, Forbund forbund, LocalDate day) {
    long chairs =
        forbund.board().on(day).stream()
            .filter(s -> s.role().equals(Optional.of(ChairRole.CHAIR)))
            .count();
    return known(forbund, day) && chairs != 1 ? number(rule, forbund, chairs) : List.of();
  }

  static List<Finding> viceChair(Rule rule, Forbund forbund, LocalDate day) {
    int vice = forbund.board().viceChairs(day).size();
    return known(forbund, day) && (vice < 1 || vice > 2) ? number(rule, forbund, vice) : List.of();
  }

  static List<Finding> chairIsOrdinary(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s -> s.role().isPresent() && s.kind() == SeatKind.DEPUTY,
        s -> List.of(Shown.of(s.role().orElseThrow() == ChairRole.CHAIR ? CHAIR : VICE_CHAIR)));
  }

  private static List<Finding> number(Rule rule, Forbund forbund, long number) {
    return List.of(
        rule.finding(place(forbund), Shown.of(forbund.name()))
            .addDetails(Shown.of(number))
            .build());
  }

  /**
   * One finding for each seat held on the day that the condition holds for, with the name of the
   * member before the other details.
   */
  private static List<Finding> each(
      Rule rule,
      Forbund forbund,
      LocalDate day,
      Predicate<BoardSeat> wrong,
      Function<BoardSeat, List<Shown>> details) {
    return forbund.board().on(day).stream()
        .filter(wrong)
        .map(
            s ->
                rule.finding(place(forbund), Shown.of(s.holder()))
                    .addDetails(memberName(forbund, s.member()))
                    .addAllDetails(details.apply(s))
                    .build())
        .toList();
  }

  private static Shown memberName(Forbund forbund, MemberId member) {
    return Shown.of(forbund.membership().find(member).map(Member::name).orElse(member.value()));
  }
}
