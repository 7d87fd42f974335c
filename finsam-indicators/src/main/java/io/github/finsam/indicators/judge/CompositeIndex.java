package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An index made of several measures: points reached of the points there were to reach.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules how many points each measure gives; at least one, each measure once
 * @param unmeasured what becomes of measures that cannot be judged
 */
public record CompositeIndex(List<PointRule> rules, Unmeasured unmeasured) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no rule or two are for the same
   *     measure
   */
  public CompositeIndex {
    rules = List.copyOf(rules);
    Arguments arguments = new Arguments().that(!rules.isEmpty(), "empty", "rules", "");
    Set<String> measures = new HashSet<>();
    for (PointRule rule : rules) {
      arguments.that(measures.add(rule.measure()), "duplicate", "rules", rule.measure());
    }
    arguments.orThrow();
  }

  /**
   * The index of these cells.
   *
   * @param cells cells by the measure of their rule; one that is not there counts as not measured,
   *     and those that no rule is for are passed over
   * @param day the day whose target levels count
   */
  public CompositeResult evaluate(Map<String, Cell> cells, LocalDate day) {
    return new CompositeResult(
        unmeasured,
        rules.stream()
            .map(
                rule ->
                    rule.part(
                        cells.getOrDefault(rule.measure(), Absence.of(Absence.Reason.NO_DATA)),
                        day))
            .toList());
  }
}
