package io.github.finsam.indicators.disclosure;

import io.github.finsam.indicators.internal.Ints;
import io.github.finsam.indicators.internal.Lines;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All sums that anybody may put together: those of the new publication and of the earlier ones.
 *
 * <p>An atom whose answers are the same in two bases is one atom; if they differ it is two, of
 * which nobody is taken to know how they hang together. Sums of the same atoms are one sum, atoms
 * known to have no answers left out.
 */
final class Ledger {

  /** A publication to reckon with; the new one has decided nothing yet. */
  record Source(
      Tally base,
      AnswerCodes answers,
      Disclosure policy,
      Collection<CountCell> cells,
      Optional<Publication> decided) {}

  private static final Comparator<Sum> ORDER =
      Comparator.<Sum>comparingLong(sum -> sum.n)
          .thenComparingInt(sum -> sum.atoms.length)
          .thenComparing(sum -> sum.atoms, Arrays::compare);

  private final List<Sum> sums = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** The sum of each cell of the new publication in its order; empty if it has no answers. */
  private final List<Optional<Sum>> ofCells = new ArrayList<>();

  /** For each number of an atom: what it is, its answers by code, and the bases that have it. */
  private final List<Atom> atoms = new ArrayList<>();

  private final List<long[]> answers = new ArrayList<>();
  private final List<Long> bases = new ArrayList<>();
  private final Map<String, boolean[]> codesOfItems = new HashMap<>();
  private int[] codes = {};

  /**
   * A line of a tally.
   *
   * @param base the tally
   * @param line its number there
   */
  record Atom(Tally base, int line) {

    String item() {
      return base.item(line);
    }

    Group group() {
      return base.group(line);
    }
  }

