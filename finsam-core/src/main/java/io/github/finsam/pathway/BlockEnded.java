package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The last day of a block.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param block its number in the design, 1 to 99
 */
public record BlockEnded(
    EventHead head,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 99, message = "{io.github.finsam.Max}")
        int block)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code block} lies outside 1 to 99
   */
  public BlockEnded {
    new Checks().range("block", block, 1, 99).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.BLOCK_ENDED;
  }
}
