package io.github.finsam.indicators.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Who belongs to which denominator in a scope and a period. Every row gets the number of its
 * pattern of denominators once; every table counts from there. Sums of whole numbers come out the
 * same whatever runs at the same time.
 */
final class Populations {

  private static final int PART = 1 << 15;

  final Spells spells;
  final int from;
  final int to;
  final Heads heads;

  /** Rows in the scope that took part in the period. */
  final int[] rows;

  /** The pattern of each of them. */
  private final short[] patternOf;

  private final int[] patterns;
  private final Published published;

  Populations(
      Spells spells,
      Collection<InsatsCounts> counts,
      Scope scope,
      Period period,
      Disclosure disclosure) {
    this.spells = spells;
    this.from = Columns.day(period.startInclusive());
    LocalDate day = spells.asOf().day();
    // A period that has not ended yet is reported as far as it has come.
    this.to = Math.min(Columns.day(period.endInclusive()), Columns.day(day));
    int due6 = lastDue(day, 6);
    int due12 = lastDue(day, 12);
    boolean[] inScope = inScope(scope);
    int county = countyOf(scope);
    int size = spells.size();
    short[] all = new short[size];
    int parts = parts(size);
    int[] found =
        IntStream.range(0, parts)
            .parallel()
            .map(
                part -> {
                  int n = 0;
                  int end = (int) ((long) size * (part + 1) / parts);
                  for (int row = (int) ((long) size * part / parts); row < end; row++) {
                    int bits = isIn(row, inScope, county) ? bits(row, due6, due12) : 0;
                    all[row] = (short) bits;
                    n += bits == 0 ? 0 : 1;
                  }
                  return n;
                })
            .toArray();
    rows = new int[Arrays.stream(found).sum()];
    patternOf = new short[rows.length];
    short[] number = new short[1 << Denominator.values().length];
    List<Integer> known = new ArrayList<>();
    int at = 0;
    for (int row = 0; row < size; row++) {
      int bits = all[row];
      if (bits != 0) {
        if (number[bits] == 0) {
          known.add(bits);
          number[bits] = (short) known.size();
        }
        rows[at] = row;
        patternOf[at++] = (short) (number[bits] - 1);
      }
    }
    patterns = known.stream().mapToInt(p -> p).toArray();
    List<InsatsCounts> counted =
        counts.stream().filter(c -> isIn(scope, c.id().insats(), c.forbund())).toList();
    heads = new Heads(counted, period, counted.isEmpty() ? Map.of() : byInsats());
    published =
        Published.of(
            atoms(EnumSet.allOf(Denominator.class), 1, row -> Atom.NOTHING_KNOWN),
            EnumSet.allOf(Denominator.class),
            Optional.of(heads),
            disclosure);
  }

  /** The last day from which so many months have passed. */
  private static int lastDue(LocalDate day, int months) {
    if (day.equals(LocalDate.MAX)) {
      return Columns.NEVER - 1;
    }
    LocalDate last = day.minusMonths(months);
    while (!last.plusDays(1).plusMonths(months).isAfter(day)) {
      last = last.plusDays(1);
    }
    return Columns.day(last);
  }

  /** Whether an insats is part of a scope; a county is made of people and has none. */
  static boolean isIn(Scope scope, InsatsId insats, ForbundId forbund) {
    if (scope instanceof Scope.OneInsats one) {
      return one.insats().equals(insats);
    }
    if (scope instanceof Scope.SomeForbund some) {
      return some.forbund().contains(forbund);
    }
    return scope instanceof Scope.Nation;
  }

  /** By number of insats or förbund; empty if all are. */
  private boolean[] inScope(Scope scope) {
    Set<String> wanted = new HashSet<>();
    int book;
    if (scope instanceof Scope.OneInsats one) {
      wanted.add(one.insats().value());
      book = Columns.INSATS;
    } else if (scope instanceof Scope.SomeForbund some) {
      some.forbund().forEach(forbund -> wanted.add(forbund.value()));
      book = Columns.FORBUND;
    } else {
      return new boolean[0];
    }
    List<String> codes = spells.book(book);
    boolean[] in = new boolean[codes.size() + 1];
    for (int i = 0; i < codes.size(); i++) {
      in[i] = wanted.contains(codes.get(i));
    }
    // Marks which of the two it is.
    in[codes.size()] = book == Columns.INSATS;
    return in;
  }

  /** The number of the county; none if the scope is not a county. */
  private static int countyOf(Scope scope) {
    return scope instanceof Scope.County c ? Integer.parseInt(c.code()) : Columns.NONE;
  }

  private boolean isIn(int row, boolean[] inScope, int county) {
    if (county != Columns.NONE) {
      return spells.column(Columns.COUNTY)[row] == county;
    }
    if (inScope.length == 0) {
      return true;
    }
    int book = inScope[inScope.length - 1] ? Columns.INSATS : Columns.FORBUND;
    return inScope[spells.column(book)[row]];
  }

  /** Rows in a scope, whenever they took part or waited. */
  int[] rowsIn(Scope scope) {
    boolean[] inScope = inScope(scope);
    int county = countyOf(scope);
    return IntStream.range(0, spells.size()).filter(row -> isIn(row, inScope, county)).toArray();
  }

