package io.github.finsam.base;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of a form of a questionnaire, chosen by the application; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record FormId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<FormId> {

  /**
   * @throws InvalidValueException if the value is blank, too long or holds control characters
   */
  public FormId {
    Ids.check("form", value);
  }

  /** The id with this value. */
  public static FormId of(String value) {
    return new FormId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(FormId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
