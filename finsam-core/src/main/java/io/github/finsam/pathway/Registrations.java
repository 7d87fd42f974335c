package io.github.finsam.pathway;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Kommuner;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is contradictory in pathways on file, alone and beside each other.
 *
 * <p>A person may be in several insatser at once and come back to the same one, and each time
 * counts (susam.se, pages for deltagaransvarig); the same time entered twice does not. Two pathways
 * are the same spell if participant, insats and first day are the same, or, as long as neither has
 * started, the day of the referral. Wrong entries and withdrawn referrals are nobody's spell.
 */
public final class Registrations {

  private Registrations() {}

  /**
   * What is contradictory in one pathway: every rule of {@link Pathway#violations} that it breaks,
   * a stated age that does not fit the year of birth, a home kommun that did not exist.
   *
   * @param pathway the pathway
   * @param context what it does not know itself
   */
  public static List<Finding> check(Pathway pathway, PathwayContext context) {
    List<Finding> findings = new ArrayList<>();
    for (TransitionViolation violation : pathway.violations(context)) {
      findings.add(
          finding(pathway, Severity.ERROR, violation.code(), violation.kind().label())
              .addDetails(
                  Shown.of(Label.of(violation.text(Language.SV), violation.text(Language.EN))))
              .build());
    }
    PathwayState state = pathway.state();
    if (state.started().isPresent()) {
      profile(pathway, state.started().get(), findings);
    }
    return List.copyOf(findings);
  }

  /**
   * What is contradictory between a pathway and its insats: an insats that holds a total only, and
   * a start on a day when it did not run (samordningvastmanland.se, "SUS": nothing is registered in
   * an insats once the förbund no longer finances it).
   *
   * @param pathway a pathway of the insats
   * @param insats the insats
   * @throws io.github.finsam.base.InvalidValueException if the pathway is of another insats
   */
  public static List<Finding> check(Pathway pathway, Insats insats) {
    new Checks()
        .that(
            pathway.insats().equals(insats.id()),
            "mismatch",
            "insats",
            insats.id(),
            pathway.insats().value())
        .orThrow();
    List<Finding> findings = new ArrayList<>();
    PathwayState state = pathway.state();
    Label name = Label.of(insats.name(), insats.name());
    if (state.status() != PathwayStatus.VOIDED
        && insats.kind().registration() == Registration.COUNT_ONLY) {
      findings.add(
          finding(pathway, Severity.ERROR, "pathway.count-only", name)
              .addDetails(Shown.of(Registration.COUNT_ONLY.label()))
              .build());
    }
    if (state.startedOn().isPresent() && !insats.activeOn(state.startedOn().get())) {
      findings.add(
          finding(pathway, Severity.WARNING, "pathway.outside", name)
              .addDetails(Shown.of(state.startedOn().get()))
              .build());
    }
    return List.copyOf(findings);
  }

  private static void profile(Pathway pathway, Started started, List<Finding> findings) {
    Profile profile = started.background().profile();
    LocalDate day = started.occurredOn();
    int oldest = day.getYear() - profile.birthYear().getValue();
    if (profile.statedAge() != oldest && profile.statedAge() != oldest - 1) {
      findings.add(
          finding(pathway, Severity.WARNING, "pathway.age", started.kind().label())
              .addDetails(
                  Shown.of(profile.statedAge()),
                  Shown.of(profile.birthYear().toString()),
                  Shown.of(day))
              .build());
    }
    if (profile.homeKommun().isPresent()
        && Kommuner.find(profile.homeKommun().get(), day).isEmpty()) {
      findings.add(
          finding(pathway, Severity.WARNING, "pathway.kommun", started.kind().label())
              .addDetails(Shown.of(profile.homeKommun().get()), Shown.of(day))
              .build());
    }
  }

  /**
   * Spells that are registered twice, and consents that stand for two pathways of one person (V2):
   * the very same event, with its day and time of recording.
   *
   * @param pathways of any participants, in any order
   * @return one finding for each pathway that repeats an earlier one, by id
   */
  public static List<Finding> doubles(Collection<Pathway> pathways) {
    List<Pathway> inOrder = new ArrayList<>(pathways);
    inOrder.sort(Comparator.comparing(Pathway::id));
    Map<Spell, Pathway> spells = new HashMap<>();
    Map<ConsentKey, Pathway> consents = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Pathway pathway : inOrder) {
      PathwayState state = pathway.state();
      if (state.status() == PathwayStatus.VOIDED) {
        continue;
      }
      spell(pathway, state)
          .map(key -> spells.putIfAbsent(key, pathway))
          .ifPresent(
              other ->
                  findings.add(
                      repeated(
                          pathway,
                          other,
                          "pathway.registered-twice",
                          Label.of("Deltagande", "Pathway"))));
      for (PathwayEvent event : pathway.eventsInForce(AsOf.everything())) {
        if (event.kind() == EventKind.CONSENT_GIVEN) {
          Pathway other =
              consents.putIfAbsent(new ConsentKey(pathway.participant(), event), pathway);
          if (other != null) {
            findings.add(repeated(pathway, other, "pathway.consent-reused", event.kind().label()));
          }
        }
      }
    }
    return List.copyOf(findings);
  }

  /**
   * The pathway among those on file that is the same spell as this one.
   *
   * @param pathway a pathway that is to be stored
   * @param onFile pathways of the same participant; itself in an older version may be among them
   * @return empty if it is a spell of its own
   */
  public static Optional<PathwayId> sameSpell(Pathway pathway, Collection<Pathway> onFile) {
    Optional<Spell> spell = spell(pathway);
    for (Pathway other : onFile) {
      if (spell.isPresent() && !other.id().equals(pathway.id()) && spell(other).equals(spell)) {
        return Optional.of(other.id());
      }
    }
    return Optional.empty();
  }

  /**
   * The spell that a pathway is with everything on file, by which a storage tells it from others.
   *
   * @return empty as long as it has neither started nor been referred, and for wrong entries and
   *     withdrawn referrals
   */
  public static Optional<Spell> spell(Pathway pathway) {
    return spell(pathway, pathway.state());
  }

  private static Optional<Spell> spell(Pathway pathway, PathwayState state) {
    if (state.status() == PathwayStatus.WITHDRAWN) {
      return Optional.empty();
    }
    Optional<LocalDate> started = state.startedOn();
    return (started.isPresent() ? started : state.intake().referredOn())
        .map(day -> new Spell(pathway.participant(), pathway.insats(), started.isPresent(), day));
  }

  private static Finding repeated(Pathway pathway, Pathway other, String code, Label subject) {
    return finding(pathway, Severity.ERROR, code, subject)
        .addDetails(Shown.of(other.id().value()))
        .build();
  }

  private static FindingBuilder finding(
      Pathway pathway, Severity severity, String code, Label subject) {
    return Finding.builder()
        .code(code)
        .severity(severity)
        .place(Place.of(pathway.forbund().value(), pathway.id().value()))
        .subject(Shown.of(subject));
  }

  /** The whole event: ids are unique in a pathway only, so two pathways may share one. */
  private record ConsentKey(ParticipantId participant, PathwayEvent consent) {}
}
