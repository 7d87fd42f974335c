package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pathway as the rows of its tables, each after the name of its table. */
public final class PathwayCodec {

  private static final String MAGIC = "finsam-pathway";
  private static final String VERSION = "1";

  private PathwayCodec() {}

  public static String write(Pathway pathway) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(MAGIC, VERSION);
      new PersonRows(
              (table, cells) -> {
                List<String> named = new ArrayList<>(cells.size() + 1);
                named.add(table);
                named.addAll(cells);
                writer.writeRecord(named);
              })
          .pathway(pathway);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  public static Pathway read(String text) {
    Map<List<String>, Row> plans = new HashMap<>();
    List<Row> events = new ArrayList<>();
    List<Pathway> roots = new ArrayList<>();
    try {
      boolean first = true;
      for (CsvRecord record : rows(text)) {
        List<String> fields = record.getFields();
        if (first) {
          first = false;
          if (!fields.equals(List.of(MAGIC, VERSION))) {
            throw InvalidValueException.of(
                Violation.of("pattern", "pathway", "…", MAGIC + "," + VERSION));
          }
          continue;
        }
        Row row = row(fields, record.getStartingLineNumber());
        switch (row.spec.name()) {
          case PersonTables.PATHWAYS -> roots.add((Pathway) row.spec.builder().apply(row));
          case PersonTables.COMMITMENTS -> {
            Row plan = plans.get(List.of(row.raw("pathway"), row.raw("event")));
            if (plan == null) {
              throw damaged(record.getStartingLineNumber());
            }
            row.partOf(plan);
            row.built(row.spec.builder().apply(row));
          }
          default -> {
            row.built(row.spec.builder().apply(row));
            events.add(row);
            plans.put(List.of(row.raw("pathway"), row.raw("event")), row);
          }
        }
      }
      if (roots.size() != 1) {
        throw damaged(1);
      }
    } catch (CsvParseException | CellException | IllegalArgumentException e) {
      // What a constructor refuses says what it is about; the rest is a text of something else.
      if (e instanceof InvalidValueException invalid) {
        throw invalid;
      }
      throw damaged(1);
    }
    List<PathwayEvent> built = events.stream().map(PersonReader::event).toList();
    return roots.get(0).withEvents(built);
  }

  private static Iterable<CsvRecord> rows(String text) {
    // Tables have different columns.
    return CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text);
  }

  private static Row row(List<String> fields, long line) {
    TableSpec spec = PersonTables.get(fields.get(0));
    List<String> raw = fields.subList(1, fields.size());
    if (raw.size() != spec.columns().size()) {
      throw damaged(line);
    }
    List<Optional<Object>> cells = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); i++) {
      // What is stored is read whatever it holds; numbers of persons are for imports to refuse.
      cells.add(
          raw.get(i).isEmpty()
              ? Optional.empty()
              : Optional.of(spec.columns().get(i).parse(raw.get(i))));
    }
    return new Row(spec, line, List.copyOf(raw), cells);
  }

  private static InvalidValueException damaged(long line) {
    return InvalidValueException.of(Violation.of("damaged", "pathway", line));
  }
}
