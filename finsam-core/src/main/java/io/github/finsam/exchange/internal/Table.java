package io.github.finsam.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table as read. */
final class Table {

  final TableSpec spec;
  final List<Row> rows = new ArrayList<>();
  private final Map<Object, Row> byKey = new HashMap<>();

  /** Whether there was no such file. */
  boolean absent;

  /** Whether the header is wrong or the end was not reached. */
  boolean broken;

  long rowsRead;

  Table(TableSpec spec) {
    this.spec = spec;
  }

  /** Adds a row; returns the first one with its key, if there is one. */
  Optional<Row> add(Row row) {
    rows.add(row);
    return row.key().map(key -> byKey.putIfAbsent(key, row));
  }

  /** The row that a reference names, good or bad. */
  Optional<Row> find(Object key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Lets rows be found by another key, too. */
  void alias(Object key, Row row) {
    byKey.putIfAbsent(key, row);
  }

  /** Tables that are not there although rows of others are parts of theirs, and whose rows. */
  static Map<String, List<String>> absentParents(Collection<Table> tables) {
    Set<String> absent =
        tables.stream().filter(t -> t.absent).map(t -> t.spec.name()).collect(Collectors.toSet());
    Map<String, List<String>> neededBy = new LinkedHashMap<>();
    for (Table table : tables) {
      for (Reference reference : table.spec.references()) {
        if (reference.parent() && !table.absent && absent.contains(reference.table())) {
          neededBy
              .computeIfAbsent(reference.table(), t -> new ArrayList<>())
              .add(table.spec.file());
        }
      }
    }
    return neededBy;
  }
}
