package io.github.finsam.indicators.disclosure;

import io.github.finsam.indicators.disclosure.ExactSimplex.Relation;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Somebody who wants to know how many answers a hidden cell has and uses linear programming for it,
 * with a solver of their own that makes no errors.
 *
 * <p>Knows of each publication what it shows, its policy, which lines of the tally each cell is the
 * sum of, which lines exist, which codes the items have and which lines have changed between two
 * publications; never a count that is not shown.
 */
final class Adversary {

  /** More answers than any case of the tests has: instead of an interval without end. */
  static final long FAR = 400;

  /** A publication with the structure behind it. */
  record Issue(Publication publication, Tally base, Collection<CountCell> cells) {}

  /** A line of the tally as it was in some of the publications. */
  private record Line(TallyCell cell, int version) {}

  /** Lines that no cell tells apart, one code of theirs. */
  private record Unknown(Set<Integer> cells, int code) {}

  private record Fact(
      Set<Line> lines,
      Decision decision,
      int minimum,
      Map<Integer, Long> counts,
      int rounding,
      int issue) {}

  /** What is left of the number of answers of a cell, in whole numbers. */
  record Interval(long least, long most) {
    long width() {
      return most - least;
    }
  }

  private final List<Fact> facts = new ArrayList<>();
  private final Map<List<Object>, Integer> byKey = new HashMap<>();

  /** The minimum of the strictest cell of the same lines in the same publication. */
  private final Map<List<Object>, Integer> strictest = new HashMap<>();

  private final Map<Line, Set<Integer>> cellsOf = new LinkedHashMap<>();
  private final Set<Line> empty = new HashSet<>();
  private final Map<String, Set<Integer>> codes = new HashMap<>();

  /**
   * @param issues earlier ones first
   * @param answers which codes are answers
   * @param everythingHidden no adversary but a yardstick: what would be left if the last one had
   *     hidden all that it may hide, and the others had not rounded
   */
  Adversary(List<Issue> issues, AnswerCodes answers, boolean everythingHidden) {
    for (Issue issue : issues) {
      for (TallyCell cell : issue.base().cells()) {
        issue.base().counts(cell.item(), cell.group()).keySet().stream()
            .filter(code -> answers.isAnswer(cell.item(), code))
            .forEach(code -> codes.computeIfAbsent(cell.item(), i -> new TreeSet<>()).add(code));
      }
    }
    for (int i = 0; i < issues.size(); i++) {
      boolean last = i == issues.size() - 1;
      Publication publication = issues.get(i).publication();
      for (CountCell cell : issues.get(i).cells()) {
        Set<Line> lines = new HashSet<>();
        for (TallyCell atom : cell.atoms()) {
          if (issues.get(i).base().has(atom.item(), atom.group())) {
            lines.add(new Line(atom, version(issues, i, atom, answers)));
          }
        }
        Decision decision = publication.decision(cell.key());
        Map<Integer, Long> counts =
            publication.counts(cell.key()).<Map<Integer, Long>>map(c -> c).orElse(Map.of());
        int rounding = publication.policy().rounding();
        if (everythingHidden && decision == Decision.SHOWN) {
          decision = last ? Decision.SUPPRESSED : Decision.SHOWN;
          counts = last ? Map.of() : sum(issues.get(i).base(), cell, answers);
          rounding = 1;
        }
        Fact fact =
            new Fact(
                lines,
                decision,
                publication.policy().minimum(cell.respondents()),
                counts,
                rounding,
                i);
        int known = facts.indexOf(fact);
        if (known < 0) {
          known = facts.size();
          facts.add(fact);
        }
        byKey.put(List.of(i, cell.key()), known);
        if (decision == Decision.NO_DATA) {
          empty.addAll(lines);
        }
      }
    }
    for (int f = 0; f < facts.size(); f++) {
      strictest.merge(sameLines(facts.get(f)), facts.get(f).minimum(), Math::max);
      for (Line line : facts.get(f).lines()) {
        cellsOf.computeIfAbsent(line, l -> new TreeSet<>()).add(f);
      }
    }
  }

