package io.github.finsam.code.internal;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.finsam.base.Label;
import io.github.finsam.code.Code;
import io.github.finsam.code.CodeList;
import io.github.finsam.time.DateRange;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;

/** Reads bundled code lists: code, from, to and more; lines that begin with # say where from. */
public final class CodeFile {

  private CodeFile() {}

  /** A list whose names are the same in every language, in a file beside {@link CodeList}. */
  public static CodeList read(String listId, String fileName) {
    return CodeList.of(
        listId,
        rows(CodeList.class, fileName).stream()
            .map(row -> code(listId, row, Label.of(row.getField("name"), row.getField("name"))))
            .toList());
  }

  /** The rows of a file beside a class. */
  public static List<NamedCsvRecord> rows(Class<?> beside, String fileName) {
    try (var in = beside.getResourceAsStream(fileName)) {
      if (in == null) {
        String path = beside.getPackageName() + "/" + fileName;
        throw new MissingResourceException("No code list at " + path, fileName, "");
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .commentStrategy(CommentStrategy.SKIP)
              .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Code code(String listId, NamedCsvRecord row, Label label) {
    String to = row.getField("to");
    return new Code(
        listId,
        row.getField("code"),
        label,
        new DateRange(
            LocalDate.parse(row.getField("from")),
            to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to))));
  }
}
