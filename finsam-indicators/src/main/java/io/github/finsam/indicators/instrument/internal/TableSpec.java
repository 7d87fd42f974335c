package io.github.finsam.indicators.instrument.internal;

import java.util.List;
import java.util.Locale;

/** A table of a definition that people write: how it is called and what its columns are. */
public interface TableSpec {

  /** How the names of the files end. */
  String EXTENSION = ".csv";

  /** The name of a constant, for an enum of tables. */
  String name();

  Layout layout();

  /** The columns that tell its rows apart; none if it has one row. */
  default List<String> key() {
    return layout().key();
  }

  default List<String> columns() {
    return layout().columns();
  }

  /** The columns whose cells are keys of a table of texts. */
  default List<String> textColumns() {
    return List.of();
  }

  default String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  default String file() {
    return table() + EXTENSION;
  }

  /** The column that an argument of a constructor is read from; empty if it is none. */
  default String columnOf(String argument) {
    String snake = argument.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return columns().contains(snake) ? snake : "";
  }

  /** The columns of a table, and which of them tell its rows apart. */
  record Layout(List<String> key, List<String> columns) {}

  /** How the key of a row is written in a fault and found again. */
  static String keyText(List<String> cells) {
    return String.join(" ", cells);
  }
}
