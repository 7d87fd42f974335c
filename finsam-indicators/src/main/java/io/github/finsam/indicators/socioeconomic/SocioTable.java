package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.util.List;

/** The tables of this room. */
enum SocioTable implements TableSpec {
  UNIT_COSTS(
      List.of("item", "from"),
      "item",
      "sv",
      "en",
      "unit_sv",
      "unit_en",
      "payer",
      "from",
      "to",
      "price",
      "currency",
      "source"),
  BENEFITS(
      List.of("income", "from"),
      "income",
      "sv",
      "en",
      "payer",
      "receiver",
      "taxable",
      "from",
      "to",
      "per_month",
      "currency",
      "source"),
  INDEX(List.of("index", "year"), "index", "year", "value", "source"),
  PARTICIPANTS(
      List.of("participant"),
      "participant",
      "weight",
      "before",
      "after",
      "extent_before",
      "wage_before",
      "extent_after",
      "wage_after",
      "currency"),
  INCOMES(
      List.of("participant", "moment", "income"),
      "participant",
      "moment",
      "income",
      "per_month",
      "currency"),
  USES(List.of("participant", "moment", "item"), "participant", "moment", "item", "per_year"),
  ASSUMPTIONS(List.of("assumption"), "assumption", "value", "source"),
  INSATS_COSTS(List.of("payer"), "payer", "amount", "currency", "source");

  private final Layout layout;

  SocioTable(List<String> key, String... columns) {
    this.layout = new Layout(key, List.of(columns));
  }

  @Override
  public Layout layout() {
    return layout;
  }
}
