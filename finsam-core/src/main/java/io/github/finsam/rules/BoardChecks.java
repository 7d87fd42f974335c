package io.github.finsam.rules;

import static io.github.finsam.rules.MembershipChecks.place;

import io.github.finsam.base.Label;
import io.github.finsam.base.MemberId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.SeatKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

  private static boolean has(List<BoardSeat> seats, MemberId member, SeatKind kind) {
    return seats.stream().anyMatch(s -> s.member().equals(member) && s.kind() == kind);
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
      List<BoardSeat> held = forbund.board().on(day);
      for (Member member : forbund.membership().on(day)) {
        for (SeatKind kind : SeatKind.values()) {
          if (!has(held, member.id(), kind)
              && has(forbund.board().seats(), member.id(), kind) == atAnotherTime) {
            found.add(
                rule.finding(place(forbund), Shown.of(member.name()))
                    .addDetails(Shown.of(kind == SeatKind.ORDINARY ? ORDINARY : DEPUTY))
                    .build());
          }
        }
      }
    }
    return found;
  }

  static List<Finding> equal(Rule rule, Forbund forbund, LocalDate day) {
    List<BoardSeat> held = forbund.board().on(day);
    boolean vacant =
        forbund.membership().on(day).stream()
            .anyMatch(
                m -> !has(held, m.id(), SeatKind.ORDINARY) || !has(held, m.id(), SeatKind.DEPUTY));
    int ordinary = forbund.board().on(day, SeatKind.ORDINARY).size();
    int deputies = forbund.board().on(day, SeatKind.DEPUTY).size();
    // A vacancy is a finding of its own and explains the difference.
    return !known(forbund, day) || vacant || ordinary == deputies
        ? List.of()
        : List.of(
            rule.finding(place(forbund), Shown.of(forbund.name()))
                .addDetails(Shown.of(ordinary), Shown.of(deputies))
                .build());
  }

  static List<Finding> eligible(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule, forbund, day, s -> s.eligibility() == Eligibility.OTHER, BoardChecks::memberName);
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
        (f, s) -> List.of(memberName(f, s).get(0), Shown.of(s.eligibility().label())));
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
        (f, s) ->
            List.of(
                memberName(f, s).get(0),
                Shown.of(s.held().startInclusive()),
                Shown.of(Terms.lastDay(f, s)),
                Shown.of(Terms.years(f, s.held().startInclusive()))));
  }

  static List<Finding> termStart(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s ->
            !tooLong(forbund, s, day)
                // A shorter term begins more often than elections are held.
                && Terms.years(forbund, s.held().startInclusive()) == Terms.YEARS
                && !Terms.nextStart(s.held().startInclusive()).isAfter(Terms.knownEnd(s, day)),
        (f, s) ->
            List.of(
                memberName(f, s).get(0),
                Shown.of(s.held().startInclusive()),
                Shown.of(Terms.nextStart(s.held().startInclusive()))));
  }

  private static boolean tooLong(Forbund forbund, BoardSeat seat, LocalDate day) {
    return Terms.knownEnd(seat, day).isAfter(Terms.lastDay(forbund, seat));
  }

  static List<Finding> chair(Rule rule, Forbund forbund, LocalDate day) {
    long chairs = count(forbund, day, ChairRole.CHAIR);
    return known(forbund, day) && chairs != 1 ? number(rule, forbund, chairs) : List.of();
  }

  static List<Finding> viceChair(Rule rule, Forbund forbund, LocalDate day) {
    long vice = count(forbund, day, ChairRole.VICE_CHAIR);
    return known(forbund, day) && (vice < 1 || vice > 2) ? number(rule, forbund, vice) : List.of();
  }

  static List<Finding> chairIsOrdinary(Rule rule, Forbund forbund, LocalDate day) {
    return each(
        rule,
        forbund,
        day,
        s -> s.role().isPresent() && s.kind() == SeatKind.DEPUTY,
        (f, s) ->
            List.of(
                memberName(f, s).get(0),
                Shown.of(s.role().orElseThrow() == ChairRole.CHAIR ? CHAIR : VICE_CHAIR)));
  }

  private static long count(Forbund forbund, LocalDate day, ChairRole role) {
    return forbund.board().on(day).stream().filter(s -> s.role().equals(Optional.of(role))).count();
  }

  private static List<Finding> number(Rule rule, Forbund forbund, long number) {
    return List.of(
        rule.finding(place(forbund), Shown.of(forbund.name()))
            .addDetails(Shown.of(number))
            .build());
  }

  /** One finding for each seat held on the day that the condition holds for. */
  private static List<Finding> each(
      Rule rule,
      Forbund forbund,
      LocalDate day,
      Predicate<BoardSeat> wrong,
      BiFunction<Forbund, BoardSeat, List<Shown>> details) {
    return forbund.board().on(day).stream()
        .filter(wrong)
        .map(
            s ->
                rule.finding(place(forbund), Shown.of(s.holder()))
                    .addAllDetails(details.apply(forbund, s))
                    .build())
        .toList();
  }

  private static List<Shown> memberName(Forbund forbund, BoardSeat seat) {
    return List.of(
        Shown.of(
            forbund
                .membership()
                .find(seat.member())
                .map(Member::name)
                .orElse(seat.member().value())));
  }
}
