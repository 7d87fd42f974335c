package io.github.finsam.rules;

import io.github.finsam.base.MemberId;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.governance.Discharge;
import io.github.finsam.governance.GovernanceYear;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each member decides on discharge from liability (26 §). */
final class DischargeChecks {

  private DischargeChecks() {}

  private static Place place(GovernanceYear year, String where) {
    return Place.of(year.forbund() + "/" + year.year(), where);
  }

  static List<Judged> refused(Rule rule, GovernanceYear year, Forbund forbund) {
    return year.refusedDischarges().stream()
        .map(
            d ->
                new Judged(
                    d.decidedOn(),
                    rule.finding(place(year, d.decidedOn().toString()), Shown.of(name(forbund, d)))
                        .addDetails(Shown.of(d.forYear().toString()), Shown.of(d.decidedOn()))
                        .build()))
        .toList();
  }

  private static String name(Forbund forbund, Discharge discharge) {
    MemberId id = discharge.member();
    return forbund.membership().find(id).map(Member::name).orElse(id.value());
  }

  /**
   * The members on the last day of the year before whose decision on it is not on file, while that
   * of another is. With none on file nothing is known of any.
   */
  static List<Judged> onFile(Rule rule, GovernanceYear year, Forbund forbund) {
    Year about = year.year().minusYears(1);
    LocalDate closing = about.atMonth(12).atEndOfMonth();
    Optional<LocalDate> last =
        year.discharges(about).stream().map(Discharge::decidedOn).max(Comparator.naturalOrder());
    Set<MemberId> decided =
        year.discharges(about).stream().map(Discharge::member).collect(Collectors.toSet());
    List<Member> members = forbund.membership().on(closing);
    List<String> missing =
        members.stream().filter(m -> !decided.contains(m.id())).map(Member::name).sorted().toList();
    if (last.isEmpty() || missing.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Judged(
            last.get(),
            rule.finding(place(year, ""), Shown.of(String.join(", ", missing)))
                .addDetails(
                    Shown.of(about.toString()),
                    Shown.of(year.year().toString()),
                    Shown.of(members.size() - missing.size()),
                    Shown.of(members.size()))
                .build()));
  }
}
