package io.github.finsam.indicators.disclosure;

import io.github.finsam.survey.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where atoms lie: one number along each of five axes. Values that no sum tells apart have the same
 * number, so that a base counted finer than it is published looks as coarse as what is published.
 *
 * <p>This only guides the search for other tables. Whether one agrees with what is public is
 * checked against the sums.
 */
final class Axes {

  /** Where; what is asked of whom and when; sex; age; half-year. */
  static final int COUNT = 5;

  private static final int[] BITS = {20, 16, 4, 8, 12};
  private static final int[] SHIFTS = {0, 20, 36, 40, 48};

  private final List<Long> bases;
  private final int[] partOf;
  private final int[][] values;

  Axes(List<Ledger.Atom> atoms, List<Long> bases, int[] partOf) {
    this.bases = bases;
    this.partOf = partOf;
    this.values = new int[COUNT][atoms.size()];
    List<Map<Object, Integer>> numbers = new ArrayList<>();
    for (int axis = 0; axis < COUNT; axis++) {
      numbers.add(new HashMap<>());
    }
    for (int atom = 0; atom < partOf.length; atom++) {
      if (partOf[atom] < 0) {
        continue;
      }
      Group group = atoms.get(atom).group();
      List<Object> along =
          List.of(
              List.of(group.forbund(), group.insats()),
              List.of(atoms.get(atom).item(), group.respondent(), group.occasion()),
              group.sex(),
              group.ageBand(),
              group.halfYear());
      for (int axis = 0; axis < COUNT; axis++) {
        Map<Object, Integer> known = numbers.get(axis);
        values[axis][atom] = known.computeIfAbsent(along.get(axis), value -> known.size());
      }
    }
  }

  /** The place of each atom. */
  long[] places() {
    int[][] coarse = new int[COUNT][];
    for (int axis = 0; axis < COUNT; axis++) {
      coarse[axis] = coarsen(axis);
    }
    long[] places = new long[partOf.length];
    for (int atom = 0; atom < places.length; atom++) {
      for (int axis = 0; axis < COUNT; axis++) {
        places[atom] = with(places[atom], axis, coarse[axis][values[axis][atom]]);
      }
    }
    return places;
  }

  /** Numbers for the values of an axis: different if two atoms that differ only there do. */
  private int[] coarsen(int axis) {
    int size = 0;
    Map<Fiber, List<Integer>> fibers = new HashMap<>();
    List<List<Integer>> inOrder = new ArrayList<>();
    for (int atom = 0; atom < partOf.length; atom++) {
      size = Math.max(size, values[axis][atom] + 1);
      if (partOf[atom] >= 0) {
        long others = 0;
        for (int other = 0; other < COUNT; other++) {
          others = other == axis ? others : with(others, other, values[other][atom]);
        }
        List<Integer> fiber =
            fibers.computeIfAbsent(
                new Fiber(key(others), bases.get(atom)),
                f -> {
                  inOrder.add(new ArrayList<>(2));
                  return inOrder.get(inOrder.size() - 1);
                });
        fiber.add(atom);
      }
    }
    int[] number = new int[size];
    int next = 1;
    Map<Long, Integer> split = new HashMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (List<Integer> fiber : inOrder) {
      if (fiber.size() < 2) {
        continue;
      }
      split.clear();
      first.clear();
      int[] changed = new int[fiber.size()];
      for (int i = 0; i < changed.length; i++) {
        int atom = fiber.get(i);
        int old = number[values[axis][atom]];
        long group = ((long) old << Integer.SIZE) | partOf[atom];
        Integer own = split.get(group);
        if (own == null) {
          own = first.putIfAbsent(old, old) == null ? old : next++;
          split.put(group, own);
        }
        changed[i] = own;
      }
      for (int i = 0; i < changed.length; i++) {
        number[values[axis][fiber.get(i)]] = changed[i];
      }
    }
    return number;
  }

  /** Atoms of the same bases that differ along one axis only. */
  private record Fiber(long others, long bases) {}

  /** The place with another number along an axis; too large a number is cut. */
  static long with(long place, int axis, int number) {
    long mask = (1L << BITS[axis]) - 1;
    return (place & ~(mask << SHIFTS[axis])) | ((number & mask) << SHIFTS[axis]);
  }

  /** The number of a place along an axis. */
  static int along(long place, int axis) {
    return (int) ((place >>> SHIFTS[axis]) & ((1L << BITS[axis]) - 1));
  }

  /** The place as a key of a hash table, where places must not lie as densely as they do. */
  static long key(long place) {
    return place * 0x9E3779B97F4A7C15L;
  }

  /** The place without its number along an axis: what it has in common with its neighbours. */
  static long without(long place, int axis) {
    return place | (((1L << BITS[axis]) - 1) << SHIFTS[axis]);
  }
}
