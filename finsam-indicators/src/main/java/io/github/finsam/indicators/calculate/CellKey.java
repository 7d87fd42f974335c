package io.github.finsam.indicators.calculate;

import java.util.List;

/**
 * Which cell of which table.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table the id of the breakdown
 * @param key the key of the row
 */
public record CellKey(String table, List<Object> key) {

  /** Copies the key. */
  public CellKey {
    key = List.copyOf(key);
  }
}
