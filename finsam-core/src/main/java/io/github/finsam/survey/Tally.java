package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts of answers: for each item and group how many times each code was given, codes for no
 * answer among them. It knows the query it answers.
 *
 * <p>Tallies of the same query merge in any order with the same result, so that a whole can be
 * counted in parts; {@link #select} makes a coarser one of a finer. A cell is there if the item was
 * put to somebody of the group.
 *
 * <p>Cells are numbered from 0 to {@link #cellCount} in the order of {@link #cells}, by item and
 * then by group, so that a loop can go through all of them without making anything:
 *
 * <pre>{@code
 * long[] times = new long[tally.highestCode() + 1];
 * for (int cell = 0; cell < tally.cellCount(); cell++) {
 *   tally.copyCounts(cell, times);
 *   …
 * }
 * }</pre>
 *
 * <p>{@link #toBytes} writes a tally so that another process can read it; serialisation writes the
 * same bytes. Immutable and thread-safe.
 */
public final class Tally implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Column[] NO_COLUMNS = {};
  private static final int PAGE_BITS = 8;

  // Serialised as bytes: see writeReplace.
  private final transient TallyQuery query;
  private final transient GroupIndex groups;
  private final transient Column[] columns;
  // The first cell of each column, and after the last the number of cells.
  private final transient int[] firstCells;
  // The column of the first cell of each page of so many cells: where to begin to look.
  private final transient int[] columnAt;

  /**
   * Takes over the columns.
   *
   * @param groups each of a column
   * @param columns each of a group, in the order of their items
   */
  Tally(TallyQuery query, GroupIndex groups, Column[] columns) {
    this.query = query;
    this.groups = groups;
    this.columns = columns;
    this.firstCells = new int[columns.length + 1];
    for (int c = 0; c < columns.length; c++) {
      firstCells[c + 1] = Math.addExact(firstCells[c], columns[c].size());
    }
    this.columnAt = new int[(firstCells[columns.length] >>> PAGE_BITS) + 1];
    int column = 0;
    for (int page = 0; page < columnAt.length && columns.length > 0; page++) {
      while (column < columns.length - 1 && firstCells[column + 1] <= page << PAGE_BITS) {
        column++;
      }
      columnAt[page] = column;
    }
  }

  /**
   * A tally of counts that somebody else has made.
   *
   * @param query what was counted
   * @param counts for each item and group, times by code; codes 0 to 127, counts not negative; a
   *     count of zero is as good as none
   * @throws io.github.finsam.base.InvalidValueException if a count is negative or a code is out of
   *     range
   */
  public static Tally of(TallyQuery query, Map<TallyCell, ? extends Map<Integer, Long>> counts) {
    Checks checks = new Checks();
    List<TallyCell> cells = new ArrayList<>();
    counts.forEach(
        (cell, byCode) -> {
          byCode.forEach(
              (code, count) ->
                  checks
                      .range("code", code, 0, FormItem.MAX_CODE)
                      .that(count >= 0, "negative", cell.item(), count));
          if (byCode.values().stream().anyMatch(count -> count != 0)) {
            cells.add(cell);
          }
        });
    checks.orThrow();
    Collections.sort(cells);
    GroupIndex.Sorted sorted = index(cells);
    int[] groupByCell = sorted.groupByEntry();
    List<Column> columns = new ArrayList<>();
    for (int from = 0; from < cells.size(); ) {
      String item = cells.get(from).item();
      TreeSet<Integer> codes = new TreeSet<>();
      int to = from;
      while (to < cells.size() && cells.get(to).item().equals(item)) {
        codes.addAll(byCode(counts, cells.get(to)).keySet());
        to++;
      }
      int[] allCodes = codes.stream().mapToInt(code -> code).toArray();
      long[] times = new long[(to - from) * allCodes.length];
      for (int cell = from; cell < to; cell++) {
        Map<Integer, Long> byCode = byCode(counts, cells.get(cell));
        for (int c = 0; c < allCodes.length; c++) {
          times[(cell - from) * allCodes.length + c] = byCode.getOrDefault(allCodes[c], 0L);
        }
      }
      columns.add(Column.of(item, Arrays.copyOfRange(groupByCell, from, to), allCodes, times));
      from = to;
    }
    return new Tally(query, sorted.index(), columns.toArray(Column[]::new));
  }

  @SuppressWarnings("NullAway") // asked for keys of the map only
  private static Map<Integer, Long> byCode(
      Map<TallyCell, ? extends Map<Integer, Long>> counts, TallyCell cell) {
    return counts.get(cell);
  }

  /** The groups of the cells, each cell an entry. */
  private static GroupIndex.Sorted index(List<TallyCell> cells) {
    int[] ends = new int[GroupIndex.DIMENSIONS];
    Object[][] values = new Object[GroupIndex.DIMENSIONS][];
    int[][] places = new int[GroupIndex.DIMENSIONS][cells.size()];
    for (int d = 0; d < ends.length; d++) {
      TreeMap<Object, Integer> numbers = new TreeMap<>();
      for (int i = 0; i < places[d].length; i++) {
        Object component = GroupIndex.components(cells.get(i).group())[d];
        if (component != null) {
          numbers.putIfAbsent(component, numbers.size() + 1);
          places[d][i] = numbers.getOrDefault(component, 0);
        }
      }
      values[d] = new Object[numbers.size()];
      for (Map.Entry<Object, Integer> number : numbers.entrySet()) {
        values[d][number.getValue() - 1] = number.getKey();
      }
      ends[d] = numbers.size();
    }
    Packing packing = Packing.of(ends);
    long[] entries = new long[cells.size()];
    for (int i = 0; i < entries.length; i++) {
      for (int d = 0; d < ends.length; d++) {
        entries[i] |= packing.place(d, places[d][i]);
      }
    }
    return GroupIndex.sort(values, packing, entries, entries.length);
  }

  /** Nothing counted yet: merging it with a tally of the query gives that tally. */
  public static Tally empty(TallyQuery query) {
    return new Tally(query, GroupIndex.NONE, NO_COLUMNS);
  }

  /**
   * Counts responses, as a {@link TallyAccumulator} does, on the calling thread, and if they are
   * many on free threads of the common pool as well; only the calling thread reads them. Those on
   * forms of other editions and those that the query leaves out are passed over.
   *
   * @param query what to count
   * @param forms every form that a response was filled in on
   * @param responses read once to the end
   * @throws io.github.finsam.base.InvalidValueException if two forms have the same id, a response
   *     has a form that is not among them, or it does not fit its form
   */
  public static Tally of(TallyQuery query, Collection<Form> forms, Iterator<Response> responses) {
    return Batches.count(query, forms, responses).toTally();
  }

  /**
   * A tally from what {@link #toBytes} gave, in this version of the library or an earlier one.
   *
   * @param bytes the whole tally
   * @throws io.github.finsam.base.InvalidValueException if the bytes are of a version of the form
   *     that this version of the library does not know ({@code mismatch}), or are no tally, damaged
   *     or not whole ({@code damaged})
   */
  public static Tally fromBytes(byte[] bytes) {
    return TallyWire.read(bytes);
  }

  /**
   * The tally as bytes, from which {@link #fromBytes} makes an equal one. They begin with the
   * version of their form and end with a checksum; equal tallies give the same bytes.
   */
  public byte[] toBytes() {
    return TallyWire.write(this);
  }

  /** What was counted. */
  public TallyQuery query() {
    return query;
  }

  /** How many cells there are. */
  public int cellCount() {
    return firstCells[columns.length];
  }

  /** Every cell with counts, in order: by item, then by group. Made as they are asked for. */
  public List<TallyCell> cells() {
    return new View<>(cellCount()) {
      @Override
      public TallyCell get(int cell) {
        return new TallyCell(item(cell), group(cell));
      }
    };
  }

  /** Every group with counts, in order. Made as they are asked for. */
  public List<Group> groups() {
    return new View<>(groups.size()) {
      @Override
      public Group get(int index) {
        return groups.group(index);
      }
    };
  }

  /** Every item with counts, by code point. */
  public List<String> items() {
    return Arrays.stream(columns).map(Column::item).toList();
  }

  /**
   * The highest code given to any item: an array for {@link #copyCounts} is one longer. It is -1 if
   * there is no cell.
   */
  public int highestCode() {
    int highest = -1;
    for (Column column : columns) {
      highest = Math.max(highest, column.highestCode());
    }
    return highest;
  }

  /**
   * The cell of an item and a group.
   *
   * @return its number; -1 if the item was never put to the group
   */
  public int indexOf(String item, Group group) {
    int column = columnOf(item);
    int index = column < 0 ? -1 : groups.indexOf(group);
    int at = index < 0 ? -1 : columns[column].indexOf(index);
    return at < 0 ? -1 : firstCells[column] + at;
  }

  /**
   * The item of a cell.
   *
   * @param cell {@code 0 <= cell < cellCount()}
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public String item(int cell) {
    return columns[columnOf(cell)].item();
  }

  /**
   * The group of a cell.
   *
   * @param cell {@code 0 <= cell < cellCount()}
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public Group group(int cell) {
    int column = columnOf(cell);
    return groups.group(columns[column].group(cell - firstCells[column]));
  }

  /**
   * How many times the code was given in a cell; zero if never.
   *
   * @param cell {@code 0 <= cell < cellCount()}
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public long count(int cell, int code) {
    int column = columnOf(cell);
    return columns[column].count(cell - firstCells[column], code);
  }

  /**
   * How many questionnaires a cell counts, with the item answered or not.
   *
   * @param cell {@code 0 <= cell < cellCount()}
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public long total(int cell) {
    int column = columnOf(cell);
    return columns[column].total(cell - firstCells[column]);
  }

  /**
   * Puts how many times each code was given in a cell where the code says, and 0 everywhere else.
   *
   * @param cell {@code 0 <= cell < cellCount()}
   * @param into indexed by code, longer than {@link #highestCode}
   * @throws IndexOutOfBoundsException if there is no such cell, or the array is too short for a
   *     code given to the item
   */
  public void copyCounts(int cell, long[] into) {
    int column = columnOf(cell);
    columns[column].copy(cell - firstCells[column], into);
  }

  /** The column that a cell lies in. */
  private int columnOf(int cell) {
    if (cell < 0 || cell >= firstCells[columns.length]) {
      throw new IndexOutOfBoundsException("No cell " + cell + " of " + cellCount());
    }
    int column = columnAt[cell >>> PAGE_BITS];
    while (firstCells[column + 1] <= cell) {
      column++;
    }
    return column;
  }

  /** The column of an item; negative if there is none. */
  private int columnOf(String item) {
    int low = 0;
    int high = columns.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Ids.compare(columns[middle].item(), item);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /**
   * The counts of both together.
   *
   * @param other a tally of the same query, of other responses
   * @throws io.github.finsam.base.InvalidValueException if the queries differ
   */
  public Tally merge(Tally other) {
    return merge(query, List.of(this, other));
  }

  /**
   * The counts of several tallies together: the same as if they were merged one after the other.
   *
   * @param query what they count
   * @param parts tallies of that query, of different responses, in any order; if there is none the
   *     result is empty
   * @throws io.github.finsam.base.InvalidValueException if a part has another query
   */
  public static Tally merge(TallyQuery query, Collection<Tally> parts) {
    Checks checks = new Checks();
    List<Tally> filled = new ArrayList<>();
    for (Tally part : parts) {
      checks.that(part.query.equals(query), "mismatch", "query", part.query, query.toString());
      if (part.columns.length > 0) {
        filled.add(part);
      }
    }
    checks.orThrow();
    if (filled.isEmpty()) {
      return empty(query);
    }
    if (filled.size() == 1) {
      return filled.get(0);
    }
    GroupIndex.Union union = GroupIndex.union(filled.stream().map(part -> part.groups).toList());
    return union.inOrder()
        ? concatenate(query, union.index(), filled, union.starts())
        : gather(query, union.index(), filled, union.to());
  }

  /**
   * The tally of another query, made of the counts of this one: the same as if the responses were
   * counted again.
   *
   * @param coarser a query that {@link TallyQuery#answers this tally's query answers}
   * @throws io.github.finsam.base.InvalidValueException if this tally does not hold what it asks
   *     for
   */
  public Tally select(TallyQuery coarser) {
    new Checks()
        .that(query.answers(coarser), "mismatch", "query", coarser, query.toString())
        .orThrow();
    boolean[][] included = coarser.included(query, groups);
    int[] highest = new int[GroupIndex.DIMENSIONS];
    for (Dimension dimension : coarser.dimensions()) {
      highest[dimension.ordinal()] = groups.values(dimension.ordinal()).length;
    }
    Packing packing = Packing.of(highest);
    long[] entries = new long[groups.size()];
    int[] groupOf = new int[groups.size()];
    int count = 0;
    int end = groups.end(included[0]);
    for (int g = groups.start(included[0]); g < end; g++) {
      if (isIncluded(included, g)) {
        for (int d = 0; d < highest.length; d++) {
          if (highest[d] > 0) {
            entries[count] |= packing.place(d, groups.part(g, d));
          }
        }
        groupOf[count++] = g;
      }
    }
    Object[][] values = new Object[GroupIndex.DIMENSIONS][];
    for (int d = 0; d < values.length; d++) {
      values[d] = highest[d] > 0 ? groups.values(d) : new Object[0];
    }
    GroupIndex.Sorted sorted = GroupIndex.sort(values, packing, entries, count);
    int[] to = new int[groupOf.length];
    Arrays.fill(to, -1);
    for (int i = 0; i < count; i++) {
      to[groupOf[sorted.order()[i]]] = sorted.groups()[i];
    }
    return gather(coarser, sorted.index(), List.of(this), new int[][] {to});
  }

  private boolean isIncluded(boolean[][] included, int group) {
    for (int d = 0; d < included.length; d++) {
      if (included[d].length > 0 && !included[d][groups.part(group, d)]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The counts of parts one behind the other.
   *
   * @param starts for each part what its groups are counted from in the whole: they come after all
   *     groups of the parts before
   */
  private static Tally concatenate(
      TallyQuery query, GroupIndex groups, List<Tally> parts, int[] starts) {
    return new Tally(
        query,
        groups,
        Threads.ifMany(groups.size(), columns(parts).entrySet().stream())
            .map(item -> Column.concatenated(item.getKey(), item.getValue(), starts))
            .toArray(Column[]::new));
  }

  /** Of each item the columns of the parts; null for a part that has none. */
  private static SortedMap<String, @Nullable Column[]> columns(List<Tally> parts) {
    SortedMap<String, @Nullable Column[]> byItem = new TreeMap<>(Ids::compare);
    for (int p = 0; p < parts.size(); p++) {
      for (Column column : parts.get(p).columns) {
        byItem.computeIfAbsent(column.item(), item -> new @Nullable Column[parts.size()])[p] =
            column;
      }
    }
    return byItem;
  }

  /**
   * The counts of parts added up.
   *
   * @param to for each part and group of it the group of the whole; -1 if it is left out
   */
  private static Tally gather(TallyQuery query, GroupIndex groups, List<Tally> parts, int[][] to) {
    int[][] ranges = new int[to.length][];
    for (int p = 0; p < to.length; p++) {
      ranges[p] = range(to[p]);
    }
    int[] places = new int[groups.size()];
    List<Column> columns = new ArrayList<>();
    columns(parts).forEach((item, sources) -> gather(item, sources, to, ranges, places, columns));
    return new Tally(query, groups, columns.toArray(NO_COLUMNS));
  }

  /** The first group that is not left out, and the one after the last. */
  private static int[] range(int[] to) {
    int start = 0;
    int end = to.length;
    while (start < end && to[start] < 0) {
      start++;
    }
    while (start < end && to[end - 1] < 0) {
      end--;
    }
    return new int[] {start, end};
  }

  /**
   * The counts of one item added up.
   *
   * @param places scratch, as long as there are groups, zeros only; left so
   */
  private static void gather(
      String item,
      @Nullable Column[] sources,
      int[][] to,
      int[][] ranges,
      int[] places,
      List<Column> columns) {
    boolean[] given = new boolean[FormItem.MAX_CODE + 1];
    int count = 0;
    int lowest = Integer.MAX_VALUE;
    int highest = -1;
    for (int s = 0; s < sources.length; s++) {
      Column source = sources[s];
      if (source == null) {
        continue;
      }
      for (int slot = 0; slot < source.codes(); slot++) {
        given[source.code(slot)] = true;
      }
      int end = source.from(ranges[s][1]);
      for (int i = source.from(ranges[s][0]); i < end; i++) {
        int group = to[s][source.group(i)];
        if (group >= 0 && places[group] == 0) {
          places[group] = 1;
          lowest = Math.min(lowest, group);
          highest = Math.max(highest, group);
          count++;
        }
      }
    }
    if (count == 0) {
      return;
    }
    int[] groups = new int[count];
    int found = 0;
    for (int group = lowest; group <= highest; group++) {
      if (places[group] != 0) {
        groups[found++] = group;
        places[group] = found;
      }
    }
    int[] slotOf = new int[given.length];
    int[] codes = new int[given.length];
    int slots = 0;
    for (int code = 0; code < given.length; code++) {
      if (given[code]) {
        slotOf[code] = slots;
        codes[slots++] = code;
      }
    }
    long[] counts = new long[Math.multiplyExact(count, slots)];
    for (int s = 0; s < sources.length; s++) {
      Column source = sources[s];
      if (source == null) {
        continue;
      }
      int end = source.from(ranges[s][1]);
      for (int i = source.from(ranges[s][0]); i < end; i++) {
        int group = to[s][source.group(i)];
        if (group >= 0) {
          int base = (places[group] - 1) * slots;
          for (int slot = 0; slot < source.codes(); slot++) {
            int at = base + slotOf[source.code(slot)];
            counts[at] = Math.addExact(counts[at], source.countAt(i, slot));
          }
        }
      }
    }
    for (int group : groups) {
      places[group] = 0;
    }
    columns.add(Column.of(item, groups, Arrays.copyOf(codes, slots), counts));
  }

  /** Whether the item was put to somebody of the group. */
  public boolean has(String item, Group group) {
    return indexOf(item, group) >= 0;
  }

  /**
   * Times by code for an item and a group, zero times left out; empty if the item was never put to
   * the group.
   */
  public SortedMap<Integer, Long> counts(String item, Group group) {
    SortedMap<Integer, Long> byCode = new TreeMap<>();
    long[] times = countsByCode(item, group);
    for (int code = 0; code < times.length; code++) {
      if (times[code] != 0) {
        byCode.put(code, times[code]);
      }
    }
    return Collections.unmodifiableSortedMap(byCode);
  }

  /**
   * Times by code for an item and a group.
   *
   * @return a new array indexed by code, as long as the highest code given needs; of no length if
   *     the item was never put to the group
   */
  public long[] countsByCode(String item, Group group) {
    int cell = indexOf(item, group);
    if (cell < 0) {
      return new long[0];
    }
    int column = columnOf(cell);
    long[] times = new long[columns[column].highestCode() + 1];
    columns[column].copy(cell - firstCells[column], times);
    return Arrays.copyOf(times, columns[column].highestCode(cell - firstCells[column]) + 1);
  }

  /** How many times the code was given to the item in the group; zero if never. */
  public long count(String item, Group group, int code) {
    int cell = indexOf(item, group);
    return cell < 0 ? 0 : count(cell, code);
  }

  /** How many questionnaires with the item the group filled in, answered or not. */
  public long total(String item, Group group) {
    int cell = indexOf(item, group);
    return cell < 0 ? 0 : total(cell);
  }

  GroupIndex groupIndex() {
    return groups;
  }

  List<Column> columns() {
    return List.of(columns);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally
        && query.equals(tally.query)
        && groups.equals(tally.groups)
        && Arrays.equals(columns, tally.columns);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * query.hashCode() + groups.hashCode()) + Arrays.hashCode(columns);
  }

  /** The query and how many cells there are. */
  @Override
  public String toString() {
    return "Tally[" + query + ", " + cellCount() + " cells]";
  }

  private Object writeReplace() {
    return new Serialised(toBytes());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A tally is serialised as its bytes");
  }

  /** What serialisation writes instead of a tally. */
  private record Serialised(byte[] bytes) implements Serializable {

    private static final long serialVersionUID = 1L;

    private Object readResolve() {
      return fromBytes(bytes);
    }
  }

  /** Elements that are made as they are asked for. */
  private abstract static class View<T> extends AbstractList<T> implements RandomAccess {

    private final int size;

    View(int size) {
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }
  }
}
