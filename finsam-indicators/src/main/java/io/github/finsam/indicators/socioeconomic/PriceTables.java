package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads lists of prices. */
final class PriceTables {

  private final TableReader from;

  private PriceTables(TableReader from) {
    this.from = from;
  }

  /**
   * A row that has been read.
   *
   * @param id what it is a price of
   */
  private record Held<T>(Row row, String id, DateRange during, Actor payer, T value) {}

  static PriceBook read(List<DefinitionSource> layers) {
    TableReader from =
        TableReader.of(
            List.of(SocioTable.UNIT_COSTS, SocioTable.BENEFITS, SocioTable.INDEX), layers);
    PriceTables tables = new PriceTables(from);
    List<UnitCost> costs = tables.unitCosts();
    List<BenefitLevel> benefits = tables.benefits(costs);
    List<PriceIndex> indices = tables.indices();
    from.tables.orThrow();
    return new PriceBook(costs, benefits, indices);
  }

  private List<UnitCost> unitCosts() {
    List<Held<UnitCost>> held = new ArrayList<>();
    for (Row row : from.tables.rows(SocioTable.UNIT_COSTS)) {
      from.in
          .build(
              row,
              () ->
                  UnitCost.builder()
                      .item(from.in.required(row, "item"))
                      .label(from.label(row, ""))
                      .unit(from.label(row, "unit_"))
                      .payer(from.actor(row, "payer"))
                      .during(from.during(row))
                      .price(from.money(row, "price"))
                      .source(from.in.required(row, "source"))
                      .build())
          .ifPresent(c -> held.add(new Held<>(row, c.item(), c.during(), c.payer(), c)));
      if (row.cell("item").equals(Flow.WORK)) {
        from.in.fault(row, "item", "duplicate", Flow.WORK);
      }
    }
    check(held);
    return held.stream().map(Held::value).toList();
  }

  private List<BenefitLevel> benefits(List<UnitCost> costs) {
    Set<String> items = new HashSet<>();
    costs.forEach(cost -> items.add(cost.item()));
    items.add(Flow.WORK);
    List<Held<BenefitLevel>> held = new ArrayList<>();
    for (Row row : from.tables.rows(SocioTable.BENEFITS)) {
      from.in
          .build(
              row,
              () ->
                  BenefitLevel.builder()
                      .income(from.in.required(row, "income"))
                      .label(from.label(row, ""))
                      .payer(from.actor(row, "payer"))
                      .receiver(from.actor(row, "receiver"))
                      .taxable(from.in.yes(row, "taxable"))
                      .during(from.during(row))
                      .perMonth(from.optionalMoney(row, "per_month"))
                      .source(from.in.required(row, "source"))
                      .build())
          .ifPresent(b -> held.add(new Held<>(row, b.income(), b.during(), b.payer(), b)));
      if (items.contains(row.cell("income"))) {
        from.in.fault(row, "income", "duplicate", row.cell("income"));
      }
    }
    check(held);
    return held.stream().map(Held::value).toList();
  }

  /** Two prices of the same must not hold on the same day, and must have the same payer. */
  private <T> void check(List<Held<T>> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        Held<T> later = all.get(i);
        Held<T> first = all.get(j);
        if (!later.id().equals(first.id())) {
          continue;
        }
        String line = Long.toString(first.row().line());
        String file = first.row().file();
        if (later.during().overlaps(first.during())) {
          from.in.fault(
              later.row(), "from", "price-overlap", later.during().toString(), List.of(line, file));
        }
        if (later.payer() != first.payer()) {
          from.in.fault(
              later.row(),
              "payer",
              "price-payer",
              later.payer().name(),
              List.of(line, first.payer().name(), file));
        }
      }
    }
  }

  private List<PriceIndex> indices() {
    Map<String, SortedMap<Year, BigDecimal>> values = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (Row row : from.tables.rows(SocioTable.INDEX)) {
      String id = from.in.required(row, "index");
      int year = from.in.integer(row, "year");
      BigDecimal value = from.in.number(row, "value");
      String source = from.in.required(row, "source");
      if (!row.isBad() && value.signum() <= 0) {
        from.in.fault(row, "value", "not-positive", value.toPlainString());
      }
      if (!row.isBad()) {
        values.computeIfAbsent(id, i -> new TreeMap<>()).put(Year.of(year), value);
        sources.merge(id, source, (all, next) -> all.contains(next) ? all : all + "; " + next);
      }
    }
    List<PriceIndex> indices = new ArrayList<>();
    values.forEach(
        (id, series) -> indices.add(new PriceIndex(id, series, sources.getOrDefault(id, id))));
    return indices;
  }
}
