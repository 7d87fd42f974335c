package io.github.finsam.rules;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Share;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.Registration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts without identities: whether they fit the insats and hang together. */
final class CountChecks {

  private CountChecks() {}

  private static Place place(InsatsCounts counts) {
    return Place.of(
        counts.forbund().value(), counts.id().insats().value() + ", " + counts.id().year());
  }

  private static Place place(ClosedPeriod closed) {
    String insats = closed.id().insats().map(i -> i.value() + ", ").orElse("");
    return Place.of(
        closed.id().forbund().value(),
        insats + closed.id().period() + ", version " + closed.id().version());
  }

  private static Shown name(InsatsId insats, Dossier dossier) {
    return Shown.of(dossier.insats(insats).map(Insats::name).orElse(insats.value()));
  }

  private static Shown name(InsatsCounts counts, Dossier dossier) {
    return name(counts.id().insats(), dossier);
  }

  private static boolean outsideForbund(InsatsCounts counts, Dossier dossier) {
    return !dossier.forbund().existence().overlaps(counts.year());
  }

  static List<Finding> forbund(Rule rule, InsatsCounts counts, Dossier dossier) {
    return outsideForbund(counts, dossier)
        ? List.of(
            rule.finding(place(counts), name(counts, dossier))
                .printed(Shown.of(counts.id().year().toString()))
                .computed(Explanations.days(dossier.forbund().existence()))
                .build())
        : List.of();
  }

  static List<Finding> known(Rule rule, InsatsCounts counts, Dossier dossier) {
    return dossier.insats(counts.id().insats()).isEmpty()
        ? List.of(
            rule.finding(place(counts), Shown.of(counts.id().insats().value()))
                .addDetails(Shown.of(dossier.forbund().name()))
                .build())
        : List.of();
  }

  static List<Finding> outside(Rule rule, InsatsCounts counts, Dossier dossier) {
    // A year when there was no förbund is told of as that.
    return dossier
        .insats(counts.id().insats())
        .filter(i -> !outsideForbund(counts, dossier) && !i.activeDuring(counts.year()))
        .map(
            insats ->
                rule.finding(place(counts), Shown.of(insats.name()))
                    .printed(Shown.of(counts.id().year().toString()))
                    .computed(Explanations.days(insats.course().actual()))
                    .build())
        .stream()
        .toList();
  }

  static List<Finding> structural(Rule rule, InsatsCounts counts, Dossier dossier) {
    return dossier
        .insats(counts.id().insats())
        .filter(i -> counts.countsIndividuals() && byNumberOnly(i))
        .map(
            insats ->
                rule.finding(place(counts), Shown.of(insats.name()))
                    .addDetails(
                        Shown.of(insats.kind().direction().label()),
                        Shown.of(insats.kind().registration().label()))
                    .build())
        .stream()
        .toList();
  }

  private static boolean byNumberOnly(Insats insats) {
    return insats.kind().direction() == Direction.STRUCTURAL
        || insats.kind().registration() == Registration.COUNT_ONLY;
  }

  static List<Finding> planned(Rule rule, InsatsCounts counts, Dossier dossier) {
    Optional<Integer> planned =
        counts
            .planned()
            .or(
                () ->
                    dossier
                        .insats(counts.id().insats())
                        .flatMap(i -> i.plannedIn(counts.id().year())));
    Optional<BySex> registered = counts.registered();
    if (planned.isEmpty() || registered.isEmpty()) {
      return List.of();
    }
    long number = registered.get().total();
    return number < planned.get()
        ? List.of(
            rule.finding(place(counts), name(counts, dossier))
                .printed(Shown.of(number))
                .computed(Shown.of((long) planned.get()))
                .addDetails(Shown.of(Share.of(number, planned.get())))
                .build())
        : List.of();
  }

