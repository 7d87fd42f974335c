package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A text in which a storage keeps one value: a line that says what it is and in which version, and
 * under it the rows of the value's tables, each after the name of its table.
 *
 * @param what what the text is of, as errors name it
 */
record RowText(String what) {

  /** A row of the text and where it stands. */
  record Line(long number, List<String> fields) {

    String table() {
      return fields.get(0);
    }

    List<String> cells() {
      return fields.subList(1, fields.size());
    }
  }

  String write(Consumer<Rows.Sink> rows, String... head) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(head);
      rows.accept(
          (table, cells) -> {
            List<String> named = new ArrayList<>(cells.size() + 1);
            named.add(table);
            named.addAll(cells);
            writer.writeRecord(named);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The rows under the first line.
   *
   * @throws InvalidValueException if the first line is another than this one
   */
  List<Line> lines(String text, String... head) {
    // Tables have different columns, and no value is too large to be stored.
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFieldSize(Integer.MAX_VALUE)
            .maxRecordSize(Integer.MAX_VALUE)
            .build();
    CsvReader<CsvRecord> records =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).build(handler, text);
    List<Line> lines = new ArrayList<>();
    records.forEach(r -> lines.add(new Line(r.getStartingLineNumber(), r.getFields())));
    if (lines.isEmpty() || !lines.get(0).fields().equals(List.of(head))) {
      throw InvalidValueException.of(Violation.of("pattern", what, "…", String.join(",", head)));
    }
    return lines.subList(1, lines.size());
  }

  /** A row of a table, with every cell read. */
  Row row(
      Line line,
      TableSpec spec,
      List<Column> columns,
      BiFunction<Column, String, Optional<Object>> parse) {
    List<String> raw = line.cells();
    if (raw.size() != columns.size()) {
      throw damaged(line.number());
    }
    List<Optional<Object>> cells = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      cells.add(parse.apply(columns.get(i), raw.get(i)));
    }
    return new Row(spec, line.number(), List.copyOf(raw), cells);
  }

  /** What reading gives; whatever it stumbles over tells that the text is damaged at the line. */
  <V> V read(long line, Supplier<V> reading) {
    try {
      return reading.get();
    } catch (InvalidValueException e) {
      // What a constructor refuses says what it is about; the rest is a text of something else.
      throw e;
    } catch (CsvParseException
        | CellException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException
        | DateTimeException e) {
      throw damaged(line);
    }
  }

  InvalidValueException damaged(long line) {
    return InvalidValueException.of(Violation.of("damaged-line", what, line));
  }
}
