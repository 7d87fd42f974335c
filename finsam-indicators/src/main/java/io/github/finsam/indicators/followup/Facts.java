package io.github.finsam.indicators.followup;

import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Started;
import io.github.finsam.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row needs of a pathway. Most pathways are plain: nothing corrected, nothing withdrawn,
 * every event in its place. Those are read off their events, without making a state; any other is
 * left to the pathway itself, so that there is one truth. Both ways are held equal by a test.
 */
final class Facts {

  boolean counts;
  int referred;
  int leftQueue;
  int consented;
  int end;
  int pausedDays;
  @Nullable Started started;
  @Nullable Closed closed;
  Optional<String> referrer = Optional.empty();
  final List<FollowedUp> followUps = new ArrayList<>();

  private @Nullable LocalDate pausedOn;
  private @Nullable Instant lastRecorded;

  /** Reads a pathway, at the point in time. */
  void read(Pathway pathway, AsOf asOf) {
    if (!readPlain(pathway, asOf)) {
      readState(pathway.state(asOf), asOf);
    }
  }

  private void clear() {
    counts = false;
    referred = Columns.NEVER;
    leftQueue = Columns.NEVER;
    consented = Columns.NEVER;
    end = Columns.NEVER;
    pausedDays = 0;
    started = null;
    closed = null;
    referrer = Optional.empty();
    followUps.clear();
    pausedOn = null;
    lastRecorded = null;
  }

  /** By the state that the pathway itself gives. */
  void readState(PathwayState state, AsOf asOf) {
    clear();
    counts = state.status() != PathwayStatus.VOIDED && state.status() != PathwayStatus.EMPTY;
    referred = Columns.day(state.intake().referredOn());
    referrer = state.intake().referrer();
    leftQueue =
        Math.min(
            Columns.day(state.intake().withdrawnOn()),
            Columns.day(state.intake().consentWithdrawnOn()));
    consented = Columns.day(state.intake().consentedOn());
    started = state.started().orElse(null);
    closed = state.closed().orElse(null);
    end = Columns.day(state.endedOn());
    followUps.addAll(state.followUps());
    for (DateRange pause : state.pauses()) {
      addPause(pause.startInclusive(), Columns.day(pause.endInclusive()), asOf);
    }
  }

  /** A pause that runs lasts until the end, or the day of the report if that is known. */
  private void addPause(LocalDate first, int last, AsOf asOf) {
    int until = Math.min(last, Math.min(end, Columns.day(asOf.day())));
    pausedDays += until == Columns.NEVER ? 0 : Math.max(0, until - Columns.day(first) + 1);
  }

  /**
   * By the events themselves.
   *
   * @return false if the pathway is not plain; then what was read so far means nothing
   */
  private boolean readPlain(Pathway pathway, AsOf asOf) {
    clear();
    List<PathwayEvent> events = pathway.events();
    for (int i = 0; i < events.size(); i++) {
      PathwayEvent event = events.get(i);
      if (event.corrects().isPresent() || !take(event, asOf)) {
        return false;
      }
    }
    counts = started != null || consented != Columns.NEVER || referred != Columns.NEVER;
    LocalDate open = pausedOn;
    if (open != null) {
      addPause(open, Columns.NEVER, asOf);
    }
    return true;
  }

  private static boolean holds(PathwayEvent event, AsOf asOf) {
    return !event.occurredOn().isAfter(asOf.day()) && !event.recordedAt().isAfter(asOf.known());
  }

  private boolean take(PathwayEvent event, AsOf asOf) {
    return switch (event.kind()) {
      case VOIDED, RETRACTED, CONSENT_WITHDRAWN, REFERRAL_WITHDRAWN -> false;
      case REFERRED, CONSENT_GIVEN, STARTED, PAUSED, RESUMED ->
          !holds(event, asOf) || (closed == null && takeBeforeClosure(event, asOf));
      case CLOSED -> takeClosed((Closed) event, asOf);
      case FOLLOWED_UP -> !holds(event, asOf) || takeFollowedUp((FollowedUp) event);
      // Nothing of them is in a row.
      default -> true;
    };
  }

  private boolean takeBeforeClosure(PathwayEvent event, AsOf asOf) {
    if (lastRecorded == null || event.recordedAt().isAfter(lastRecorded)) {
      lastRecorded = event.recordedAt();
    }
    switch (event.kind()) {
      case REFERRED -> {
        if (referred != Columns.NEVER || started != null) {
          return false;
        }
        referred = Columns.day(event.occurredOn());
        referrer = Optional.of(((Referred) event).referrer());
      }
      case CONSENT_GIVEN -> {
        if (consented != Columns.NEVER) {
          return false;
        }
        consented = Columns.day(event.occurredOn());
      }
      case STARTED -> {
        if (consented == Columns.NEVER || started != null) {
          return false;
        }
        started = (Started) event;
      }
      case PAUSED -> {
        if (started == null || pausedOn != null) {
          return false;
        }
        pausedOn = event.occurredOn();
      }
      default -> {
        LocalDate first = pausedOn;
        if (first == null) {
          return false;
        }
        addPause(first, Columns.day(event.occurredOn()) - 1, asOf);
        pausedOn = null;
      }
    }
    return true;
  }

  private boolean takeClosed(Closed event, AsOf asOf) {
    // A wrong entry never was, whenever that was found out.
    if (event.reason().equals(Closed.WRONG_ENTRY)) {
      return false;
    }
    if (!holds(event, asOf)) {
      return true;
    }
    if (started == null
        || closed != null
        || (lastRecorded != null && lastRecorded.isAfter(event.recordedAt()))) {
      return false;
    }
    closed = event;
    end = Columns.day(event.occurredOn());
    LocalDate open = pausedOn;
    if (open != null) {
      addPause(open, end, asOf);
      pausedOn = null;
    }
    return true;
  }

  private boolean takeFollowedUp(FollowedUp event) {
    if (closed == null) {
      return false;
    }
    followUps.add(event);
    return true;
  }
}
