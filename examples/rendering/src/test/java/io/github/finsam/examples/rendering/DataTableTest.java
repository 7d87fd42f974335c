package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class DataTableTest {
  private static final DataTable ACCOUNTS =
      DataTable.builder("Resultat, tkr")
          .textColumn("Post")
          .numberColumn("Budget")
          .numberColumn("Utfall")
          .groupRow("Intäkter")
          .row(DataTable.Cell.of("Bidrag"), DataTable.Cell.of("4 200"), DataTable.Cell.of("4 200"))
          .row(
              DataTable.Cell.of("Övrigt"),
              DataTable.Cell.of("0").withFootnote("1"),
              DataTable.Cell.of("-5").withMark(Mark.of(Tone.WARNING, "avviker")))
          .sumRow("Summa", "4 200", "4 195")
          .footnote("1", "Budgeterades inte.")
          .note("Belopp i tusental kronor.")
          .build();

  @Test
  void the_console_shows_digits_under_digits() {
    assertEquals(
        """
        Resultat, tkr
        ┌──────────┬───────────┬──────────────────┐
        │ Post     │ Budget    │ Utfall           │
        ├──────────┼───────────┼──────────────────┤
        │ Intäkter │           │                  │
        │ Bidrag   │  4 200    │  4 200           │
        │ Övrigt   │      0 1) │     -5 [avviker] │
        ├──────────┼───────────┼──────────────────┤
        │ Summa    │  4 200    │  4 195           │
        └──────────┴───────────┴──────────────────┘
        1) Budgeterades inte.
        Belopp i tusental kronor.
        """,
        ACCOUNTS.toConsole());
  }

  @Property
  void every_line_of_the_box_is_equally_wide(
      @ForAll("tables") DataTable table, @ForAll @IntRange(min = 4, max = 40) int max) {
    String[] lines = table.toConsole(max).split("\n");

    int width = codePoints(lines[1]);
    for (int i = 1; i < 4 + table.rows().size(); i++) {
      assertEquals(width, codePoints(lines[i]), table.toConsole(max));
    }
    assertTrue(width <= table.columns().size() * (max + 3) + 1);
    assertTrue(table.toConsole(max).chars().allMatch(c -> c == '\n' || c >= ' '));
  }

  @Property
  void csv_comes_back_cell_by_cell(@ForAll("tables") DataTable table) {
    List<List<String>> records = parse(table.toCsv());

    assertEquals(table.rows().size() + 1, records.size());
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < table.columns().size(); c++) {
        String cell = table.rows().get(r).cells().get(c).text();
        String read = records.get(r + 1).get(c);
        assertTrue(read.equals(cell) || read.equals("'" + cell), () -> cell + " became " + read);
        assertFalse(read.startsWith("=") || read.startsWith("@") || read.startsWith("\t"), read);
      }
      assertEquals(table.columns().size(), records.get(r + 1).size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5",
        "+5",
        "-5,25",
        "−12 400",
        "+1,5 %",
        "1e-5",
        "4\u00A0200",
        "-",
        "–",
        "Ja",
        ""
      })
  void numbers_and_plain_words_are_never_altered(String cell) {
    assertEquals(cell, Csv.guard(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "+1+1", "="})
  void what_a_spreadsheet_could_run_becomes_text(String cell) {
    assertEquals("'" + cell, Csv.guard(cell));
  }

  @Test
  void csv_prefers_the_value_meant_for_machines() {
    DataTable table =
        DataTable.builder("x")
            .textColumn("Post, år")
            .numberColumn("Kr")
            .row(DataTable.Cell.of("a\"b"), DataTable.Cell.of("4 200 kr").withCsv("4200"))
            .build();

    assertEquals("\"Post, år\",Kr\r\n\"a\"\"b\",4200\r\n", table.toCsv());
  }

  @Test
  void html_says_which_cells_head_what() {
    Element root = Xml.root(ACCOUNTS.html("e_1"));

    List<String> scopes = Xml.all(root, "th").stream().map(t -> t.getAttribute("scope")).toList();
    assertEquals(List.of("col", "col", "col", "rowgroup", "row", "row", "row"), scopes);
    assertEquals("Resultat, tkr", Xml.all(root, "caption").get(0).getTextContent());
    assertEquals("e_1_caption", Xml.all(root, "caption").get(0).getAttribute("id"));
    assertTrue(root.getTextContent().contains("avviker"));
    assertEquals("number", Xml.all(root, "td").get(0).getAttribute("class"));
  }

  @Test
  void a_table_of_the_wrong_shape_is_refused() {
    DataTable.Builder short_ = DataTable.builder("x").textColumn("a").textColumn("b").row("1");
    DataTable.Builder dangling =
        DataTable.builder("x").textColumn("a").row(DataTable.Cell.of("1").withFootnote("2"));

    assertThrows(IllegalArgumentException.class, short_::build);
    assertThrows(IllegalArgumentException.class, dangling::build);
    assertThrows(IllegalArgumentException.class, DataTable.builder("x")::build);
    assertThrows(IllegalArgumentException.class, () -> ACCOUNTS.toConsole(3));
  }

  @Provide
  Arbitrary<DataTable> tables() {
    Arbitrary<String> text =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("aå1\"',;=+-@\t \r\n😀").ofMaxLength(20),
            Arbitraries.strings().ofMaxLength(50));
    Arbitrary<Optional<Mark>> marks =
        Arbitraries.of(Optional.empty(), Optional.of(Mark.of(Tone.NOTE, "obs")));
    Arbitrary<DataTable.Cell> cell =
        Combinators.combine(text, Arbitraries.of("", "", "1"), marks)
            .as((t, f, m) -> new DataTable.Cell(t, f, m, Optional.empty()));
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            n ->
                Combinators.combine(
                        Combinators.combine(text, Arbitraries.of(DataTable.Align.values()))
                            .as(DataTable.Column::new)
                            .list()
                            .ofSize(n),
                        cell.list()
                            .ofSize(n)
                            .map(c -> new DataTable.Row(DataTable.Row.Kind.PLAIN, c))
                            .list()
                            .ofMaxSize(5))
                    .as(
                        (columns, rows) ->
                            new DataTable(
                                "t", columns, rows, List.of(new DataTable.Footnote("1", "x")))));
  }

  /** A reader by the letter of RFC 4180. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < csv.length()) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        assertEquals(0, field.length(), "a quote opens a field or is doubled");
        quoted = true;
      } else if (c == ',') {
        record.add(field.toString());
        field.setLength(0);
      } else if (c == '\r') {
        assertEquals('\n', csv.charAt(++i));
        record.add(field.toString());
        field.setLength(0);
        records.add(record);
        record = new ArrayList<>();
      } else {
        assertTrue(c != '\n', "a line feed stands in quotes or after a carriage return");
        field.append(c);
      }
      i++;
    }
    assertTrue(record.isEmpty() && field.length() == 0 && !quoted, "ends with a whole record");
    return records;
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
