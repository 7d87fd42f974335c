package io.github.finsam.economy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A recommendation on how much equity a förbund may reasonably save, in steps by yearly allocation.
 * Outside the steps that are loaded nothing is guessed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source who recommends it and when
 * @param steps by allocation, without overlap; gaps are allowed, and so is no step at all
 */
public record EquityCeiling(String source, List<EquityStep> steps) {

  private static final List<String> COLUMNS =
      List.of("allocation_from", "allocation_to", "percent", "unit", "cap");

  /**
   * Sorts the steps by allocation.
   *
   * @throws InvalidValueException if the source is blank or two steps speak of one allocation
   */
  public EquityCeiling {
    steps = steps.stream().sorted(Comparator.comparing(EquityStep::allocationFrom)).toList();
    Checks checks = new Checks().name("source", source);
    for (int i = 1; i < steps.size(); i++) {
      Money from = steps.get(i).allocationFrom();
      checks.that(!steps.get(i - 1).covers(from), "duplicate", "steps", from);
    }
    checks.orThrow();
  }

  /**
   * What is publicly confirmed of Nationella rådet's recommendation of 2013-10-02: one allocation,
   * 6 104 tkr, for which the highest equity is 1 220 tkr (20 percent, cut to whole tkr). The other
   * steps must be loaded by whoever has them.
   */
  public static EquityCeiling confirmed() {
    try (InputStream in =
        EquityCeiling.class.getResourceAsStream("equity-ceiling-2013-10-02.csv")) {
      if (in == null) {
        throw new IllegalStateException("The bundled steps are missing from the class path");
      }
      return read(
          "Nationella rådets rekommendation 2013-10-02",
          new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads steps from CSV with the columns {@code allocation_from,allocation_to,percent,unit,cap}:
   * whole kronor, percent with at most two decimals; {@code allocation_to} and {@code cap} may be
   * empty for no end and no cap.
   *
   * @param source who recommends it and when
   * @param reader where to read; not closed
   * @throws InvalidValueException if the columns are others, a value cannot be read, or the steps
   *     are not as they must be; carries every violation of every line
   * @throws UncheckedIOException if reading fails
   */
  public static EquityCeiling read(String source, Reader reader) {
    List<Violation> violations = new ArrayList<>();
    List<EquityStep> steps = new ArrayList<>();
    List<String> header = List.of();
    try {
      for (CsvRecord row : CsvReader.builder().ofCsvRecord(reader)) {
        if (header.isEmpty()) {
          header = row.getFields();
          new Checks()
              .that(header.equals(COLUMNS), "mismatch", "header", header, COLUMNS.toString())
              .orThrow();
        } else {
          try {
            steps.add(step(row));
          } catch (InvalidValueException e) {
            e.violations().forEach(v -> violations.add(onLine(row, v)));
          }
        }
      }
    } catch (CsvParseException e) {
      throw InvalidValueException.of(
          Violation.of("pattern", "csv", String.valueOf(e.getMessage()), "RFC 4180"));
    }
    new Checks().that(!header.isEmpty(), "empty", "header", "").orThrow();
    if (!violations.isEmpty()) {
      throw new InvalidValueException(violations);
    }
    return new EquityCeiling(source, steps);
  }

  /** The ceiling for a yearly allocation from all members together, or why none can be told. */
  public CeilingAnswer ceiling(Money allocation) {
    if (steps.isEmpty()) {
      return new CeilingAnswer.Unknown(CeilingAnswer.Reason.NO_STEPS);
    }
    return steps.stream()
        .filter(s -> s.covers(allocation))
        .findFirst()
        .<CeilingAnswer>map(s -> new CeilingAnswer.Known(s, s.ceiling(allocation)))
        .orElse(new CeilingAnswer.Unknown(CeilingAnswer.Reason.NOT_COVERED));
  }

  private static EquityStep step(CsvRecord row) {
    Checks checks = new Checks();
    for (String column : COLUMNS) {
      String value = field(row, column);
      boolean optional = column.equals("allocation_to") || column.equals("cap");
      if (column.equals("percent")) {
        checks.that(
            value.matches("(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)"),
            "pattern",
            column,
            value,
            "0–100");
      } else {
        checks.that(
            (optional && value.isEmpty()) || value.matches("[0-9]{1,15}"),
            "pattern",
            column,
            value,
            "[0-9]+");
      }
    }
    checks.orThrow();
    // Two decimals of percent are hundredths of hundredths.
    long part = new BigDecimal(field(row, "percent")).movePointRight(2).longValueExact();
    return new EquityStep(
        kronor(field(row, "allocation_from")),
        optionalKronor(field(row, "allocation_to")),
        Share.of(part, 10_000).reduced(),
        kronor(field(row, "unit")),
        optionalKronor(field(row, "cap")));
  }

  private static String field(CsvRecord row, String column) {
    return row.getField(COLUMNS.indexOf(column));
  }

  private static Money kronor(String digits) {
    return Sek.kronor(Long.parseLong(digits));
  }

  private static Optional<Money> optionalKronor(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(kronor(digits));
  }

  private static Violation onLine(CsvRecord row, Violation violation) {
    return new Violation(
        violation.code(),
        row.getStartingLineNumber() + ":" + violation.argument(),
        violation.value(),
        violation.details());
  }
}
