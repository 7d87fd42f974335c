package io.github.finsam.base;

import io.github.finsam.base.internal.Ids;

/**
 * The id of a samordningsförbund, chosen by the application; case matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value 1 to 64 characters, no control characters, no space first or last
 */
public record ForbundId(String value) implements Comparable<ForbundId> {

  /**
   * @throws InvalidValueException if the value is blank, too long or holds control characters
   */
  public ForbundId {
    Ids.check("forbund", value);
  }

  /** The id with this value. */
  public static ForbundId of(String value) {
    return new ForbundId(value);
  }

  /** By code point, as every storage orders it. */
  @Override
  public int compareTo(ForbundId other) {
    return Ids.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
