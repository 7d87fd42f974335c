package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Reads what an insats cost. */
final class CostTable {

  private CostTable() {}

  static InsatsCost read(DefinitionSource source) {
    TableReader from = TableReader.of(List.of(SocioTable.INSATS_COSTS), List.of(source));
    from.tables.require(List.of(SocioTable.INSATS_COSTS));
    Map<Actor, Money> byPayer = new EnumMap<>(Actor.class);
    for (Row row : from.tables.rows(SocioTable.INSATS_COSTS)) {
      Actor payer = from.actor(row, "payer");
      Money amount = from.money(row, "amount");
      from.in.required(row, "source");
      byPayer.put(payer, amount);
    }
    from.tables.orThrow();
    return new InsatsCost(byPayer);
  }
}
