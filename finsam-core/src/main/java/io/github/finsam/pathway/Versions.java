package io.github.finsam.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a pathway hold at a point in time: of everything that is said about one thing,
 * the last word that was known.
 */
final class Versions {

  private final List<PathwayEvent> events;
  private final EventHead[] heads;
  private final EventKind[] kinds;
  private final Instant known;
  private final LocalDate day;

  /**
   * For each event the first version of what it corrects if it is the last word on that, else -1;
   * null if nothing was corrected, so that every event is its own first and last version.
   */
  private final int @Nullable [] firsts;

  /** For each event the index of the one it corrects, else -1; null if nothing was corrected. */
  private final int @Nullable [] corrected;

  Versions(Pathway pathway, AsOf asOf) {
    this.events = pathway.events();
    this.known = asOf.known();
    this.day = asOf.day();
    int n = events.size();
    // Taken out once: there are two dozen kinds of event, and each call of one costs a lookup.
    this.heads = new EventHead[n];
    this.kinds = new EventKind[n];
    boolean corrections = false;
    for (int i = 0; i < n; i++) {
      PathwayEvent event = events.get(i);
      heads[i] = event.head();
      kinds[i] = event.kind();
      corrections |= heads[i].corrects().isPresent();
    }
    this.corrected = corrections ? corrected(heads) : null;
    this.firsts = corrected == null ? null : firsts(heads, corrected, known);
  }

  int size() {
    return heads.length;
  }

  PathwayEvent event(int i) {
    return events.get(i);
  }

  EventHead head(int i) {
    return heads[i];
  }

  EventKind kind(int i) {
    return kinds[i];
  }

  /** The index of the first version of what the event is about; the event holds. */
  int first(int i) {
    return firsts == null ? i : firsts[i];
  }

  /** A voiding says that the pathway never was, so it holds on every day once it is known. */
  boolean holds(int i) {
    return isLastWord(i) && (!heads[i].occurredOn().isAfter(day) || voids(i));
  }

  /** Whether the event is the last word that was known, on whatever day it occurred. */
  boolean isLastWord(int i) {
    return (firsts == null || firsts[i] >= 0) && !heads[i].recordedAt().isAfter(known);
  }

  /**
   * When what the event says was first recorded: a closure whose day was put right later is known
   * since its first version, one that became a wrong entry by a correction since that correction.
   */
  Instant knownSince(int i) {
    int first = i;
    if (corrected != null) {
      for (int before = corrected[i];
          before >= 0 && kinds[before] == kinds[i] && voids(before) == voids(i);
          before = corrected[before]) {
        first = before;
      }
    }
    return heads[first].recordedAt();
  }

  /** Whether the event says that the pathway was a wrong entry. */
  boolean voids(int i) {
    return kinds[i] == EventKind.VOIDED
        || (kinds[i] == EventKind.CLOSED
            && ((Closed) events.get(i)).reason().equals(Closed.WRONG_ENTRY));
  }

  private static int[] corrected(EventHead[] heads) {
    int[] corrected = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      Optional<EventId> corrects = heads[i].corrects();
      corrected[i] = corrects.isPresent() ? indexOf(heads, corrects.get()) : -1;
    }
    return corrected;
  }

  private static int[] firsts(EventHead[] heads, int[] corrected, Instant known) {
    int n = heads.length;
    int[] roots = new int[n];
    int[] last = new int[n];
    Arrays.fill(last, -1);
    for (int i = 0; i < n; i++) {
      int root = i;
      while (corrected[root] >= 0) {
        root = corrected[root];
      }
      roots[i] = root;
      if (!heads[i].recordedAt().isAfter(known)
          && (last[root] < 0 || later(heads[i], heads[last[root]]))) {
        last[root] = i;
      }
    }
    int[] result = new int[n];
    for (int i = 0; i < n; i++) {
      result[i] = last[roots[i]] == i ? roots[i] : -1;
    }
    return result;
  }

  private static int indexOf(EventHead[] heads, EventId id) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i].id().equals(id)) {
        return i;
      }
    }
    throw new IllegalStateException("No event " + id);
  }

  private static boolean later(EventHead a, EventHead b) {
    int byRecording = a.recordedAt().compareTo(b.recordedAt());
    return byRecording != 0 ? byRecording > 0 : a.id().compareTo(b.id()) > 0;
  }
}
