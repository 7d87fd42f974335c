package io.github.finsam.pathway;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of an event of a pathway, chosen by the application; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record EventId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<EventId> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value is blank, too long or holds
   *     control characters or a personal identity number
   */
  public EventId {
    Ids.checkImpersonal("event", value);
  }

  /** The id with this value. */
  public static EventId of(String value) {
    return new EventId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(EventId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
