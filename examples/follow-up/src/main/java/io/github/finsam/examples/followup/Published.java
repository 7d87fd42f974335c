package io.github.finsam.examples.followup;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A figure that a public document prints about a real insats.
 *
 * @param key what it is called where the made-up year has it, too; else empty
 * @param insats the insats
 * @param what what the figure says
 * @param share the two numbers it rests on; empty where only a percentage is printed
 * @param printed the figure as it is printed
 * @param source title and publisher of the document
 * @param year the year of the figures
 * @param place where it stands in the document
 */
record Published(
    String key,
    String insats,
    Label what,
    Optional<Share> share,
    String printed,
    String source,
    String year,
    String place) {

  /** Every figure of the bundled table, in its order. */
  static List<Published> all() {
    String name = "published.csv";
    List<Published> all = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(Published.class.getResourceAsStream(name), name),
                    StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        String part = row.getField("part");
        all.add(
            new Published(
                row.getField("key"),
                row.getField("insats"),
                Label.of(row.getField("what_sv"), row.getField("what_en")),
                part.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        Share.of(Long.parseLong(part), Long.parseLong(row.getField("whole")))),
                row.getField("printed"),
                row.getField("source"),
                row.getField("year"),
                row.getField("place")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }
}
