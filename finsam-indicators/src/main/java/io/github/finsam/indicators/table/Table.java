package io.github.finsam.indicators.table;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Results by the values of some columns. One cell without a figure never loses the others.
 *
 * <p>Immutable and thread-safe if the values of the keys are.
 */
public final class Table {

  /** What {@link #tidyRows} gives after the columns, in this order. */
  private static final List<String> MEASURES =
      List.of(
          "n",
          "distribution",
          "non_answers",
          "positive",
          "share",
          "share_lower",
          "share_upper",
          "mean",
          "standard_deviation",
          "median",
          "index",
          "mean_lower",
          "mean_upper",
          "level",
          "answered",
          "asked",
          "units_of",
          "units",
          "units_hidden",
          "units_share",
          "units_mean",
          "identified",
          "anonymous",
          "count_only",
          "running",
          "edition",
          "method",
          "absence");

  private final List<Column> columns;
  private final List<Row> rows;
  private final Index index;

  /**
   * A table of these rows.
   *
   * @param columns what the rows are told apart by, each id once; none for a table of one row
   * @param rows the rows in the order to show them, each key once
   * @throws io.github.finsam.base.InvalidValueException if two columns have the same id, two rows
   *     the same key, or a key has not one value for each column
   */
  public Table(List<Column> columns, List<Row> rows) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    Arguments arguments = new Arguments();
    Set<String> ids = new HashSet<>();
    for (Column column : columns) {
      arguments.that(ids.add(column.id()), "duplicate", "columns", column.id());
    }
    this.index = new Index(columns.size());
    for (Row row : rows) {
      if (row.key().size() != columns.size()) {
        arguments.that(false, "mismatch", "rows", row.key(), columns.size() + " values");
      } else {
        arguments.that(index.add(row.key(), row.cell()), "duplicate", "rows", row.key());
      }
    }
    arguments.orThrow();
  }

  /** What the rows are told apart by. */
  public List<Column> columns() {
    return columns;
  }

  /** The rows in the order to show them. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * The cell with this key; without such a row an absence for want of data.
   *
   * @param key as in {@link #find}
   * @throws io.github.finsam.base.InvalidValueException as in {@link #find}
   */
  public Cell cell(Object... key) {
    return find(key).orElse(Absence.of(Absence.Reason.NO_DATA));
  }

  /**
   * The cell with this key; empty if there is no such row.
   *
   * @param key one value for each column, in their order; or fewer, where the columns they belong
   *     to are found by their values, and every other column stands for {@link Bucket#ALL}
   * @throws io.github.finsam.base.InvalidValueException if there are more values than columns, it
   *     is not clear which columns they belong to, or a value is of another kind than those of its
   *     column, as a year is in a column of half-years
   */
  public Optional<Cell> find(Object... key) {
    new Arguments()
        .that(
            key.length <= columns.size(),
            "mismatch",
            "key",
            key.length,
            Integer.toString(columns.size()))
        .orThrow();
    if (key.length == columns.size()) {
      Arguments arguments = new Arguments();
      for (int i = 0; i < key.length; i++) {
        arguments.that(
            index.fits(i, key[i]),
            "mismatch",
            columns.get(i).id(),
            key[i],
            "another kind of value");
      }
      arguments.orThrow();
    }
    return key.length == columns.size()
        ? index.find(List.of(key))
        : complete(key).flatMap(index::find);
  }

  /** The whole key of one that leaves out columns; empty if a value is in no column. */
  private Optional<List<Object>> complete(Object... part) {
    List<Object> whole = new ArrayList<>(Collections.nCopies(columns.size(), Bucket.ALL));
    Set<Integer> taken = new HashSet<>();
    for (Object value : part) {
      List<Integer> candidates = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!taken.contains(i) && index.has(i, value)) {
          candidates.add(i);
        }
      }
      new Arguments()
          .that(
              candidates.size() <= 1,
              "mismatch",
              "key",
              value,
              String.join(" | ", candidates.stream().map(i -> columns.get(i).id()).toList()))
          .orThrow();
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      taken.add(candidates.get(0));
      whole.set(candidates.get(0), value);
    }
    Arguments arguments = new Arguments();
    for (int i = 0; i < columns.size(); i++) {
      arguments.that(
          taken.contains(i) || index.has(i, Bucket.ALL), "missing", columns.get(i).id(), "");
    }
    arguments.orThrow();
    return Optional.of(whole);
  }

  /** The head of {@link #tidyRows}: the ids of the columns and the names of the measures. */
  public List<String> tidyHeader() {
    List<String> header = new ArrayList<>(columns.stream().map(Column::id).toList());
    header.addAll(MEASURES);
    return List.copyOf(header);
  }

  /**
   * The table for programs, one line for each row: the key, then what {@link #tidyHeader} names;
   * counts by code as {@code 1=2;2=5}, shares from 0 to 1, units and method in Swedish, and the
   * reason if there is no figure. What does not exist or may not be shown is an empty text, never a
   * zero. Numbers are unrounded and have a decimal point; enum values appear by name, what has an
   * id by its id.
   */
  public List<List<String>> tidyRows() {
    return rows.stream().map(Table::tidy).toList();
  }

  private static List<String> tidy(Row row) {
    List<String> line = new ArrayList<>();
    for (Object value : row.key()) {
      line.add(program(value));
    }
    int width = line.size() + MEASURES.size();
    row.cell().figure().ifPresent(figure -> line.addAll(tidy(figure)));
    row.cell()
        .absence()
        .ifPresent(
            absence -> {
              while (line.size() < width - 1) {
                line.add("");
              }
              line.add(absence.reason().name());
            });
    return List.copyOf(line);
  }

  private static List<String> tidy(Figure figure) {
    Optional<ScaleMeasures> measures = figure.measures();
    Optional<Interval> ofShare = figure.shareInterval();
    Optional<Interval> ofMean = measures.flatMap(ScaleMeasures::meanInterval);
    Optional<ResponseRate> rate = figure.basis().responseRate();
    Optional<UnitMeans> units = figure.units();
    Optional<Coverage> coverage = figure.basis().coverage();
    Share share = figure.sharePositive();
    return List.of(
        Long.toString(figure.n()),
        counts(figure.distribution()),
        figure.nonAnswers().map(Table::counts).orElse(""),
        Long.toString(share.part()),
        Double.toString((double) share.part() / share.whole()),
        text(ofShare.map(Interval::lowerInclusive)),
        text(ofShare.map(Interval::upperInclusive)),
        text(measures.map(ScaleMeasures::mean)),
        measures.map(ScaleMeasures::standardDeviation).map(Table::text).orElse(""),
        Double.toString(figure.median()),
        measures.map(ScaleMeasures::index).map(Table::text).orElse(""),
        text(ofMean.map(Interval::lowerInclusive)),
        text(ofMean.map(Interval::upperInclusive)),
        text(ofShare.or(() -> ofMean).map(Interval::level)),
        text(rate.map(ResponseRate::answered)),
        text(rate.map(ResponseRate::asked)),
        text(units.map(u -> u.unit().sv())),
        text(units.map(UnitMeans::units)),
        text(units.map(UnitMeans::left)),
        text(units.map(UnitMeans::sharePositive)),
        units.map(UnitMeans::mean).map(Table::text).orElse(""),
        text(coverage.map(Coverage::identified)),
        text(coverage.map(Coverage::anonymous)),
        text(coverage.map(Coverage::countOnly)),
        text(coverage.map(Coverage::running)),
        figure.edition(),
        figure.method().sv(),
        "");
  }

  private static String counts(SortedMap<Integer, Long> byCode) {
    return byCode.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String text(Optional<?> value) {
    return value.map(String::valueOf).orElse("");
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }

  private static String program(Object value) {
    if (value instanceof Named named) {
      return named.id();
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table table && columns.equals(table.columns) && rows.equals(table.rows);
  }

  @Override
  public int hashCode() {
    return 31 * columns.hashCode() + rows.hashCode();
  }

  /** The ids of the columns and how many rows there are. */
  @Override
  public String toString() {
    return "Table[" + columns.stream().map(Column::id).toList() + ", " + rows.size() + " rows]";
  }
}
