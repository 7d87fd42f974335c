package io.github.finsam.rules;

import static io.github.finsam.rules.MembershipChecks.place;

import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The auditors on the last day of the year of a day (25 §). A year whose last day lies before the
 * first or after the last engagement on file is not judged.
 */
final class AuditChecks {

  private AuditChecks() {}

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
    List<Finding> found = new ArrayList<>();
    judged(forbund, day)
        .ifPresent(
            end -> {
              for (Member member : forbund.membership().on(end)) {
                if (of(forbund, member, end).isEmpty()) {
                  found.add(
                      rule.finding(place(forbund), Shown.of(member.name()))
                          .addDetails(Shown.of(end))
                          .build());
                }
              }
            });
    return found;
  }

  static List<Finding> stateAuditor(Rule rule, Forbund forbund, LocalDate day) {
    Optional<LocalDate> judged = judged(forbund, day);
    if (judged.isEmpty()) {
      return List.of();
    }
    LocalDate end = judged.get();
    Optional<Member> fk = first(forbund, MemberKind.FORSAKRINGSKASSAN, end);
    Optional<Member> af = first(forbund, MemberKind.ARBETSFORMEDLINGEN, end);
    if (fk.isEmpty() || af.isEmpty()) {
      return List.of();
    }
    List<Auditor> ofFk = of(forbund, fk.get(), end);
    List<Auditor> ofAf = of(forbund, af.get(), end);
    // A member without any auditor is a finding of its own.
    boolean kept =
        ofFk.isEmpty()
            || ofAf.isEmpty()
            || ofFk.stream()
                .anyMatch(a -> ofAf.contains(a) && a.appointedBy().equals(fk.get().id()));
    return kept
        ? List.of()
        : List.of(
            rule.finding(place(forbund), Shown.of(fk.get().name() + ", " + af.get().name()))
                .addDetails(Shown.of(end))
                .build());
  }

  private static Optional<Member> first(Forbund forbund, MemberKind kind, LocalDate day) {
    return forbund.membership().on(day).stream().filter(m -> m.kind() == kind).findFirst();
  }
}