  static List<Finding> plannedDiffers(Rule rule, InsatsCounts counts, Dossier dossier) {
    Optional<Integer> elsewhere =
        dossier.insats(counts.id().insats()).flatMap(i -> i.plannedIn(counts.id().year()));
    return counts.planned().isPresent()
            && elsewhere.isPresent()
            && !counts.planned().equals(elsewhere)
        ? List.of(
            rule.finding(place(counts), name(counts, dossier))
                .printed(Shown.of((long) counts.planned().get()))
                .computed(Shown.of((long) elsewhere.get()))
                .build())
        : List.of();
  }

  static List<Finding> anonymous(Rule rule, InsatsCounts counts, Dossier dossier) {
    BySex anonymous = counts.anonymousBySex();
    // An entry is about someone who started in the year, so those who started bound it, if known.
    Optional<BySex> started =
        counts.flows().map(FlowCounts::started).filter(s -> exceeds(anonymous, s));
    String among = started.isPresent() ? "those-who-started" : "those-who-took-part";
    return started
        .or(() -> counts.registered().filter(all -> exceeds(anonymous, all)))
        .map(
            all ->
                rule.finding(place(counts), name(counts, dossier))
                    .printed(Shown.of(anonymous.total()))
                    .computed(Shown.of(all.total()))
                    .addDetails(Shown.of(Explanations.label(among)))
                    .build())
        .stream()
        .toList();
  }

  /** Those of unknown sex may be any of the anonymous. */
  private static boolean exceeds(BySex anonymous, BySex all) {
    return missing(anonymous.women(), all.women()) + missing(anonymous.men(), all.men())
        > all.unknown();
  }

  private static long missing(long part, long whole) {
    return Math.max(0, part - whole);
  }

  static List<Finding> flow(Rule rule, InsatsCounts counts, Dossier dossier) {
    return counts
        .flows()
        .filter(f -> f.difference() != 0)
        .map(f -> flow(rule, place(counts), name(counts, dossier), f))
        .stream()
        .toList();
  }

  private static Finding flow(Rule rule, Place place, Shown subject, FlowCounts flows) {
    return rule.finding(place, subject)
        .printed(Shown.of(flows.ended().total() + flows.remaining().total()))
        .computed(Shown.of(flows.carriedIn().total() + flows.started().total()))
        .addDetails(
            Shown.of(flows.carriedIn().total()),
            Shown.of(flows.started().total()),
            Shown.of(flows.ended().total()),
            Shown.of(flows.remaining().total()))
        .build();
  }

  static List<Finding> flowBySex(Rule rule, InsatsCounts counts, Dossier dossier) {
    return counts
        .flows()
        .filter(f -> f.difference() == 0 && !f.balances())
        .map(f -> rule.finding(place(counts), name(counts, dossier)).build())
        .stream()
        .toList();
  }

  static List<Finding> flowParticipants(Rule rule, InsatsCounts counts, Dossier dossier) {
    if (counts.flows().isEmpty() || counts.participants().isEmpty()) {
      return List.of();
    }
    FlowCounts flows = counts.flows().get();
    long came = flows.carriedIn().total() + flows.started().total();
    long participants = counts.participants().get().total();
    return came == participants
        ? List.of()
        : List.of(
            rule.finding(place(counts), name(counts, dossier))
                .printed(Shown.of(participants))
                .computed(Shown.of(came))
                .build());
  }

  static List<Finding> flowBetweenYears(Rule rule, InsatsCounts counts, Dossier dossier) {
    Year before = counts.id().year().minusYears(1);
    Optional<FlowCounts> last =
        dossier.counts().stream()
            .filter(c -> c.id().insats().equals(counts.id().insats()))
            .filter(c -> c.id().year().equals(before))
            .findFirst()
            .flatMap(InsatsCounts::flows);
    return counts
        .flows()
        .filter(f -> last.filter(l -> l.remaining().total() != f.carriedIn().total()).isPresent())
        .map(
            f ->
                rule.finding(place(counts), name(counts, dossier))
                    .printed(Shown.of(f.carriedIn().total()))
                    .computed(Shown.of(last.orElseThrow().remaining().total()))
                    .addDetails(Shown.of(before.toString()))
                    .build())
        .stream()
        .toList();
  }

