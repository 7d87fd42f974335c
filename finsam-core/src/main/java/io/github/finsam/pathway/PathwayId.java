package io.github.finsam.pathway;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of a pathway, chosen by the application and made of nothing about the person; case
 * matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record PathwayId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<PathwayId> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the value is blank, too long or holds
   *     control characters or a personal identity number
   */
  public PathwayId {
    Ids.checkImpersonal("pathway", value);
  }

  /** The id with this value. */
  public static PathwayId of(String value) {
    return new PathwayId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(PathwayId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
