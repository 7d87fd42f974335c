package io.github.finsam.indicators.calculate;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.table.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tables that were computed together, so that what one hides none of the others gives away.
 *
 * <p>Immutable and thread-safe.
 */
public final class Results {

  private final Map<String, Table> tables;
  private final Publication publication;

  Results(Map<String, Table> tables, Publication publication) {
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    this.publication = publication;
  }

  /** Every table by the id of its breakdown, in the order asked for. */
  public Map<String, Table> tables() {
    return tables;
  }

  /** The table of a breakdown; empty if there is none with the id. */
  public Optional<Table> findTable(String id) {
    return Optional.ofNullable(tables.get(id));
  }

  /**
   * The table of a breakdown.
   *
   * @throws InvalidValueException if there is none with the id; the message names those there are
   */
  public Table table(String id) {
    return findTable(id)
        .orElseThrow(
            () ->
                InvalidValueException.of(
                    Violation.of("not-in", "id", id, String.join(", ", tables.keySet()))));
  }

  /**
   * What is shown and what is hidden, and why; to be kept and passed to what is published later on
   * the same answers. Its keys are {@link CellKey}s.
   */
  public Publication publication() {
    return publication;
  }
}
