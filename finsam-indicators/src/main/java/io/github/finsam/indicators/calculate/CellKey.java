package io.github.finsam.indicators.calculate;

import io.github.finsam.indicators.internal.Hash;
import io.github.finsam.indicators.table.Named;
import java.util.List;

/**
 * Which cell of which table.
 *
 * <p>Immutable and thread-safe if the values of the key are.
 */
public final class CellKey {

  private final String table;
  private final List<Object> key;
  private final int hash;

  /**
   * A cell.
   *
   * @param table the id of the breakdown
   * @param key the key of the row
   */
  public CellKey(String table, List<Object> key) {
    this.table = table;
    this.key = List.copyOf(key);
    // Definitions are large; their ids tell them apart well enough for a hash.
    int sum = table.hashCode();
    for (Object value : this.key) {
      int own = value instanceof Named named ? named.id().hashCode() : value.hashCode();
      sum = Hash.with(sum, own);
    }
    this.hash = sum;
  }

  /** The id of the breakdown. */
  public String table() {
    return table;
  }

  /** The key of the row. */
  public List<Object> key() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellKey cell
        && hash == cell.hash
        && table.equals(cell.table)
        && key.equals(cell.key);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return table + key.stream().map(v -> v instanceof Named n ? n.id() : v.toString()).toList();
  }
}
