package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * How answers are spread over the codes of a scale: one bar of a hundred percent per row.
 *
 * <p>Every length and every percentage is formed from the counts of its row and rounded once;
 * percentages are never added. A row without counts is a hatched bar with the words for why, and
 * looks the same whatever it hides.
 *
 * <pre>{@code
 * DistributionChart.of(
 *     text,
 *     (count, total) -> Share.of(count, total).text(SV, 0),
 *     total -> "n = " + total,
 *     List.of(Level.of("1", "instämmer inte"), Level.of("2", ""), Level.of("3", "instämmer")),
 *     Row.of("Bemötande", 2, 11, 28).withBeside("3 ej svar"),
 *     Row.absent("Inflytande", "döljs, färre än 5 svar"));
 * }</pre>
 *
 * @param text the words around the chart
 * @param share how the share of an answer is written
 * @param total how the number of answers in a row is written
 * @param levels the codes in the order of the scale, 2 to 10
 * @param rows from top to bottom
 */
public record DistributionChart(
    ChartText text,
    ShareFormat share,
    LongFunction<String> total,
    List<Level> levels,
    List<Row> rows)
    implements Chart {

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than 10 levels, or a row has
   *     another number of counts than there are levels
   */
  public DistributionChart {
    levels = List.copyOf(levels);
    rows = List.copyOf(rows);
    if (levels.size() < 2 || levels.size() > Shades.MOST) {
      throw new IllegalArgumentException(
          "A distribution needs 2 to " + Shades.MOST + " levels but has " + levels.size());
    }
    for (Row row : rows) {
      if (!row.isAbsent() && row.counts().size() != levels.size()) {
        throw new IllegalArgumentException(
            "Row '"
                + row.label()
                + "' has "
                + row.counts().size()
                + " counts for "
                + levels.size()
                + " levels");
      }
    }
  }

  /** Writes a share from its two integers, so that it is rounded once. */
  @FunctionalInterface
  public interface ShareFormat {
    /**
     * The share as text, such as {@code 37 %}.
     *
     * @param count the part, from 0 to {@code total}
     * @param total the whole, greater than zero
     */
    String text(long count, long total);
  }

  /**
   * One code of the scale.
   *
   * @param code what stands above its segments, at best one or two characters
   * @param label what it means, for the legend; may be empty
   */
  public record Level(String code, String label) {
    /** A code and its meaning. */
    public static Level of(String code, String label) {
      return new Level(code, label);
    }

    String words() {
      return label.isEmpty() ? code : code + " " + label;
    }
  }

  /**
   * One bar.
   *
   * @param label what it stands for; long ones wrap to four lines
   * @param counts the number of answers per level; empty if they are not shown
   * @param absence why there are no counts; empty if there are
   * @param beside what stands beside the bar and is no part of it, such as the non-answers; may be
   *     empty
   */
  public record Row(String label, List<Long> counts, String absence, String beside) {
    /**
     * Checks the counts and copies them.
     *
     * @throws IllegalArgumentException if a count is negative, all are zero, their sum is beyond a
     *     long, there are both counts and an absence, or neither
     */
    public Row {
      counts = List.copyOf(counts);
      if (counts.isEmpty() == absence.isBlank()) {
        throw new IllegalArgumentException(
            "Row '" + label + "' must have either counts or words for why there are none");
      }
      long sum = 0;
      for (long count : counts) {
        if (count < 0 || count > Long.MAX_VALUE - sum) {
          throw new IllegalArgumentException("Row '" + label + "' cannot have a count of " + count);
        }
        sum += count;
      }
      if (!counts.isEmpty() && sum == 0) {
        throw new IllegalArgumentException(
            "Row '" + label + "' has no answers: there is nothing to take shares of");
      }
    }

    /** A bar with the number of answers per level. */
    public static Row of(String label, long... counts) {
      return new Row(label, Arrays.stream(counts).boxed().toList(), "", "");
    }

    /** A row that shows no answers, and the words for why. */
    public static Row absent(String label, String words) {
      return new Row(label, List.of(), words, "");
    }

    /** This row with something said beside its bar, such as "3 ej svar". */
    public Row withBeside(String words) {
      return new Row(label, counts, absence, words);
    }

    boolean isAbsent() {
      return counts.isEmpty();
    }

    long total() {
      return counts.stream().mapToLong(c -> c).sum();
    }
  }

  /** A chart of these rows. */
  public static DistributionChart of(
      ChartText text,
      ShareFormat share,
      LongFunction<String> total,
      List<Level> levels,
      Row... rows) {
    return new DistributionChart(text, share, total, levels, List.of(rows));
  }

  /**
   * The same figures as a table: per row the share of each level, the total and what stands beside
   * the bar. A row without counts says why in a footnote.
   *
   * @param caption what the table shows
   * @param rowHeading over the labels of the rows
   * @param totalHeading over the totals
   * @param besideHeading over what stands beside the bars; left out where no row has anything
   */
  public DataTable table(
      String caption, String rowHeading, String totalHeading, String besideHeading) {
    boolean besides = rows.stream().anyMatch(r -> !r.beside().isEmpty());
    DataTable.Builder table = DataTable.builder(caption).textColumn(rowHeading);
    levels.forEach(l -> table.numberColumn(l.words()));
    table.numberColumn(totalHeading);
    if (besides) {
      table.textColumn(besideHeading);
    }
    List<String> reasons =
        rows.stream().filter(Row::isAbsent).map(Row::absence).distinct().toList();
    for (Row row : rows) {
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.Cell.of(row.label()));
      if (row.isAbsent()) {
        String mark = Integer.toString(reasons.indexOf(row.absence()) + 1);
        for (int i = 0; i <= levels.size(); i++) {
          cells.add(DataTable.Cell.of("–").withFootnote(mark).withCsv(row.absence()));
        }
      } else {
        long whole = row.total();
        row.counts().forEach(c -> cells.add(DataTable.Cell.of(share.text(c, whole))));
        cells.add(DataTable.Cell.of(total.apply(whole)));
      }
      if (besides) {
        cells.add(DataTable.Cell.of(row.beside()));
      }
      table.add(new DataTable.Row(DataTable.Row.Kind.PLAIN, cells));
    }
    for (int i = 0; i < reasons.size(); i++) {
      table.footnote(Integer.toString(i + 1), reasons.get(i));
    }
    return table.build();
  }

  @Override
  public Html html(String id) {
    return Drawing.figure(
        text,
        id,
        rows.stream().map(this::spoken).toList(),
        (width, inner) -> new DistributionPainter(this, width, inner).paint());
  }

  private String spoken(Row row) {
    StringBuilder words = new StringBuilder(row.label()).append(": ");
    if (row.isAbsent()) {
      words.append(row.absence());
    } else {
      long whole = row.total();
      words.append(total.apply(whole));
      for (int i = 0; i < levels.size(); i++) {
        long count = row.counts().get(i);
        words
            .append(", ")
            .append(levels.get(i).words())
            .append(": ")
            .append(share.text(count, whole))
            .append(" (")
            .append(count)
            .append(')');
      }
    }
    return row.beside().isEmpty()
        ? words.toString()
        : words.append(", ").append(row.beside()).toString();
  }
}
