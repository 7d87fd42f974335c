package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.code.Kommuner;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Area, members and charter of a förbund on a day (1, 3 and 9 §§). */
final class MembershipChecks {

  private static final Label NO_KOMMUN = Label.of("ingen kommun", "no kommun");
  private static final Label NO_REGION = Label.of("ingen region", "no region");

  private MembershipChecks() {}

  static Place place(Forbund forbund) {
    return Place.of(forbund.id().value(), "");
  }

  /**
   * The area on a day. It has no dates of its own, so a part whose kommun is a member at some other
   * time belongs to the area only while that kommun is one; a part whose kommun never is a member
   * always belongs to it.
   */
  static List<AreaPart> areaOn(Forbund forbund, LocalDate day) {
    return forbund.membership().area().stream()
        .filter(
            part ->
                forbund.membership().members().stream().noneMatch(m -> isKommunOf(m, part))
                    || forbund.membership().on(day).stream().anyMatch(m -> isKommunOf(m, part)))
        .toList();
  }

  private static boolean isKommunOf(Member member, AreaPart part) {
    return member.kind() == MemberKind.KOMMUN
        && member.code().equals(Optional.of(part.kommunCode()));
  }

  private static String regionOf(AreaPart part) {
    return part.kommunCode().substring(0, 2);
  }

  static List<Finding> area(Rule rule, Forbund forbund, LocalDate day) {
    return forbund.membership().area().isEmpty()
        ? List.of(rule.finding(place(forbund), Shown.of(forbund.name())).build())
        : List.of();
  }

  static List<Finding> oneRegion(Rule rule, Forbund forbund, LocalDate day) {
    Set<String> regions =
        areaOn(forbund, day).stream()
            .map(MembershipChecks::regionOf)
            .collect(Collectors.toCollection(TreeSet::new));
    return regions.size() > 1
        ? List.of(
            rule.finding(place(forbund), Shown.of(forbund.name()))
                .addDetails(Shown.of(String.join(", ", regions)))
                .build())
        : List.of();
  }

  static List<Finding> membership(Rule rule, Forbund forbund, LocalDate day) {
    List<Member> members = forbund.membership().on(day);
    List<Member> kommuner = forbund.membership().of(Party.KOMMUNER, day);
    boolean noRegionNeeded =
        !kommuner.isEmpty() && kommuner.stream().allMatch(Member::outsideRegion);
    List<Finding> found = new ArrayList<>();
    for (MemberKind kind : MemberKind.values()) {
      boolean missing = members.stream().noneMatch(m -> m.kind() == kind);
      if (missing && !(kind == MemberKind.REGION && noRegionNeeded)) {
        found.add(rule.finding(place(forbund), Shown.of(kind.label())).build());
      }
    }
    return found;
  }

  static List<Finding> coverage(Rule rule, Forbund forbund, LocalDate day) {
    List<Member> members = forbund.membership().on(day);
    List<Finding> found = new ArrayList<>();
    for (AreaPart part : areaOn(forbund, day)) {
      String name = "kommun " + part.kommunCode() + part.part().map(p -> ", " + p).orElse("");
      if (members.stream().noneMatch(m -> isKommunOf(m, part))) {
        found.add(uncovered(rule, forbund, name, NO_KOMMUN));
      }
      if (!part.kommunCode().equals(Kommuner.GOTLAND)
          && members.stream()
              .noneMatch(
                  m ->
                      m.kind() == MemberKind.REGION
                          && m.code().equals(Optional.of(regionOf(part))))) {
        found.add(uncovered(rule, forbund, name, NO_REGION));
      }
    }
    return found;
  }

  private static Finding uncovered(Rule rule, Forbund forbund, String part, Label missing) {
    return rule.finding(place(forbund), Shown.of(part)).addDetails(Shown.of(missing)).build();
  }

  static List<Finding> charter(Rule rule, Forbund forbund, LocalDate day) {
    Optional<Charter> charter = forbund.charterOn(day);
    if (charter.isEmpty()) {
      return List.of();
    }
    Set<CharterPoint> missing = charter.get().missing();
    // What the members found no need to settle besides cannot be missing.
    missing.remove(CharterPoint.OTHER);
    if (!jointAuditors(forbund, day)) {
      missing.remove(CharterPoint.JOINT_AUDITORS);
    }
    List<Finding> found = new ArrayList<>();
    for (CharterPoint point : missing) {
      found.add(
          rule.finding(place(forbund), Shown.of(point.label()))
              .addDetails(Shown.of(point.number()))
              .build());
    }
    return found;
  }

  /** Whether members besides the two state authorities share an auditor, or nobody knows. */
  private static boolean jointAuditors(Forbund forbund, LocalDate day) {
    List<Auditor> engaged =
        forbund.auditors().stream().filter(a -> a.engaged().contains(day)).toList();
    return engaged.isEmpty()
        || engaged.stream()
            .anyMatch(
                a ->
                    a.members().size() > 1
                        && a.members().stream()
                            .map(forbund.membership()::find)
                            .flatMap(Optional::stream)
                            .anyMatch(m -> m.party() != Party.STATE));
  }

  static List<Finding> charterOnFile(Rule rule, Forbund forbund, LocalDate day) {
    return forbund.charterOn(day).isEmpty()
        ? List.of(rule.finding(place(forbund), Shown.of(forbund.name())).build())
        : List.of();
  }
}
