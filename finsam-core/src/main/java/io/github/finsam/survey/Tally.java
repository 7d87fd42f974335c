package io.github.finsam.survey;

import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of answers: for each item and group how many times each code was given, codes for no
 * answer among them. It knows the query it answers.
 *
 * <p>Tallies of the same query merge in any order with the same result, so that a whole can be
 * counted in parts; {@link #select} makes a coarser one of a finer. A cell is there if the item was
 * put to somebody of the group.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tally {

  private final TallyQuery query;
  private final List<TallyCell> cells;
  private final Map<TallyCell, long[]> counts;

  /** Takes over the map; arrays are indexed by code and end with a count that is not zero. */
  private Tally(TallyQuery query, Map<TallyCell, long[]> counts) {
    this.query = query;
    this.counts = counts;
    this.cells = counts.keySet().stream().sorted().toList();
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
    Map<TallyCell, long[]> copy = new HashMap<>();
    counts.forEach(
        (cell, byCode) -> {
          long[] times = new long[FormItem.MAX_CODE + 1];
          byCode.forEach(
              (code, count) -> {
                checks
                    .range("code", code, 0, FormItem.MAX_CODE)
                    .that(count >= 0, "negative", cell.item(), count);
                if (code >= 0 && code <= FormItem.MAX_CODE) {
                  times[code] = count;
                }
              });
          put(copy, cell, times);
        });
    checks.orThrow();
    return new Tally(query, copy);
  }

  /** Nothing counted yet: merging it with a tally of the query gives that tally. */
  public static Tally empty(TallyQuery query) {
    return new Tally(query, Map.of());
  }

  /**
   * Counts responses. Those on forms of other editions and those that the query leaves out are
   * passed over.
   *
   * @param query what to count
   * @param forms every form that a response was filled in on
   * @param responses read once to the end
   * @throws io.github.finsam.base.InvalidValueException if two forms have the same id, a response
   *     has a form that is not among them, or it does not fit its form
   */
  public static Tally of(TallyQuery query, Collection<Form> forms, Iterator<Response> responses) {
    new Checks().unique("forms", forms, Form::id).orThrow();
    Map<FormId, Form> byId = new HashMap<>();
    forms.forEach(form -> byId.put(form.id(), form));
    Map<TallyCell, long[]> counts = new HashMap<>();
    while (responses.hasNext()) {
      Response response = responses.next();
      Form form = byId.get(response.form());
      if (form == null) {
        new Checks().that(false, "unknown", "form", response.form()).orThrow();
      } else if (form.edition().equals(query.edition()) && query.includes(response.setting())) {
        form.check(response);
        Group group = query.groupOf(response.setting());
        for (int i = 0; i < form.items().size(); i++) {
          counts
              .computeIfAbsent(
                  new TallyCell(form.items().get(i).id(), group),
                  cell -> new long[FormItem.MAX_CODE + 1])[response.answers().code(i)]++;
        }
      }
    }
    Map<TallyCell, long[]> trimmed = new HashMap<>();
    counts.forEach((cell, times) -> put(trimmed, cell, times));
    return new Tally(query, trimmed);
  }

  private static void put(Map<TallyCell, long[]> counts, TallyCell cell, long[] times) {
    int length = times.length;
    while (length > 0 && times[length - 1] == 0) {
      length--;
    }
    if (length > 0) {
      counts.put(cell, Arrays.copyOf(times, length));
    }
  }

  /** What was counted. */
  public TallyQuery query() {
    return query;
  }

  /** Every cell with counts, in order: by item, then by group. */
  public List<TallyCell> cells() {
    return cells;
  }

  /** Every group with counts, in order. */
  public List<Group> groups() {
    return List.copyOf(new TreeSet<>(cells.stream().map(TallyCell::group).toList()));
  }

  /** Every item with counts, by code point. */
  public List<String> items() {
    TreeSet<String> items = new TreeSet<>(Ids::compare);
    cells.forEach(cell -> items.add(cell.item()));
    return List.copyOf(items);
  }

  /**
   * The counts of both together.
   *
   * @param other a tally of the same query, of other responses
   * @throws io.github.finsam.base.InvalidValueException if the queries differ
   */
  public Tally merge(Tally other) {
    new Checks()
        .that(query.equals(other.query), "mismatch", "query", other.query, query.toString())
        .orThrow();
    Map<TallyCell, long[]> sum = new HashMap<>(counts);
    other.counts.forEach((cell, times) -> sum.merge(cell, times, Tally::sum));
    return new Tally(query, sum);
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
    Map<TallyCell, long[]> sum = new HashMap<>();
    Map<Group, Group> groups = new HashMap<>();
    counts.forEach(
        (cell, times) -> {
          if (coarser.includes(query, cell.group())) {
            Group group = groups.computeIfAbsent(cell.group(), coarser::groupOf);
            sum.merge(new TallyCell(cell.item(), group), times, Tally::sum);
          }
        });
    return new Tally(coarser, sum);
  }

  private static long[] sum(long[] a, long[] b) {
    long[] longer = a.length >= b.length ? a : b;
    long[] shorter = a.length >= b.length ? b : a;
    long[] sum = longer.clone();
    for (int code = 0; code < shorter.length; code++) {
      sum[code] = Math.addExact(sum[code], shorter[code]);
    }
    return sum;
  }

  /** Whether the item was put to somebody of the group. */
  public boolean has(String item, Group group) {
    return counts.containsKey(new TallyCell(item, group));
  }

  /**
   * Times by code for an item and a group, zero times left out; empty if the item was never put to
   * the group.
   */
  public SortedMap<Integer, Long> counts(String item, Group group) {
    SortedMap<Integer, Long> byCode = new TreeMap<>();
    long[] times = times(item, group);
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
    return times(item, group).clone();
  }

  /** How many times the code was given to the item in the group; zero if never. */
  public long count(String item, Group group, int code) {
    long[] times = times(item, group);
    return code >= 0 && code < times.length ? times[code] : 0;
  }

  /** How many questionnaires with the item the group filled in, answered or not. */
  public long total(String item, Group group) {
    long total = 0;
    for (long count : times(item, group)) {
      total = Math.addExact(total, count);
    }
    return total;
  }

  private long[] times(String item, Group group) {
    return counts.getOrDefault(new TallyCell(item, group), NONE);
  }

  private static final long[] NONE = {};

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Tally tally)
        || !query.equals(tally.query)
        || !cells.equals(tally.cells)) {
      return false;
    }
    return cells.stream()
        .allMatch(c -> Arrays.equals(times(c.item(), c.group()), tally.times(c.item(), c.group())));
  }

  @Override
  public int hashCode() {
    int hash = query.hashCode();
    for (TallyCell cell : cells) {
      hash = 31 * hash + 17 * cell.hashCode() + Arrays.hashCode(times(cell.item(), cell.group()));
    }
    return hash;
  }

  /** The query and how many cells there are. */
  @Override
  public String toString() {
    return "Tally[" + query + ", " + cells.size() + " cells]";
  }
}
