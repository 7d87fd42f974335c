package io.github.finsam.pathway;

import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a pathway stands at a point in time: what its events give, taken in order of the day they
 * occurred.
 *
 * <p>A state never holds what the rules forbid: an event that could not happen when it is said to
 * have happened, such as a second start, is passed over here and reported by {@link
 * Pathway#violations}. A pathway that was a wrong entry has the status {@link PathwayStatus#VOIDED}
 * and nothing else.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status where it stands
 * @param intake referral and consent
 * @param started the start with the background; empty before it
 * @param closed the closure; empty before it, and where a withdrawn consent ended the pathway
 * @param staff who works with the person
 * @param progress blocks, checkpoints, plans, internships
 * @param pauses days away, in order of time; the last one without an end while it runs
 * @param followUps follow-ups after the closure, in order of time
 */
public record PathwayState(
    PathwayStatus status,
    Intake intake,
    Optional<Started> started,
    Optional<Closed> closed,
    PathwayStaff staff,
    Progress progress,
    List<DateRange> pauses,
    List<FollowedUp> followUps) {

  static final PathwayState EMPTY = nothing(PathwayStatus.EMPTY);
  static final PathwayState VOIDED = nothing(PathwayStatus.VOIDED);

  /** Copies the lists. */
  public PathwayState {
    pauses = List.copyOf(pauses);
    followUps = List.copyOf(followUps);
  }

  private static PathwayState nothing(PathwayStatus status) {
    return new PathwayState(
        status,
        Intake.NONE,
        Optional.empty(),
        Optional.empty(),
        PathwayStaff.NONE,
        Progress.NONE,
        List.of(),
        List.of());
  }

  /** The first day in the insats; empty before it. */
  public Optional<LocalDate> startedOn() {
    return started.map(Started::occurredOn);
  }

  /**
   * The last day in the insats that the pathway knows of: the closure, or the day the consent was
   * withdrawn if that came first. Empty before the start and while the person takes part.
   */
  public Optional<LocalDate> endedOn() {
    if (started.isEmpty()) {
      return Optional.empty();
    }
    return closed.isPresent() ? closed.map(Closed::occurredOn) : intake.consentWithdrawnOn();
  }

  /** What was known directly before the start; empty before it. */
  public Optional<Background> background() {
    return started.map(Started::background);
  }

  /** Whether the person takes part, paused or not. */
  public boolean running() {
    return status == PathwayStatus.ACTIVE || status == PathwayStatus.PAUSED;
  }

  /** Only the status, for logs: nothing about the person. */
  @Override
  public String toString() {
    return "PathwayState[" + status + "]";
  }

  /** Whether the pathway counts: it has started and was no wrong entry. */
  public boolean counts() {
    return started.isPresent();
  }
}
