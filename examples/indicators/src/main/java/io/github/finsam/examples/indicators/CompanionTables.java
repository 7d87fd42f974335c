package io.github.finsam.examples.indicators;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.collect.Spell;
import io.github.finsam.indicators.judge.Statistic;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The example's own tables. Who answered what is kept apart from the answers: without this folder
 * the rest can be counted, but not put together by participant.
 */
final class CompanionTables {

  private static final String PARTICIPANTS = "participants.csv";
  private static final String SPELLS = "spells.csv";
  private static final String FOLLOWED = "register.csv";
  private static final String AIMS = "targets.csv";

  private CompanionTables() {}

  /** Where they lie beside a folder of the exchange. */
  static Path beside(Path folder) {
    return folder.resolve("companion");
  }

  static void write(Companion companion, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<List<String>> participants = new ArrayList<>();
    new TreeMap<>(companion.participants())
        .forEach((source, key) -> participants.add(List.of(source, key)));
    write(folder.resolve(PARTICIPANTS), List.of("source_id", "participant"), participants);
    write(
        folder.resolve(SPELLS),
        List.of("participant", "insats", "start", "closed"),
        companion.spells().stream()
            .sorted(Comparator.comparing(Spell::key))
            .map(
                s ->
                    List.of(
                        s.key(),
                        s.insats().value(),
                        s.start().toString(),
                        s.closure().map(LocalDate::toString).orElse("")))
            .toList());
    write(
        folder.resolve(FOLLOWED),
        List.of(
            "insats",
            "closed",
            "months",
            "sustained",
            "lost",
            "unknown",
            "too_early",
            "without_goal"),
        companion.followed().stream()
            .map(
                f ->
                    List.of(
                        f.insats().value(),
                        f.closed().toString(),
                        Integer.toString(f.months()),
                        Long.toString(f.sustained()),
                        Long.toString(f.lost()),
                        Long.toString(f.unknown()),
                        Long.toString(f.tooEarly()),
                        Long.toString(f.withoutGoal())))
            .toList());
    write(
        folder.resolve(AIMS),
        List.of("indicator", "respondent", "occasion", "statistic", "from", "reached", "partly"),
        companion.aims().stream()
            .map(
                a ->
                    List.of(
                        Integer.toString(a.indicator()),
                        a.respondent().name(),
                        a.occasion().name(),
                        a.statistic().name(),
                        a.from().toString(),
                        a.reached().toPlainString(),
                        a.partly().toPlainString()))
            .toList());
  }

  /**
   * Reads what is there; what is not is empty.
   *
   * @throws IOException if a file cannot be read, or a row of it is malformed; the message names
   *     file and line
   */
  static Companion read(Path folder) throws IOException {
    Map<String, String> participants = new TreeMap<>();
    for (NamedCsvRecord row : rows(folder.resolve(PARTICIPANTS))) {
      participants.put(row.getField("source_id"), row.getField("participant"));
    }
    return new Companion(
        participants,
        read(
            folder.resolve(SPELLS),
            row ->
                new Spell(
                    row.getField("participant"),
                    InsatsId.of(row.getField("insats")),
                    LocalDate.parse(row.getField("start")),
                    Optional.of(row.getField("closed"))
                        .filter(c -> !c.isEmpty())
                        .map(LocalDate::parse))),
        read(
            folder.resolve(FOLLOWED),
            row ->
                new Followed(
                    InsatsId.of(row.getField("insats")),
                    Year.parse(row.getField("closed")),
                    Integer.parseInt(row.getField("months")),
                    Long.parseLong(row.getField("sustained")),
                    Long.parseLong(row.getField("lost")),
                    Long.parseLong(row.getField("unknown")),
                    Long.parseLong(row.getField("too_early")),
                    Long.parseLong(row.getField("without_goal")))),
        read(
            folder.resolve(AIMS),
            row ->
                new Aim(
                    Integer.parseInt(row.getField("indicator")),
                    Respondent.valueOf(row.getField("respondent")),
                    Occasion.valueOf(row.getField("occasion")),
                    Statistic.valueOf(row.getField("statistic")),
                    LocalDate.parse(row.getField("from")),
                    new BigDecimal(row.getField("reached")),
                    new BigDecimal(row.getField("partly")))));
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(NamedCsvRecord row);
  }

  private static <T> List<T> read(Path file, RowReader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (NamedCsvRecord row : rows(file)) {
      try {
        values.add(reader.read(row));
      } catch (RuntimeException e) {
        // Numbers, dates and names of enums each have an exception of their own.
        throw new IOException(
            file.getFileName() + ":" + row.getStartingLineNumber() + ": " + e.getMessage(), e);
      }
    }
    return values;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static void write(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    }
  }
}
