package io.github.finsam.base;

import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The id of a member of a förbund (förbundsmedlem), chosen by the application; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record MemberId(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String value)
    implements Comparable<MemberId> {

  /**
   * @throws InvalidValueException if the value is blank, too long or holds control characters
   */
  public MemberId {
    Ids.check("member", value);
  }

  /** The id with this value. */
  public static MemberId of(String value) {
    return new MemberId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(MemberId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
