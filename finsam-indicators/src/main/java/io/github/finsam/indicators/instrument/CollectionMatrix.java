package io.github.finsam.indicators.instrument;

import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which indicators are asked of whom and when: the table that an instrument prints of itself,
 * derived from its forms.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cells numbers of indicators, ascending, by respondent and occasion; no cell is empty
 */
public record CollectionMatrix(SortedMap<Respondent, SortedMap<Occasion, List<Integer>>> cells) {

  /** Copies the cells and leaves out empty ones. */
  public CollectionMatrix {
    TreeMap<Respondent, SortedMap<Occasion, List<Integer>>> copy = new TreeMap<>();
    cells.forEach(
        (respondent, row) -> {
          TreeMap<Occasion, List<Integer>> kept = new TreeMap<>();
          row.forEach(
              (occasion, numbers) -> {
                if (!numbers.isEmpty()) {
                  kept.put(occasion, numbers.stream().sorted().distinct().toList());
                }
              });
          if (!kept.isEmpty()) {
            copy.put(respondent, Collections.unmodifiableSortedMap(kept));
          }
        });
    cells = Collections.unmodifiableSortedMap(copy);
  }

  /** The matrix of an edition. */
  static CollectionMatrix of(Edition edition) {
    Map<Respondent, Map<Occasion, SortedSet<Integer>>> found = new EnumMap<>(Respondent.class);
    for (EditionForm form : edition.forms()) {
      SortedSet<Integer> numbers = cell(found, form.respondent(), form.occasion());
      form.items().forEach(item -> numbers.add(edition.indicatorOf(edition.item(item)).number()));
    }
    for (Indicator indicator : edition.indicators()) {
      if (indicator.rule() instanceof IndicatorRule.Register register) {
        cell(found, Respondent.REGISTER, register.occasion()).add(indicator.number());
      }
    }
    SortedMap<Respondent, SortedMap<Occasion, List<Integer>>> cells = new TreeMap<>();
    found.forEach(
        (respondent, row) -> {
          SortedMap<Occasion, List<Integer>> lists = new TreeMap<>();
          row.forEach((occasion, numbers) -> lists.put(occasion, List.copyOf(numbers)));
          cells.put(respondent, lists);
        });
    return new CollectionMatrix(cells);
  }

  private static SortedSet<Integer> cell(
      Map<Respondent, Map<Occasion, SortedSet<Integer>>> cells,
      Respondent respondent,
      Occasion occasion) {
    return cells
        .computeIfAbsent(respondent, r -> new TreeMap<>())
        .computeIfAbsent(occasion, o -> new TreeSet<>());
  }

  /** Numbers of the indicators asked, ascending; empty if nothing is asked. */
  public List<Integer> numbers(Respondent respondent, Occasion occasion) {
    SortedMap<Occasion, List<Integer>> row = cells.get(respondent);
    return row == null ? List.of() : row.getOrDefault(occasion, List.of());
  }

  /** Those who are asked something, in the order of {@link Respondent}. */
  public List<Respondent> respondents() {
    return List.copyOf(cells.keySet());
  }

  /** The occasions at which something is asked, in the order of {@link Occasion}. */
  public List<Occasion> occasions() {
    return cells.values().stream()
        .map(SortedMap::keySet)
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
