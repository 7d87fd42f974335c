package io.github.finsam.indicators.followup;

import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.Flow;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.pathway.ClosureGroup;
import io.github.finsam.pathway.FollowUpCodes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts of a closed period as atoms. Of sets that may overlap only the sizes are known: people
 * are laid in a line, and every set is the first of them, or the next ones where the sets together
 * must hold everybody. Every sum that was frozen comes out as it was.
 */
final class Frozen {

  // The tables of storage.PeriodClosing, which this module does not see.
  static final String CLOSURE_REASONS = "closure-reason";
  static final String INCOME_BEFORE = "income-before";
  static final String INCOME_AFTER = "income-after";
  static final String OCCUPATION_BEFORE = "occupation-before";
  static final String OCCUPATION_AFTER = "occupation-after";
  static final String NEXT_STEPS = "next-step";
  private static final String FLOWS = "identified";
  private static final String NOT_REGISTERED = "not-registered";
  private static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  private static final int SEXES = 3;
  private static final Set<Denominator> PARTS =
      EnumSet.of(Denominator.COMPLETED, Denominator.CLOSING_TALK, Denominator.OUTCOME_KNOWN);

  private final ClosedPeriod closed;
  private final Set<Denominator> counted = EnumSet.noneOf(Denominator.class);

  /** Sizes of those with pathways, by sex. */
  private final Map<Denominator, long[]> sizes = new EnumMap<>(Denominator.class);

  private final Heads heads;

  Frozen(ClosedPeriod closed) {
    this.closed = closed;
    Optional<BySex> participants =
        closed.participants().or(() -> closed.flows().map(FlowCounts::participants));
    participants.ifPresent(p -> counted.add(Denominator.PARTICIPANTS));
    if (closed.flows().isPresent()) {
      counted.addAll(
          EnumSet.of(
              Denominator.CARRIED_IN,
              Denominator.STARTED,
              Denominator.ENDED,
              Denominator.REMAINING));
    }
    boolean known =
        holdsRows(FLOWS, flowNames())
            || participants.filter(p -> p.total() == 0).isPresent()
            || size(Denominator.KNOWN).filter(p -> p.total() == 0).isPresent();
    if (known) {
      counted.add(Denominator.KNOWN);
    }
    long[] started = flow(Flow.STARTED);
    long[] all = sum(flow(Flow.CARRIED_IN), started);
    long[] ended = atMost(flow(Flow.ENDED), all);
    sizes.put(Denominator.KNOWN, all);
    sizes.put(Denominator.STARTED, started);
    sizes.put(Denominator.ENDED, ended);
    sizes.put(Denominator.IDENTIFIED, atMost(identified(known, ended), ended));
    for (Denominator part : PARTS) {
      Optional<long[]> size = known ? part(part) : Optional.empty();
      size.ifPresent(s -> counted.add(part));
      sizes.put(part, atMost(size.orElse(new long[SEXES]), of(Denominator.IDENTIFIED)));
    }
    long[][] pathways = {
      all, flow(Flow.CARRIED_IN), started, ended, minus(all, ended),
    };
    heads = Heads.beyond(participants.orElse(BySex.NONE), closed.flows(), pathways);
  }

  private static List<String> flowNames() {
    return List.of(
        Flow.CARRIED_IN.name(), Flow.STARTED.name(), Flow.ENDED.name(), Flow.REMAINING.name());
  }

  /** Those who ended and did not withdraw their consent. */
  private long[] identified(boolean known, long[] ended) {
    long[] none = new long[SEXES];
    Optional<BySex> frozen = size(Denominator.IDENTIFIED);
    boolean reasons = closed.outcomes().stream().anyMatch(o -> o.table().equals(CLOSURE_REASONS));
    if (known && (reasons || total(ended) == 0)) {
      counted.add(Denominator.IDENTIFIED);
      return minus(ended, number(CLOSURE_REASONS, CONSENT_WITHDRAWN));
    }
    if (known && frozen.isPresent()) {
      counted.add(Denominator.IDENTIFIED);
      return bySex(frozen.get());
    }
    return none;
  }

  private Optional<long[]> part(Denominator part) {
    Optional<long[]> frozen = size(part).map(Frozen::bySex);
    if (!counted.contains(Denominator.IDENTIFIED)) {
      return Optional.empty();
    }
    if (total(of(Denominator.IDENTIFIED)) == 0) {
      return Optional.of(new long[SEXES]);
    }
    if (part == Denominator.COMPLETED && holds(CLOSURE_REASONS)) {
      long[] completed = new long[SEXES];
      for (String code : codes(CLOSURE_REASONS)) {
        if (FollowUpCodes.closureGroup(code) == ClosureGroup.COMPLETED) {
          completed = sum(completed, number(CLOSURE_REASONS, code));
        }
      }
      return Optional.of(completed);
    }
    if (part == Denominator.OUTCOME_KNOWN && holds(OCCUPATION_AFTER)) {
      return Optional.of(
          minus(of(Denominator.IDENTIFIED), number(OCCUPATION_AFTER, NOT_REGISTERED)));
    }
    return frozen;
  }

