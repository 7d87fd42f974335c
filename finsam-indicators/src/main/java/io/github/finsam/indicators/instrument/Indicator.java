package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something an instrument measures (kärnindikator).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the indicator in its edition; 1 to 64 characters
 * @param number its number in the instrument, greater than zero
 * @param heading its heading (kärnindikatorrubrik)
 * @param classification kind and level; empty if the edition does not state them
 * @param method how its data are collected; empty if the edition does not state it
 * @param descriptions its description and the terms defined there, in order; may be empty
 * @param rules how its figures are formed: one rule for the figures of a respondent group, and
 *     where the instrument has one also a rule of both sides and one of several groups
 */
@Value.Builder
public record Indicator(
    String id,
    int number,
    Label heading,
    Optional<Classification> classification,
    Optional<CollectionMethod> method,
    List<Description> descriptions,
    List<IndicatorRule> rules)
    implements Named, WithIndicator {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or longer than 64
   *     characters, {@code number < 1}, or there is not exactly one rule for the figures of a
   *     group, or more than one rule of both sides or of several groups
   */
  public Indicator {
    descriptions = List.copyOf(descriptions);
    rules = List.copyOf(rules);
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    long both = rules.stream().filter(IndicatorRule.BothSides.class::isInstance).count();
    long groups = rules.stream().filter(rule -> RuleName.of(rule).ofGroups()).count();
    long own = rules.size() - both - groups;
    arguments
        .that(number > 0, "not-positive", "number", number)
        .that(own > 0, "empty", "rules", "")
        .that(own <= 1, "above", "rules", own, "1")
        .that(both <= 1, "above", "rules", both, "1")
        .that(groups <= 1, "above", "rules", groups, "1")
        .orThrow();
  }

  /** Its heading. */
  @Override
  public Label label() {
    return heading;
  }

  /** A new builder. */
  public static IndicatorBuilder builder() {
    return new IndicatorBuilder();
  }

  /** How the figure of one respondent group at one occasion is formed. */
  public IndicatorRule rule() {
    return rules.stream().filter(rule -> RuleName.of(rule).ofOneGroup()).findFirst().orElseThrow();
  }

  /**
   * How the figures of several respondent groups become one: {@link IndicatorRule.PooledGroups} or
   * {@link IndicatorRule.MeanOfGroups}; empty if the instrument forms no common figure of them.
   */
  public Optional<IndicatorRule> groups() {
    return rules.stream().filter(rule -> RuleName.of(rule).ofGroups()).findFirst();
  }

  /** How the views of participants and staff are put together; empty if they are not. */
  public Optional<IndicatorRule.BothSides> bothSides() {
    return rules.stream()
        .filter(IndicatorRule.BothSides.class::isInstance)
        .map(IndicatorRule.BothSides.class::cast)
        .findFirst();
  }
}
