package io.github.finsam.indicators.followup;

/**
 * People whom nothing in a table tells apart but their sex.
 *
 * @param population the denominators they belong to, a bit for each
 * @param signature what a table asks of them, as a number; {@link #NOTHING_KNOWN} for heads that
 *     are only counted
 * @param bySex how many women, men, and people of unknown sex
 */
record Atom(int population, int signature, long[] bySex) {

  static final int NOTHING_KNOWN = -1;

  boolean in(Denominator denominator) {
    return (population & denominator.bit()) != 0;
  }

  /** How many of a slice: women, men, unknown, or all of them. */
  long of(int slice) {
    return slice == Slices.ALL ? bySex[0] + bySex[1] + bySex[2] : bySex[slice];
  }
}
