package io.github.finsam.indicators.table;

import java.util.List;

/**
 * One row of a table: a value for each column and the cell.
 *
 * <p>Immutable and thread-safe if the values are.
 *
 * @param key one value for each column, such as a {@code Respondent} or a {@code Sex}; values are
 *     compared with {@code equals}
 * @param cell the result
 */
public record Row(List<Object> key, Cell cell) {

  /** Copies the key. */
  public Row {
    key = List.copyOf(key);
  }

  /** A row with this cell and key. */
  public static Row of(Cell cell, Object... key) {
    return new Row(List.of(key), cell);
  }
}
