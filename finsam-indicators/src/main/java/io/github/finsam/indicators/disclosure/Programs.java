package io.github.finsam.indicators.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Linear programs for the hidden sums that boxes cannot protect: how wide an interval could be at
 * most, and which sums to hide for it.
 */
final class Programs {

  /** How many parts a program reaches, at first and at most. */
  private static final int NEAR = 32;

  private static final int FAR = 128;

  /** How far a number may lie from a whole one and count as whole. */
  private static final double TOLERANCE = 1e-6;

  private final List<Sum> sums;
  private final List<Part> parts;
  private final int codes;

  /**
   * Which sums would bound nothing if everything was hidden that can be: those with a part that may
   * have as many answers as one likes.
   */
  private final boolean[] boundless;

  Programs(Ledger ledger) {
    this.sums = ledger.sums();
    this.parts = ledger.parts();
    this.codes = ledger.codes();
    boolean[] free = new boolean[parts.size()];
    for (Part part : parts) {
      free[part.id] =
          Arrays.stream(part.sums)
              .mapToObj(sums::get)
              .noneMatch(sum -> sum.known || sum.upper != Sum.UNBOUNDED);
    }
    this.boundless = new boolean[sums.size()];
    for (Sum sum : sums) {
      boundless[sum.id] = Arrays.stream(sum.parts).anyMatch(part -> free[part]);
    }
  }

  /**
   * An interval of whole numbers of answers.
   *
   * @param least the lower end, inclusive
   * @param most the upper end, inclusive
   */
  record Range(long least, long most) {}

  /**
   * The interval that a hidden sum would be left with if everything that can be hidden was, as far
   * as it matters for a width; it may be given too wide, but never too narrow.
   */
  Range mostThereCanBe(Sum target, long width) {
    Set<Integer> region = new TreeSet<>();
    Set<Integer> bounding = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>();
    for (int part : target.parts) {
      region.add(part);
      next.add(part);
    }
    boolean byCode = false;
    while (!next.isEmpty()) {
      for (int id : parts.get(next.remove()).sums) {
        Sum sum = sums.get(id);
        if (!boundless[id] && !bounding.contains(id) && region.size() + sum.parts.length <= FAR) {
          bounding.add(id);
          byCode |= sum.known;
          for (int part : sum.parts) {
            if (region.add(part)) {
              next.add(part);
            }
          }
        }
      }
    }
    bounding.add(target.id);
    Program program = new Program(target, width);
    for (int part : region) {
      program.declare(parts.get(part), byCode);
    }
    for (int id : bounding) {
      Sum sum = sums.get(id);
      if (sum.known) {
        program.fix(sum);
      } else {
        program.bound(sum);
      }
    }
    long most = (long) Math.floor(program.extreme(true) + TOLERANCE);
    long least = (long) Math.ceil(program.extreme(false) - TOLERANCE);
    return new Range(Math.min(least, target.leastFound()), Math.max(most, target.mostFound()));
  }

  /**
   * Widens the interval of a hidden sum to a width inside a range, hiding as little as it can.
   *
   * @return the sums to hide; empty if it cannot be done with the parts nearby
   */
  Optional<List<Sum>> widen(Sum target, Range range, long width, Boxes boxes) {
    long most = Math.min(range.most(), target.leastFound() + width);
    long least = Math.max(range.least(), most - width);
    return widen(target, width, most, least, near(target, NEAR), boxes)
        .or(() -> widen(target, width, most, least, near(target, FAR), boxes));
  }

  private Optional<List<Sum>> widen(
      Sum target, long width, long most, long least, Set<Integer> region, Boxes boxes) {
    Set<Sum> hide = new HashSet<>();
    for (long goal : new long[] {most, least}) {
      if (goal < target.leastFound() || goal > target.mostFound()) {
        Program program = new Program(target, width);
        region.forEach(part -> program.declare(parts.get(part), true));
        Set<Integer> touched = new TreeSet<>();
        region.forEach(part -> Arrays.stream(parts.get(part).sums).forEach(touched::add));
        for (int id : touched) {
          Sum sum = sums.get(id);
          if (sum.known) {
            program.fix(sum);
          } else {
            program.bound(sum);
            if (!sum.hidden && !hide.contains(sum)) {
              program.price(sum);
            }
          }
        }
        Optional<Map<Long, Double>> solution = program.cheapest(goal);
        if (solution.isEmpty()) {
          return Optional.empty();
        }
        hide.addAll(changed(solution.get()));
        variant(solution.get(), touched).ifPresent(boxes::note);
      }
    }
    return Optional.of(hide.stream().sorted((a, b) -> Integer.compare(a.id, b.id)).toList());
  }

  /** The parts nearest to a sum: those in the smallest sums that hold parts of it, and so on. */
  private Set<Integer> near(Sum target, int size) {
    Set<Integer> region = new TreeSet<>(list(target.parts));
    Deque<Integer> next = new ArrayDeque<>(region);
    Set<Integer> seen = new HashSet<>();
    while (!next.isEmpty()) {
      List<Sum> around = new ArrayList<>();
      for (int id : parts.get(next.remove()).sums) {
        if (seen.add(id)) {
          around.add(sums.get(id));
        }
      }
      around.sort((a, b) -> Integer.compare(a.parts.length, b.parts.length));
      for (Sum sum : around) {
        for (int part : sum.parts) {
          if (region.size() < size && region.add(part)) {
            next.add(part);
          }
        }
      }
    }
    return region;
  }

