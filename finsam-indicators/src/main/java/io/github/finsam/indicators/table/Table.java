package io.github.finsam.indicators.table;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Results by the values of some columns. One cell without a figure never loses the others.
 *
 * <p>Immutable and thread-safe if the values of the keys are.
 *
 * @param columns what the rows are told apart by, each id once; none for a table of one row
 * @param rows the rows in the order to show them, each key once
 */
public record Table(List<Column> columns, List<Row> rows) {

  /** What {@link #tidyRows} gives after the columns, in this order. */
  private static final List<String> MEASURES =
      List.of("n", "non_answers", "positive", "mean", "edition", "absence");

  /**
   * @throws io.github.finsam.base.InvalidValueException if two columns have the same id, two rows
   *     the same key, or a key has not one value for each column
   */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    Arguments arguments = new Arguments();
    Set<String> ids = new HashSet<>();
    for (Column column : columns) {
      arguments.that(ids.add(column.id()), "duplicate", "columns", column.id());
    }
    Set<List<Object>> keys = new HashSet<>();
    for (Row row : rows) {
      arguments.that(
          row.key().size() == columns.size(),
          "mismatch",
          "rows",
          row.key(),
          columns.size() + " values");
      arguments.that(keys.add(row.key()), "duplicate", "rows", row.key());
    }
    arguments.orThrow();
  }

  /**
   * The cell with this key; without such a row an absence for want of data.
   *
   * @param key one value for each column
   * @throws io.github.finsam.base.InvalidValueException if the number of values is not the number
   *     of columns
   */
  public Cell cell(Object... key) {
    return find(key).orElse(Absence.of(Absence.Reason.NO_DATA));
  }

  /**
   * The cell with this key; empty if there is no such row.
   *
   * @param key one value for each column
   * @throws io.github.finsam.base.InvalidValueException if the number of values is not the number
   *     of columns
   */
  public Optional<Cell> find(Object... key) {
    new Arguments()
        .that(
            key.length == columns.size(),
            "mismatch",
            "key",
            key.length,
            Integer.toString(columns.size()))
        .orThrow();
    List<Object> wanted = List.of(key);
    return rows.stream().filter(row -> row.key().equals(wanted)).map(Row::cell).findFirst();
  }

  /** The head of {@link #tidyRows}: the ids of the columns and the names of the measures. */
  public List<String> tidyHeader() {
    List<String> header = new ArrayList<>(columns.stream().map(Column::id).toList());
    header.addAll(MEASURES);
    return List.copyOf(header);
  }

  /**
   * The table for programs, one line for each row: key, number of answers, of non-answers, of
   * positive answers, mean, edition, and the reason if there is no figure. What does not exist is
   * an empty text, never a zero. Numbers have a decimal point; enum values appear by name.
   */
  public List<List<String>> tidyRows() {
    return rows.stream().map(Table::tidy).toList();
  }

  private static List<String> tidy(Row row) {
    List<String> line = new ArrayList<>();
    for (Object value : row.key()) {
      line.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
    line.addAll(
        row.cell()
            .map(
                figure ->
                    List.of(
                        Long.toString(figure.n()),
                        Long.toString(figure.notAnswered()),
                        Long.toString(figure.sharePositive().part()),
                        figure.mean().map(BigDecimal::toPlainString).orElse(""),
                        figure.edition(),
                        ""))
            .orElse(absence -> List.of("", "", "", "", "", absence.reason().name())));
    return List.copyOf(line);
  }
}
