package io.github.finsam.examples.indicators;

import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ScaleMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Results as cells of one table: a figure as text, an absence as words that a footnote of the table
 * explains, and never as a number.
 */
final class ResultCells {

  private final Words words;
  private final List<Absence.Reason> used = new ArrayList<>();

  ResultCells(Words words) {
    this.words = words;
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

  /** The share of positive answers, whole percent. */
  DataTable.Cell share(Cell cell) {
    return of(
        cell,
        f -> words.percent(f.sharePositive()),
        f -> f.sharePositive().percent(0).toPlainString());
  }

  /** The share of positive answers and how many answered. */
  DataTable.Cell shareAndNumber(Cell cell) {
    return of(
        cell,
        f -> words.percent(f.sharePositive()) + " (" + f.n() + ")",
        f -> f.sharePositive().percent(0).toPlainString());
  }

  DataTable.Cell shareInterval(Cell cell) {
    return of(
        cell,
        f -> f.shareInterval().map(i -> words.unit(words.interval(i, 100, 0))).orElse("–"),
        f -> f.shareInterval().map(i -> words.interval(i, 100, 0)).orElse(""));
  }

  DataTable.Cell n(Cell cell) {
    return of(cell, f -> Long.toString(f.n()), f -> Long.toString(f.n()));
  }

  DataTable.Cell notAnswered(Cell cell) {
    return of(cell, f -> number(f.notAnswered(), "–"), f -> number(f.notAnswered(), ""));
  }

  /** A number that may be withheld although the figure beside it is not. */
  private static String number(OptionalLong value, String none) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : none;
  }

  DataTable.Cell index(Cell cell) {
    return number(cell, ResultCells::indexOf, 0);
  }

  /** The mean and, in brackets, the standard deviation. */
  DataTable.Cell mean(Cell cell) {
    return of(
        cell,
        f -> f.measures().map(this::mean).orElse("–"),
        f -> f.measures().map(m -> Words.plain(m.mean(), 2)).orElse(""));
  }

  private String mean(ScaleMeasures measures) {
    return words.number(measures.mean(), 2)
        + text(measures.standardDeviation(), s -> " (" + words.number(s, 2) + ")", "");
  }

  DataTable.Cell median(Cell cell) {
    return number(cell, f -> OptionalDouble.of(f.median()), 1);
  }

  /** The index from 0 to 100; empty where the scale has none. */
  static OptionalDouble indexOf(Figure figure) {
    return figure.measures().map(ScaleMeasures::index).orElse(OptionalDouble.empty());
  }

  private DataTable.Cell number(Cell cell, Function<Figure, OptionalDouble> which, int decimals) {
    return of(
        cell,
        f -> text(which.apply(f), v -> words.number(v, decimals), "–"),
        f -> text(which.apply(f), v -> Words.plain(v, decimals), ""));
  }

  private static String text(OptionalDouble value, DoubleFunction<String> format, String none) {
    return value.isPresent() ? format.apply(value.getAsDouble()) : none;
  }

  /** Explains what was used; to be called when all rows are there. */
  DataTable.Builder explain(DataTable.Builder table) {
    for (Absence.Reason reason : used) {
      table.footnote(mark(reason), reason.explain(words.language()) + ".");
    }
    return table;
  }

  /** Letters in the order in which the reasons first stand in the table. */
  private String mark(Absence.Reason reason) {
    return String.valueOf((char) ('a' + used.indexOf(reason)));
  }
}
