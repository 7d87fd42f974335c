package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AnswerLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the tables of persons beside their place, reads them back, and only then moves them. */
public final class PersonWriter {

  private PersonWriter() {}

  /**
   * Writes them.
   *
   * @param access what was done with them; empty for no such table
   */
  public static void write(
      List<Pathway> pathways,
      List<AnswerLink> links,
      Optional<List<AccessEvent>> access,
      Path folder) {
    try {
      Files.createDirectories(folder);
      Path beside = Files.createTempDirectory(folder, ".finsam-");
      try {
        tables(pathways, links, beside);
        verify(pathways, links, beside);
        for (TableSpec spec : PersonTables.ALL) {
          FolderWriter.move(beside.resolve(spec.file()), folder.resolve(spec.file()));
        }
        if (access.isPresent()) {
          String file = PersonTables.ACCESS + ".csv";
          access(access.get(), beside.resolve(file));
          FolderWriter.move(beside.resolve(file), folder.resolve(file));
        }
      } finally {
        FolderWriter.delete(beside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void tables(List<Pathway> pathways, List<AnswerLink> links, Path folder)
      throws IOException {
    Map<String, CsvWriter> writers = new LinkedHashMap<>();
    try {
      for (TableSpec spec : PersonTables.ALL) {
        CsvWriter writer = FolderWriter.writer(folder.resolve(spec.file()));
        writers.put(spec.name(), writer);
        writer.writeRecord(spec.header());
      }
      PersonRows rows =
          new PersonRows(
              (table, cells) -> {
                CsvWriter writer = writers.get(table);
                if (writer != null) {
                  writer.writeRecord(cells);
                }
              });
      pathways.forEach(rows::pathway);
      links.forEach(rows::link);
    } finally {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    }
  }

  private static void access(List<AccessEvent> events, Path file) throws IOException {
    try (CsvWriter writer = FolderWriter.writer(file)) {
      writer.writeRecord(PersonTables.ACCESS_HEADER);
      for (AccessEvent event : events) {
        writer.writeRecord(
            List.of(
                Long.toString(event.number()),
                event.at().toString(),
                event.by().who().value(),
                event.by().purpose(),
                event.kind().name(),
                Rows.text(event.pathway()),
                Rows.text(event.query())));
      }
    }
  }

  static void verify(List<Pathway> pathways, List<AnswerLink> links, Path folder) {
    PersonValues read = PersonReader.readBack(TableSource.folder(folder));
    Errors errors = new Errors();
    errors.addAll(read.errors());
    FolderWriter.refuse(errors);
    Set<Object> back = new HashSet<>();
    read.pathways().forEach(p -> back.add(p.value()));
    read.links().forEach(l -> back.add(l.value()));
    for (Pathway pathway : pathways) {
      if (!back.contains(pathway)) {
        errors.add(
            PersonTables.PATHWAYS + ".csv", 0, "", "not-representable", pathway.id().value());
      }
    }
    for (AnswerLink link : links) {
      if (!back.contains(link)) {
        errors.add(PersonTables.LINKS + ".csv", 0, "", "not-representable", link.key());
      }
    }
    FolderWriter.refuse(errors);
  }
}
