package io.github.finsam.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.exchange.ExportException;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonWriterTest {

  private static EventHead head(String id) {
    LocalDate day = LocalDate.of(2014, 1, 7);
    return new EventHead(
        EventId.of(id), day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Optional.empty());
  }

  private static Pathway pathway(String id, PathwayEvent... events) {
    return Pathway.open(
            PathwayId.of(id),
            new ParticipantId("k", "0123456789abcdef".repeat(4)),
            InsatsId.of("activera"),
            ForbundId.of("insjoriket"))
        .withEvents(events);
  }

  private static final Pathway LEGAL =
      pathway("legal", new ConsentGiven(head("c"), ConsentGiven.FORM, Authority.KOMMUN));

  /** Blocks of somebody who never consented and never started. */
  private static final Pathway ILLEGAL =
      pathway(
          "illegal",
          new BlockStarted(head("b"), 1, Optional.empty(), List.of("samtal")),
          new BlockEnded(head("e"), 1));

  @Test
  @DisplayName("A pathway that breaks a rule of order is written; only its import is refused")
  void writesWhatIsStored(@TempDir Path folder) {
    assertFalse(ILLEGAL.violations(PathwayContext.none()).isEmpty());
    PersonWriter.write(List.of(LEGAL, ILLEGAL), List.of(), Optional.empty(), folder);
    PersonValues back = PersonReader.readBack(TableSource.folder(folder));
    assertEquals(
        List.of(LEGAL, ILLEGAL),
        back.pathways().stream().map(PersonValues.PlacedPathway::value).toList());
    PersonValues imported =
        PersonReader.read(
            TableSource.folder(folder), ImportMode.ALL_OR_NOTHING, ImportProgress.NONE);
    assertTrue(imported.errors().stream().allMatch(e -> e.code().startsWith("transition.")));
    assertFalse(imported.errors().isEmpty());
  }

  @Test
  @DisplayName("A pathway that breaks a rule of order is read back as all others are")
  void verifiesEveryPathway(@TempDir Path folder) throws IOException {
    List<Pathway> pathways = List.of(LEGAL, ILLEGAL);
    PersonWriter.write(pathways, List.of(), Optional.empty(), folder);
    assertDoesNotThrow(() -> PersonWriter.verify(pathways, List.of(), folder));
    boolean found = false;
    for (TableSpec spec : PersonTables.ALL) {
      Path table = folder.resolve(spec.file());
      String text = Files.readString(table);
      found |= text.contains("samtal");
      Files.writeString(table, text.replace("samtal", "samtak"));
    }
    assertTrue(found);
    ExportException refused =
        assertThrows(ExportException.class, () -> PersonWriter.verify(pathways, List.of(), folder));
    assertEquals(
        List.of("not-representable illegal"),
        refused.errors().stream().map(PersonWriterTest::told).toList());
  }

  private static String told(ImportError error) {
    return error.code() + " " + error.value();
  }
}
