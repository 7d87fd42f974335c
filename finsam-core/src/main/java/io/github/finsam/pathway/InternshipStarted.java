package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The first day of an internship (praktik).
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param place id of the place in the register of places, at most 64 characters
 * @param percent extent in percent of 40 hours a week, 1 to 100
 */
public record InternshipStarted(
    EventHead head,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String place,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 100, message = "{io.github.finsam.Max}")
        int percent)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the place is blank, too long or holds a
   *     personal identity number or {@code percent} lies outside 1 to 100
   */
  public InternshipStarted {
    new Checks().impersonalText("place", place, 64).range("percent", percent, 1, 100).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.INTERNSHIP_STARTED;
  }
}
