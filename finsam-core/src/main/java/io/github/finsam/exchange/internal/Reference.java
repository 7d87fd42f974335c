package io.github.finsam.exchange.internal;

import java.util.List;

/**
 * Columns that name a row of another table by its key; the last may be a list that names several.
 *
 * @param columns the columns, in the order of the key; the last one decides whether the reference
 *     is there at all
 * @param table the table they point into
 * @param parent whether the row is a part of what it names, and left out with it
 */
record Reference(List<String> columns, String table, boolean parent) {

  static Reference to(String table, String... columns) {
    return new Reference(List.of(columns), table, false);
  }

  static Reference parent(String table, String... columns) {
    return new Reference(List.of(columns), table, true);
  }

  String column() {
    return columns.get(columns.size() - 1);
  }
}
