package io.github.finsam.base;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of a meeting, chosen by the application; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record MeetingId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<MeetingId> {

  /**
   * @throws InvalidValueException if the value is blank, too long or holds control characters
   */
  public MeetingId {
    Ids.check("meeting", value);
  }

  /** The id with this value. */
  public static MeetingId of(String value) {
    return new MeetingId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(MeetingId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
