package io.github.finsam.indicators.mandates;

import io.github.finsam.base.Label;

/** What sort of mandate it is. */
public enum MandateKind {
  /** What an authority does without being asked specially (grunduppdrag). */
  BASIC("Grunduppdrag", "Basic mandate"),
  /** A special assignment to authorities (uppdrag). */
  ASSIGNMENT("Uppdrag", "Assignment"),
  /** A coordinator or delegation of the government (samordnare, delegation). */
  COORDINATOR("Samordnare eller delegation", "Coordinator or delegation"),
  /** An agreement between the state and others (överenskommelse). */
  AGREEMENT("Överenskommelse", "Agreement"),
  /** An activity or a programme of measures (verksamhet, åtgärdsprogram). */
  PROGRAMME("Verksamhet eller program", "Activity or programme");

  private final Label label;

  MandateKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
