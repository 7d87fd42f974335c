package io.github.finsam.examples.rendering;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Draws a table with box characters, aligned by code points. */
final class ConsoleTable {
  private static final String ELLIPSIS = "…";

  private final DataTable table;
  private final int max;
  private final int columns;
  private final int[] textWidth;
  private final int[] suffixWidth;
  private final int[] width;

  private ConsoleTable(DataTable table, int max) {
    this.table = table;
    this.max = max;
    this.columns = table.columns().size();
    this.textWidth = new int[columns];
    this.suffixWidth = new int[columns];
    this.width = new int[columns];
  }

  static String render(DataTable table, int max) {
    return new ConsoleTable(table, max).render();
  }

  private String render() {
    measure();
    StringBuilder out = new StringBuilder(clean(table.caption())).append('\n');
    rule("┌", "┬", "┐", out);
    List<String> head = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      DataTable.Column column = table.columns().get(i);
      String label = cut(clean(column.label()), width[i]);
      // The heading stands over the digits, not over the notes beside them.
      head.add(number(i) ? right(label, Math.max(length(label), textWidth[i])) : label);
    }
    line(head, out);
    rule("├", "┼", "┤", out);
    boolean first = true;
    for (DataTable.Row row : table.rows()) {
      if (row.kind() != DataTable.Row.Kind.PLAIN && !first) {
        rule("├", "┼", "┤", out);
      }
      line(cells(row), out);
      first = false;
    }
    rule("└", "┴", "┘", out);
    for (DataTable.Footnote note : table.footnotes()) {
      out.append(note.mark().isEmpty() ? "" : clean(note.mark()) + ") ")
          .append(clean(note.text()))
          .append('\n');
    }
    return out.toString();
  }

  private void measure() {
    for (int i = 0; i < columns; i++) {
      for (DataTable.Row row : table.rows()) {
        suffixWidth[i] = Math.max(suffixWidth[i], length(suffix(row.cells().get(i))));
      }
      suffixWidth[i] = Math.min(suffixWidth[i], max / 2);
      int room = max - suffixWidth[i];
      for (DataTable.Row row : table.rows()) {
        int length = length(clean(row.cells().get(i).text()));
        textWidth[i] = Math.max(textWidth[i], Math.min(length, room));
      }
      int label = Math.min(length(clean(table.columns().get(i).label())), max);
      if (number(i)) {
        textWidth[i] = Math.max(textWidth[i], Math.min(label, room));
      }
      width[i] = Math.max(label, textWidth[i] + suffixWidth[i]);
    }
  }

  private List<String> cells(DataTable.Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      DataTable.Cell cell = row.cells().get(i);
      String text = cut(clean(cell.text()), max - suffixWidth[i]);
      String suffix = cut(suffix(cell), suffixWidth[i]);
      // Digits stay under digits: what follows a number has a width of its own.
      cells.add(number(i) ? right(text, textWidth[i]) + suffix : text + suffix);
    }
    return cells;
  }

  private boolean number(int column) {
    return table.columns().get(column).align() == DataTable.Align.NUMBER;
  }

  private static String suffix(DataTable.Cell cell) {
    return (cell.footnote().isEmpty() ? "" : " " + clean(cell.footnote()) + ")")
        + cell.mark().map(m -> " [" + clean(m.text()) + "]").orElse("");
  }

  private void line(List<String> cells, StringBuilder out) {
    for (int i = 0; i < columns; i++) {
      out.append("│ ").append(left(cells.get(i), width[i])).append(' ');
    }
    out.append("│\n");
  }

  private void rule(String left, String middle, String right, StringBuilder out) {
    for (int i = 0; i < columns; i++) {
      out.append(i == 0 ? left : middle).append("─".repeat(width[i] + 2));
    }
    out.append(right).append('\n');
  }

  /** One line without anything a terminal would obey. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> out.appendCodePoint(Escape.printable(c) && !separator(c) ? c : ' '));
    return out.toString();
  }

  private static boolean separator(int c) {
    return c == 0x2028 || c == 0x2029;
  }

  private static String cut(String text, int max) {
    return length(text) <= max
        ? text
        : max <= 0 ? "" : text.substring(0, text.offsetByCodePoints(0, max - 1)) + ELLIPSIS;
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - length(text))) + text;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
