package io.github.finsam.exchange.internal;

import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A row of a table on its way to becoming a value. */
final class Row {

  final TableSpec spec;
  final long line;

  /** The cells as read; may be fewer or more than the columns if the row is bad. */
  final List<String> raw;

  private final List<Optional<Object>> cells;
  private final Map<String, List<Row>> children = new LinkedHashMap<>();

  boolean good = true;

  /** Whether its cells are what somebody wrote, each in its column. */
  boolean legible = true;

  /** Whether it has only its leading columns; see {@link TableSpec#stub()}. */
  boolean stub;

  /** Whether something that belongs to it is bad, so that rules across rows tell nothing new. */
  private boolean damaged;

  private @Nullable Row parent;
  private @Nullable Object value;

  Row(TableSpec spec, long line, List<String> raw, List<Optional<Object>> cells) {
    this.spec = spec;
    this.line = line;
    this.raw = raw;
    this.cells = cells;
  }

  <T> Optional<T> find(String column, Class<T> type) {
    return cell(column).map(type::cast);
  }

  <T> T get(String column, Class<T> type) {
    return find(column, type).orElseThrow(() -> new CellException(column, "required", List.of()));
  }

  String text(String column) {
    return get(column, String.class);
  }

  Optional<String> optional(String column) {
    return find(column, String.class);
  }

  Money money(String column) {
    return get(column, Money.class);
  }

  LocalDate date(String column) {
    return get(column, LocalDate.class);
  }

  int integer(String column) {
    return get(column, Integer.class);
  }

  List<String> list(String column) {
    return find(column, List.class)
        .map(l -> ((List<?>) l).stream().map(String::valueOf).toList())
        .orElse(List.of());
  }

  DateRange range(String from, String to) {
    return new DateRange(date(from), find(to, LocalDate.class));
  }

  Optional<DateRange> optionalRange(String from, String to) {
    needs(to, from);
    return find(from, LocalDate.class).map(f -> new DateRange(f, find(to, LocalDate.class)));
  }

  /** The second column must be filled where the first is. */
  void needs(String filled, String needed) {
    if (cell(filled).isPresent() && cell(needed).isEmpty()) {
      throw new CellException(needed, "required-with", List.of(filled));
    }
  }

  /** The cell; a row of a folder has none in the columns beyond. */
  Optional<Object> cell(String column) {
    int index = spec.index(column);
    return index < cells.size() ? cells.get(index) : Optional.empty();
  }

  /** The cells of the key; empty if the row has none or it could not be read. */
  Optional<List<Object>> key() {
    if (spec.key().isEmpty()) {
      return Optional.empty();
    }
    List<Object> key = new ArrayList<>();
    for (String column : spec.key()) {
      int index = spec.index(column);
      Optional<Object> cell = cells.get(index);
      if (cell.isEmpty() && index < raw.size() && !raw.get(index).isEmpty()) {
        return Optional.empty();
      }
      // An absent part of a key is a part, too.
      key.add(cell.orElse(""));
    }
    return Optional.of(key);
  }

  String raw(String column) {
    int index = spec.index(column);
    return index < raw.size() ? raw.get(index) : "";
  }

  void partOf(Row parent) {
    this.parent = parent;
  }

  Row parent() {
    if (parent == null) {
      throw new IllegalStateException(spec.file() + " " + line + " has no parent");
    }
    return parent;
  }

  void built(Object value) {
    this.value = value;
    if (parent != null) {
      parent.children.computeIfAbsent(spec.name(), n -> new ArrayList<>()).add(this);
    }
  }

  /** Takes the row out; what it is part of is damaged. */
  void bad() {
    good = false;
    for (Row above = parent; above != null; above = above.parent) {
      above.damaged = true;
    }
  }

  boolean damaged() {
    return damaged;
  }

  <T> T value(Class<T> type) {
    if (value == null) {
      throw new IllegalStateException(spec.file() + " " + line + " was not built");
    }
    return type.cast(value);
  }

  /** The good rows of a table that are part of this one, in the order read. */
  List<Row> children(String table) {
    return children.getOrDefault(table, List.of());
  }

  <T> List<T> values(String table, Class<T> type) {
    return children(table).stream().filter(r -> !r.stub).map(r -> r.value(type)).toList();
  }

  List<Row> allChildren() {
    return children.values().stream().flatMap(List::stream).toList();
  }
}
