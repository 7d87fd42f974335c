package io.github.finsam.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PathwayTest {

  private static final String HMAC = "0123456789abcdef".repeat(4);
  private static final Instant NOW = Instant.parse("2014-12-31T12:00:00.123456Z");

  private static EventHeader header(String id, int month) {
    return new EventHeader(EventId.of(id), LocalDate.of(2014, month, 1), NOW, Optional.empty());
  }

  private static List<PathwayEvent> events() {
    return List.of(
        new Referral(header("e1", 1), "FK"),
        new ConsentGiven(header("e2", 2)),
        new Started(header("e3", 2)),
        new ConsentWithdrawn(header("e4", 3)),
        new Closed(header("e5", 3), Closed.WRONG_ENTRY));
  }

  private static Pathway pathway(List<PathwayEvent> events) {
    return Pathway.builder()
        .participant(new ParticipantKey("key-1", HMAC))
        .insats(InsatsId.of("arbetsmarknadstorget"))
        .birthYear(Year.of(1990))
        .ageAtStart(24)
        .events(events)
        .build();
  }

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  void eventsAreASet() {
    List<PathwayEvent> reversed = new ArrayList<>(events());
    Collections.reverse(reversed);
    assertEquals(pathway(events()), pathway(reversed));
    assertEquals(
        List.of("e1", "e2", "e3", "e4", "e5"),
        pathway(reversed).events().stream().map(e -> e.id().value()).toList());
    assertEquals(NOW, events().get(0).recordedAt());
  }

  @Test
  void pseudonymIsNotShown() {
    assertFalse(pathway(events()).toString().contains(HMAC));
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class, () -> new ParticipantKey("key-1", "not a pseudonym"));
    assertFalse(e.getMessage().contains("not a pseudonym"), e.getMessage());
    assertEquals(List.of("pattern"), codes(() -> new ParticipantKey("k", HMAC.toUpperCase())));
    assertEquals(List.of("blank", "edge-space"), codes(() -> new ParticipantKey(" ", HMAC)));
  }

  @Test
  void correctionPointsToAnEventOfThePathway() {
    PathwayEvent correction = new Started(header("e6", 4).withCorrects(EventId.of("e3")));
    List<PathwayEvent> events = new ArrayList<>(events());
    events.add(correction);
    assertEquals(Optional.of(EventId.of("e3")), pathway(events).events().get(5).corrects());
    assertEquals(List.of("unknown"), codes(() -> pathway(List.of(correction))));
    assertEquals(List.of("duplicate"), codes(() -> header("e1", 1).withCorrects(EventId.of("e1"))));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertEquals(
        List.of("duplicate"),
        codes(
            () -> pathway(List.of(new Started(header("e", 1)), new ConsentGiven(header("e", 2))))));
    assertEquals(List.of("out-of-range"), codes(() -> pathway(events()).withAgeAtStart(121)));
    assertEquals(List.of("pattern"), codes(() -> header("e", 1).withRecordedAt(NOW.plusNanos(1))));
    assertEquals(
        List.of("out-of-range"),
        codes(() -> header("e", 1).withOccurredOn(LocalDate.of(999, 12, 31))));
    for (String beyond : List.of("+10000-01-01T00:00:00Z", "0999-12-31T23:59:59Z")) {
      assertEquals(
          List.of("out-of-range"),
          codes(() -> header("e", 1).withRecordedAt(Instant.parse(beyond))));
    }
    assertEquals(List.of("blank"), codes(() -> new Closed(header("e", 1), "")));
    assertEquals(List.of("blank"), codes(() -> new Referral(header("e", 1), " ")));
  }
}