  /** Reads everything: earlier publications first, in their order, then the new one. */
  Ledger(List<Source> sources) {
    Map<TallyCell, List<Integer>> versions = new HashMap<>();
    TreeSet<Integer> seen = new TreeSet<>();
    List<Raw> raws = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      boolean alone = sources.size() == 1;
      read(sources.get(s), Math.min(s, Long.SIZE - 1), alone, versions, seen, raws);
    }
    codes = seen.stream().mapToInt(Integer::intValue).toArray();
    boolean[] empty = new boolean[atoms.size()];
    for (Raw raw : raws) {
      if (raw.n == 0) {
        for (int atom : raw.atoms) {
          empty[atom] = true;
        }
      }
    }
    Map<Ints, Sum> byAtoms = new HashMap<>(2 * raws.size());
    for (Raw raw : raws) {
      Optional<Sum> sum = Optional.empty();
      if (raw.n > 0) {
        int[] left = without(raw.atoms, empty);
        sum = Optional.of(byAtoms.computeIfAbsent(new Ints(left), ints -> sumOf(ints.values())));
        enter(raw, sum.get());
      }
      if (raw.source.decided().isEmpty()) {
        ofCells.add(sum);
      }
    }
    sums.addAll(byAtoms.values());
    sums.sort(ORDER);
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).id = i;
    }
  }

  /** A cell as it was handed in, with the numbers of its atoms in order. */
  private record Raw(Source source, CountCell cell, int[] atoms, long n) {}

  /** The lines of a tally that a cell counts, by number, each once. */
  static int[] linesOf(CountCell cell, Tally base) {
    if (cell.atoms() instanceof Lines lines && lines.isOf(base)) {
      return lines.numbers();
    }
    int[] own = new int[cell.atoms().size()];
    int size = 0;
    for (TallyCell atom : cell.atoms()) {
      int line = base.indexOf(atom.item(), atom.group());
      if (line >= 0) {
        own[size++] = line;
      }
    }
    return size == own.length ? own : Arrays.copyOf(own, size);
  }

  /** Numbers the atoms that cells use, in the order of the base, and notes the cells. */
  private void read(
      Source source,
      int bit,
      boolean alone,
      Map<TallyCell, List<Integer>> versions,
      Set<Integer> seen,
      List<Raw> raws) {
    Tally base = source.base();
    boolean[] used = new boolean[base.cellCount()];
    List<int[]> linesOfCells = new ArrayList<>(source.cells().size());
    for (CountCell cell : source.cells()) {
      int[] own = linesOf(cell, base);
      for (int line : own) {
        used[line] = true;
      }
      linesOfCells.add(own);
    }
    AnswersOf answersOf = new AnswersOf(base, source.answers());
    int[] numbers = new int[used.length];
    long[] totals = new long[used.length];
    for (int line = 0; line < numbers.length; line++) {
      if (used[line]) {
        long[] byCode = answersOf.line(line);
        numbers[line] = number(new Atom(base, line), byCode, alone, versions, seen);
        bases.set(numbers[line], bases.get(numbers[line]) | 1L << bit);
        for (long count : byCode) {
          totals[line] = Math.addExact(totals[line], count);
        }
      }
    }
    int at = 0;
    for (CountCell cell : source.cells()) {
      int[] lines = linesOfCells.get(at++);
      int[] own = new int[lines.length];
      long n = 0;
      for (int i = 0; i < own.length; i++) {
        own[i] = numbers[lines[i]];
        n = Math.addExact(n, totals[lines[i]]);
      }
      Arrays.sort(own);
      raws.add(new Raw(source, cell, own, n));
    }
  }

  private int number(
      Atom atom,
      long[] byCode,
      boolean alone,
      Map<TallyCell, List<Integer>> versions,
      Set<Integer> seen) {
    if (!alone) {
      List<Integer> before =
          versions.computeIfAbsent(
              new TallyCell(atom.item(), atom.group()), a -> new ArrayList<>(1));
      for (int version : before) {
        if (Arrays.equals(answers.get(version), byCode)) {
          return version;
        }
      }
      before.add(atoms.size());
    }
    boolean[] ofItem =
        codesOfItems.computeIfAbsent(atom.item(), item -> new boolean[Byte.MAX_VALUE + 1]);
    for (int code = 0; code < byCode.length; code++) {
      if (byCode[code] > 0 && !ofItem[code]) {
        ofItem[code] = true;
        seen.add(code);
      }
    }
    atoms.add(atom);
    answers.add(byCode);
    bases.add(0L);
    return atoms.size() - 1;
  }

  /** Reads answers by code of one line after the other. */
  private static final class AnswersOf {
    private final Tally base;
    private final AnswerCodes codes;
    private final long[] times;
    private final boolean[] isAnswer;
    private String item = "";

    AnswersOf(Tally base, AnswerCodes codes) {
      this.base = base;
      this.codes = codes;
      this.times = new long[base.highestCode() + 1];
      this.isAnswer = new boolean[times.length];
    }

    /** No longer than the highest code that was given as an answer. */
    long[] line(int line) {
      String ofLine = base.item(line);
      if (!item.equals(ofLine)) {
        item = ofLine;
        for (int code = 0; code < isAnswer.length; code++) {
          isAnswer[code] = codes.isAnswer(ofLine, code);
        }
      }
      base.copyCounts(line, times);
      int length = 0;
      for (int code = 0; code < times.length; code++) {
        if (times[code] != 0 && isAnswer[code]) {
          length = code + 1;
        } else {
          times[code] = 0;
        }
      }
      return Arrays.copyOf(times, length);
    }
  }

  private static int[] without(int[] ofAtoms, boolean[] empty) {
    int[] left = new int[ofAtoms.length];
    int size = 0;
    for (int atom : ofAtoms) {
      if (!empty[atom]) {
        left[size++] = atom;
      }
    }
    return size == left.length ? left : Arrays.copyOf(left, size);
  }

  private Sum sumOf(int[] ofAtoms) {
    long[] counts = new long[codes.length];
    long n = 0;
    for (int atom : ofAtoms) {
      add(counts, answers.get(atom));
    }
    for (long count : counts) {
      n += count;
    }
    return new Sum(ofAtoms, n, counts);
  }

  private void add(long[] counts, long[] byCode) {
    for (int c = 0; c < counts.length && codes[c] < byCode.length; c++) {
      counts[c] = Math.addExact(counts[c], byCode[codes[c]]);
    }
  }

  /** Notes what a cell makes public of a sum. */
  private static void enter(Raw raw, Sum sum) {
    Disclosure policy = raw.source.policy();
    Object key = raw.cell.key();
    if (raw.source.decided().isEmpty()) {
      sum.published = true;
      sum.minimum = Math.max(sum.minimum, policy.minimum(raw.cell.respondents()));
      sum.width = Math.max(sum.width, policy.width());
      sum.call(key);
      return;
    }
    Publication earlier = raw.source.decided().get();
    switch (earlier.decision(key)) {
      case SHOWN -> sum.known = true;
      case BELOW_MINIMUM -> sum.bound(1, earlier.minimum(key) - 1L);
      case SUPPRESSED -> sum.bound(earlier.minimum(key), Sum.UNBOUNDED);
      case NO_DATA -> throw new IllegalStateException("answers where there were none");
    }
    if (earlier.decision(key).isHidden()) {
      sum.hidden = true;
      sum.width = Math.max(sum.width, policy.width());
      sum.call(key);
    }
  }

  /** The sums in order: by n, then by their atoms. */
  List<Sum> sums() {
    return sums;
  }

  /**
   * The sum that a cell of the new publication counts; empty if it has no answers.
   *
   * @param cell its place in the order of the cells
   */
  Optional<Sum> sum(int cell) {
    return ofCells.get(cell);
  }

  /** The parts in order; empty before {@link #divide}. */
  List<Part> parts() {
    return parts;
  }

  int codes() {
    return codes.length;
  }

  /** Finds the parts that hang together with hidden sums, and where they lie. */
  void divide() {
    int[][] sumsOf = sumsOfAtoms();
    boolean[] reached = reachedFromHidden(sumsOf);
    Map<Ints, Part> bySums = new HashMap<>();
    int[] partOf = new int[atoms.size()];
    for (int atom = 0; atom < partOf.length; atom++) {
      if (sumsOf[atom].length == 0 || !reached[sumsOf[atom][0]]) {
        partOf[atom] = -1;
        continue;
      }
      Part part =
          bySums.computeIfAbsent(
              new Ints(sumsOf[atom]), ints -> new Part(parts.size(), codes.length, ints.values()));
      if (part.id == parts.size()) {
        parts.add(part);
      }
      partOf[atom] = part.id;
      add(part.counts, answers.get(atom));
      part.bases |= bases.get(atom);
      boolean[] ofItem = codesOfItems.getOrDefault(atoms.get(atom).item(), NO_CODES);
      for (int c = 0; c < codes.length; c++) {
        part.codes[c] |= codes[c] < ofItem.length && ofItem[codes[c]];
      }
    }
    for (Sum sum : sums) {
      if (reached[sum.id]) {
        sum.parts = partsOf(sum, partOf);
      }
    }
    long[] places = new Axes(atoms, bases, partOf).places();
    for (int atom = partOf.length - 1; atom >= 0; atom--) {
      if (partOf[atom] >= 0) {
        parts.get(partOf[atom]).place = places[atom];
      }
    }
  }

  private static final boolean[] NO_CODES = {};

  private static int[] partsOf(Sum sum, int[] partOf) {
    int[] all = new int[sum.atoms.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = partOf[sum.atoms[i]];
    }
    Arrays.sort(all);
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[size++] = all[i];
      }
    }
    return Arrays.copyOf(all, size);
  }

  private int[][] sumsOfAtoms() {
    int[] sizes = new int[atoms.size()];
    for (Sum sum : sums) {
      for (int atom : sum.atoms) {
        sizes[atom]++;
      }
    }
    int[][] sumsOf = new int[atoms.size()][];
    for (int atom = 0; atom < sumsOf.length; atom++) {
      sumsOf[atom] = new int[sizes[atom]];
    }
    int[] filled = new int[atoms.size()];
    for (Sum sum : sums) {
      for (int atom : sum.atoms) {
        sumsOf[atom][filled[atom]++] = sum.id;
      }
    }
    return sumsOf;
  }

  /** The sums from which one comes to a hidden one by atoms in common. */
  private boolean[] reachedFromHidden(int[][] sumsOf) {
    boolean[] reached = new boolean[sums.size()];
    boolean[] passed = new boolean[sumsOf.length];
    Deque<Sum> next = new ArrayDeque<>();
    for (Sum sum : sums) {
      if (sum.hidden) {
        reached[sum.id] = true;
        next.add(sum);
      }
    }
    while (!next.isEmpty()) {
      for (int atom : next.remove().atoms) {
        for (int i = passed[atom] ? sumsOf[atom].length : 0; i < sumsOf[atom].length; i++) {
          int sum = sumsOf[atom][i];
          if (!reached[sum]) {
            reached[sum] = true;
            next.add(sums.get(sum));
          }
        }
        passed[atom] = true;
      }
    }
    return reached;
  }
}
