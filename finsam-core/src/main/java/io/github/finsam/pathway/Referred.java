package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A referral to the insats (remiss): the person waits in its queue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param referrer who referred, as a code of {@link FollowUpCodes#referrers()} or of the
 *     application; never a person
 * @param priority place in the queue by need, 1 (first) to 9; empty if the queue has no priorities
 */
public record Referred(
    EventHead head,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String referrer,
    Optional<Integer> priority)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the referrer is blank, too long or holds
   *     a personal identity number or {@code priority} lies outside 1 to 9
   */
  public Referred {
    Checks checks = new Checks().impersonalName("referrer", referrer);
    priority.ifPresent(p -> checks.range("priority", p, 1, 9));
    checks.orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.REFERRED;
  }
}
