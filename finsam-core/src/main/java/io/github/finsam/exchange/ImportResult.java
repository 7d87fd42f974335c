package io.github.finsam.exchange;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an import.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stored aggregates and questionnaires inserted or updated, by kind; a kind without any is
 *     absent
 * @param unchanged aggregates and questionnaires that were stored with the same value already, by
 *     kind; only in {@link ImportMode#RESUMABLE}
 * @param skippedRows rows read but left out, for an error of their own or of a row they belong to;
 *     in {@link ImportMode#ALL_OR_NOTHING} with errors, every row
 * @param errors what was wrong, by file and line; at most 1 000 and one that says how many more
 */
public record ImportResult(
    Map<AggregateKind, Integer> stored,
    Map<AggregateKind, Integer> unchanged,
    long skippedRows,
    List<ImportError> errors) {

  /** Copies the collections. */
  public ImportResult {
    stored = copy(stored);
    unchanged = copy(unchanged);
    errors = List.copyOf(errors);
  }

  /** How many of a kind were inserted or updated. */
  public int stored(AggregateKind kind) {
    return stored.getOrDefault(kind, 0);
  }

  /**
   * This result, if there were no errors.
   *
   * @throws ImportException if there were; what the mode stores despite them is stored
   */
  public ImportResult throwIfErrors() {
    if (!errors.isEmpty()) {
      throw new ImportException(errors);
    }
    return this;
  }

  private static Map<AggregateKind, Integer> copy(Map<AggregateKind, Integer> counts) {
    Map<AggregateKind, Integer> copy = new EnumMap<>(AggregateKind.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }
}
