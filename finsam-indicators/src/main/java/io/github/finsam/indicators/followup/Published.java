package io.github.finsam.indicators.followup;

import io.github.finsam.base.Coverage;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Decision;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Absence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which sizes of denominators are shown, decided once for all tables of a report: a size hidden in
 * one table and shown in another would be shown.
 */
final class Published {

  /** In the order in which their sizes are worth showing: what comes later is hidden first. */
  private static final List<Set<Denominator>> PRIORITIES =
      List.of(
          EnumSet.of(Denominator.KNOWN, Denominator.IDENTIFIED),
          EnumSet.of(
              Denominator.PARTICIPANTS,
              Denominator.CARRIED_IN,
              Denominator.STARTED,
              Denominator.ENDED,
              Denominator.REMAINING),
          EnumSet.of(
              Denominator.COMPLETED,
              Denominator.CLOSING_TALK,
              Denominator.OUTCOME_KNOWN,
              Denominator.DUE_6,
              Denominator.ANSWERED_6,
              Denominator.DUE_12,
              Denominator.ANSWERED_12));

  private final Map<Denominator, Decision[]> decisions = new EnumMap<>(Denominator.class);
  private final List<Optional<Coverage>> coverages = new ArrayList<>();

  private final Set<Denominator> counted;

  private Published(Set<Denominator> counted) {
    this.counted = counted;
  }

  /**
   * Decides.
   *
   * @param atoms everybody
   * @param counted of which denominators the sizes are known at all
   * @param heads those that are only counted; empty if it is not known how many of them are
   *     anonymous, so that no coverage can be told
   */
  static Published of(
      List<Atom> atoms, Set<Denominator> counted, Optional<Heads> heads, Disclosure policy) {
    Published published = new Published(counted);
    Protection protection = new Protection(policy, atoms);
    Set<Denominator> before = EnumSet.noneOf(Denominator.class);
    for (Set<Denominator> next : PRIORITIES) {
      before.addAll(next);
      before.retainAll(counted);
      for (Denominator denominator : before) {
        for (int slice = 0; slice < Slices.COUNT; slice++) {
          int of = slice;
          protection.add(List.of(denominator, slice), of, atom -> atom.in(denominator));
          Denominator within = denominator.within();
          if (within != denominator && before.contains(within)) {
            protection.add(
                List.of(denominator, slice, within),
                of,
                atom -> atom.in(within) && !atom.in(denominator));
          }
        }
      }
      protection.publish();
    }
    for (Denominator denominator : Denominator.values()) {
      Decision[] bySlice = new Decision[Slices.COUNT];
      for (int slice = 0; slice < Slices.COUNT; slice++) {
        bySlice[slice] = protection.decision(List.of(denominator, slice));
      }
      published.decisions.put(denominator, bySlice);
    }
    int minimum = policy.minimum(EnumSet.of(Respondent.PARTICIPANT));
    for (int slice = 0; slice < Slices.COUNT; slice++) {
      int part = slice;
      published.coverages.add(
          published.mayTell(slice) && policy.rounding() == 1
              ? heads.flatMap(of -> coverage(of, atoms, part, minimum))
              : Optional.empty());
    }
    return published;
  }

  /** Who knows all parts of a coverage knows these sizes. */
  private boolean mayTell(int slice) {
    return List.of(Denominator.PARTICIPANTS, Denominator.KNOWN, Denominator.REMAINING).stream()
        .noneMatch(d -> decision(d, slice).isHidden());
  }

  private static Optional<Coverage> coverage(
      Heads heads, List<Atom> atoms, int slice, int minimum) {
    long identified = 0;
    long running = 0;
    for (Atom atom : atoms) {
      if (atom.in(Denominator.KNOWN)) {
        if (atom.in(Denominator.REMAINING)) {
          running += atom.of(slice);
        } else {
          identified += atom.of(slice);
        }
      }
    }
    Atom anonymous = new Atom(0, 0, heads.anonymous);
    Atom countOnly = new Atom(0, 0, heads.countOnly);
    Coverage coverage = new Coverage(identified, anonymous.of(slice), countOnly.of(slice), running);
    boolean small = false;
    for (int one = 0; one < Slices.COUNT; one++) {
      small |= small(anonymous.of(one), minimum) || small(countOnly.of(one), minimum);
    }
    small |= small(identified, minimum) || small(running, minimum);
    return small ? Optional.empty() : Optional.of(coverage);
  }

  private static boolean small(long number, int minimum) {
    return number > 0 && number < minimum;
  }

  private Decision decision(Denominator denominator, int slice) {
    Decision[] bySlice = decisions.get(denominator);
    return bySlice == null ? Decision.NO_DATA : bySlice[slice];
  }

  Optional<Absence.Reason> hidden(Denominator denominator, int slice) {
    return counted.contains(denominator)
        ? decision(denominator, slice).reason()
        : Optional.of(Absence.Reason.NOT_FROZEN);
  }

  Optional<Coverage> coverage(int slice) {
    return coverages.get(slice);
  }
}
