package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.internal.PersonalNumbers;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one table: every check that needs no other table. */
final class TableReader implements Records.Handler {

  private final TableSpec spec;
  private final Errors errors;
  private final Table table;

  private TableReader(TableSpec spec, Errors errors) {
    this.spec = spec;
    this.errors = errors;
    this.table = new Table(spec);
  }

  /** Reads a table if it is among the names; one that is not, or cannot be read, has no rows. */
  static Table read(
      TableSpec spec,
      Set<String> names,
      TableSource source,
      Errors errors,
      ImportProgress progress) {
    if (!names.contains(spec.file())) {
      Table absent = new Table(spec);
      absent.absent = true;
      return absent;
    }
    try (InputStream in = source.open(spec.file())) {
      return read(spec, in, errors, progress);
    } catch (IOException | UncheckedIOException e) {
      errors.add(spec.file(), 0, "", "unreadable", "", e.getClass().getSimpleName());
      Table unreadable = new Table(spec);
      unreadable.broken = true;
      return unreadable;
    }
  }

  static Table read(TableSpec spec, InputStream in, Errors errors, ImportProgress progress)
      throws IOException {
    TableReader reader = new TableReader(spec, errors);
    Records.Outcome outcome =
        Records.read(
            in, new Records.Target(spec.file(), spec.headerLine(), errors, progress), reader);
    reader.table.broken = outcome.broken();
    reader.table.rowsRead = outcome.rows();
    return reader.table;
  }

  @Override
  public boolean header(CsvRecord record) {
    List<String> expected = spec.header();
    List<String> found = record.getFields();
    if (found.equals(expected)) {
      return true;
    }
    long line = record.getStartingLineNumber();
    if (found.size() == 1 && found.get(0).contains(";")) {
      errors.add(spec.file(), line, "", "separator", found.get(0), spec.headerLine());
      return false;
    }
    Set<String> seen = new HashSet<>();
    boolean others = false;
    for (String name : found) {
      if (!seen.add(name)) {
        others = true;
        errors.add(spec.file(), line, name, "header-duplicate", name, spec.headerLine());
      } else if (!expected.contains(name)) {
        others = true;
        errors.add(spec.file(), line, name, "header-unknown", name, spec.headerLine());
      }
    }
    for (String name : expected) {
      if (!seen.contains(name)) {
        others = true;
        errors.add(spec.file(), line, name, "header-missing", "", spec.headerLine());
      }
    }
    if (!others) {
      errors.add(spec.file(), line, "", "header-order", String.join(",", found), spec.headerLine());
    }
    return false;
  }

  @Override
  public void row(CsvRecord record, boolean readable, boolean strayQuote) {
    List<Column> columns = spec.columns();
    List<String> raw = Records.fields(record);
    long line = record.getStartingLineNumber();
    boolean whole = raw.size() == columns.size();
    boolean stub =
        whole
            && spec.stub() > 0
            && raw.subList(spec.stub(), raw.size()).stream().allMatch(String::isEmpty);
    List<Optional<Object>> cells = new ArrayList<>(columns.size());
    boolean good = readable && whole && !strayQuote;
    if (readable && !whole) {
      errors.add(
          spec.file(),
          line,
          "",
          "field-count",
          "",
          Integer.toString(columns.size()),
          Integer.toString(raw.size()));
    }
    if (readable && strayQuote) {
      errors.add(spec.file(), line, "", "stray-quote", "");
    }
    // Cells of a row that is not whole stand in the wrong columns: they are read for the key only.
    boolean tell = readable && whole;
    for (int i = 0; i < columns.size(); i++) {
      Optional<Object> cell = Optional.empty();
      if (i < raw.size()) {
        try {
          cell = cell(columns.get(i), raw.get(i), stub && i >= spec.stub());
        } catch (CellException e) {
          good = false;
          if (tell) {
            errors.add(
                spec.file(),
                line,
                columns.get(i).name(),
                e.code,
                raw.get(i),
                e.details.toArray(String[]::new));
          }
        } catch (InvalidValueException e) {
          good = false;
          if (tell) {
            errors.add(spec.file(), line, columns.get(i).name(), e);
          }
        }
      }
      cells.add(cell);
    }
    Row row = new Row(spec, line, List.copyOf(raw), cells);
    row.stub = stub;
    row.good = good;
    row.legible = tell;
    Optional<Row> first = table.add(row);
    if (first.isPresent()) {
      row.good = false;
      if (tell) {
        errors.add(
            spec.file(),
            line,
            String.join("+", spec.key()),
            "duplicate-key",
            String.join(", ", spec.key().stream().map(row::raw).toList()),
            Long.toString(first.get().line));
      }
    }
  }

  /**
   * The value of a cell; an empty one has none.
   *
   * @param beyondStub whether it may be empty although its column is required
   */
  static Optional<Object> cell(Column column, String text, boolean beyondStub) {
    if (text.isEmpty()) {
      if (column.required() && !beyondStub) {
        throw new CellException("required");
      }
      return Optional.empty();
    }
    if (!column.type().numeric() && PersonalNumbers.in(text)) {
      throw new CellException("personal-identity-number");
    }
    return Optional.of(column.parse(text));
  }
}
