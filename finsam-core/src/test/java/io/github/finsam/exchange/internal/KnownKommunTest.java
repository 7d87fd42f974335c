package io.github.finsam.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.SampleTables;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownKommunTest {

  @Test
  void aListOfKommunerDecides() {
    Values read =
        FolderReader.read(
            SampleTables.sound().source(),
            ImportMode.ALL_OR_NOTHING,
            ImportProgress.NONE,
            Set.of("2482")::contains);
    assertEquals(1, read.errors().size());
    assertEquals("unknown-kommun", read.errors().get(0).code());
    assertEquals("area.csv", read.errors().get(0).file());
    assertEquals(3, read.errors().get(0).line());
    assertEquals("2417", read.errors().get(0).value());
  }
}
