package io.github.finsam.indicators.internal;

/**
 * Hashes of keys whose values follow on each other, as years and ids with running numbers do: what
 * lists make of them is the same for many of them.
 */
public final class Hash {

  private Hash() {}

  /** A hash with one value more. */
  public static int with(int hash, int value) {
    long mixed = (31L * hash + value) * 0x9E3779B97F4A7C15L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
