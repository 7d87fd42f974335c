package io.github.finsam.indicators.instrument;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of one definition, read from layers of which the last one wins, row by row. */
final class Tables {

  private final List<DefinitionFault> faults = new ArrayList<>();
  private final Map<DefinitionTable, Map<List<String>, Row>> rows =
      new EnumMap<>(DefinitionTable.class);
  private final Set<DefinitionTable> present = EnumSet.noneOf(DefinitionTable.class);
  private final Set<DefinitionTable> broken = EnumSet.noneOf(DefinitionTable.class);

  private Tables() {}

  static Tables read(List<DefinitionTable> tables, List<DefinitionSource> layers) {
    Tables read = new Tables();
    for (DefinitionSource layer : layers) {
      read.names(tables, layer);
    }
    for (DefinitionTable table : tables) {
      Map<List<String>, Row> merged = new LinkedHashMap<>();
      for (DefinitionSource layer : layers) {
        read.layer(table, layer, merged);
      }
      read.rows.put(table, merged);
    }
    return read;
  }

  Collection<Row> rows(DefinitionTable table) {
    return map(table).values();
  }

  /** The row of a table that has its id alone for a key. */
  Optional<Row> row(DefinitionTable table, String id) {
    return Optional.ofNullable(map(table).get(List.of(id)));
  }

  /** The row that a fault names. */
  Optional<Row> at(DefinitionTable table, String key) {
    return rows(table).stream().filter(row -> row.key().equals(key)).findFirst();
  }

  boolean present(DefinitionTable table) {
    return present.contains(table);
  }

  /** Whether all rows of the table were there and right, so that what is missing is missing. */
  boolean whole(DefinitionTable table) {
    return !broken.contains(table) && rows(table).stream().noneMatch(row -> row.bad);
  }

  boolean broken(DefinitionTable table) {
    return broken.contains(table);
  }

  void missing(DefinitionTable table) {
    broken.add(table);
    faults.add(fault(table, table.file(), 0, "", "missing-table", ""));
  }

  List<DefinitionFault> faults() {
    return faults;
  }

  /** A cell may be looked at twice, what is wrong with it is told once. */
  void add(DefinitionFault fault) {
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private Map<List<String>, Row> map(DefinitionTable table) {
    return rows.getOrDefault(table, Map.of());
  }

  private void names(List<DefinitionTable> tables, DefinitionSource layer) {
    Set<String> known = tables.stream().map(DefinitionTable::file).collect(Collectors.toSet());
    try {
      for (String name : layer.files()) {
        if (name.endsWith(".csv") && !known.contains(name)) {
          faults.add(
              fault(
                  null,
                  file(layer, name),
                  0,
                  "",
                  "unknown-table",
                  "",
                  tables.stream().map(DefinitionTable::file).collect(Collectors.joining(", "))));
        }
      }
    } catch (IOException e) {
      faults.add(fault(null, layer.name(), 0, "", "unreadable", "", e.getClass().getSimpleName()));
    }
  }

  private void layer(DefinitionTable table, DefinitionSource layer, Map<List<String>, Row> merged) {
    String file = file(layer, table.file());
    String text;
    try (InputStream in = layer.open(table.file()).orElse(null)) {
      if (in == null) {
        return;
      }
      present.add(table);
      text = text(in);
    } catch (CharacterCodingException e) {
      broken(table, file, 0, "", "not-utf-8", "");
      return;
    } catch (IOException e) {
      broken(table, file, 0, "", "unreadable", "", e.getClass().getSimpleName());
      return;
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      broken(table, file, 0, "", "unbalanced-quote", "");
      return;
    }
    Map<List<String>, Row> own = new LinkedHashMap<>();
    records(table, file, text, own);
    own.forEach(merged::put);
  }

  private void records(
      DefinitionTable table, String file, String text, Map<List<String>, Row> own) {
    List<String> header = List.of();
    long line = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        if (header.isEmpty()) {
          header = record.getFields();
          if (!header(table, file, line, header)) {
            return;
          }
        } else {
          row(table, file, line, header, record.getFields(), own);
        }
      }
    } catch (CsvParseException e) {
      broken(table, file, line + 1, "", "csv-syntax", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (header.isEmpty()) {
      broken(table, file, 0, "", "empty-table", "", String.join(",", table.columns()));
    }
  }

  private boolean header(DefinitionTable table, String file, long line, List<String> header) {
    String expected = String.join(",", table.columns());
    if (header.size() == 1 && header.get(0).contains(";")) {
      broken(table, file, line, "", "separator", header.get(0), expected);
      return false;
    }
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        broken(table, file, line, column, "duplicate-column", "");
        good = false;
      } else if (!table.columns().contains(column)) {
        broken(table, file, line, column, "unknown-column", "", expected);
        good = false;
      }
    }
    for (String column : table.columns()) {
      if (!seen.contains(column)) {
        broken(table, file, line, column, "missing-column", "", expected);
        good = false;
      }
    }
    return good;
  }

  private void row(
      DefinitionTable table,
      String file,
      long line,
      List<String> header,
      List<String> fields,
      Map<List<String>, Row> own) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
      // Spreadsheets on Windows break lines within a cell in two characters.
      cells.put(header.get(i), fields.get(i).replace("\r\n", "\n"));
    }
    Row row = new Row(table, file, line, cells);
    if (fields.size() != header.size()) {
      faults.add(
          row.fault(
              "",
              "field-count",
              "",
              List.of(Integer.toString(header.size()), Integer.toString(fields.size()))));
    }
    row.legible = fields.size() == header.size();
    Row first = own.putIfAbsent(row.cells(table.key()), row);
    if (first != null) {
      faults.add(
          row.fault(
              String.join("+", table.key()),
              "duplicate-key",
              row.key(),
              List.of(Long.toString(first.line))));
    }
  }

  private void broken(
      DefinitionTable table,
      String file,
      long line,
      String column,
      String code,
      String value,
      String... details) {
    broken.add(table);
    faults.add(fault(table, file, line, column, code, value, details));
  }

  private static DefinitionFault fault(
      @Nullable DefinitionTable table,
      String file,
      long line,
      String column,
      String code,
      String value,
      String... details) {
    return new DefinitionFault(
        new DefinitionPlace(table == null ? "" : table.table(), "", column, file, line),
        code,
        value,
        List.of(details));
  }

  private static String file(DefinitionSource layer, String file) {
    return layer.name().isEmpty() ? file : layer.name() + "/" + file;
  }

  private static String text(InputStream in) throws IOException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
