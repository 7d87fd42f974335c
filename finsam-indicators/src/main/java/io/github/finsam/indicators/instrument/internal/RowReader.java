package io.github.finsam.indicators.instrument.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import io.github.finsam.code.AgeBand;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.English;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns cells into values. What cannot be turned is a fault of its row; reading goes on with a
 * stand-in so that the other cells of the row are looked at too, and the row is left out.
 */
public final class RowReader {

  private static final Label STAND_IN = Label.of("?", "?");

  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

  private static final Pattern COUNT = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private static final Pattern AGES = Pattern.compile("(\\d{1,3})(?:[-–](\\d{1,3})|\\+)");

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?");

  private final Tables tables;
  private final Optional<TableSpec> textTable;
  private final Map<String, Label> texts = new HashMap<>();
  private final Set<String> badTexts = new HashSet<>();

  /** Reads tables whose texts stand in their own cells. */
  public RowReader(Tables tables) {
    this(tables, Optional.empty());
  }

  /** Reads tables whose texts stand in a table of their own. */
  public RowReader(Tables tables, TableSpec textTable) {
    this(tables, Optional.of(textTable));
  }

  private RowReader(Tables tables, Optional<TableSpec> textTable) {
    this.tables = tables;
    this.textTable = textTable;
  }

  /** Reads the texts, without which no other row can be read. */
  public void texts(English english) {
    for (Row row : textTable.map(tables::rows).orElseGet(List::of)) {
      String key = required(row, "key");
      String sv = row.cell("sv");
      String en = row.cell("en");
      if (sv.isBlank()) {
        fault(row, "sv", "missing-swedish", "");
      }
      if (en.isBlank() && english != English.NONE) {
        fault(row, "en", "missing-english", "");
      }
      build(row, () -> label(sv, en))
          .ifPresentOrElse(label -> texts.put(key, label), () -> badTexts.add(key));
    }
  }

