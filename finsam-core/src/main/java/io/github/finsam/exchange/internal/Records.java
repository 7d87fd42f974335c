package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.exchange.ImportProgress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Goes through the records of one file and tells what keeps them from being read. */
final class Records {

  private static final int STEP = 10_000;

  private Records() {}

  /** Takes the records. */
  interface Handler {

    /** Looks at the first record; false if the others cannot be understood. */
    boolean header(CsvRecord record);

    /**
     * Takes a record after the first.
     *
     * @param readable whether all of it is UTF-8; if not, that is told when the file ends
     * @param strayQuote whether a quote stands where none may
     */
    void row(CsvRecord record, boolean readable, boolean strayQuote);
  }

  /**
   * What came of reading.
   *
   * @param rows how many there were, without the header
   * @param broken whether the header is wrong or the end was not reached
   */
  record Outcome(long rows, boolean broken) {}

  /** Where the file is told of, and what its first line must be. */
  record Target(String file, String headerLine, Errors errors, ImportProgress progress) {}

  static Outcome read(InputStream in, Target target, Handler handler) throws IOException {
    String file = target.file();
    Errors errors = target.errors();
    StrictReader strict = new StrictReader(in);
    long rows = 0;
    long malformed = 0;
    long firstMalformed = 0;
    boolean header = false;
    boolean broken = false;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .maxBufferSize(8 * StrictReader.MAX_FIELD)
            .ofCsvRecord(strict)) {
      for (CsvRecord record : csv) {
        long line = record.getStartingLineNumber();
        if (!strict.problem().isEmpty() && line >= strict.problemLine()) {
          break;
        }
        boolean readable = !strict.malformed().get((int) line);
        if (!readable && malformed++ == 0) {
          firstMalformed = line;
        }
        if (!header) {
          header = true;
          if (!readable || !handler.header(record)) {
            broken = true;
            break;
          }
        } else {
          rows++;
          handler.row(record, readable, strict.strayQuotes().get((int) line));
          if (rows % STEP == 0) {
            target.progress().read(file, rows);
          }
        }
      }
    } catch (CsvParseException e) {
      broken = true;
      errors.add(file, strict.problemLine(), "", "csv-syntax", "");
    }
    target.progress().read(file, rows);
    if (malformed > 0) {
      errors.add(file, firstMalformed, "", "not-utf-8", "", Long.toString(malformed));
    }
    if (!strict.problem().isEmpty()) {
      broken = true;
      boolean whole = strict.problem().equals("empty-file") || strict.problem().equals("utf-16");
      errors.add(
          file,
          whole ? 0 : strict.problemLine(),
          "",
          strict.problem(),
          "",
          switch (strict.problem()) {
            case "field-too-long" -> Integer.toString(StrictReader.MAX_FIELD);
            case "too-many-fields" -> Integer.toString(StrictReader.MAX_FIELDS);
            default -> target.headerLine();
          });
    } else if (!header && !broken) {
      // Nothing but blank lines or a byte order mark.
      broken = true;
      errors.add(file, 0, "", "empty-file", "", target.headerLine());
    }
    return new Outcome(rows, broken);
  }

  /** The fields of a record. */
  static List<String> fields(CsvRecord record) {
    List<String> fields = new ArrayList<>(record.getFieldCount());
    for (String field : record.getFields()) {
      // Spreadsheets on Windows break lines within a cell in two characters.
      fields.add(field.indexOf('\r') < 0 ? field : field.replace("\r\n", "\n"));
    }
    return fields;
  }
}