  private int bits(int row, int due6, int due12) {
    int start = spells.column(Columns.START)[row];
    int end = spells.column(Columns.END)[row];
    if (start > to || start == Columns.NEVER || end < from) {
      return 0;
    }
    int bits = Denominator.PARTICIPANTS.bit() | Denominator.KNOWN.bit();
    bits |= (start < from ? Denominator.CARRIED_IN : Denominator.STARTED).bit();
    if (end > to || end == Columns.NEVER) {
      return bits | Denominator.REMAINING.bit();
    }
    bits |= Denominator.ENDED.bit();
    int flags = spells.column(Columns.FLAGS)[row];
    if ((flags & Columns.CLOSED) == 0) {
      return bits;
    }
    bits |= Denominator.IDENTIFIED.bit();
    bits |= (flags & Columns.COMPLETED) != 0 ? Denominator.COMPLETED.bit() : 0;
    bits |= (flags & Columns.CLOSING_TALK) != 0 ? Denominator.CLOSING_TALK.bit() : 0;
    bits |= spells.column(Columns.OCCUPATION_AFTER)[row] != 0 ? Denominator.OUTCOME_KNOWN.bit() : 0;
    bits |= end <= due6 ? Denominator.DUE_6.bit() : 0;
    bits |= end <= due12 ? Denominator.DUE_12.bit() : 0;
    bits |= spells.column(Columns.RESPONSE_6)[row] == 1 ? Denominator.ANSWERED_6.bit() : 0;
    bits |= spells.column(Columns.RESPONSE_12)[row] == 1 ? Denominator.ANSWERED_12.bit() : 0;
    return bits;
  }

  /** Participants and flows of each insats by women and men. */
  private Map<String, long[][]> byInsats() {
    List<String> insatser = spells.book(Columns.INSATS);
    long[][][] counted = new long[insatser.size()][5][2];
    Denominator[] flows = {
      Denominator.PARTICIPANTS,
      Denominator.CARRIED_IN,
      Denominator.STARTED,
      Denominator.ENDED,
      Denominator.REMAINING
    };
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      long[][] of = counted[spells.column(Columns.INSATS)[row]];
      int sex = spells.column(Columns.FLAGS)[row] & Columns.MAN;
      for (int f = 0; f < flows.length; f++) {
        if ((patterns[patternOf[i]] & flows[f].bit()) != 0) {
          of[f][sex]++;
        }
      }
    }
    Map<String, long[][]> byInsats = new HashMap<>();
    for (int i = 0; i < counted.length; i++) {
      byInsats.put(insatser.get(i), counted[i]);
    }
    return byInsats;
  }

  private static int parts(int size) {
    return Math.max(1, Math.min(32, size / PART));
  }

  /** Whether the row with this place in {@link #rows} belongs to a denominator. */
  boolean in(int place, Denominator denominator) {
    return (patterns[patternOf[place]] & denominator.bit()) != 0;
  }

  /**
   * Counts rows.
   *
   * @param denominators only these tell people apart; who belongs to none is left out
   * @param signatures how many signatures there are
   * @param signature of a row; {@link Atom#NOTHING_KNOWN} leaves it out of every numerator
   * @return also the heads that are only counted, if they belong to one of the denominators
   */
  List<Atom> atoms(Set<Denominator> denominators, int signatures, IntUnaryOperator signature) {
    int mask = 0;
    for (Denominator denominator : denominators) {
      mask |= denominator.bit();
    }
    List<Integer> masked = new ArrayList<>();
    int[] numberOf = new int[patterns.length];
    for (int p = 0; p < patterns.length; p++) {
      int seen = patterns[p] & mask;
      if (seen != 0 && !masked.contains(seen)) {
        masked.add(seen);
      }
      numberOf[p] = seen == 0 ? -1 : masked.indexOf(seen);
    }
    int width = 2 * (signatures + 1);
    long[] counts = count(numberOf, masked.size() * width, width, signature);
    List<Atom> atoms = new ArrayList<>();
    for (int p = 0; p < masked.size(); p++) {
      for (int s = 0; s <= signatures; s++) {
        long women = counts[p * width + 2 * s];
        long men = counts[p * width + 2 * s + 1];
        if (women + men > 0) {
          atoms.add(new Atom(masked.get(p), s - 1, new long[] {women, men, 0}));
        }
      }
    }
    for (Atom atom : heads.atoms()) {
      if ((atom.population() & mask) != 0) {
        atoms.add(new Atom(atom.population() & mask, Atom.NOTHING_KNOWN, atom.bySex()));
      }
    }
    return atoms;
  }

  private long[] count(int[] numberOf, int size, int width, IntUnaryOperator signature) {
    int parts = parts(rows.length);
    int[] flags = spells.column(Columns.FLAGS);
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            part -> {
              long[] counts = new long[size];
              int end = (int) ((long) rows.length * (part + 1) / parts);
              for (int i = (int) ((long) rows.length * part / parts); i < end; i++) {
                int number = numberOf[patternOf[i]];
                if (number >= 0) {
                  int row = rows[i];
                  int at = number * width + 2 * (signature.applyAsInt(row) + 1);
                  counts[at + (flags[row] & Columns.MAN)]++;
                }
              }
              return counts;
            })
        .reduce(
            new long[size],
            (a, b) -> {
              long[] sum = new long[size];
              for (int i = 0; i < size; i++) {
                sum[i] = a[i] + b[i];
              }
              return sum;
            });
  }

  /** Which sizes are shown. */
  Published published() {
    return published;
  }
}
