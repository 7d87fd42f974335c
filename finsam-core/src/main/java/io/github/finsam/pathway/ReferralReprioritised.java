package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A new priority for someone who waits in the queue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param priority place in the queue by need, 1 (first) to 9
 */
public record ReferralReprioritised(
    EventHead head,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 9, message = "{io.github.finsam.Max}")
        int priority)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code priority} lies outside 1 to 9
   */
  public ReferralReprioritised {
    new Checks().range("priority", priority, 1, 9).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.REFERRAL_REPRIORITISED;
  }
}
