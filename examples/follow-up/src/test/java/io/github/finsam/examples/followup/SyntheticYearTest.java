package io.github.finsam.examples.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.indicators.table.Absence;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.pathway.Registrations;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryPersonStore;
import io.github.finsam.storage.memory.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticYearTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
  @DisplayName("Every made-up pathway keeps every rule, whatever the seed, and knows no tomorrow")
  void legal(long seed) {
    for (Pathway pathway : SyntheticYear.make(seed).pathways()) {
      assertEquals(List.of(), Registrations.check(pathway, PathwayContext.none()));
      pathway
          .events()
          .forEach(
              e -> assertTrue(!e.occurredOn().isAfter(SyntheticYear.TODAY), pathway.id()::value));
    }
  }

  @Test
  @DisplayName(
      "Some wait, some take part, some are away, have left, have taken back or are a mistake")
  void varied() {
    Set<PathwayStatus> statuses = EnumSet.noneOf(PathwayStatus.class);
    for (Pathway pathway : SyntheticYear.make(1).pathways()) {
      for (int month = 1; month <= 12; month++) {
        AsOf day = AsOf.of(LocalDate.of(2014, month, 28));
        statuses.add(pathway.state(day).status());
      }
    }
    for (PathwayStatus status : PathwayStatus.values()) {
      if (status != PathwayStatus.EMPTY) {
        assertTrue(statuses.contains(status), status::toString);
      }
    }
  }

  @Test
  @DisplayName("The report reads the pathways as one stream, and the log tells who did and why")
  void logged() {
    Clock clock = Clock.fixed(Instant.parse("2015-02-13T08:00:00Z"), ZoneOffset.UTC);
    try (Store store = MemoryStore.open();
        PersonStore persons = MemoryPersonStore.open(clock)) {
      Made made = SyntheticYear.make(1);
      made.into(store);
      made.into(persons);
      BoardReport.read(store, persons);
      List<String> log = new ArrayList<>();
      persons.<Boolean>read(
          Accessor.of("test", "test"),
          s -> {
            s.access()
                .forEach(
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    e -> {
                      assertEquals(AccessKind.STREAM, e.kind());
                      log.add(e.by().who() + ": " + e.by().purpose());
                    });
            return true;
          });
      assertEquals(List.of("syntet-forbundschef: uppföljning 2014"), log);
    }
  }

  @Test
  @DisplayName("A departure is hidden if few have it or few have not")
  void departures() {
    Departures departures = new Departures(40, Map.of("few", 4L, "some", 5L, "most", 36L));
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)),
        departures.shown("few", 5).absence());
    assertEquals(Optional.of(5L), departures.shown("some", 5).value());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.SUPPRESSED)), departures.shown("most", 5).absence());
    assertEquals(Optional.of(0L), departures.shown("none", 5).value());
    Departures everybody = new Departures(40, Map.of("all", 40L));
    assertEquals(Optional.of(40L), everybody.shown("all", 5).value());
  }
}
