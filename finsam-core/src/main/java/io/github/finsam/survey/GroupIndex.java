package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups in their order, each as one packed number: the places of its components in the sorted
 * values of each dimension, 0 where a component is empty. Every value is one of a group, so that
 * the same groups always give the same arrays.
 */
final class GroupIndex {

  static final int DIMENSIONS = Dimension.values().length;
  static final GroupIndex NONE =
      new GroupIndex(noValues(), Packing.of(new int[DIMENSIONS]), new long[0]);

  private final Object[][] values;
  private final Packing packing;
  private final long[] keys;
  // Filled as they are asked for; a group seen half made is not possible, seen twice does not
  // matter.
  private final @Nullable Group[] groups;

  /** Takes over the arrays. */
  private GroupIndex(Object[][] values, Packing packing, long[] keys) {
    this.values = values;
    this.packing = packing;
    this.keys = keys;
    this.groups = new Group[keys.length];
  }

  private static Object[][] noValues() {
    return new Object[DIMENSIONS][0];
  }

  /**
   * Groups that were packed before.
   *
   * @param values by dimension
   * @param keys packed as {@link #packing(Object[][])} has it
   */
  static GroupIndex of(Object[][] values, long[] keys) {
    return new GroupIndex(values, packing(values), keys);
  }

  static Packing packing(Object[][] values) {
    return Packing.of(Arrays.stream(values).mapToInt(v -> v.length).toArray());
  }

  int size() {
    return keys.length;
  }

  /** The values of a dimension, in order. */
  Object[] values(int dimension) {
    return values[dimension];
  }

  /** Where the component of a group stands among the values, from 1; 0 if it is empty. */
  int part(int group, int dimension) {
    return packing.part(keys[group], dimension);
  }

  Group group(int index) {
    Group group = groups[index];
    if (group == null) {
      group =
          new Group(
              component(index, 0, ForbundId.class),
              component(index, 1, InsatsId.class),
              component(index, 2, Respondent.class),
              component(index, 3, Occasion.class),
              component(index, 4, Sex.class),
              component(index, 5, AgeBand.class),
              component(index, 6, HalfYear.class));
      groups[index] = group;
    }
    return group;
  }

  private <T> Optional<T> component(int group, int dimension, Class<T> type) {
    int part = part(group, dimension);
    return part == 0 ? Optional.empty() : Optional.of(type.cast(values[dimension][part - 1]));
  }

  /** The components of a group by dimension, null where they are empty. */
  static @Nullable Object[] components(Group group) {
    return new @Nullable Object[] {
      group.forbund().orElse(null),
      group.insats().orElse(null),
      group.respondent().orElse(null),
      group.occasion().orElse(null),
      group.sex().orElse(null),
      group.ageBand().orElse(null),
      group.halfYear().orElse(null)
    };
  }