  private static int version(List<Issue> issues, int issue, TallyCell atom, AnswerCodes answers) {
    for (int i = 0; i < issue; i++) {
      if (issues.get(i).base().has(atom.item(), atom.group())
          && answers(issues.get(i).base(), atom, answers)
              .equals(answers(issues.get(issue).base(), atom, answers))) {
        return i;
      }
    }
    return issue;
  }

  private static Map<Integer, Long> answers(Tally base, TallyCell atom, AnswerCodes answers) {
    Map<Integer, Long> counts = new HashMap<>(base.counts(atom.item(), atom.group()));
    counts.keySet().removeIf(code -> !answers.isAnswer(atom.item(), code));
    return counts;
  }

  private static Map<Integer, Long> sum(Tally base, CountCell cell, AnswerCodes answers) {
    Map<Integer, Long> sum = new HashMap<>();
    for (TallyCell atom : cell.atoms()) {
      answers(base, atom, answers).forEach((code, count) -> sum.merge(code, count, Long::sum));
    }
    return sum;
  }

  /** The interval left to a cell of one of the publications, counted from 0. */
  Interval interval(int issue, Object key) {
    int target = byKey.get(List.of(issue, key));
    Map<Unknown, Integer> unknowns = new LinkedHashMap<>();
    List<Map<Integer, Set<Integer>>> rows = new ArrayList<>();
    for (int f = 0; f < facts.size(); f++) {
      rows.add(new HashMap<>());
    }
    Set<Integer> connected = connected(target);
    cellsOf.forEach(
        (line, cells) -> {
          if (!empty.contains(line) && cells.stream().anyMatch(connected::contains)) {
            for (int code : codes.getOrDefault(line.cell().item(), Set.of())) {
              int column = unknowns.computeIfAbsent(new Unknown(cells, code), u -> unknowns.size());
              for (int f : cells) {
                rows.get(f).computeIfAbsent(code, c -> new TreeSet<>()).add(column);
              }
            }
          }
        });
    int size = unknowns.size();
    ExactSimplex program = new ExactSimplex(size);
    for (int f : connected) {
      Fact fact = facts.get(f);
      if (fact.decision() == Decision.SHOWN) {
        rows.get(f)
            .forEach(
                (code, columns) -> {
                  long[] count = row(Set.of(columns), size);
                  long shown = fact.counts().getOrDefault(code, 0L);
                  if (fact.rounding() == 1) {
                    program.add(count, Relation.EQUAL, shown);
                  } else {
                    long least = shown - fact.rounding() / 2;
                    program.add(count, Relation.AT_LEAST, Math.max(0, least));
                    program.add(count, Relation.AT_MOST, least + fact.rounding() - 1);
                  }
                });
      } else if (fact.decision().isHidden()) {
        long[] n = row(rows.get(f).values(), size);
        boolean below = fact.decision() == Decision.BELOW_MINIMUM;
        int minimum = strictest.get(sameLines(fact));
        program.add(n, Relation.AT_LEAST, below ? 1 : minimum);
        if (below) {
          program.add(n, Relation.AT_MOST, minimum - 1);
        }
      }
    }
    long[] n = row(rows.get(target).values(), size);
    program.add(n, Relation.AT_MOST, FAR);
    program.start();
    long most = program.most(n);
    return new Interval(-program.most(Arrays.stream(n).map(x -> -x).toArray()), most);
  }

  /** Cells that hang together with a cell by lines that may have answers. */
  private Set<Integer> connected(int target) {
    Set<Integer> connected = new TreeSet<>();
    List<Integer> next = new ArrayList<>(List.of(target));
    connected.addAll(next);
    while (!next.isEmpty()) {
      for (Line line : facts.get(next.remove(next.size() - 1)).lines()) {
        if (!empty.contains(line)) {
          for (int f : cellsOf.get(line)) {
            if (connected.add(f)) {
              next.add(f);
            }
          }
        }
      }
    }
    return connected;
  }

  private List<Object> sameLines(Fact fact) {
    Set<Line> lines = new HashSet<>(fact.lines());
    lines.removeAll(empty);
    return List.of(fact.issue(), lines);
  }

  private static long[] row(Collection<Set<Integer>> byCode, int size) {
    long[] row = new long[size];
    byCode.forEach(columns -> columns.forEach(column -> row[column] = 1));
    return row;
  }

  /** The sum of what is shown of a cell, for the use of tests. */
  static long n(SortedMap<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
