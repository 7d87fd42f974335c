package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * Who pays and who gains, and through what: present values over a horizon, by actor and item. Rows
 * are single actors; {@link #gain}, {@link #cost} and {@link #result} take sums of actors too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind which view
 * @param years the horizon
 * @param items what the gains come of, with what it is called, in the order of the flows
 * @param cells kronor by actor and item; what is not there is zero
 * @param cost what the insats cost
 * @param assumptions in words
 */
public record GainMatrix(
    ViewKind kind,
    int years,
    Map<String, Label> items,
    Map<Actor, Map<String, Money>> cells,
    InsatsCost cost,
    List<Label> assumptions) {

  /** Copies the cells. */
  public GainMatrix {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    Map<Actor, Map<String, Money>> rows = new EnumMap<>(Actor.class);
    cells.forEach((actor, row) -> rows.put(actor, Map.copyOf(row)));
    cells = Collections.unmodifiableMap(rows);
    assumptions = List.copyOf(assumptions);
  }

  static GainMatrix of(View view, int years) {
    BigDecimal factor = view.projection().factor(years);
    Map<String, Label> items = new LinkedHashMap<>();
    Map<Actor, Map<String, Money>> cells = new EnumMap<>(Actor.class);
    for (Flow flow : view.flows()) {
      // A tax is called after what it is paid on; the item is called what that is called.
      items.merge(
          flow.item(),
          flow.item().equals(Flow.WORK) ? Sentences.of("flow.work") : flow.label(),
          (first, next) -> first);
      Money value = Amounts.times(flow.amount(), factor);
      for (Actor actor : Actor.SINGLE) {
        int sign = flow.sign(actor);
        if (sign != 0) {
          cells
              .computeIfAbsent(actor, a -> new LinkedHashMap<>())
              .merge(flow.item(), value.multipliedBy(sign), Money::plus);
        }
      }
    }
    return new GainMatrix(view.kind(), years, items, cells, view.cost(), view.assumptions());
  }

  /** What an actor gains through an item, negative if it loses. */
  public Money gain(Actor actor, String item) {
    Money sum = Sek.ZERO;
    for (Actor part : actor.parts()) {
      sum = sum.plus(cells.getOrDefault(part, Map.of()).getOrDefault(item, Sek.ZERO));
    }
    return sum;
  }

  /** What an actor gains through all items. */
  public Money gain(Actor actor) {
    return Sek.sum(items.keySet().stream().map(item -> gain(actor, item)).toList());
  }

  /** What an actor paid for the insats. */
  public Money cost(Actor actor) {
    return cost.paidBy(actor);
  }

  /** What is left to an actor. */
  public Money result(Actor actor) {
    return gain(actor).minus(cost(actor));
  }
}