  /**
   * Texts that no cell refers to: most often a key of a layer that is misspelt. Told only where all
   * else is right, because a key that is wrong in another table leaves its text unused too. A text
   * whose cell a higher layer has replaced was used.
   */
  public void unusedTexts(List<? extends TableSpec> referring) {
    if (!tables.faults().isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (TableSpec table : referring) {
      Stream.concat(tables.rows(table).stream(), tables.replaced(table).stream())
          .forEach(row -> used.addAll(row.cells(table.textColumns())));
    }
    for (Row row : textTable.map(tables::rows).orElseGet(List::of)) {
      String key = row.cell("key");
      if (!used.contains(key)) {
        fault(row, "key", "unused-text", key);
      }
    }
  }

  /** Where the Swedish text stands for both, what is wrong with it is told once. */
  private static Label label(String sv, String en) {
    if (!en.isBlank()) {
      return Label.of(sv, en);
    }
    try {
      return Label.of(sv, sv);
    } catch (InvalidValueException e) {
      throw new InvalidValueException(
          e.violations().stream().filter(v -> v.argument().equals("sv")).toList());
    }
  }

  /** The value of a row; empty if anything in it is wrong, which is then a fault. */
  public <T> Optional<T> build(Row row, Build<T> build) {
    try {
      T value = build.make();
      return row.isBad() ? Optional.empty() : Optional.of(value);
    } catch (InvalidValueException e) {
      if (!row.isBad()) {
        for (Violation v : e.violations()) {
          fault(row, row.table.columnOf(v.argument()), v.code(), v.value(), v.details());
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A part of the value of a row. What is wrong with it is told at the columns it is read from, and
   * the row has no value then.
   *
   * @param columns the columns by the names of the arguments
   */
  public <T> T part(Row row, Map<String, String> columns, Build<T> build) {
    try {
      return build.make();
    } catch (InvalidValueException e) {
      if (!row.isBad()) {
        for (Violation v : e.violations()) {
          fault(row, columns.getOrDefault(v.argument(), ""), v.code(), v.value(), v.details());
        }
      }
      throw e;
    }
  }

  /** The values of all rows of a table that are right. */
  public <T> List<T> all(TableSpec table, Function<Row, T> make) {
    List<T> values = new ArrayList<>();
    for (Row row : tables.rows(table)) {
      build(row, () -> make.apply(row)).ifPresent(values::add);
    }
    return values;
  }

  /** What a supplier is, by a name of its own: it may throw what a constructor throws. */
  public interface Build<T> {
    T make();
  }

  public String required(Row row, String column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      fault(row, column, "required", "");
      return "?";
    }
    return text;
  }

  public Label text(Row row, String column) {
    String key = required(row, column);
    if (row.cell(column).isEmpty()) {
      return STAND_IN;
    }
    Label label = texts.get(key);
    if (label != null) {
      return label;
    }
    row.spoil();
    // What is wrong with a text is told where it stands.
    if (!badTexts.contains(key) && textTable.filter(tables::broken).isEmpty()) {
      fault(row, column, "unknown-text", key);
    }
    return STAND_IN;
  }

  public Optional<Label> optionalText(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(text(row, column));
  }

  /** A text whose Swedish and English stand in two columns; without English, Swedish for both. */
  public Label label(Row row, String column) {
    String sv = required(row, column + "_sv");
    try {
      return label(sv, row.cell(column + "_en"));
    } catch (InvalidValueException e) {
      for (Violation v : e.violations()) {
        fault(row, column + "_" + v.argument(), v.code(), v.value(), v.details());
      }
      return STAND_IN;
    }
  }

  public Optional<Label> optionalLabel(Row row, String column) {
    return row.cell(column + "_sv").isEmpty() && row.cell(column + "_en").isEmpty()
        ? Optional.empty()
        : Optional.of(label(row, column));
  }

  public Optional<String> optional(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(row.cell(column));
  }

  /** A whole number of up to eighteen digits. */
  public long count(Row row, String column) {
    String text = required(row, column);
    if (row.cell(column).isEmpty()) {
      return 0;
    }
    if (!COUNT.matcher(text).matches()) {
      fault(row, column, "not-integer", text);
      return 0;
    }
    return Long.parseLong(text);
  }

  public Optional<Long> optionalCount(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(count(row, column));
  }

  public Optional<Integer> optionalInteger(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(integer(row, column));
  }

  public Optional<BigDecimal> optionalNumber(Row row, String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(number(row, column));
  }

  public Optional<LocalDate> optionalDate(Row row, String column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      fault(row, column, "not-date", text);
      return Optional.of(LocalDate.EPOCH);
    }
  }

  /** A day that has to be there. */
  public LocalDate date(Row row, String column) {
    required(row, column);
    return optionalDate(row, column).orElse(LocalDate.EPOCH);
  }

  /** Ages as {@code 16-64} or {@code 65+}. */
  public Optional<AgeBand> optionalAges(Row row, String column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher ages = AGES.matcher(text);
    if (!ages.matches()) {
      fault(row, column, "not-ages", text);
      return Optional.empty();
    }
    int from = Integer.parseInt(ages.group(1));
    return Optional.of(
        part(
            row,
            Map.of("fromInclusive", column, "toInclusive", column),
            () ->
                ages.group(2) == null
                    ? AgeBand.from(from)
                    : AgeBand.of(from, Integer.parseInt(ages.group(2)))));
  }

  public int integer(Row row, String column) {
    String text = required(row, column);
    if (row.cell(column).isEmpty()) {
      return 0;
    }
    return integer(row, column, text);
  }

  private int integer(Row row, String column, String text) {
    if (!INTEGER.matcher(text).matches()) {
      fault(row, column, "not-integer", text);
      return 0;
    }
    return Integer.parseInt(text);
  }

  public List<Integer> integers(Row row, String column) {
    List<Integer> values = new ArrayList<>();
    for (String text : words(row, column)) {
      values.add(integer(row, column, text));
    }
    return values;
  }

  /** Words parted by spaces. */
  public List<String> words(Row row, String column) {
    String text = required(row, column);
    return row.cell(column).isEmpty()
        ? List.of()
        : Arrays.stream(text.strip().split(" +")).toList();
  }

  public BigDecimal number(Row row, String column) {
    String text = required(row, column);
    if (row.cell(column).isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!NUMBER.matcher(text).matches()) {
      fault(row, column, "not-number", text);
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text);
  }

  public boolean yes(Row row, String column) {
    String text = required(row, column);
    if (!row.cell(column).isEmpty() && !text.equals("yes") && !text.equals("no")) {
      fault(row, column, "unknown-constant", text, List.of("yes, no"));
    }
    return text.equals("yes");
  }

  public <E extends Enum<E>> E constant(Row row, String column, Class<E> type) {
    String text = required(row, column);
    E[] all = type.getEnumConstants();
    for (E constant : all) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    if (!row.cell(column).isEmpty()) {
      fault(
          row,
          column,
          "unknown-constant",
          text,
          List.of(Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
    }
    return all[0];
  }

  public <E extends Enum<E>> Optional<E> optionalConstant(Row row, String column, Class<E> type) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(constant(row, column, type));
  }

  /** Whether the cell names a row of the other table; a fault of the row if not. */
  public String reference(Row row, String column, TableSpec target) {
    String id = required(row, column);
    if (!row.cell(column).isEmpty()) {
      refer(row, column, id, target);
    }
    return id;
  }

  public void refer(Row row, String column, String id, TableSpec target) {
    if (tables.row(target, id).isEmpty()) {
      row.spoil();
      if (!tables.broken(target)) {
        fault(row, column, "unknown-reference", id, List.of(target.table()));
      }
    }
  }

  public void fault(Row row, String column, String code, String value) {
    fault(row, column, code, value, List.of());
  }

  public void fault(Row row, String column, String code, String value, List<String> details) {
    DefinitionFault fault = row.fault(column, code, value, details);
    if (row.legible) {
      tables.add(fault);
    }
  }
}
