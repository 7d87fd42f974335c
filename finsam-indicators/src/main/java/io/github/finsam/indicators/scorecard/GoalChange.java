package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Status;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What became of a goal from one year to another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what became of it
 * @param before the goal of the earlier year; empty if it is new
 * @param after the goal of the later year; empty if it was dropped
 * @param statusBefore whether it was reached in the earlier year; empty if it is new
 * @param statusAfter whether it is reached in the later year; empty if it was dropped
 */
@Value.Builder
public record GoalChange(
    Kind kind,
    Optional<Goal> before,
    Optional<Goal> after,
    Optional<Status> statusBefore,
    Optional<Status> statusAfter)
    implements WithGoalChange {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a goal is there that the kind says is
   *     not, or the other way round, or a status without its goal
   */
  public GoalChange {
    new Arguments()
        .that(before.isPresent() == (kind != Kind.NEW), "mismatch", "before", before, "as " + kind)
        .that(after.isPresent() == (kind != Kind.DROPPED), "mismatch", "after", after, "as " + kind)
        .that(
            before.isPresent() == statusBefore.isPresent(),
            "mismatch",
            "statusBefore",
            statusBefore,
            "given with its goal")
        .that(
            after.isPresent() == statusAfter.isPresent(),
            "mismatch",
            "statusAfter",
            statusAfter,
            "given with its goal")
        .orThrow();
  }

  /** A new builder. */
  public static GoalChangeBuilder builder() {
    return new GoalChangeBuilder();
  }

  /** Which way its status went. */
  public Movement movement() {
    if (statusBefore.filter(GoalChange::isJudged).isEmpty()
        || statusAfter.filter(GoalChange::isJudged).isEmpty()) {
      return Movement.UNKNOWN;
    }
    // The statuses stand from the best to the worst.
    int step = statusBefore.get().compareTo(statusAfter.get());
    return step == 0 ? Movement.UNCHANGED : step > 0 ? Movement.BETTER : Movement.WORSE;
  }

  private static boolean isJudged(Status status) {
    return status != Status.NOT_MEASURABLE;
  }

  /** What can become of a goal. */
  public enum Kind {
    /** It stands there again, word for word, with the same measures and levels. */
    KEPT("Oförändrat", "Kept"),
    /** It stands there again with other words, measures or levels. */
    CHANGED("Ändrat", "Changed"),
    /** Nothing carries it on. */
    DROPPED("Borttaget", "Dropped"),
    /** It carries on nothing. */
    NEW("Nytt", "New");

    private final Label label;

    Kind(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }

  /** Which way a status can go. */
  public enum Movement {
    /** Nearer to reached than before. */
    BETTER("Bättre", "Better"),
    /** The same status. */
    UNCHANGED("Samma", "The same"),
    /** Farther from reached than before. */
    WORSE("Sämre", "Worse"),
    /** It could not be judged in both years, or was not there. */
    UNKNOWN("Går inte att jämföra", "Cannot be compared");

    private final Label label;

    Movement(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }
}
