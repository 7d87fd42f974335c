package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** Kinds of meeting. */
public enum MeetingKind {
  /** The board meets and decides. */
  BOARD("Styrelsesammanträde", "Board meeting"),
  /** Chair and vice chair decide by delegation. */
  PRESIDIUM("Presidium", "Presidium"),
  /** The board plans; no decisions. */
  PLANNING_DAY("Planeringsdag", "Planning day"),
  /** The members are heard (23 §). */
  CONSULTATION("Medlemssamråd", "Consultation of the members"),
  /** The auditors meet. */
  AUDIT("Revisionsmöte", "Audit meeting");

  private final Label label;

  MeetingKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
