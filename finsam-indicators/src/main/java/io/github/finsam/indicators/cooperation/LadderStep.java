package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;

/**
 * The steps of the ladder of participation (delaktighetstrappan), the lowest first. The slide says
 * a word more of each: knowing, a sounding board, reflection, being positive, handling complexity.
 * Its words "revirbevakning/konkurrens" stand beside the steps, and are none of them.
 *
 * <p>The English names are a translation of this library.
 */
public enum LadderStep {
  /** One is told. */
  INFORMATION("Information", "Information"),
  /** One is asked. */
  CONSULTATION("Konsultation", "Consultation"),
  /** One talks together. */
  DIALOGUE("Dialog", "Dialogue"),
  /** What one says makes a difference. */
  INFLUENCE("Inflytande", "Influence"),
  /** One decides together. */
  CO_DETERMINATION("Medbestämmande", "Co-determination");

  private final Label label;

  LadderStep(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
