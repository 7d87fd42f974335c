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

/**
 * Reads a bundled code list: code, name, from, to; lines that begin with # say where it is from.
 */
public final class CodeFile {

  private CodeFile() {}

  public static CodeList read(String listId, String fileName) {
    String path = "/io/github/finsam/code/" + fileName;
    try (var in = CodeFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingResourceException("No code list at " + path, listId, "");
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder()
              .commentStrategy(CommentStrategy.SKIP)
              .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        List<Code> codes = reader.stream().map(row -> code(listId, row)).toList();
        return CodeList.of(listId, codes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Code code(String listId, NamedCsvRecord row) {
    String name = row.getField("name");
    String to = row.getField("to");
    return new Code(
        listId,
        row.getField("code"),
        Label.of(name, name),
        new DateRange(
            LocalDate.parse(row.getField("from")),
            to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to))));
  }
}
