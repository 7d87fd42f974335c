package io.github.finsam.pathway;

import java.util.List;
import java.util.Optional;

/**
 * What has been done in a pathway.
 *
 * <p>Immutable and thread-safe.
 *
 * @param blocks the blocks taken, in order of time
 * @param checkpoints the checkpoints held, in order of time
 * @param needs the last needs assessment; empty if there was none
 * @param plan the action plan that holds; empty if there is none
 * @param planFollowUps follow-ups of action plans, in order of time
 * @param coordinatedPlan the coordinated individual plan (SIP) that holds; empty if there is none
 * @param internships internships, in the order in which they ended; those that run come last
 * @param measurings questionnaires handed out, in order of time
 */
public record Progress(
    List<BlockRun> blocks,
    List<CheckpointHeld> checkpoints,
    Optional<NeedsAssessed> needs,
    Optional<ActionPlanMade> plan,
    List<PlanFollowedUp> planFollowUps,
    Optional<CoordinatedPlanMade> coordinatedPlan,
    List<InternshipRun> internships,
    List<MeasuringOccasionHeld> measurings) {

  /** Nothing. */
  static final Progress NONE =
      new Progress(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  /** Copies the lists. */
  public Progress {
    blocks = List.copyOf(blocks);
    checkpoints = List.copyOf(checkpoints);
    planFollowUps = List.copyOf(planFollowUps);
    internships = List.copyOf(internships);
    measurings = List.copyOf(measurings);
  }

  /** The block that runs; empty if none does. */
  public Optional<BlockRun> runningBlock() {
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    BlockRun last = blocks.get(blocks.size() - 1);
    return last.during().endInclusive().isEmpty() ? Optional.of(last) : Optional.empty();
  }
}
