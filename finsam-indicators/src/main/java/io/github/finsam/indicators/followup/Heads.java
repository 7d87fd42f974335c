package io.github.finsam.indicators.followup;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.count.Flow;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heads that counts without identities add to the pathways of a scope and a period. Where an
 * insats is counted, its counts are everybody, those with pathways included; what exceeds the
 * pathways is anonymous or only counted. Counts are of whole years, so a period of anything else
 * has none.
 */
final class Heads {

  private static final int WOMAN = 0;
  private static final int MAN = 1;
  private static final int UNKNOWN = 2;

  /** Participants, carried in, started, ended, remaining, by sex. */
  final long[][] extra = new long[1 + Flow.values().length][3];

  final long[] anonymous = new long[3];
  final long[] countOnly = new long[3];

  /** Counts of the period by insats, in the order of years. */
  final Map<InsatsId, List<InsatsCounts>> byInsats = new HashMap<>();

  /**
   * Adds up.
   *
   * @param counts those of the scope
   * @param pathways for each insats participants and flows by women and men as pathways give them
   */
  Heads(Collection<InsatsCounts> counts, Period period, Map<String, long[][]> pathways) {
    if (!wholeYears(period)) {
      return;
    }
    counts.stream()
        .sorted(Comparator.comparing(InsatsCounts::id))
        .filter(c -> period.encloses(c.year()))
        .forEach(c -> byInsats.computeIfAbsent(c.id().insats(), i -> new ArrayList<>()).add(c));
    byInsats.forEach(
        (insats, years) -> add(years, pathways.getOrDefault(insats.value(), new long[5][2])));
  }

  private Heads() {}

  /**
   * What heads that were frozen exceed the pathways by, of which nobody tells any more how many
   * were anonymous.
   *
   * @param participants everybody
   * @param flows of everybody; empty if nobody counted
   * @param pathways participants and flows by women and men as pathways gave them
   */
  static Heads beyond(BySex participants, Optional<FlowCounts> flows, long[][] pathways) {
    Heads heads = new Heads();
    heads.extra[0] = more(participants, pathways[0]);
    flows.ifPresent(
        f -> {
          for (Flow flow : Flow.values()) {
            heads.extra[1 + flow.ordinal()] = more(f.get(flow), pathways[1 + flow.ordinal()]);
          }
        });
    return heads;
  }

  private static boolean wholeYears(Period period) {
    LocalDate first = period.startInclusive();
    return first.getDayOfYear() == 1
        && period.endInclusive().map(end -> end.getDayOfYear() == end.lengthOfYear()).orElse(false);
  }

  private void add(List<InsatsCounts> years, long[][] known) {
    Optional<BySex> participants = participants(years);
    Optional<FlowCounts> flows = flows(years);
    BySex anonymousHere = BySex.sum(years.stream().map(InsatsCounts::anonymousBySex).toList());
    long[] more = more(participants.orElse(BySex.NONE), known[0]);
    for (int sex = WOMAN; sex <= MAN; sex++) {
      // An anonymous woman may be one of the heads whose sex nobody told.
      long beyond = Math.max(0, of(anonymousHere, sex) - more[sex]);
      more[UNKNOWN] = Math.max(0, more[UNKNOWN] - beyond);
    }
    for (int sex = WOMAN; sex <= UNKNOWN; sex++) {
      long nameless = of(anonymousHere, sex);
      // Anonymous entries are heads even where nobody counted the heads.
      long added = Math.max(more[sex], participants.isPresent() ? 0 : nameless);
      anonymous[sex] += nameless;
      countOnly[sex] += Math.max(0, added - nameless);
      extra[0][sex] += Math.max(added, nameless);
    }
    flows.ifPresent(
        f -> {
          for (Flow flow : Flow.values()) {
            long[] rest = more(f.get(flow), known[1 + flow.ordinal()]);
            for (int sex = WOMAN; sex <= UNKNOWN; sex++) {
              extra[1 + flow.ordinal()][sex] += rest[sex];
            }
          }
        });
  }

  /** What the heads exceed the pathways by; those of unknown sex may be anybody. */
  private static long[] more(BySex heads, long[] known) {
    long[] more = new long[3];
    long unknown = heads.unknown();
    for (int sex = WOMAN; sex <= MAN; sex++) {
      long difference = of(heads, sex) - known[sex];
      more[sex] = Math.max(0, difference);
      unknown -= Math.max(0, -difference);
    }
    more[UNKNOWN] = Math.max(0, unknown);
    return more;
  }

  private static long of(BySex number, int sex) {
    return sex == UNKNOWN ? number.unknown() : number.of(sex == MAN ? Sex.MAN : Sex.WOMAN);
  }

  /** Of several years those of the first, and who started in the others. */
  static Optional<BySex> participants(List<InsatsCounts> years) {
    if (years.size() == 1) {
      return years.get(0).registered();
    }
    return flows(years).map(FlowCounts::participants);
  }

  /** Of several years as one: carried into the first, remaining after the last. */
  static Optional<FlowCounts> flows(List<InsatsCounts> years) {
    List<FlowCounts> flows = years.stream().flatMap(y -> y.flows().stream()).toList();
    if (flows.isEmpty() || flows.size() < years.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new FlowCounts(
            flows.get(0).carriedIn(),
            BySex.sum(flows.stream().map(FlowCounts::started).toList()),
            BySex.sum(flows.stream().map(FlowCounts::ended).toList()),
            flows.get(flows.size() - 1).remaining()));
  }

  /** The same heads as atoms that belong together: who came in either left or remains. */
  List<Atom> atoms() {
    List<Atom> atoms = new ArrayList<>();
    for (int sex = WOMAN; sex <= UNKNOWN; sex++) {
      long in0 = extra[1 + Flow.CARRIED_IN.ordinal()][sex];
      long in1 = extra[1 + Flow.STARTED.ordinal()][sex];
      long out0 = extra[1 + Flow.ENDED.ordinal()][sex];
      long out1 = extra[1 + Flow.REMAINING.ordinal()][sex];
      long both = Math.min(in0, out0);
      add(atoms, sex, both, Denominator.CARRIED_IN, Denominator.ENDED);
      in0 -= both;
      out0 -= both;
      both = Math.min(in1, out0);
      add(atoms, sex, both, Denominator.STARTED, Denominator.ENDED);
      in1 -= both;
      out0 -= both;
      both = Math.min(in0, out1);
      add(atoms, sex, both, Denominator.CARRIED_IN, Denominator.REMAINING);
      in0 -= both;
      out1 -= both;
      both = Math.min(in1, out1);
      add(atoms, sex, both, Denominator.STARTED, Denominator.REMAINING);
      in1 -= both;
      out1 -= both;
      // What does not balance, as typed in.
      add(atoms, sex, in0, Denominator.CARRIED_IN);
      add(atoms, sex, in1, Denominator.STARTED);
      add(atoms, sex, out0, Denominator.ENDED);
      add(atoms, sex, out1, Denominator.REMAINING);
      long placed = 0;
      for (Atom atom : atoms) {
        placed += atom.bySex()[sex];
      }
      add(atoms, sex, extra[0][sex] - placed);
    }
    return atoms;
  }

  private static void add(List<Atom> atoms, int sex, long heads, Denominator... of) {
    if (heads > 0) {
      int population = Denominator.PARTICIPANTS.bit();
      for (Denominator one : of) {
        population |= one.bit();
      }
      long[] bySex = new long[3];
      bySex[sex] = heads;
      atoms.add(new Atom(population, Atom.NOTHING_KNOWN, bySex));
    }
  }
}