  /** Denominators whose size was frozen or follows from what was. */
  Set<Denominator> counted() {
    return counted;
  }

  /** The heads that are only counted, if there are none: else nobody tells who was anonymous. */
  Optional<Heads> headsIfNamed() {
    return total(heads.extra[0]) == 0 ? Optional.of(heads) : Optional.empty();
  }

  /** Whether a table of what the identified had was frozen, or there is nobody in it. */
  boolean holds(String table) {
    return counted.contains(Denominator.IDENTIFIED)
        && (total(of(Denominator.IDENTIFIED)) == 0
            || closed.outcomes().stream().anyMatch(o -> o.table().equals(table)));
  }

  /** Whether a result was frozen for a denominator and for the identified. */
  boolean holds(OutcomeDefinition definition, Denominator denominator) {
    return counted.contains(Denominator.IDENTIFIED)
        && closed.outcome(Denominator.IDENTIFIED.id(), definition.id()).isPresent()
        && closed.outcome(denominator.id(), definition.id()).isPresent();
  }

  /** The codes of a table of reasons or steps. */
  List<String> codes(String table) {
    return closed.outcomes().stream()
        .filter(o -> o.table().equals(table))
        .map(OutcomeCount::outcome)
        .filter(o -> !o.equals(NOT_REGISTERED) && !o.equals(CONSENT_WITHDRAWN))
        .toList();
  }

  /** How many codes of a table are none of these. */
  long unknownCodes(String table, List<String> codes) {
    return codes(table).stream().filter(code -> !codes.contains(code)).count();
  }

  /** Everybody by denominator. */
  List<Atom> people() {
    return people(Map.of());
  }

  /** Everybody by denominator; signature 1 if the result was reached, 0 if it was not. */
  List<Atom> people(OutcomeDefinition definition) {
    Map<Denominator, long[]> reached = new EnumMap<>(Denominator.class);
    for (Denominator denominator : FollowUpReport.denominators(OutcomeMoment.AFTER)) {
      reached.put(denominator, number(denominator.id(), definition.id()));
    }
    return people(reached);
  }

  private List<Atom> people(Map<Denominator, long[]> reached) {
    List<Atom> atoms = new ArrayList<>();
    int all = Denominator.PARTICIPANTS.bit() | Denominator.KNOWN.bit();
    int ended = all | Denominator.ENDED.bit();
    int identified = ended | Denominator.IDENTIFIED.bit();
    for (int sex = 0; sex < SEXES; sex++) {
      long id = of(Denominator.IDENTIFIED)[sex];
      long yes = Math.min(id, of(reached, Denominator.IDENTIFIED, sex));
      Map<Denominator, Long> with = new EnumMap<>(Denominator.class);
      Map<Denominator, Long> without = new EnumMap<>(Denominator.class);
      for (Denominator part : PARTS) {
        long size = of(part)[sex];
        // As many of the part as reached it; the others must find room among those who did not.
        long in = Math.min(Math.min(yes, size), of(reached, part, sex));
        in = Math.max(in, size - (id - yes));
        with.put(part, in);
        without.put(part, size - in);
      }
      long left = of(Denominator.STARTED)[sex];
      long known = of(Denominator.KNOWN)[sex];
      long out = of(Denominator.ENDED)[sex];
      long started = Math.min(Math.min(yes, left), of(reached, Denominator.STARTED, sex));
      started = Math.max(started, left - (known - yes));
      left = lay(atoms, sex, identified, 1, yes, started, left, with);
      left = lay(atoms, sex, identified, 0, id - yes, left, left, without);
      left = lay(atoms, sex, ended, Atom.NOTHING_KNOWN, out - id, left, left, Map.of());
      lay(
          atoms,
          sex,
          all | Denominator.REMAINING.bit(),
          Atom.NOTHING_KNOWN,
          known - out,
          left,
          left,
          Map.of());
    }
    atoms.addAll(heads.atoms());
    return atoms;
  }

  private static long of(Map<Denominator, long[]> reached, Denominator denominator, int sex) {
    long[] bySex = reached.get(denominator);
    return bySex == null ? 0 : bySex[sex];
  }

