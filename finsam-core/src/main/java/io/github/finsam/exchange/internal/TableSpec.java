package io.github.finsam.exchange.internal;

import io.github.finsam.exchange.AggregateKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a table looks like.
 *
 * @param name name of the file without {@code .csv}
 * @param kind the aggregate its rows are part of
 * @param columns the columns in order
 * @param beyond columns that only stored texts have, after the others: what a value can hold that
 *     no folder needs to tell
 * @param key columns that no two rows share; empty if rows may be alike
 * @param stub how many leading columns can stand alone: a row with only those says that what they
 *     name exists and has nothing in it; 0 if no row can
 * @param references what the rows point at
 * @param builder turns a row into its value; throws what the value's constructor throws
 */
record TableSpec(
    String name,
    AggregateKind kind,
    List<Column> columns,
    List<Column> beyond,
    List<String> key,
    int stub,
    List<Reference> references,
    Function<Row, Object> builder) {

  TableSpec(
      String name,
      AggregateKind kind,
      List<Column> columns,
      List<String> key,
      int stub,
      List<Reference> references,
      Function<Row, Object> builder) {
    this(name, kind, columns, List.of(), key, stub, references, builder);
  }

  String file() {
    return name + ".csv";
  }

  int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    for (int i = 0; i < beyond.size(); i++) {
      if (beyond.get(i).name().equals(column)) {
        return columns.size() + i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }

  boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  /** The columns of stored texts. */
  List<Column> stored() {
    return beyond.isEmpty() ? columns : Stream.concat(columns.stream(), beyond.stream()).toList();
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  String headerLine() {
    return String.join(",", header());
  }
}