  /** Where the group stands; negative if it is not there. */
  int indexOf(Group group) {
    @Nullable Object[] components = components(group);
    long key = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      Object component = components[d];
      if (component != null) {
        int at = Arrays.binarySearch(values[d], component);
        if (at < 0) {
          return -1;
        }
        key |= packing.place(d, at + 1);
      }
    }
    return Arrays.binarySearch(keys, key);
  }

  /**
   * The first group whose first component may be included.
   *
   * @param included by place of the component; of no length if all are
   */
  int start(boolean[] included) {
    int place = 0;
    while (place < included.length && !included[place]) {
      place++;
    }
    return place == 0 ? 0 : from(place);
  }

  /** The first group after the last whose first component may be included. */
  int end(boolean[] included) {
    int place = included.length;
    while (place > 0 && !included[place - 1]) {
      place--;
    }
    return included.length == 0 ? keys.length : from(place);
  }

  /** The first group whose first component stands at the place, or after. */
  private int from(int place) {
    if (place > values[0].length) {
      return keys.length;
    }
    int at = Arrays.binarySearch(keys, packing.place(0, place));
    return at < 0 ? -1 - at : at;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupIndex index
        && Arrays.equals(keys, index.keys)
        && Arrays.deepEquals(values, index.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.deepHashCode(values);
  }

  /**
   * Entries put in the order of their groups.
   *
   * @param index the groups, each once
   * @param order which entry comes first, second …
   * @param groups the group of the first entry, the second …
   */
  @SuppressWarnings("ArrayRecordComponent") // passed from one method to the next, never compared
  record Sorted(GroupIndex index, int[] order, int[] groups) {

    /** The group of each entry, in the order in which the entries came. */
    int[] groupByEntry() {
      int[] byEntry = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        byEntry[order[i]] = groups[i];
      }
      return byEntry;
    }
  }

  /**
   * Puts entries in order, first by group.
   *
   * @param values by dimension, in any order; the same value may stand there twice
   * @param packing of the entries: the dimensions, and after them at most one part more, which
   *     tells apart entries of the same group
   * @param entries packed
   * @param count how many entries there are
   */
  static Sorted sort(Object[][] values, Packing packing, long[] entries, int count) {
    boolean[][] met = new boolean[DIMENSIONS][];
    for (int d = 0; d < DIMENSIONS; d++) {
      met[d] = new boolean[values[d].length + 1];
      if (values[d].length > 0) {
        boolean[] ofThis = met[d];
        int shift = packing.shift(d);
        long mask = packing.highest(d);
        for (int i = 0; i < count; i++) {
          ofThis[(int) (entries[i] >>> shift & mask)] = true;
        }
      }
    }
    Object[][] sorted = new Object[DIMENSIONS][];
    int[] highest = new int[packing.parts()];
    for (int d = 0; d < DIMENSIONS; d++) {
      sorted[d] = distinct(values[d], met[d]);
      highest[d] = sorted[d].length;
    }
    boolean tail = packing.parts() > DIMENSIONS;
    if (tail) {
      highest[DIMENSIONS] = (int) packing.highest(DIMENSIONS);
    }
    Packing canonical = Packing.of(highest);
    long[] keys = new long[count];
    for (int d = 0; d < DIMENSIONS; d++) {
      if (highest[d] > 0) {
        long[] places = places(values[d], met[d], sorted[d], canonical, d);
        int shift = packing.shift(d);
        long mask = packing.highest(d);
        for (int i = 0; i < count; i++) {
          keys[i] |= places[(int) (entries[i] >>> shift & mask)];
        }
      }
    }
    for (int i = 0; tail && i < count; i++) {
      keys[i] |= packing.part(entries[i], DIMENSIONS);
    }
    int[] order = RadixSort.sort(keys);
    int tailBits = canonical.shift(DIMENSIONS - 1);
    int[] groups = new int[count];
    long[] distinct = new long[count];
    int found = -1;
    for (int i = 0; i < count; i++) {
      long group = keys[i] >>> tailBits;
      if (found < 0 || distinct[found] != group) {
        distinct[++found] = group;
      }
      groups[i] = found;
    }
    return new Sorted(of(sorted, Arrays.copyOf(distinct, found + 1)), order, groups);
  }

  /**
   * Groups of several indexes together.
   *
   * @param index every group of any of them, once
   * @param starts if the groups of each stand before those of the next, where those of each begin
   *     now; else of no length
   * @param to else for each of them, where its groups stand now
   */
  @SuppressWarnings("ArrayRecordComponent") // passed from one method to the next, never compared
  record Union(GroupIndex index, int[] starts, int[][] to) {

    boolean inOrder() {
      return starts.length > 0;
    }
  }

  static Union union(List<GroupIndex> parts) {
    Object[][] values = new Object[DIMENSIONS][];
    for (int d = 0; d < DIMENSIONS; d++) {
      TreeSet<Object> all = new TreeSet<>();
      Object[] before = {};
      for (GroupIndex part : parts) {
        // Most parts have the same sexes, age bands and half-years.
        if (!Arrays.equals(part.values[d], before)) {
          before = part.values[d];
          all.addAll(Arrays.asList(before));
        }
      }
      values[d] = all.toArray();
    }
    Packing packing = packing(values);
    int[] starts = new int[parts.size() + 1];
    for (int p = 0; p < parts.size(); p++) {
      starts[p + 1] = Math.addExact(starts[p], parts.get(p).size());
    }
    long[] keys = new long[starts[parts.size()]];
    Threads.ifMany(keys.length, IntStream.range(0, parts.size()))
        .forEach(p -> parts.get(p).translate(values, packing, keys, starts[p]));
    boolean inOrder = true;
    for (int i = 1; i < keys.length; i++) {
      inOrder &= keys[i - 1] < keys[i];
    }
    if (inOrder) {
      return new Union(of(values, keys), starts, new int[0][]);
    }
    int[] groupOf = new int[keys.length];
    int found = -1;
    int[] order = RadixSort.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      if (found < 0 || keys[found] != keys[i]) {
        keys[++found] = keys[i];
      }
      groupOf[order[i]] = found;
    }
    int[][] to = new int[parts.size()][];
    for (int p = 0; p < to.length; p++) {
      to[p] = Arrays.copyOfRange(groupOf, starts[p], starts[p + 1]);
    }
    return new Union(of(values, Arrays.copyOf(keys, found + 1)), new int[0], to);
  }

  /**
   * Puts the keys of the groups as they are in a whole.
   *
   * @param whole the values of the whole by dimension, all of these among them
   * @param into where to put them, zeros only
   * @param start where to put the first
   */
  private void translate(Object[][] whole, Packing wholePacking, long[] into, int start) {
    long[][] places = new long[DIMENSIONS][];
    int[] used = new int[DIMENSIONS];
    int count = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      if (values[d].length > 0) {
        places[d] = places(values[d], whole[d], wholePacking, d);
        used[count++] = d;
      }
    }
    for (int u = 0; u < count; u++) {
      long[] ofThis = places[used[u]];
      int shift = packing.shift(used[u]);
      long mask = packing.highest(used[u]);
      for (int g = 0; g < keys.length; g++) {
        into[start + g] |= ofThis[(int) (keys[g] >>> shift & mask)];
      }
    }
  }

  /** For each place of a part, with 0 for none, the place in the whole, packed. */
  private static long[] places(Object[] part, Object[] whole, Packing packing, int dimension) {
    long[] places = new long[part.length + 1];
    for (int i = 0; i < part.length; i++) {
      places[i + 1] = packing.place(dimension, Arrays.binarySearch(whole, part[i]) + 1);
    }
    return places;
  }

  private static Object[] distinct(Object[] values, boolean[] met) {
    Object[] distinct = new Object[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (met[i + 1]) {
        distinct[count++] = values[i];
      }
    }
    Arrays.sort(distinct, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || !distinct[kept - 1].equals(distinct[i])) {
        distinct[kept++] = distinct[i];
      }
    }
    return Arrays.copyOf(distinct, kept);
  }

  /** For each place that was met the place in the order, packed. */
  private static long[] places(
      Object[] values, boolean[] met, Object[] sorted, Packing packing, int dimension) {
    long[] places = new long[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      if (met[i + 1]) {
        int place = Arrays.binarySearch(sorted, values[i]) + 1;
        places[i + 1] = packing.place(dimension, place);
      }
    }
    return places;
  }
}
