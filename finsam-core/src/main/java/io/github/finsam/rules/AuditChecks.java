package io.github.finsam.rules;

import static io.github.finsam.rules.MembershipChecks.place;

import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The auditors on the last day of the year of a day (25 §). A year whose last day lies before the
 * first or after the last engagement on file is not judged.
 */
final class AuditChecks {

  private AuditChecks() {}

  /** Whether a rule may find something on the last day of a year. */
  static boolean anythingIn(Forbund forbund, int year) {
    return judged(forbund, LocalDate.of(year, 12, 31))
        .filter(end -> !unaudited(forbund, end).isEmpty() || apart(forbund, end).isPresent())
        .isPresent();
  }

  private static Optional<LocalDate> judged(Forbund forbund, LocalDate day) {
    LocalDate end = LocalDate.of(day.getYear(), 12, 31);
    return Hull.of(forbund.auditors(), Auditor::engaged)
        .filter(hull -> hull.contains(end) && forbund.existence().contains(end))
        .map(hull -> end);
  }

  private static List<Auditor> of(Forbund forbund, Member member, LocalDate day) {
    return forbund.auditors().stream()
        .filter(a -> a.engaged().contains(day) && a.members().contains(member.id()))
        .toList();
  }

  static List<Finding> auditor(Rule rule, Forbund forbund, LocalDate day) {
    return judged(forbund, day).stream()
        .flatMap(
            end ->
                unaudited(forbund, end).stream()
                    .map(
                        m ->
                            rule.finding(place(forbund), Shown.of(m.name()))
                                .addDetails(Shown.of(end))
                                .build()))
        .toList();
  }

  /** The members of a day that no auditor acts for. */
  private static List<Member> unaudited(Forbund forbund, LocalDate end) {
    return forbund.membership().on(end).stream()
        .filter(m -> of(forbund, m, end).isEmpty())
        .toList();
  }

  static List<Finding> stateAuditor(Rule rule, Forbund forbund, LocalDate day) {
    return judged(forbund, day).stream()
        .flatMap(
            end ->
                apart(forbund, end)
                    .map(
                        names ->
                            rule.finding(place(forbund), Shown.of(names))
                                .addDetails(Shown.of(end))
                                .build())
                    .stream())
        .toList();
  }

  /** The two state authorities by name, if each has an auditor but they share none of FK's. */
  private static Optional<String> apart(Forbund forbund, LocalDate end) {
    Optional<Member> fk = first(forbund, MemberKind.FORSAKRINGSKASSAN, end);
    Optional<Member> af = first(forbund, MemberKind.ARBETSFORMEDLINGEN, end);
    if (fk.isEmpty() || af.isEmpty()) {
      return Optional.empty();
    }
    List<Auditor> ofFk = of(forbund, fk.get(), end);
    List<Auditor> ofAf = of(forbund, af.get(), end);
    // A member without any auditor is a finding of its own.
    boolean kept =
        ofFk.isEmpty()
            || ofAf.isEmpty()
            || ofFk.stream()
                .anyMatch(a -> ofAf.contains(a) && a.appointedBy().equals(fk.get().id()));
    return kept ? Optional.empty() : Optional.of(fk.get().name() + ", " + af.get().name());
  }

  private static Optional<Member> first(Forbund forbund, MemberKind kind, LocalDate day) {
    return forbund.membership().on(day).stream().filter(m -> m.kind() == kind).findFirst();
  }
}
