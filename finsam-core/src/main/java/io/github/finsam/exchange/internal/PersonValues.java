package io.github.finsam.exchange.internal;

import io.github.finsam.exchange.ImportError;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AnswerLink;
import java.util.List;
import java.util.Map;

/** What a set of tables holds about persons. */
public record PersonValues(
    List<PlacedPathway> pathways,
    List<Placed<AnswerLink>> links,
    long rowsRead,
    List<ImportError> errors) {

  /** Nothing to store. */
  public static PersonValues none(List<ImportError> errors, long rowsRead) {
    return new PersonValues(List.of(), List.of(), rowsRead, errors);
  }

  /** Where something stands. */
  public record At(String file, long line) {}

  /** A pathway, where it and its events stand, and how many rows it takes. */
  public record PlacedPathway(Pathway value, At at, Map<EventId, At> events, long rows) {

    /** Where an event stands, or the pathway. */
    public At at(EventId event) {
      return events.getOrDefault(event, at);
    }
  }
}
