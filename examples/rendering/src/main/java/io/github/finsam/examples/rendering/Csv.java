package io.github.finsam.examples.rendering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a table by RFC 4180. */
final class Csv {
  /** Digits with signs, grouping and a decimal mark as Swedish and English texts write them. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+\u2212]?[0-9][0-9 \u00A0\u202F.,]*([eE][-+]?[0-9]+)?[ \u00A0]?%?");

  private Csv() {}

  static String render(DataTable table) {
    StringBuilder out = new StringBuilder();
    line(table.columns().stream().map(DataTable.Column::label).toList(), out);
    for (DataTable.Row row : table.rows()) {
      line(row.cells().stream().map(c -> c.csv().orElse(c.text())).toList(), out);
    }
    return out.toString();
  }

  private static void line(List<String> cells, StringBuilder out) {
    // An empty line would read as no record at all, so a lone empty cell is quoted.
    boolean lone = cells.size() == 1;
    out.append(
            cells.stream()
                .map(Csv::guard)
                .map(c -> lone && c.isEmpty() ? "\"\"" : quote(c))
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }

  static String guard(String cell) {
    boolean formula = !cell.isEmpty() && "=+@\t".indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String quote(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
