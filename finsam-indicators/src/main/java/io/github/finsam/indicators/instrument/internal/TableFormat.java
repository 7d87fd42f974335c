package io.github.finsam.indicators.instrument.internal;

import java.util.List;
import java.util.Locale;

/** How a table of a definition is laid out. */
public interface TableFormat {

  /** How the names of the files end. */
  String EXTENSION = ".csv";

  /** The name of the table, for example {@code items}. */
  String table();

  /** The columns that together name a row; empty if there is only one. */
  List<String> key();

  /** All columns, in the order in which they are written. */
  List<String> columns();

  /** The name of the file. */
  default String file() {
    return table() + EXTENSION;
  }

  /** The column that a component of a record is read from; empty if it is named otherwise. */
  default String column(String argument) {
    String snake = argument.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return columns().contains(snake) ? snake : "";
  }

  /** How the key of a row is written in a fault and found again. */
  static String keyText(List<String> cells) {
    return String.join(" ", cells);
  }
}
