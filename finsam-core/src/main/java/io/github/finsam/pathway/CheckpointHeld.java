package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A checkpoint (avstämning) about a block: is the person ready for the next one?
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param block the block it is about, 1 to 99
 * @param decision what was decided
 * @param withReferrer whether the referrer took part
 */
public record CheckpointHeld(
    EventHead head,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 99, message = "{io.github.finsam.Max}")
        int block,
    CheckpointDecision decision,
    boolean withReferrer)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code block} lies outside 1 to 99
   */
  public CheckpointHeld {
    new Checks().range("block", block, 1, 99).present("decision", decision).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.CHECKPOINT_HELD;
  }
}
