package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * How it went some time after the closure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param months which follow-up, in months after the closure: mostly 6 or 12; 1 to 120
 * @param response whether the person answered
 * @param livelihood income and occupation then; there exactly if the person answered
 */
public record FollowedUp(
    EventHead head,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 120, message = "{io.github.finsam.Max}")
        int months,
    FollowUpResponse response,
    Optional<Livelihood> livelihood)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code months} lies outside 1 to 120, or
   *     there is a livelihood without an answer or the other way round
   */
  public FollowedUp {
    new Checks()
        .range("months", months, 1, 120)
        .that(
            livelihood.isPresent() == (response == FollowUpResponse.ANSWERED),
            livelihood.isPresent() ? "mismatch" : "missing",
            "livelihood",
            response,
            FollowUpResponse.ANSWERED.toString())
        .orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.FOLLOWED_UP;
  }
}
