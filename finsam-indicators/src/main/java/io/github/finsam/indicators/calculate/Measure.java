package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one row of a table is a result of.
 *
 * @param key what stands in the key of the row
 * @param items the items it is formed from; empty if nobody is asked
 * @param itemIds their ids
 * @param scale the scale of all of them; empty if they have not the same answers
 * @param itemsWeighAlike whether the items' own figures are put together beside their answers
 * @param groupRule how the figures of several groups of respondents become one; empty if they do
 *     not
 * @param method how it is formed, in words
 */
record Measure(
    Named key,
    List<Item> items,
    Set<String> itemIds,
    Optional<Scale> scale,
    boolean itemsWeighAlike,
    Optional<IndicatorRule> groupRule,
    Label method) {

  /** Every measure of an edition, in its order. */
  static List<Measure> of(Edition edition, Depth depth) {
    List<Measure> measures = new ArrayList<>();
    switch (depth) {
      case INDICATOR ->
          edition
              .indicators()
              .forEach(
                  indicator ->
                      measures.add(
                          of(
                              edition,
                              indicator,
                              edition.itemsOf(indicator),
                              indicator.rule() instanceof IndicatorRule.MeanOfItems,
                              method(indicator))));
      case MEASURING_POINT ->
          edition
              .measuringPoints()
              .forEach(
                  point ->
                      measures.add(
                          of(
                              edition,
                              point,
                              edition.items().stream()
                                  .filter(item -> item.measuringPoint().equals(point.id()))
                                  .toList(),
                              false,
                              Basis.POOLED)));
      case ITEM ->
          edition
              .items()
              .forEach(item -> measures.add(of(edition, item, List.of(item), false, Basis.POOLED)));
    }
    return measures;
  }

  /** The figure itself is always of all answers; that items weigh alike shows beside it. */
  private static Label method(Indicator indicator) {
    return indicator.rule() instanceof IndicatorRule.MeanOfItems
        ? Basis.POOLED
        : indicator.rule().text();
  }

  private static Measure of(
      Edition edition, Named key, List<Item> items, boolean itemsWeighAlike, Label method) {
    Optional<IndicatorRule> groupRule =
        items.stream().findFirst().map(edition::indicatorOf).flatMap(Indicator::groups);
    Optional<Scale> first = items.stream().findFirst().map(edition::scaleOf);
    Optional<Scale> same =
        first.filter(scale -> items.stream().map(edition::scaleOf).allMatch(scale::sameAnswers));
    return new Measure(key, items, ids(items), same, itemsWeighAlike, groupRule, method);
  }

  private static Set<String> ids(List<Item> items) {
    Set<String> ids = new LinkedHashSet<>();
    items.forEach(item -> ids.add(item.id()));
    return Collections.unmodifiableSet(ids);
  }

  /** Whether the form asks one of the items. */
  boolean isAskedBy(EditionForm form) {
    return itemIds.stream().anyMatch(form.items()::contains);
  }
}
