package io.github.finsam.indicators.calculate;

import io.github.finsam.indicators.table.Column;

/** What the rows of a table are results of. */
public enum Depth {
  /** Indicators, put together from their items as their definitions say. */
  INDICATOR("indicator", "Kärnindikator", "Indicator"),
  /** Measuring points (mätpunkter), their items counted alike. */
  MEASURING_POINT("measuring_point", "Mätpunkt", "Measuring point"),
  /** Single items (påståenden). */
  ITEM("item", "Påstående", "Item");

  private final Column column;

  Depth(String id, String sv, String en) {
    this.column = Column.of(id, sv, en);
  }

  /** The first column of such a table. */
  Column column() {
    return column;
  }
}
