package io.github.finsam.survey;

import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Checks;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of answers: for each item and group how many times each code was given, codes for no
 * answer among them. It knows the query it answers.
 *
 * <p>Tallies of the same query merge in any order with the same result, so that a whole can be
 * counted in parts. A count of zero is never stored.
 *
 * <p>Immutable and thread-safe.
 *
 * @param query what was counted
 * @param counts for each item and group, times by code; codes 0 to 127, counts greater than zero
 */
public record Tally(TallyQuery query, SortedMap<TallyCell, SortedMap<Integer, Long>> counts) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a count is not greater than zero or a
   *     code is out of range
   */
  public Tally {
    Checks checks = new Checks();
    SortedMap<TallyCell, SortedMap<Integer, Long>> copy = new TreeMap<>();
    counts.forEach(
        (cell, byCode) -> {
          byCode.forEach(
              (code, count) ->
                  checks
                      .range("code", code, 0, FormItem.MAX_CODE)
                      .that(count > 0, "not-positive", cell.item(), count));
          if (!byCode.isEmpty()) {
            copy.put(cell, Collections.unmodifiableSortedMap(new TreeMap<>(byCode)));
          }
        });
    checks.orThrow();
    counts = Collections.unmodifiableSortedMap(copy);
  }

  /** Nothing counted yet: merging it with a tally of the query gives that tally. */
  public static Tally empty(TallyQuery query) {
    return new Tally(query, Collections.emptySortedMap());
  }

  /**
   * Counts responses. Those on forms of other editions and those outside the period are passed
   * over.
   *
   * @param query what to count
   * @param forms every form that a response was filled in on
   * @param responses read once to the end
   * @throws io.github.finsam.base.InvalidValueException if two forms have the same id, a response
   *     has a form that is not among them, or its answers do not fit its form
   */
  public static Tally of(TallyQuery query, Collection<Form> forms, Iterator<Response> responses) {
    new Checks().unique("forms", forms, Form::id).orThrow();
    Map<FormId, Form> byId = new HashMap<>();
    forms.forEach(form -> byId.put(form.id(), form));
    SortedMap<TallyCell, SortedMap<Integer, Long>> counts = new TreeMap<>();
    while (responses.hasNext()) {
      Response response = responses.next();
      Form form = byId.get(response.form());
      if (form == null) {
        new Checks().that(false, "unknown", "form", response.form()).orThrow();
      } else if (form.edition().equals(query.edition()) && query.includes(response.setting())) {
        form.check(response.answers());
        Group group = query.groupOf(response.setting());
        for (int i = 0; i < form.items().size(); i++) {
          counts
              .computeIfAbsent(
                  new TallyCell(form.items().get(i).id(), group), cell -> new TreeMap<>())
              .merge(response.answers().code(i), 1L, Math::addExact);
        }
      }
    }
    return new Tally(query, counts);
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
    SortedMap<TallyCell, SortedMap<Integer, Long>> sum = new TreeMap<>();
    counts.forEach((cell, byCode) -> sum.put(cell, new TreeMap<>(byCode)));
    other.counts.forEach(
        (cell, byCode) -> {
          SortedMap<Integer, Long> into = sum.computeIfAbsent(cell, c -> new TreeMap<>());
          byCode.forEach((code, count) -> into.merge(code, count, Math::addExact));
        });
    return new Tally(query, sum);
  }

  /** Times by code for an item and a group; empty if the item was never put to the group. */
  public SortedMap<Integer, Long> counts(String item, Group group) {
    return Optional.ofNullable(counts.get(new TallyCell(item, group)))
        .orElseGet(Collections::emptySortedMap);
  }

  /** How many times the code was given to the item in the group; zero if never. */
  public long count(String item, Group group, int code) {
    return counts(item, group).getOrDefault(code, 0L);
  }

  /** How many questionnaires with the item the group filled in, answered or not. */
  public long total(String item, Group group) {
    return counts(item, group).values().stream().reduce(0L, Math::addExact);
  }
}
