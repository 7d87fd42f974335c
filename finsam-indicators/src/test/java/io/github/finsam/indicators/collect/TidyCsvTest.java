package io.github.finsam.indicators.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyCsvTest {

  private static Table table(Object key) {
    Figure figure =
        new Figure(
            new TreeMap<>(Map.of(0, 2L, 1, 8L)),
            Optional.of(new TreeMap<>()),
            Share.of(8, 10),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Basis.of("nns-2014-12", Label.of("Alla, \"samlade\"", "All")));
    return new Table(
        List.of(
            Column.of("respondent", "Respondent", "Respondent"),
            Column.of("forbund", "Förbund", "Förbund")),
        List.of(
            Row.of(figure, Respondent.PARTICIPANT, key),
            Row.of(Absence.of(Absence.Reason.SUPPRESSED), Respondent.STAFF, key)));
  }

  private static List<List<String>> read(String text) {
    return CsvReader.builder().ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
  }

  @Test
  void everyRowIsReadBackAsItIs() {
    Table table = table("Skellefteå\nNorsjö");
    String text = TidyCsv.text(table, CsvStyle.PLAIN);
    List<List<String>> lines = read(text);
    assertEquals(table.tidyHeader(), lines.get(0));
    assertEquals(table.tidyRows(), lines.subList(1, lines.size()));
    assertTrue(text.endsWith("\r\n"));
    assertEquals("SUPPRESSED", lines.get(2).get(lines.get(2).size() - 1));
    assertEquals("", lines.get(2).get(2), "a hidden cell is no zero");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+46", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "-1+1", "＝1", "-1e"})
  void formulasAreTexts(String dangerous) {
    Table table = table(dangerous);
    assertEquals(dangerous, read(TidyCsv.text(table, CsvStyle.PLAIN)).get(1).get(1));
    assertEquals(
        "'" + dangerous, read(TidyCsv.text(table, CsvStyle.SPREADSHEET_SAFE)).get(1).get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.25", "1.0E-4", "-1.5E-4", "Norsjö", "a=b", ""})
  void otherFieldsStayAsTheyAre(String harmless) {
    assertEquals(
        harmless, read(TidyCsv.text(table(harmless), CsvStyle.SPREADSHEET_SAFE)).get(1).get(1));
  }

  @Test
  void writerIsFlushedAndLeftOpen() {
    boolean[] closed = new boolean[1];
    StringWriter out =
        new StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    TidyCsv.write(table("f"), out, CsvStyle.PLAIN);
    assertFalse(closed[0]);
    assertEquals(TidyCsv.text(table("f"), CsvStyle.PLAIN), out.toString());
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThrows(UncheckedIOException.class, () -> TidyCsv.write(table("f"), full, CsvStyle.PLAIN));
  }
}
