package io.github.finsam.pathway;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in one insats, from referral to follow-up. The same person may have several,
 * side by side and one after the other, and each counts.
 *
 * <p>Events are a set: they are kept in the order in which they are taken, by day, then by kind as
 * {@link EventKind} lists them, then by when they were recorded and by id, whatever order they were
 * given in. Everything here is a function of that set.
 *
 * <p>Reading never fails for what a rule forbids: a pathway on file that breaks one is a value, and
 * {@link #violations} says what is wrong. Writing does: {@link #with} takes no event that makes
 * something wrong.
 *
 * <p>Immutable and thread-safe. {@link #toString} shows nothing about the person.
 *
 * @param id its id
 * @param participant the pseudonym
 * @param insats the insats
 * @param forbund the förbund of the insats
 * @param events what happened; may be empty
 */
@Value.Builder
public record Pathway(
    PathwayId id,
    ParticipantId participant,
    InsatsId insats,
    ForbundId forbund,
    List<PathwayEvent> events)
    implements WithPathway {

  private static final Comparator<PathwayEvent> ORDER = Pathway::compare;

  /**
   * Sorts the events.
   *
   * @throws io.github.finsam.base.InvalidValueException if two events have the same id, one
   *     corrects an event that is not there, or was recorded no later than the event it corrects
   */
  public Pathway {
    PathwayEvent[] sorted = events.toArray(new PathwayEvent[0]);
    Arrays.sort(sorted, ORDER);
    events = List.of(sorted);
    Map<EventId, PathwayEvent> byId = new HashMap<>(2 * sorted.length);
    Checks checks = new Checks();
    boolean corrections = false;
    for (PathwayEvent event : sorted) {
      if (byId.put(event.id(), event) != null) {
        checks.that(false, "duplicate", "events", event.id());
      }
      corrections |= event.corrects().isPresent();
    }
    if (corrections) {
      for (PathwayEvent event : sorted) {
        event.corrects().ifPresent(target -> checkCorrection(checks, event, byId.get(target)));
      }
    }
    checks.orThrow();
  }

  private static void checkCorrection(
      Checks checks, PathwayEvent event, @Nullable PathwayEvent target) {
    if (target == null) {
      checks.that(false, "unknown", "corrects", event.corrects().map(EventId::value).orElse(""));
      return;
    }
    // Strictly later, so that no two events can correct each other and the last word is one.
    checks.that(
        event.recordedAt().isAfter(target.recordedAt()),
        "order",
        "recordedAt",
        event.recordedAt(),
        target.recordedAt().toString());
  }

  /** A new builder. */
  public static PathwayBuilder builder() {
    return new PathwayBuilder();
  }

  /** A pathway in which nothing has happened yet. */
  public static Pathway open(
      PathwayId id, ParticipantId participant, InsatsId insats, ForbundId forbund) {
    return new Pathway(id, participant, insats, forbund, List.of());
  }

  /**
   * Where it stands with everything on file.
   *
   * <p>Example: {@code pathway.state().status() == PathwayStatus.ACTIVE}
   */
  public PathwayState state() {
    return Fold.state(this, AsOf.everything());
  }

  /** Where it stood at a point in time. */
  public PathwayState state(AsOf asOf) {
    return Fold.state(this, asOf);
  }

  /**
   * The events that hold at a point in time: without those that were corrected or retracted by
   * then, and without corrections' forerunners. In the order in which they are taken; also those
   * that break a rule.
   */
  public List<PathwayEvent> eventsInForce(AsOf asOf) {
    return Fold.inForce(this, asOf);
  }

  /**
   * What is wrong with it, all of it, in order of time.
   *
   * @param context what the pathway itself does not know
   * @return empty if every rule is kept
   */
  public List<TransitionViolation> violations(PathwayContext context) {
    return Fold.violations(this, context);
  }

  /**
   * The same pathway with one more event, of a person without protected identity.
   *
   * @throws IllegalTransitionException if the result breaks a rule that this pathway keeps
   * @throws io.github.finsam.base.InvalidValueException as {@link #with(Collection,
   *     PathwayContext)}
   */
  public Pathway with(PathwayEvent event) {
    return with(List.of(event), PathwayContext.none());
  }

  /**
   * The same pathway with more events, checked together.
   *
   * @param more the events, in any order
   * @param context what the pathway itself does not know
   * @throws IllegalTransitionException if the result breaks a rule that this pathway keeps: what
   *     was wrong before does not stand in the way
   * @throws io.github.finsam.base.InvalidValueException if two events have the same id, one
   *     corrects an event that is not there, or was recorded no later than the event it corrects
   */
  public Pathway with(Collection<? extends PathwayEvent> more, PathwayContext context) {
    List<PathwayEvent> all = new ArrayList<>(events.size() + more.size());
    all.addAll(events);
    all.addAll(more);
    Pathway result = new Pathway(id, participant, insats, forbund, all);
    List<TransitionViolation> wrong = result.violations(context);
    if (!wrong.isEmpty()) {
      wrong = new ArrayList<>(wrong);
      wrong.removeAll(violations(context));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalTransitionException(wrong);
    }
    return result;
  }

  /** Id, insats and how many events, for logs: nothing about the person. */
  @Override
  public String toString() {
    return "Pathway[" + id + ", " + insats + ", " + events.size() + " events]";
  }

  private static int compare(PathwayEvent a, PathwayEvent b) {
    int byDay = a.occurredOn().compareTo(b.occurredOn());
    if (byDay != 0) {
      return byDay;
    }
    int blockA = block(a);
    int blockB = block(b);
    // A block, its end and its checkpoint before the next block, though all on one day.
    int byKind =
        blockA > 0 && blockB > 0 && blockA != blockB
            ? Integer.compare(blockA, blockB)
            : a.kind().compareTo(b.kind());
    if (byKind != 0) {
      return byKind;
    }
    int byRecording = a.recordedAt().compareTo(b.recordedAt());
    return byRecording != 0 ? byRecording : a.id().compareTo(b.id());
  }

  private static int block(PathwayEvent event) {
    if (event instanceof BlockStarted started) {
      return started.block();
    }
    if (event instanceof BlockEnded ended) {
      return ended.block();
    }
    return event instanceof CheckpointHeld checkpoint ? checkpoint.block() : 0;
  }
}
