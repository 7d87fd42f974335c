package io.github.finsam.pathway.internship;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.InternshipRun;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places that employers in an area offer, and who has which.
 *
 * <p>Matching goes by turn and nothing else: each need, in the order of priority and waiting time,
 * gets the place whose work it wants most; among equals the one that gives no more support than is
 * needed, so that places with much support are left to those who need it, then the one with the
 * smallest id. Nobody loses a place to someone later in turn, and everyone gets to know why a place
 * did not fit. It does not try to place as many as possible by passing somebody over.
 *
 * <p>Immutable and thread-safe.
 *
 * @param places kept by id
 * @param taken internships that run, ran or are agreed, at places of this register or others
 */
public record InternshipRegister(List<InternshipPlace> places, List<InternshipRun> taken) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two places have the same id
   */
  public InternshipRegister {
    places = places.stream().sorted(Comparator.comparing(InternshipPlace::id)).toList();
    taken = List.copyOf(taken);
    new Checks().unique("places", places, InternshipPlace::id).orThrow();
  }

  /** A register in which every place is free. */
  public static InternshipRegister of(Collection<InternshipPlace> places) {
    return new InternshipRegister(List.copyOf(places), List.of());
  }

  /** How many employers offer places on a day; an employer with several places is one. */
  public int employers(LocalDate day) {
    return Math.toIntExact(
        places.stream()
            .filter(p -> p.during().contains(day))
            .map(InternshipPlace::employer)
            .distinct()
            .count());
  }

  /** How many people can be at the places of a day at one time. */
  public int placesOn(LocalDate day) {
    return places.stream()
        .filter(p -> p.during().contains(day))
        .mapToInt(InternshipPlace::places)
        .sum();
  }

  /**
   * The same by purpose. A place for several purposes is in each, so the numbers are not to be
   * added.
   */
  public Map<InternshipPurpose, Integer> placesByPurpose(LocalDate day) {
    Map<InternshipPurpose, Integer> counts = new EnumMap<>(InternshipPurpose.class);
    for (InternshipPlace place : places) {
      if (place.during().contains(day)) {
        place.terms().purposes().forEach(p -> counts.merge(p, place.places(), Integer::sum));
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /** How many people are at places of this register on a day. */
  public int takenOn(LocalDate day) {
    return places.stream().mapToInt(p -> taken(p, DateRange.of(day, day), Map.of())).sum();
  }

  /**
   * Gives each need a place, if one fits.
   *
   * @param needs in any order, one at most for a pathway
   * @return one for each need, first in turn first
   * @throws io.github.finsam.base.InvalidValueException if a pathway has two needs
   */
  public List<InternshipMatch> match(Collection<InternshipNeed> needs) {
    new Checks().unique("needs", needs, InternshipNeed::pathway).orThrow();
    Map<String, List<DateRange>> given = new HashMap<>();
    List<InternshipMatch> matches = new ArrayList<>();
    for (InternshipNeed need : needs.stream().sorted(InternshipNeed.BY_TURN).toList()) {
      InternshipMatch match = match(need, given);
      match
          .place()
          .ifPresent(
              place ->
                  given.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(need.during()));
      matches.add(match);
    }
    return List.copyOf(matches);
  }

  private InternshipMatch match(InternshipNeed need, Map<String, List<DateRange>> given) {
    Map<String, Set<MatchReason>> refused = new HashMap<>();
    List<InternshipPlace> fitting = new ArrayList<>();
    for (InternshipPlace place : places) {
      Set<MatchReason> reasons = reasons(place, need);
      if (taken(place, need.during(), given) >= place.places()) {
        reasons.add(MatchReason.TAKEN);
      }
      if (reasons.isEmpty()) {
        fitting.add(place);
      } else {
        refused.put(place.id(), reasons);
      }
    }
    Optional<InternshipPlace> best =
        fitting.stream()
            .min(
                Comparator.comparing((InternshipPlace p) -> need.wish().work().indexOf(p.work()))
                    .thenComparing(p -> p.terms().support())
                    .thenComparing(InternshipPlace::id));
    Optional<Integer> rank =
        best.filter(p -> !need.wish().work().isEmpty())
            .map(p -> need.wish().work().indexOf(p.work()) + 1);
    return new InternshipMatch(need, best, rank, refused);
  }

  /** Why a place does not fit a need, whoever has it now; empty if it fits. */
  public static Set<MatchReason> reasons(InternshipPlace place, InternshipNeed need) {
    InternshipTerms terms = place.terms();
    InternshipNeed.Wish wish = need.wish();
    Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
    if (!terms.purposes().contains(need.purpose())) {
      reasons.add(MatchReason.PURPOSE);
    }
    if (!place.during().encloses(need.during())) {
      reasons.add(MatchReason.PERIOD);
    }
    if (need.percent() < terms.minPercent() || need.percent() > terms.maxPercent()) {
      reasons.add(MatchReason.EXTENT);
    }
    if (terms.support().compareTo(need.support()) < 0) {
      reasons.add(MatchReason.SUPPORT);
    }
    if (terms.ages().isPresent() && need.age().filter(terms.ages().get()::contains).isEmpty()) {
      reasons.add(MatchReason.AGE);
    }
    if (!wish.kommuner().isEmpty() && !wish.kommuner().contains(place.kommun())) {
      reasons.add(MatchReason.KOMMUN);
    }
    if (!wish.work().isEmpty() && !wish.work().contains(place.work())) {
      reasons.add(MatchReason.WORK);
    }
    return reasons;
  }

  /** The most people at a place on any one day of a span. */
  private int taken(InternshipPlace place, DateRange span, Map<String, List<DateRange>> given) {
    List<DateRange> there = new ArrayList<>(given.getOrDefault(place.id(), List.of()));
    for (InternshipRun run : taken) {
      if (run.place().equals(place.id())) {
        there.add(run.during());
      }
    }
    there.removeIf(range -> !range.overlaps(span));
    int most = 0;
    // The most there are at once on the first day of the span or on the first day of somebody.
    for (DateRange range : there) {
      LocalDate day =
          range.startInclusive().isBefore(span.startInclusive())
              ? span.startInclusive()
              : range.startInclusive();
      int count = 0;
      for (DateRange other : there) {
        count += other.contains(day) ? 1 : 0;
      }
      most = Math.max(most, count);
    }
    return most;
  }
}
