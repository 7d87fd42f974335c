package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionPlace;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import io.github.finsam.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Cells that the tables of this room have in common. */
final class TableReader {

  final Tables tables;
  final RowReader in;

  private TableReader(Tables tables) {
    this.tables = tables;
    this.in = new RowReader(tables);
  }

  /** Reads some of the tables; the others may lie in the same folder. */
  static TableReader of(List<SocioTable> order, List<DefinitionSource> layers) {
    return new TableReader(
        Tables.read(
            order, layers.stream().map(l -> (DefinitionSource) new Some(l, order)).toList()));
  }

  /** A layer without the tables of this room that somebody else reads. */
  private record Some(DefinitionSource all, List<SocioTable> wanted) implements DefinitionSource {

    @Override
    public String name() {
      return all.name();
    }

    @Override
    public Set<String> files() throws IOException {
      return all.files().stream()
          .filter(
              file ->
                  Arrays.stream(SocioTable.values())
                      .filter(table -> !wanted.contains(table))
                      .noneMatch(table -> table.file().equals(file.toLowerCase(Locale.ROOT))))
          .collect(Collectors.toSet());
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
      return all.open(file);
    }
  }

  /** A row that ought to be in a table. */
  void missing(SocioTable table, DefinitionSource source, String code, String key) {
    String file = source.name().isEmpty() ? table.file() : source.name() + "/" + table.file();
    tables.add(
        new DefinitionFault(
            new DefinitionPlace(table.table(), key, "", file, 0), code, "", List.of(key)));
  }

  /** An amount, in the currency that the row names. */
  Money money(Row row, String column) {
    return money(row, column, in.number(row, column));
  }

  /** An amount; empty if the cell is. */
  Optional<Money> optionalMoney(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(money(row, column));
  }

  private Money money(Row row, String column, BigDecimal amount) {
    String currency = in.required(row, "currency");
    if (!row.cell("currency").isEmpty() && !currency.equals(Sek.CURRENCY.getCode())) {
      in.fault(row, "currency", "not-sek", currency);
    }
    if (amount.signum() < 0) {
      in.fault(row, column, "negative", amount.toPlainString());
      return Sek.ZERO;
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      in.fault(row, column, "pattern", amount.toPlainString(), List.of("0.00"));
    }
    return Money.of(Sek.CURRENCY, amount, RoundingMode.HALF_UP);
  }

  /** A number within bounds. */
  BigDecimal within(Row row, String column, String low, String high) {
    BigDecimal value = in.number(row, column);
    if (value.compareTo(new BigDecimal(low)) < 0 || value.compareTo(new BigDecimal(high)) > 0) {
      in.fault(row, column, "out-of-range", value.toPlainString(), List.of(low, high));
      return new BigDecimal(low);
    }
    return value;
  }

  /** The days that a row holds for. */
  DateRange during(Row row) {
    return new DateRange(
        in.date(row, "from"),
        row.cell("to").isEmpty() ? Optional.empty() : Optional.of(in.date(row, "to")));
  }

  Label label(Row row, String prefix) {
    return Label.of(in.required(row, prefix + "sv"), in.required(row, prefix + "en"));
  }

  /** A single actor. */
  Actor actor(Row row, String column) {
    Actor actor = in.constant(row, column, Actor.class);
    if (!actor.single()) {
      in.fault(row, column, "not-in", actor.name(), List.of(Actor.SINGLE.toString()));
      return Actor.KOMMUN;
    }
    return actor;
  }
}