  private Set<Sum> changed(Map<Long, Double> solution) {
    Map<Long, Double> changes = new HashMap<>();
    solution.forEach(
        (at, change) -> {
          for (int id : parts.get((int) (at / codes)).sums) {
            changes.merge((long) id * codes + at % codes, change, Double::sum);
          }
        });
    Set<Sum> changed = new HashSet<>();
    changes.forEach(
        (at, change) -> {
          Sum sum = sums.get((int) (at / codes));
          if (Math.abs(change) > TOLERANCE && sum.canBeHidden()) {
            changed.add(sum);
          }
        });
    return changed;
  }

  /** The table a solution describes, if it is one of whole counts that agrees with all bounds. */
  private Optional<Variant> variant(Map<Long, Double> solution, Set<Integer> touched) {
    Variant.Builder builder = new Variant.Builder(Variant.NONE);
    for (Map.Entry<Long, Double> entry : solution.entrySet()) {
      long change = Math.round(entry.getValue());
      Part part = parts.get((int) (entry.getKey() / codes));
      int code = (int) (entry.getKey() % codes);
      if (Math.abs(change - entry.getValue()) > TOLERANCE || part.counts[code] + change < 0) {
        return Optional.empty();
      }
      builder.add(part, code, change);
    }
    Variant variant = builder.build();
    for (int id : touched) {
      Sum sum = sums.get(id);
      long n = sum.n + variant.changeOf(sum);
      if (n < sum.lower || n > sum.upper) {
        return Optional.empty();
      }
    }
    return Optional.of(variant);
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** One program: how the counts of some parts may differ from the true ones. */
  private final class Program {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Long, Variable> changes = new TreeMap<>();
    private final Sum target;
    private final long width;
    private boolean byCode = true;

    Program(Sum target, long width) {
      this.target = target;
      this.width = width;
    }

    void declare(Part part, boolean eachCode) {
      byCode = eachCode;
      long all = 0;
      for (int code = 0; code < codes; code++) {
        all += part.counts[code];
        if (eachCode && part.codes[code]) {
          put(part, code, part.counts[code]);
        }
      }
      if (!eachCode) {
        put(part, 0, all);
      }
    }

    private void put(Part part, int code, long count) {
      long at = (long) part.id * codes + code;
      changes.put(at, model.newVariable("x" + at).lower(-count));
    }

    /** No code of the sum may change. */
    void fix(Sum sum) {
      for (int code = 0; code < codes; code++) {
        Expression same = model.newExpression("k" + sum.id + "." + code).level(0);
        add(same, sum, code, 1);
      }
    }

    /** The answers of the sum stay within its bounds; of the target not far from the truth. */
    void bound(Sum sum) {
      Expression n = model.newExpression("n" + sum.id).lower(sum.lower - sum.n);
      if (sum.upper != Sum.UNBOUNDED) {
        n.upper(sum.upper - sum.n);
      }
      if (sum == target) {
        n.lower(Math.max(sum.lower - sum.n, -width));
        n.upper(Math.min(sum.upper == Sum.UNBOUNDED ? width : sum.upper - sum.n, width));
      }
      addAll(n, sum, 1);
    }

    /** A change of any code of the sum costs what hiding it does. */
    void price(Sum sum) {
      for (int code = 0; code < codes; code++) {
        String name = sum.id + "." + code;
        Variable more = model.newVariable("p" + name).lower(0).weight(sum.cost);
        Variable fewer = model.newVariable("q" + name).lower(0).weight(sum.cost);
        Expression change = model.newExpression("d" + name).level(0);
        change.set(more, -1).set(fewer, 1);
        add(change, sum, code, 1);
      }
    }

    private void addAll(Expression expression, Sum sum, double factor) {
      for (int code = 0; code < (byCode ? codes : 1); code++) {
        add(expression, sum, code, factor);
      }
    }

    private void add(Expression expression, Sum sum, int code, double factor) {
      for (int part : sum.parts) {
        Variable change = changes.get((long) part * codes + code);
        if (change != null) {
          expression.set(change, factor);
        }
      }
    }

    /** The most or fewest answers that the target can have. */
    double extreme(boolean most) {
      for (int part : target.parts) {
        for (int code = 0; code < codes; code++) {
          Variable change = changes.get((long) part * codes + code);
          if (change != null) {
            change.weight(1);
          }
        }
      }
      Optimisation.Result result = most ? model.maximise() : model.minimise();
      if (!result.getState().isOptimal()) {
        return most ? target.n + width : target.n - width;
      }
      double n = target.n;
      List<Variable> variables = model.getVariables();
      for (int i = 0; i < variables.size(); i++) {
        if (variables.get(i).getContributionWeight() != null) {
          n += result.doubleValue(i);
        }
      }
      return n;
    }

    /** The changes that give the target a number of answers and cost least. */
    Optional<Map<Long, Double>> cheapest(long goal) {
      Expression n = model.newExpression("goal").level(goal - target.n);
      addAll(n, target, 1);
      Optimisation.Result result = model.minimise();
      if (!result.getState().isFeasible()) {
        return Optional.empty();
      }
      Map<Long, Double> solution = new TreeMap<>();
      changes.forEach(
          (at, variable) -> {
            double change = result.doubleValue(model.indexOf(variable));
            if (Math.abs(change) > TOLERANCE) {
              solution.put(at, change);
            }
          });
      return Optional.of(solution);
    }
  }
}
