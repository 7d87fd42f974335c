package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads assumptions, each from a row that must be there. */
final class AssumptionTable {

  private static final String YEAR = "price_year";
  private static final String INDEX = "index";
  private static final String NO_INDEX = "none";
  private static final String DISCOUNT = "discount_rate";
  private static final String PERSISTENCE = "persistence";
  private static final String COUNTERFACTUAL = "counterfactual_share";
  private static final String GROWTH = "real_growth";
  private static final String KOMMUN = "kommun_tax";
  private static final String REGION = "region_tax";
  private static final String STATE = "state_tax";
  private static final String FEE = "employer_fee";
  private static final List<String> TAXES = List.of(KOMMUN, REGION, STATE, FEE);
  private static final List<String> ALL =
      List.of(
          YEAR, INDEX, DISCOUNT, PERSISTENCE, COUNTERFACTUAL, GROWTH, KOMMUN, REGION, STATE, FEE);

  private final TableReader from;

  private AssumptionTable(TableReader from) {
    this.from = from;
  }

  static Assumptions read(DefinitionSource source, PriceBook prices) {
    TableReader from = TableReader.of(List.of(SocioTable.ASSUMPTIONS), List.of(source));
    from.tables.require(List.of(SocioTable.ASSUMPTIONS));
    AssumptionTable table = new AssumptionTable(from);
    table.complete(source);
    int year = table.year();
    Optional<PriceIndex> index = table.index(prices);
    BigDecimal discount = table.value(DISCOUNT, "0", "1");
    BigDecimal persistence = table.value(PERSISTENCE, "0", "1");
    BigDecimal counterfactual = table.value(COUNTERFACTUAL, "0", "1");
    BigDecimal growth = table.value(GROWTH, "-0.99", "1");
    BigDecimal kommun = table.value(KOMMUN, "0", "1");
    BigDecimal region = table.value(REGION, "0", "1");
    BigDecimal state = table.value(STATE, "0", "1");
    BigDecimal fee = table.value(FEE, "0", "1");
    BigDecimal taxes = kommun.add(region).add(state);
    if (taxes.compareTo(BigDecimal.ONE) > 0) {
      table
          .row(STATE)
          .ifPresent(
              row -> from.in.fault(row, "value", "above", taxes.toPlainString(), List.of("1")));
    }
    from.tables.orThrow();
    Set<String> taxSources = new TreeSet<>();
    TAXES.forEach(name -> table.row(name).ifPresent(row -> taxSources.add(row.cell("source"))));
    PriceBasis basis =
        index
            .map(i -> PriceBasis.of(Year.of(year), i))
            .orElseGet(
                () -> {
                  String reason = table.row(INDEX).map(row -> row.cell("source")).orElse("");
                  return PriceBasis.unconverted(Year.of(year), Label.of(reason, reason));
                });
    return new Assumptions(
        new Projection(discount, persistence, counterfactual, growth),
        basis,
        new Taxation(kommun, region, state, fee, String.join("; ", taxSources)));
  }

  /** Every assumption is there, with a source, and no other. */
  private void complete(DefinitionSource source) {
    for (Row row : from.tables.rows(SocioTable.ASSUMPTIONS)) {
      from.in.required(row, "value");
      from.in.required(row, "source");
      if (!ALL.contains(row.cell("assumption"))) {
        from.in.fault(
            row,
            "assumption",
            "unknown-constant",
            row.cell("assumption"),
            List.of(String.join(", ", ALL)));
      }
    }
    if (from.tables.broken(SocioTable.ASSUMPTIONS)) {
      return;
    }
    for (String name : ALL) {
      if (row(name).isEmpty()) {
        from.missing(SocioTable.ASSUMPTIONS, source, "missing-assumption", name);
      }
    }
  }

  private Optional<Row> row(String name) {
    return from.tables.row(SocioTable.ASSUMPTIONS, name);
  }

  private int year() {
    return row(YEAR).filter(r -> !r.isBad()).map(r -> from.in.integer(r, "value")).orElse(1);
  }

  private Optional<PriceIndex> index(PriceBook prices) {
    Optional<Row> row = row(INDEX).filter(r -> !r.cell("value").equals(NO_INDEX));
    Optional<PriceIndex> index = row.flatMap(r -> prices.index(r.cell("value")));
    if (row.isPresent() && index.isEmpty()) {
      from.in.fault(
          row.get(), "value", "unknown-reference", row.get().cell("value"), List.of("index"));
    }
    return index;
  }

  private BigDecimal value(String name, String low, String high) {
    return row(name)
        .filter(row -> !row.isBad())
        .map(row -> from.within(row, "value", low, high))
        .orElse(BigDecimal.ZERO);
  }
}
