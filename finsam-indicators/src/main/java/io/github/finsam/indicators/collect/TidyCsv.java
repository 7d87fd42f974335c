package io.github.finsam.indicators.collect;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.indicators.table.Table;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as tidy CSV: one line for each cell, with a head, fields separated by commas and
 * lines ended by CR LF (RFC 4180).
 *
 * <p>The columns are those of {@link Table#tidyHeader}: first the columns of the table, then
 *
 * <ul>
 *   <li>{@code n}: answers, the denominator; {@code distribution}: answers by code, as {@code
 *       1=2;2=5}; {@code non_answers}: questionnaires without one, by code; {@code positive}:
 *       positive answers; {@code share}: {@code positive / n}, 0 to 1
 *   <li>{@code share_lower}, {@code share_upper}: its interval
 *   <li>{@code mean}, {@code standard_deviation}, {@code median} in codes, {@code index} from 0 to
 *       100; {@code mean_lower}, {@code mean_upper}: interval of the mean; {@code level}: the
 *       confidence level of both intervals
 *   <li>{@code answered}, {@code asked}: the response rate
 *   <li>{@code units_of}, {@code units}, {@code units_hidden}, {@code units_share}, {@code
 *       units_mean}: what the units are, how many the means are of and how many are left out, and
 *       the same with every unit weighing the same
 *   <li>{@code identified}, {@code anonymous}, {@code count_only}, {@code running}: the coverage
 *   <li>{@code edition}, {@code method}, and {@code absence}: the reason if there is no figure
 * </ul>
 *
 * <p>What does not exist or may not be shown is an empty field, never a zero. Numbers are unrounded
 * with a decimal point, whatever the locale.
 */
public final class TidyCsv {

  /** What spreadsheets read as the beginning of a formula, blanks before it included. */
  private static final Pattern FORMULA =
      Pattern.compile("\\A[\\s\\p{Cntrl}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee]-?[0-9]+)?");

  private TidyCsv() {}

  /**
   * The table as text.
   *
   * @param style for whom
   */
  public static String text(Table table, CsvStyle style) {
    StringWriter text = new StringWriter();
    write(table, text, style);
    return text.toString();
  }

  /**
   * Writes a table.
   *
   * @param out where to; flushed, not closed
   * @param style for whom
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Table table, Writer out, CsvStyle style) {
    try {
      // The writer of records closes what it writes to: that is for the caller to do.
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(new Kept(out));
      csv.writeRecord(safe(table.tidyHeader(), style));
      for (List<String> row : table.tidyRows()) {
        csv.writeRecord(safe(row, style));
      }
      csv.close();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> safe(List<String> fields, CsvStyle style) {
    return style == CsvStyle.PLAIN ? fields : fields.stream().map(TidyCsv::safe).toList();
  }

  private static String safe(String field) {
    return FORMULA.matcher(field).matches() && !NUMBER.matcher(field).matches()
        ? "'" + field
        : field;
  }

  private static final class Kept extends FilterWriter {

    Kept(Writer out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
