package io.github.finsam.indicators.instrument;

import java.util.List;
import java.util.Map;

/** A row as it was read, and whether anything was wrong with it. */
final class Row {

  final DefinitionTable table;
  final String file;
  final long line;
  private final Map<String, String> cells;
  boolean bad;

  /** Whether its cells stand under the columns they belong to. */
  boolean legible = true;

  Row(DefinitionTable table, String file, long line, Map<String, String> cells) {
    this.table = table;
    this.file = file;
    this.line = line;
    this.cells = cells;
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  boolean sameCells(Row other) {
    return cells(table.columns()).equals(other.cells(table.columns()));
  }

  List<String> cells(List<String> columns) {
    return columns.stream().map(this::cell).toList();
  }

  String key() {
    return DefinitionTable.keyText(cells(table.key()));
  }

  DefinitionFault fault(String column, String code, String value, List<String> details) {
    bad = true;
    return new DefinitionFault(
        new DefinitionPlace(table.table(), key(), column, file, line), code, value, details);
  }
}
