package io.github.finsam.indicators.judge;

import java.util.Comparator;

/**
 * Two answers that belong together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param baseline code of the first: before, or the participant's
 * @param compared code of the second: after, or the staff's
 */
public record CodePair(int baseline, int compared) implements Comparable<CodePair> {

  private static final Comparator<CodePair> ORDER =
      Comparator.comparingInt(CodePair::baseline).thenComparingInt(CodePair::compared);

  /** By the first code, then by the second. */
  @Override
  public int compareTo(CodePair other) {
    return ORDER.compare(this, other);
  }
}
