package io.github.finsam.rules;

import io.github.finsam.code.AgeBand;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Authority;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.PartnerRole;
import io.github.finsam.time.Dated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An insats: who carries it out, with whom and for whom (2 and 7 §§). */
final class InsatsChecks {

  private InsatsChecks() {}

  private static Place place(Insats insats) {
    return Place.of(insats.forbund().value(), insats.id().value());
  }

  static List<Finding> performer(Rule rule, Insats insats) {
    boolean own =
        insats.partners().stream()
            .anyMatch(p -> p.role() == PartnerRole.OWNER && p.authority() == Authority.FORBUND);
    return own && insats.kind().direction() == Direction.INDIVIDUAL
        ? List.of(rule.finding(place(insats), Shown.of(insats.name())).build())
        : List.of();
  }

  static List<Finding> twoAuthorities(Rule rule, Insats insats) {
    Set<Authority> taking = insats.authoritiesDuring(insats.course().actual());
    List<FinancingForm> forms =
        insats.course().forms().entries().stream().map(Dated::value).toList();
    boolean financed =
        forms.isEmpty() || forms.stream().anyMatch(f -> f != FinancingForm.COOPERATION_ONLY);
    // An insats without any partner on file is not known to lack them; where the förbund itself
    // owns a structural one, all its members take part.
    boolean allMembers =
        insats.kind().direction() == Direction.STRUCTURAL
            && insats.partners().stream()
                .anyMatch(p -> p.role() == PartnerRole.OWNER && p.authority() == Authority.FORBUND);
    return insats.partners().isEmpty() || !financed || allMembers || taking.size() >= 2
        ? List.of()
        : List.of(
            rule.finding(place(insats), Shown.of(insats.name()))
                .addDetails(Shown.of(taking.size()))
                .build());
  }

  static List<Finding> ages(Rule rule, Insats insats) {
    Optional<AgeBand> ages = insats.targetGroup().ages();
    return ages.isEmpty() || within(ages.get())
        ? List.of()
        : List.of(
            rule.finding(place(insats), Shown.of(insats.name()))
                .addDetails(Shown.of(ages.get().toString()), Shown.of(AgeBand.FINSAM.toString()))
                .build());
  }

  private static boolean within(AgeBand ages) {
    return AgeBand.FINSAM.contains(ages.fromInclusive())
        && ages.toInclusive().map(AgeBand.FINSAM::contains).orElse(false);
  }
}
