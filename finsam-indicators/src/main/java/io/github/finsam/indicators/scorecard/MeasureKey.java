package io.github.finsam.indicators.scorecard;

/**
 * The name of a measure in a scorecard.
 *
 * <p>Immutable and thread-safe.
 *
 * @param perspective id of the perspective
 * @param measure id of the measure within the perspective
 */
public record MeasureKey(String perspective, String measure) {

  @Override
  public String toString() {
    return perspective + "/" + measure;
  }
}
