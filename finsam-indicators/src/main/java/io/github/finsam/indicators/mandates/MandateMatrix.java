package io.github.finsam.indicators.mandates;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The mandates of authorities as a matrix of actors, target groups and periods: which groups nobody
 * covers, and which several do. Nothing here says that a gap must be filled or that an overlap is
 * wrong; basic mandates reach nearly everybody, so that gaps are mostly looked for without them
 * ({@link #only}).
 *
 * <p>The columns are those of the matrix in Förstudie FINSAM (Sveriges Kommuner och Landsting
 * 2016), bilaga 5, "Vita fält".
 *
 * <p>Immutable and thread-safe.
 *
 * @param actors who has mandates, each id once
 * @param groups whom they are about, each id once
 * @param mandates the mandates, each id once
 */
public record MandateMatrix(List<Actor> actors, List<TargetGroup> groups, List<Mandate> mandates) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id occurs twice, a mandate or a group
   *     names what is not there, or groups lie within each other in a circle
   */
  public MandateMatrix {
    actors = List.copyOf(actors);
    groups = List.copyOf(groups);
    mandates = List.copyOf(mandates);
    Arguments arguments =
        new Arguments()
            .unique("actors", actors, Actor::id)
            .unique("groups", groups, TargetGroup::id)
            .unique("mandates", mandates, Mandate::id);
    Set<String> knownActors = actors.stream().map(Actor::id).collect(Collectors.toSet());
    Set<String> knownGroups = groups.stream().map(TargetGroup::id).collect(Collectors.toSet());
    Map<String, List<String>> within = within(groups);
    for (TargetGroup group : groups) {
      for (String wider : group.within()) {
        arguments.that(knownGroups.contains(wider), "unknown", "within", wider);
      }
      arguments.that(!circular(within, group.id()), "cycle", "within", group.id());
    }
    for (Mandate mandate : mandates) {
      for (String actor : mandate.actors()) {
        arguments.that(knownActors.contains(actor), "unknown", "actors", actor);
      }
      for (String group : mandate.groups()) {
        arguments.that(knownGroups.contains(group), "unknown", "groups", group);
      }
    }
    arguments.orThrow();
  }

  /**
   * Reads the tables {@code actors.csv} (id, name_sv, name_en), {@code target_groups.csv} (id,
   * name_sv, name_en, ages, within) and {@code mandates.csv} (id, actors, kind, activity_sv,
   * activity_en, description_sv, description_en, from, to, groups, commissioner, reported,
   * reported_on, source, other). They are written as those of an instrument (see {@link
   * io.github.finsam.indicators.instrument}); {@code actors}, {@code groups} and {@code within} are
   * ids parted by spaces, {@code kind} as in {@link MandateKind}, {@code to} empty while a mandate
   * holds, {@code reported} words and {@code reported_on} a day.
   *
   * @param lowestFirst layers, of which a row of the last one wins; at least one
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static MandateMatrix load(DefinitionSource... lowestFirst) {
    return MandateReader.read(List.of(lowestFirst));
  }

  /** The matrix with mandates of some kinds only. */
  public MandateMatrix only(Collection<MandateKind> kinds) {
    return new MandateMatrix(
        actors, groups, mandates.stream().filter(m -> kinds.contains(m.kind())).toList());
  }

  /** The group with this id; empty if there is none. */
  public Optional<TargetGroup> findGroup(String id) {
    return groups.stream().filter(g -> g.id().equals(id)).findFirst();
  }

  /**
   * The mandates of an actor that cover a group on a day, in the order of the matrix; empty if
   * there are none, also if there is no such actor or group.
   *
   * @param actor id of the actor
   * @param group id of the group
   */
  public List<Mandate> cell(String actor, String group, LocalDate day) {
    Set<String> wider = wider(group);
    return mandates.stream()
        .filter(m -> m.actors().contains(actor) && m.period().contains(day))
        .filter(m -> m.groups().stream().anyMatch(wider::contains))
        .toList();
  }

  /**
   * Who covers a group during a period.
   *
   * @param group id of the group
   * @param period any period; without an end, so is the last span
   * @throws io.github.finsam.base.InvalidValueException if there is no such group
   */
  public GroupCover cover(String group, Period period) {
    Optional<TargetGroup> found = findGroup(group);
    new Arguments().that(found.isPresent(), "unknown", "group", group).orThrow();
    Set<String> wider = wider(group);
    List<Mandate> covering =
        mandates.stream()
            .filter(m -> m.period().overlaps(period))
            .filter(m -> m.groups().stream().anyMatch(wider::contains))
            .toList();
    // Days on which something begins, or is over.
    TreeSet<LocalDate> starts = new TreeSet<>(Set.of(period.startInclusive()));
    for (Mandate mandate : covering) {
      starts.add(mandate.period().startInclusive());
      mandate.period().endInclusive().ifPresent(end -> starts.add(end.plusDays(1)));
    }
    List<CoverSpan> spans = new ArrayList<>();
    for (LocalDate start : starts) {
      if (!period.contains(start)) {
        continue;
      }
      Optional<LocalDate> end =
          Optional.ofNullable(starts.higher(start))
              .filter(period::contains)
              .map(next -> next.minusDays(1))
              .or(period::endInclusive);
      List<Mandate> now = covering.stream().filter(m -> m.period().contains(start)).toList();
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).mandates().equals(now)) {
        DateRange before = spans.get(last).days();
        spans.set(last, new CoverSpan(new DateRange(before.startInclusive(), end), now));
      } else {
        spans.add(new CoverSpan(new DateRange(start, end), now));
      }
    }
    return new GroupCover(found.orElseThrow(), spans);
  }

  /** Who covers each group during a period, in the order of the groups. */
  public List<GroupCover> covers(Period period) {
    return groups.stream().map(group -> cover(group.id(), period)).toList();
  }

  /** The groups that nobody covers on any day of a period: the white fields. */
  public List<TargetGroup> whiteFields(Period period) {
    return covers(period).stream().filter(GroupCover::isWhite).map(GroupCover::group).toList();
  }

  /** The group and all that it lies within. */
  private Set<String> wider(String group) {
    return wider(within(groups), List.of(group));
  }

  /** The groups that each lies within. */
  private static Map<String, List<String>> within(List<TargetGroup> groups) {
    Map<String, List<String>> within = new HashMap<>();
    groups.forEach(group -> within.putIfAbsent(group.id(), group.within()));
    return within;
  }

  /** The groups and all that they lie within. */
  private static Set<String> wider(Map<String, List<String>> within, Collection<String> from) {
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(from);
    while (!left.isEmpty()) {
      String id = left.pop();
      if (seen.add(id)) {
        left.addAll(within.getOrDefault(id, List.of()));
      }
    }
    return seen;
  }

  /** Whether a group lies within itself by way of others. */
  static boolean circular(Map<String, List<String>> within, String group) {
    return wider(within, within.getOrDefault(group, List.of())).contains(group);
  }
}
