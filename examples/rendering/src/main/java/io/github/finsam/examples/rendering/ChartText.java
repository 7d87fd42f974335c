package io.github.finsam.examples.rendering;

/**
 * The words around a chart.
 *
 * @param title what the chart shows, as its caption
 * @param description the chart in a sentence, for those who do not see it
 * @param noData what stands instead of the chart if there is nothing to draw
 * @param note a source or remark below the chart, or empty
 */
public record ChartText(String title, String description, String noData, String note) {
  /** The words around a chart without a note. */
  public static ChartText of(String title, String description, String noData) {
    return new ChartText(title, description, noData, "");
  }

  /** These words with a source or remark below the chart. */
  public ChartText withNote(String text) {
    return new ChartText(title, description, noData, text);
  }
}
