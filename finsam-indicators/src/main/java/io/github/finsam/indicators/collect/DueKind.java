package io.github.finsam.indicators.collect;

import io.github.finsam.base.Label;

/** What is to be done about a pathway. */
public enum DueKind {
  /** A written consent, before anything else is registered (V1). */
  CONSENT_MISSING("Samtycke saknas", "Consent missing"),
  /** A coordinator is to be named. */
  COORDINATOR_MISSING("Samordnare saknas", "Coordinator missing"),
  /** An action plan is to be made. */
  PLAN_MISSING("Handlingsplan saknas", "Action plan missing"),
  /** The action plan is to be followed up on the day it says itself. */
  PLAN_FOLLOW_UP("Uppföljning av handlingsplan", "Follow-up of the action plan"),
  /** A checkpoint after a block. */
  CHECKPOINT("Avstämning", "Checkpoint"),
  /** The longest time of the design. */
  LONGEST_TIME("Längsta tid i insatsen", "Longest time in the insats"),
  /** Nothing runs for the person (glapp). */
  NO_ACTIVITY("Ingen pågående aktivitet", "No running activity"),
  /** Another person handles the pathway. */
  HANDLER_CHANGED("Byte av handläggare", "Change of handler"),
  /** A questionnaire. */
  MEASURING("Mättillfälle", "Measuring occasion"),
  /** A follow-up some months after the closure. */
  FOLLOW_UP("Uppföljning efter avslut", "Follow-up after closure"),
  /** What is held about the person is to be erased. */
  RETENTION("Gallring", "Erasure");

  private final Label label;

  DueKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
