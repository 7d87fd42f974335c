package io.github.finsam.indicators.instrument.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionPlace;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of one definition, read from layers of which the last one wins, row by row. */
public final class Tables {

  private final List<DefinitionFault> faults = new ArrayList<>();
  private final Map<TableSpec, Map<List<String>, Row>> rows = new HashMap<>();
  private final Set<TableSpec> present = new HashSet<>();
  private final Set<TableSpec> broken = new HashSet<>();
  private final Map<TableSpec, List<Row>> replaced = new HashMap<>();
  private final Set<String> adapting = new LinkedHashSet<>();
  private boolean unreadable;

  private Tables() {}

  public static Tables read(List<? extends TableSpec> tables, List<DefinitionSource> layers) {
    Tables read = new Tables();
    for (TableSpec table : tables) {
      read.rows.put(table, new LinkedHashMap<>());
    }
    for (int i = 0; i < layers.size(); i++) {
      DefinitionSource layer = layers.get(i);
      Optional<Map<String, String>> names = read.names(tables, layer);
      if (names.isEmpty()) {
        // What else is missing may well stand where nothing could be read.
        read.unreadable = true;
        read.broken.addAll(tables);
        continue;
      }
      boolean changed = false;
      for (TableSpec table : tables) {
        changed |= read.layer(table, layer, names.get());
      }
      if (changed && i > 0) {
        read.adapting.add(title(layer, i + 1));
      }
    }
    return read;
  }

  /** What a layer is called in the edition that it adapts. */
  private static String title(DefinitionSource layer, int number) {
    String name = layer.name().replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    return name.isBlank() ? "layer " + number : name;
  }

  /** The layers above the lowest that replaced or added rows, the lowest first. */
  public List<String> adapting() {
    return List.copyOf(adapting);
  }

  /** Rows of lower layers that higher ones have replaced. */
  public List<Row> replaced(TableSpec table) {
    return replaced.getOrDefault(table, List.of());
  }

  public Collection<Row> rows(TableSpec table) {
    return map(table).values();
  }

  /** The row of a table that has its id alone for a key. */
  public Optional<Row> row(TableSpec table, String id) {
    return Optional.ofNullable(map(table).get(List.of(id)));
  }

  /** The row that a fault names. */
  public Optional<Row> at(TableSpec table, String key) {
    return rows(table).stream().filter(row -> row.key().equals(key)).findFirst();
  }

  public boolean present(TableSpec table) {
    return present.contains(table);
  }

  /** Whether all rows of the table were there and right, so that what is missing is missing. */
  public boolean whole(TableSpec table) {
    return !broken.contains(table) && rows(table).stream().noneMatch(Row::isBad);
  }

  public boolean broken(TableSpec table) {
    return broken.contains(table);
  }

  /** What there is nothing without: each that is not there is a fault. */
  public void require(Collection<? extends TableSpec> needed) {
    needed.stream().filter(table -> !present(table)).forEach(this::missing);
  }

  public void missing(TableSpec table) {
    if (unreadable) {
      return;
    }
    broken.add(table);
    faults.add(fault(table, table.file(), 0, "", "missing-table", ""));
  }

  public List<DefinitionFault> faults() {
    return faults;
  }

  /** The faults file by file, line by line. */
  public List<DefinitionFault> faultsByPlace() {
    List<DefinitionFault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing((DefinitionFault f) -> f.place().file())
            .thenComparingLong(f -> f.place().line()));
    return sorted;
  }

  /**
   * @throws DefinitionException if there is any fault
   */
  public void orThrow() {
    if (!faults.isEmpty()) {
      throw new DefinitionException(faultsByPlace());
    }
  }

  /** A cell may be looked at twice, what is wrong with it is told once. */
  public void add(DefinitionFault fault) {
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  private Map<List<String>, Row> map(TableSpec table) {
    return rows.getOrDefault(table, Map.of());
  }

  /**
   * The names of the files as the layer has them, by their names in lower case; empty if they
   * cannot be read. What a jar holds cannot be listed: there its files have the names they should
   * have.
   */
  private Optional<Map<String, String>> names(
      List<? extends TableSpec> tables, DefinitionSource layer) {
    Set<String> known = tables.stream().map(TableSpec::file).collect(Collectors.toSet());
    Map<String, String> names = new HashMap<>();
    try {
      for (String name : layer.files()) {
        String lower = name.toLowerCase(Locale.ROOT);
        String other = names.putIfAbsent(lower, name);
        if (lower.endsWith(TableSpec.EXTENSION) && !known.contains(lower)) {
          faults.add(
              fault(
                  null,
                  file(layer, name),
                  0,
                  "",
                  "unknown-table",
                  "",
                  tables.stream().map(TableSpec::file).collect(Collectors.joining(", "))));
        } else if (other != null && known.contains(lower)) {
          faults.add(fault(null, file(layer, name), 0, "", "duplicate-table", "", other));
        }
      }
    } catch (IOException e) {
      faults.add(fault(null, layer.name(), 0, "", "unreadable", "", e.getClass().getSimpleName()));
      return Optional.empty();
    }
    return Optional.of(names);
  }

  /** Whether the layer replaced or added a row. */
  private boolean layer(TableSpec table, DefinitionSource layer, Map<String, String> names) {
    String name = names.getOrDefault(table.file(), table.file());
    String file = file(layer, name);
    String text;
    try (InputStream in = layer.open(name).orElse(null)) {
      if (in == null) {
        return false;
      }
      present.add(table);
      text = text(in);
    } catch (CharacterCodingException e) {
      broken(table, file, 0, "", "not-utf-8", "");
      return false;
    } catch (IOException e) {
      present.add(table);
      broken(table, file, 0, "", "unreadable", "", e.getClass().getSimpleName());
      return false;
    }
    Optional<CsvScan.Flaw> flaw = CsvScan.flaw(text);
    if (flaw.isPresent()) {
      String[] details = flaw.get().details().toArray(String[]::new);
      broken(table, file, flaw.get().line(), "", flaw.get().code(), "", details);
      return false;
    }
    Map<List<String>, Row> own = new LinkedHashMap<>();
    records(table, file, text, own);
    boolean changed = false;
    Map<List<String>, Row> merged = rows.computeIfAbsent(table, t -> new LinkedHashMap<>());
    for (Map.Entry<List<String>, Row> row : own.entrySet()) {
      Row before = merged.put(row.getKey(), row.getValue());
      if (before != null) {
        replaced.computeIfAbsent(table, t -> new ArrayList<>()).add(before);
      }
      changed |= before == null || !before.sameCells(row.getValue());
    }
    return changed;
  }

  private void records(TableSpec table, String file, String text, Map<List<String>, Row> own) {
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

  private boolean header(TableSpec table, String file, long line, List<String> header) {
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
      TableSpec table,
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
      TableSpec table,
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
      @Nullable TableSpec table,
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