  static List<Finding> volumePeriod(Rule rule, InsatsCounts counts, Dossier dossier) {
    return counts.volumes().stream()
        .filter(v -> !counts.year().encloses(v.period()))
        .map(
            v ->
                rule.finding(place(counts), name(counts, dossier))
                    .printed(Shown.of(v.number().total()))
                    .addDetails(Shown.of(v.label()), Explanations.days(v.period()))
                    .build())
        .toList();
  }

  static List<Finding> volumeOverlap(Rule rule, InsatsCounts counts, Dossier dossier) {
    List<Finding> found = new ArrayList<>();
    List<VolumeCount> volumes = counts.volumes();
    for (int i = 0; i < volumes.size(); i++) {
      for (int j = i + 1; j < volumes.size(); j++) {
        VolumeCount a = volumes.get(i);
        VolumeCount b = volumes.get(j);
        if (a.label().equals(b.label()) && a.period().overlaps(b.period())) {
          found.add(
              rule.finding(place(counts), name(counts, dossier))
                  .computed(Shown.of(a.number().total() + b.number().total()))
                  .addDetails(
                      Shown.of(a.label()),
                      Explanations.days(a.period()),
                      Explanations.days(b.period()))
                  .build());
        }
      }
    }
    return found;
  }

  private static Shown subject(ClosedPeriod closed, Dossier dossier) {
    return closed
        .id()
        .insats()
        .map(i -> name(i, dossier))
        .orElse(Shown.of(dossier.forbund().name()));
  }

  static List<Finding> closedFlow(Rule rule, ClosedPeriod closed, Dossier dossier) {
    return closed
        .flows()
        .filter(f -> f.difference() != 0)
        .map(f -> flow(rule, place(closed), subject(closed, dossier), f))
        .stream()
        .toList();
  }

  static List<Finding> closedEarly(Rule rule, ClosedPeriod closed, Dossier dossier) {
    LocalDate end = closed.id().period().endInclusive().orElseThrow();
    return closed.closedOn().isAfter(end)
        ? List.of()
        : List.of(
            rule.finding(place(closed), subject(closed, dossier))
                .printed(Shown.of(closed.closedOn()))
                .computed(Shown.of(end))
                .build());
  }

  static List<Finding> closedOrder(Rule rule, ClosedPeriod closed, Dossier dossier) {
    return closed.id().previous().stream()
        .flatMap(id -> dossier.closedPeriods().stream().filter(c -> c.id().equals(id)))
        .filter(previous -> closed.closedOn().isBefore(previous.closedOn()))
        .map(
            previous ->
                rule.finding(place(closed), subject(closed, dossier))
                    .printed(Shown.of(closed.closedOn()))
                    .computed(Shown.of(previous.closedOn()))
                    .build())
        .toList();
  }

  static List<Finding> closedDiffers(Rule rule, ClosedPeriod closed, Dossier dossier) {
    boolean last =
        dossier.closedPeriods().stream().noneMatch(c -> c.id().equals(closed.id().next()));
    Optional<InsatsCounts> now =
        dossier.counts().stream()
            .filter(c -> closed.id().insats().equals(Optional.of(c.id().insats())))
            .filter(c -> c.year().equals(closed.id().period()))
            .findFirst();
    Optional<BySex> then =
        closed.participants().or(() -> closed.flows().map(FlowCounts::participants));
    Optional<BySex> since = now.flatMap(InsatsCounts::registered);
    return last && then.isPresent() && since.isPresent() && !then.equals(since)
        ? List.of(
            rule.finding(place(closed), subject(closed, dossier))
                .printed(Shown.of(since.get().total()))
                .computed(Shown.of(then.get().total()))
                .addDetails(Shown.of(closed.closedOn()))
                .build())
        : List.of();
  }
}
