package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.ExportException;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes every table beside its place, reads them back, and only then moves them there: what cannot
 * be read back is found out now and not on the day it is needed.
 */
public final class FolderWriter {

  private FolderWriter() {}

  public static void write(Snapshot snapshot, Path folder) {
    try {
      Files.createDirectories(folder);
      ResponseWriting responses = new ResponseWriting(snapshot);
      Path beside = Files.createTempDirectory(folder, ".finsam-");
      try {
        Errors errors = new Errors();
        tables(snapshot, beside);
        responses.write(beside, errors);
        refuseOthers(folder, responses.files(), errors);
        refuse(errors);
        verify(snapshot, responses, beside);
        for (TableSpec spec : Tables.ALL) {
          move(beside.resolve(spec.file()), folder.resolve(spec.file()));
        }
        for (String file : responses.files()) {
          move(beside.resolve(file), folder.resolve(file));
        }
      } finally {
        delete(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Questionnaires of another store would be read with these; whether they are kept anywhere else
   * only their owner knows.
   */
  private static void refuseOthers(Path folder, List<String> written, Errors errors)
      throws IOException {
    for (String name : TableSource.folder(folder).names()) {
      if (ResponseFile.form(name).isPresent() && !written.contains(name)) {
        errors.add(name, 0, "", "other-responses", "");
      }
    }
  }

  static void refuse(Errors errors) {
    if (!errors.isEmpty()) {
      throw new ExportException(errors.list());
    }
  }

  static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .build(file, StandardCharsets.UTF_8);
  }

  private static void tables(Snapshot snapshot, Path folder) throws IOException {
    Map<String, CsvWriter> writers = new LinkedHashMap<>();
    try {
      for (TableSpec spec : Tables.ALL) {
        CsvWriter writer = writer(folder.resolve(spec.file()));
        writers.put(spec.name(), writer);
        writer.writeRecord(spec.header());
      }
      Rows rows =
          new Rows(
              (table, cells) -> {
                CsvWriter writer = writers.get(table);
                if (writer != null) {
                  writer.writeRecord(cells);
                }
              });
      snapshot.forbunds().all().forEach(rows::forbund);
      snapshot.insatser().all().forEach(rows::insats);
      snapshot.accounts().all().forEach(rows::accounts);
      snapshot.outlooks().all().forEach(rows::outlook);
      snapshot.governance().all().forEach(rows::governance);
      List<Document> documents = snapshot.documents().all();
      Map<String, Long> ids =
          documents.stream()
              .collect(Collectors.groupingBy(d -> d.source().id(), Collectors.counting()));
      for (Document document : documents) {
        String id = document.source().id();
        boolean alone = ids.getOrDefault(id, 0L) == 1;
        rows.document(document, alone ? id : document.forbund() + "/" + id);
      }
      snapshot.forms().all().forEach(rows::form);
      snapshot.asked().all().forEach(rows::asked);
      snapshot.counts().all().forEach(rows::counts);
      snapshot.closedPeriods().all().forEach(rows::closedPeriod);
    } finally {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    }
  }

  private static void verify(Snapshot snapshot, ResponseWriting responses, Path folder) {
    Values read =
        FolderReader.read(
            TableSource.folder(folder), ImportMode.ALL_OR_NOTHING, ImportProgress.NONE);
    if (!read.errors().isEmpty()) {
      throw new ExportException(read.errors());
    }
    Errors errors = new Errors();
    compare(snapshot.forbunds().all(), read.forbunds(), "forbund", Forbund::id, errors);
    compare(snapshot.insatser().all(), read.insatser(), "insatser", Insats::id, errors);
    compare(snapshot.accounts().all(), read.accounts(), "accounts", Accounts::id, errors);
    compare(snapshot.outlooks().all(), read.outlooks(), "forecasts", Outlook::id, errors);
    compare(
        snapshot.governance().all(),
        read.governance(),
        "meetings",
        (GovernanceYear g) -> g.forbund() + "/" + g.year(),
        errors);
    compare(snapshot.documents().all(), read.documents(), "documents", Document::id, errors);
    compare(snapshot.forms().all(), read.forms(), "forms", Form::id, errors);
    Questionnaires questionnaires = read.questionnaires();
    List<Placed<Asked>> asked = questionnaires.asked(questionnaires.known(), errors);
    Counted counted = read.counted().among(questionnaires.known(), errors);
    refuse(errors);
    compare(snapshot.asked().all(), asked, "asked", Asked::id, errors);
    compare(snapshot.counts().all(), counted.counts(), "counts", InsatsCounts::id, errors);
    compare(
        snapshot.closedPeriods().all(),
        counted.closed(),
        "closed_periods",
        ClosedPeriod::id,
        errors);
    responses.verify(questionnaires, errors);
    refuse(errors);
  }

  private static <V> void compare(
      List<V> written, List<Placed<V>> read, String table, Function<V, ?> id, Errors errors) {
    Set<V> back = new HashSet<>();
    read.forEach(p -> back.add(p.value()));
    for (V value : written) {
      if (!back.contains(value)) {
        errors.add(table + ".csv", 0, "", "not-representable", String.valueOf(id.apply(value)));
      }
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
