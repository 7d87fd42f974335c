package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.disclosure.Decision;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Makes a table of counts: each line is a share of a denominator, for everybody, women and men. A
 * figure has the code {@link #YES} for those who count and {@link #NO} for the others.
 */
final class Tabulation {

  /** What figures of follow-up name as their edition: the definitions of this package. */
  static final String EDITION = "finsam-followup-1";

  static final int YES = 1;
  static final int NO = 0;

  private final Published sizes;
  private final Disclosure policy;
  private final double level;
  private final List<Label> asides;

  Tabulation(Published sizes, Disclosure policy, double level, List<Label> asides) {
    this.sizes = sizes;
    this.policy = policy;
    this.level = level;
    this.asides = Stream.concat(asides.stream(), policy.asides().stream()).toList();
  }

  /**
   * A line.
   *
   * @param key what it is told apart by, before denominator and sex
   * @param what the numerator in words
   * @param denominator the group
   * @param among which signatures of the group are the whole; all if everybody is
   * @param in which signatures count
   */
  record Line(
      List<Object> key,
      Label what,
      Denominator denominator,
      Optional<Among> among,
      IntPredicate in) {

    static Line of(Object key, Label what, Denominator denominator, IntPredicate in) {
      return new Line(List.of(key), what, denominator, Optional.empty(), in);
    }

    boolean inWhole(Atom atom) {
      return atom.in(denominator)
          && (among.isEmpty() || (known(atom) && among.get().in().test(atom.signature())));
    }

    boolean counts(Atom atom) {
      return inWhole(atom) && known(atom) && in.test(atom.signature());
    }

    private static boolean known(Atom atom) {
      return atom.signature() != Atom.NOTHING_KNOWN;
    }

    Label whole() {
      return among.map(Among::label).orElse(denominator.label());
    }
  }

  /**
   * A part of a denominator that is a whole of its own.
   *
   * @param label what it is called
   * @param in which signatures belong to it
   */
  record Among(Label label, IntPredicate in) {}

  /** A part of a cell that counts: those who do, the others, the whole. */
  private enum Piece {
    YES,
    NO,
    WHOLE,
    OUTSIDE
  }

  private record Key(Object line, Piece piece, int slice) {}

  /** The table of some lines, in their order. */
  Table table(List<Column> columns, List<Atom> atoms, List<Line> lines) {
    Protection protection = new Protection(policy, atoms);
    for (Line line : lines) {
      for (int slice = 0; slice < Slices.COUNT; slice++) {
        if (sizes.hidden(line.denominator(), slice).isEmpty()) {
          protection.add(
              new Key(line.denominator(), Piece.WHOLE, slice),
              slice,
              atom -> atom.in(line.denominator()));
        }
      }
    }
    protection.publish();
    for (int l = 0; l < lines.size(); l++) {
      Line line = lines.get(l);
      for (int slice = 0; slice < Slices.COUNT; slice++) {
        if (sizes.hidden(line.denominator(), slice).isEmpty()) {
          add(protection, l, line, slice);
        }
      }
    }
    protection.publish();
    List<Row> rows = new ArrayList<>();
    for (int l = 0; l < lines.size(); l++) {
      Line line = lines.get(l);
      for (int slice : Slices.SHOWN) {
        rows.add(new Row(key(line, slice), cell(protection, l, line, slice)));
      }
    }
    return new Table(columns(columns), rows);
  }

  /** The same table without any figure. */
  static Table absent(List<Column> columns, List<Line> lines, Absence.Reason reason) {
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      for (int slice : Slices.SHOWN) {
        rows.add(new Row(key(line, slice), Absence.of(reason)));
      }
    }
    return new Table(columns(columns), rows);
  }

  private static List<Object> key(Line line, int slice) {
    List<Object> key = new ArrayList<>(line.key());
    key.add(line.denominator());
    key.add(Slices.key(slice));
    return key;
  }

  private static List<Column> columns(List<Column> columns) {
    List<Column> all = new ArrayList<>(columns);
    all.add(Slices.DENOMINATOR);
    all.add(Slices.SEX);
    return all;
  }

  private static void add(Protection protection, int number, Line line, int slice) {
    line.among()
        .ifPresent(
            among -> {
              protection.add(new Key(among, Piece.WHOLE, slice), slice, line::inWhole);
              protection.add(
                  new Key(among, Piece.OUTSIDE, slice),
                  slice,
                  atom -> atom.in(line.denominator()) && !line.inWhole(atom));
            });
    protection.add(new Key(number, Piece.YES, slice), slice, line::counts);
    protection.add(
        new Key(number, Piece.NO, slice), slice, atom -> line.inWhole(atom) && !line.counts(atom));
  }

  private Cell cell(Protection protection, int number, Line line, int slice) {
    Optional<Absence.Reason> hidden = sizes.hidden(line.denominator(), slice);
    if (hidden.isPresent()) {
      return Absence.of(hidden.get());
    }
    Object whole = line.among().isPresent() ? line.among().get() : line.denominator();
    Decision ofWhole = protection.decision(new Key(whole, Piece.WHOLE, slice));
    if (ofWhole != Decision.SHOWN) {
      return Absence.of(ofWhole.reason().orElse(Absence.Reason.NO_DATA));
    }
    Key yes = new Key(number, Piece.YES, slice);
    Key no = new Key(number, Piece.NO, slice);
    if (protection.decision(yes).isHidden()) {
      return Absence.of(protection.decision(yes).reason().orElse(Absence.Reason.SUPPRESSED));
    }
    if (protection.decision(no).isHidden()) {
      return Absence.of(Absence.Reason.SUPPRESSED);
    }
    return figure(protection.shown(yes), protection.shown(no), line, slice);
  }

  private Cell figure(long yes, long no, Line line, int slice) {
    if (yes + no == 0) {
      return Absence.of(Absence.Reason.SUPPRESSED);
    }
    Share share = Share.of(yes, yes + no);
    TreeMap<Integer, Long> distribution = new TreeMap<>();
    distribution.put(NO, no);
    distribution.put(YES, yes);
    return Figure.builder()
        .distribution(distribution)
        .nonAnswers(Collections.emptySortedMap())
        .sharePositive(share)
        .shareInterval(Intervals.wilson(share, level))
        .basis(
            Basis.of(EDITION, method(line)).withAsides(asides).withCoverage(sizes.coverage(slice)))
        .build();
  }

  private static Label method(Line line) {
    return Label.of(
        "Täljare: %s. Nämnare: %s.".formatted(line.what().sv(), line.whole().sv()),
        "Numerator: %s. Denominator: %s.".formatted(line.what().en(), line.whole().en()));
  }
}
