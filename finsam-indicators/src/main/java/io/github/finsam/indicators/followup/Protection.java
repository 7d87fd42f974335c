package io.github.finsam.indicators.followup;

import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.disclosure.CountCell;
import io.github.finsam.indicators.disclosure.Decision;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which sums of atoms may be shown, by the same publication that protects answers to
 * questionnaires: a person is an answer with a single code. Sums are published in rounds; what an
 * earlier round shows is known in the later ones.
 */
final class Protection {

  private static final Set<Respondent> PARTICIPANTS = EnumSet.of(Respondent.PARTICIPANT);
  private static final int CODE = 1;

  private final Disclosure policy;
  private final List<Atom> atoms;
  private final int minimum;
  private final Map<Object, Long> sums = new HashMap<>();
  private final Map<Object, Decision> decisions = new HashMap<>();
  private final Map<Object, Sum> requested = new LinkedHashMap<>();
  private final List<List<Object>> rounds = new ArrayList<>();
  private final List<Publication> earlier = new ArrayList<>();
  private boolean small;

  private record Sum(int slice, Predicate<Atom> of) {}

  Protection(Disclosure policy, List<Atom> atoms) {
    this.policy = policy;
    this.atoms = atoms;
    this.minimum = policy.minimum(PARTICIPANTS);
  }

  /** A sum to be shown, or that nobody shows but anybody could compute. */
  long add(Object key, int slice, Predicate<Atom> of) {
    Long known = sums.get(key);
    if (known != null) {
      return known;
    }
    long sum = 0;
    for (Atom atom : atoms) {
      if (of.test(atom)) {
        sum = Math.addExact(sum, atom.of(slice));
      }
    }
    sums.put(key, sum);
    requested.put(key, new Sum(slice, of));
    small |= sum > 0 && sum < minimum;
    return sum;
  }

  /** Decides about everything added so far; what was shown before stays so. */
  void publish() {
    rounds.add(List.copyOf(requested.keySet()));
    // Without a number below the minimum and without rounding there is nothing to protect.
    if (policy.waived().isPresent() || (!small && policy.rounding() == 1)) {
      sums.forEach((key, sum) -> decisions.put(key, sum == 0 ? Decision.NO_DATA : Decision.SHOWN));
      return;
    }
    Tally tally = tally();
    // A round with nothing to protect has not been published yet, but is known from now on.
    while (earlier.size() < rounds.size()) {
      List<CountCell> cells = new ArrayList<>();
      for (Object key : rounds.get(earlier.size())) {
        Sum sum = requested.get(key);
        if (sum != null) {
          cells.add(new CountCell(key, PARTICIPANTS, lines(sum)));
        }
      }
      Publication publication =
          Publication.of(policy, tally, (item, code) -> true, cells, List.copyOf(earlier));
      publication.keys().forEach(key -> decisions.put(key, publication.decision(key)));
      earlier.add(publication);
    }
  }

  private Tally tally() {
    Map<TallyCell, Map<Integer, Long>> counts = new LinkedHashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      for (int sex = 0; sex < Slices.ALL; sex++) {
        if (atoms.get(i).bySex()[sex] > 0) {
          counts.put(cell(i, sex), Map.of(CODE, atoms.get(i).bySex()[sex]));
        }
      }
    }
    return Tally.of(TallyQuery.of(Tabulation.EDITION), counts);
  }

  private Set<TallyCell> lines(Sum sum) {
    Set<TallyCell> lines = new LinkedHashSet<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (sum.of().test(atoms.get(i))) {
        for (int sex = 0; sex < Slices.ALL; sex++) {
          if ((sum.slice() == Slices.ALL || sum.slice() == sex) && atoms.get(i).bySex()[sex] > 0) {
            lines.add(cell(i, sex));
          }
        }
      }
    }
    return lines;
  }

  private static TallyCell cell(int atom, int sex) {
    var group = Group.builder().respondent(Respondent.PARTICIPANT);
    if (sex != Slices.UNKNOWN) {
      group.sex(sex == Slices.MEN ? Sex.MAN : Sex.WOMAN);
    }
    return new TallyCell("atom-" + atom, group.build());
  }

  Decision decision(Object key) {
    return decisions.getOrDefault(key, Decision.NO_DATA);
  }

  /** A sum as it may be shown, or why it may not; nobody is 0. */
  Outcome<Long> number(Object key) {
    Decision decision = decision(key);
    return decision.isHidden()
        ? Outcome.none(Absence.of(decision.reason().orElse(Absence.Reason.SUPPRESSED)))
        : Outcome.found(shown(key));
  }

  /** A sum that is shown, as it may be shown. */
  long shown(Object key) {
    return policy.rounded(sums.getOrDefault(key, 0L));
  }
}
