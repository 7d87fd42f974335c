package io.github.finsam.indicators.instrument.internal;

import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionPlace;
import java.util.List;
import java.util.Map;

/** A row as it was read, and whether anything was wrong with it. */
public final class Row {

  final TableSpec table;
  final String file;
  final long line;
  private final Map<String, String> cells;
  private boolean bad;

  /** Whether its cells stand under the columns they belong to. */
  boolean legible = true;

  Row(TableSpec table, String file, long line, Map<String, String> cells) {
    this.table = table;
    this.file = file;
    this.line = line;
    this.cells = cells;
  }

  public boolean isBad() {
    return bad;
  }

  /** Something is wrong with it that is told elsewhere. */
  public void spoil() {
    bad = true;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  public boolean sameCells(Row other) {
    return cells(table.columns()).equals(other.cells(table.columns()));
  }

  public List<String> cells(List<String> columns) {
    return columns.stream().map(this::cell).toList();
  }

  public String key() {
    return TableSpec.keyText(cells(table.key()));
  }

  public DefinitionFault fault(String column, String code, String value, List<String> details) {
    bad = true;
    return new DefinitionFault(
        new DefinitionPlace(table.table(), key(), column, file, line), code, value, details);
  }
}
