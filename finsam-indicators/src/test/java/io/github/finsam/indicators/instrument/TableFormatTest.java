package io.github.finsam.indicators.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.indicators.instrument.internal.CsvScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The description of the tables at the package says what the code reads. */
class TableFormatTest {

  private static final Pattern ROW = Pattern.compile("<tr>\\s*((?:<td>.*?</td>\\s*){4})</tr>");

  private static final Pattern CELL = Pattern.compile("<td>(.*?)</td>");

  private static String description() throws IOException {
    return Files.readString(
            Path.of("src/main/java/io/github/finsam/indicators/instrument/package-info.java"))
        .replaceAll("\\s*\\n \\* *", " ");
  }

  @Test
  @DisplayName("Every table with its columns and its key, in the order in which they are written")
  void tables() throws IOException {
    List<String> described = new ArrayList<>();
    Matcher rows = ROW.matcher(description());
    while (rows.find()) {
      Matcher cells = CELL.matcher(rows.group(1));
      List<String> row = new ArrayList<>();
      while (cells.find()) {
        row.add(cells.group(1));
      }
      described.add(row.get(0) + " | " + row.get(1) + " | " + row.get(2));
      assertTrue(row.get(3).length() > 2, row.get(0));
    }
    TreeMap<Integer, String> expected = new TreeMap<>();
    for (DefinitionTable table : DefinitionTable.values()) {
      String key = table.key().isEmpty() ? "one row" : String.join(", ", table.key());
      expected.put(
          table.ordinal(), table.file() + " | " + String.join(", ", table.columns()) + " | " + key);
    }
    assertEquals(List.copyOf(expected.values()), described);
  }

  @Test
  @DisplayName("Which columns hold keys of texts, the longest cell, the names of all rules")
  void values() throws IOException {
    String description = description();
    TreeSet<String> columns = new TreeSet<>();
    for (DefinitionTable table : DefinitionTable.values()) {
      assertTrue(table.columns().containsAll(table.textColumns()), table.file());
      columns.addAll(table.textColumns());
    }
    int from = description.indexOf("The columns {@code name}");
    String sentence = description.substring(from, description.indexOf("hold keys", from));
    TreeSet<String> named = new TreeSet<>();
    Matcher codes = Pattern.compile("\\{@code (\\w+)}").matcher(sentence);
    while (codes.find()) {
      named.add(codes.group(1));
    }
    named.removeAll(List.of("variants", "as_printed"));
    assertEquals(columns, named);
    assertTrue(description.contains("at most 1 000 000 characters"));
    assertEquals(1_000_000, CsvScan.MAX_CELL);
    for (RuleName rule : RuleName.values()) {
      assertTrue(description.contains(rule.name()), rule.name());
    }
    for (IndexDirection index : IndexDirection.values()) {
      assertTrue(description.contains(index.name()), index.name());
    }
  }
}
