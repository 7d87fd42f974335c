package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/**
 * A block of the insats begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param block its number in the design, 1 to 99
 * @param kommun where it is held, as a code of {@link io.github.finsam.code.Kommuner}; need not be
 *     the home kommun; empty if not registered
 * @param activities what the person takes part in, as codes of the insats, each once; empty if
 *     nothing runs
 */
public record BlockStarted(
    EventHead head,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 99, message = "{io.github.finsam.Max}")
        int block,
    Optional<String> kommun,
    List<String> activities)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code block} lies outside 1 to 99, or a
   *     code is blank, too long, holds a personal identity number or is there twice
   */
  public BlockStarted {
    activities = List.copyOf(activities);
    Checks checks =
        new Checks().range("block", block, 1, 99).unique("activities", activities, a -> a);
    activities.forEach(activity -> checks.impersonalName("activities", activity));
    kommun.ifPresent(code -> checks.impersonalName("kommun", code));
    checks.orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.BLOCK_STARTED;
  }
}
