package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The last day of an internship (praktik).
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param place id of the place, as when it started
 */
public record InternshipEnded(
    EventHead head,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String place)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the place is blank, too long or holds a
   *     personal identity number
   */
  public InternshipEnded {
    new Checks().impersonalText("place", place, 64).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.INTERNSHIP_ENDED;
  }
}
