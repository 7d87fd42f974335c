package io.github.finsam.pathway;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of someone who works in or with an insats, a pseudonym that the application chooses: never
 * a name and never a personal identity number; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record StaffId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<StaffId> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value is blank, too long or holds
   *     control characters or a personal identity number
   */
  public StaffId {
    Ids.checkImpersonal("staff", value);
  }

  /** The id with this value. */
  public static StaffId of(String value) {
    return new StaffId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(StaffId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
