package io.github.finsam.examples.followup;

import io.github.finsam.base.Label;
import io.github.finsam.code.Sex;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Named;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.FollowUpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Results as cells of one table: a figure as text, an absence as words that a footnote of the table
 * explains, and never as a number.
 */
final class Cells {

  private final Words words;
  private final int minimum;
  private final List<Absence.Reason> used = new ArrayList<>();

  Cells(Words words, int minimum) {
    this.words = words;
    this.minimum = minimum;
  }

  DataTable.Cell of(Cell cell, Function<Figure, String> text, Function<Figure, String> csv) {
    return cell.map(f -> DataTable.Cell.of(text.apply(f)).withCsv(csv.apply(f)))
        .orElse(this::absent);
  }

  DataTable.Cell absent(Absence absence) {
    if (!used.contains(absence.reason())) {
      used.add(absence.reason());
    }
    return DataTable.Cell.of(shortly(words, absence))
        .withFootnote(mark(absence.reason()))
        .withCsv(absence.reason().name());
  }

  /** Two or three words for why there is no figure. */
  static String shortly(Words words, Absence absence) {
    return words.of("absence." + absence.reason().name());
  }

  /** A sentence for why there is no figure. */
  static String explain(Words words, Absence.Reason reason, int minimum) {
    return words.of("reason." + reason.name(), minimum);
  }

  /** How many count, and what share that is. */
  DataTable.Cell share(Cell cell) {
    return of(
        cell,
        f -> f.sharePositive().part() + " (" + words.percent(f.sharePositive()) + ")",
        f -> Long.toString(f.sharePositive().part()));
  }

  /** What share of how many, as a fraction and in percent. */
  DataTable.Cell fraction(Cell cell) {
    return of(
        cell,
        f ->
            words.of("of", f.sharePositive().part(), f.n())
                + " = "
                + words.percent(f.sharePositive()),
        f -> f.sharePositive().toString());
  }

  DataTable.Cell count(Cell cell) {
    return of(
        cell,
        f -> Long.toString(f.sharePositive().part()),
        f -> Long.toString(f.sharePositive().part()));
  }

  DataTable.Cell n(Cell cell) {
    return of(cell, f -> Long.toString(f.n()), f -> Long.toString(f.n()));
  }

  /** Explains what was used; to be called when all rows are there. */
  DataTable.Builder explain(DataTable.Builder table) {
    for (Absence.Reason reason : used) {
      table.footnote(mark(reason), explain(words, reason, minimum));
    }
    return table;
  }

  /** Letters in the order in which the reasons first stand in the table. */
  private String mark(Absence.Reason reason) {
    return String.valueOf((char) ('a' + used.indexOf(reason)));
  }

  /** What a value in a key is called. */
  static String name(Words words, Object value) {
    if (value instanceof Bucket bucket && bucket == Bucket.ALL) {
      return words.of("all");
    }
    if (value instanceof Named named) {
      return words.of(named.label());
    }
    if (value instanceof Sex sex) {
      return words.of(sex.label());
    }
    if (value instanceof FollowUpResponse response) {
      return words.of(response.label());
    }
    return value instanceof Label label ? words.of(label) : value.toString();
  }

  /** The values of a column in the order in which they first stand in the table. */
  static List<Object> values(Table table, String column) {
    int at = column(table, column);
    return table.rows().stream().map(r -> r.key().get(at)).distinct().toList();
  }

  static int column(Table table, String id) {
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column '" + id + "' in " + table);
  }

  /** The rows whose value in a column is this. */
  static Predicate<Row> where(Table table, String column, Object value) {
    int at = column(table, column);
    return row -> row.key().get(at).equals(value);
  }
}