  /** Lays a line of people, of whom the first have started; gives how many are left to start. */
  private static long lay(
      List<Atom> atoms,
      int sex,
      int population,
      int signature,
      long length,
      long started,
      long left,
      Map<Denominator, Long> parts) {
    long first = Math.min(length, started);
    TreeSet<Long> ends = new TreeSet<>(parts.values());
    ends.add(first);
    ends.add(length);
    long from = 0;
    for (long to : ends) {
      if (to > from && to <= length) {
        int bits = population;
        bits |= (from < first ? Denominator.STARTED : Denominator.CARRIED_IN).bit();
        for (Map.Entry<Denominator, Long> part : parts.entrySet()) {
          bits |= from < part.getValue() ? part.getKey().bit() : 0;
        }
        atoms.add(atom(bits, signature, sex, to - from));
        from = to;
      }
    }
    return left - first;
  }

  private static Atom atom(int population, int signature, int sex, long number) {
    long[] bySex = new long[SEXES];
    bySex[sex] = number;
    return new Atom(population, signature, bySex);
  }

  /** The identified by one code each: the signature is its place in the book, from 1 on. */
  List<Atom> disjoint(String table, List<String> book) {
    List<Atom> atoms = new ArrayList<>();
    for (int code = 0; code <= book.size(); code++) {
      long[] bySex = number(table, code == 0 ? NOT_REGISTERED : book.get(code - 1));
      if (total(bySex) > 0) {
        atoms.add(new Atom(Denominator.IDENTIFIED.bit(), code, bySex));
      }
    }
    return atoms;
  }

  /**
   * The identified by sets of codes: those of whom nothing is registered apart, the others in a
   * circle, round which the codes are laid one after the other.
   */
  List<Atom> overlapping(String table, List<String> codes) {
    List<Atom> atoms = new ArrayList<>();
    int bit = Denominator.IDENTIFIED.bit();
    List<String> book = codes(table);
    for (int sex = 0; sex < SEXES; sex++) {
      long all = of(Denominator.IDENTIFIED)[sex];
      long nothing = Math.min(all, number(table, NOT_REGISTERED)[sex]);
      long round = all - nothing;
      if (nothing > 0) {
        atoms.add(atom(bit, 0, sex, nothing));
      }
      TreeSet<Long> ends = new TreeSet<>(Set.of(round));
      long[] starts = new long[book.size()];
      long[] lengths = new long[book.size()];
      long at = 0;
      for (int code = 0; code < starts.length && round > 0; code++) {
        starts[code] = at % round;
        lengths[code] = Math.min(round, number(table, book.get(code))[sex]);
        at += lengths[code];
        ends.add(starts[code]);
        ends.add(at % round);
      }
      long from = 0;
      for (long to : ends) {
        if (to > from) {
          int mask = 0;
          for (int code = 0; code < starts.length; code++) {
            if (Math.floorMod(from - starts[code], round) < lengths[code]) {
              int known = codes.indexOf(book.get(code));
              mask |= 1 << (known < 0 ? codes.size() : known);
            }
          }
          atoms.add(atom(bit, mask == 0 ? Atom.NOTHING_KNOWN : mask, sex, to - from));
          from = to;
        }
      }
    }
    return atoms;
  }

  private long[] of(Denominator denominator) {
    long[] size = sizes.get(denominator);
    return size == null ? new long[SEXES] : size;
  }

  private Optional<BySex> size(Denominator denominator) {
    return closed.outcome(denominator.id(), FollowUpReport.SIZE);
  }

  private boolean holdsRows(String table, List<String> outcomes) {
    return closed.outcomes().stream()
        .anyMatch(o -> o.table().equals(table) && outcomes.contains(o.outcome()));
  }

  private long[] flow(Flow flow) {
    return number(FLOWS, flow.name());
  }

  private long[] number(String table, String outcome) {
    return closed.outcome(table, outcome).map(Frozen::bySex).orElse(new long[SEXES]);
  }

  /** Women and men: the sex of whoever has a pathway is known. */
  private static long[] bySex(BySex number) {
    return new long[] {number.women(), number.men(), 0};
  }

  private static long[] sum(long[] a, long[] b) {
    return new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
  }

  private static long[] minus(long[] a, long[] b) {
    return new long[] {
      Math.max(0, a[0] - b[0]), Math.max(0, a[1] - b[1]), Math.max(0, a[2] - b[2])
    };
  }

  private static long[] atMost(long[] a, long[] b) {
    return new long[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])};
  }

  private static long total(long[] bySex) {
    return bySex[0] + bySex[1] + bySex[2];
  }
}
