package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** The bodies around a förbund (samverkansstruktur). */
public enum BodyKind {
  /** Prepares insatser, brings the parties' managers together. */
  LOCAL_GROUP("Lokal samverkansgrupp", "Local co-operation group"),
  /** Leads an insats; the chair may rotate. */
  MANAGEMENT_GROUP("Ledningsgrupp", "Management group"),
  /** Steers projects. */
  STEERING_GROUP("Styrgrupp", "Steering group"),
  /** Project leaders exchange experience. */
  PROJECT_LEADERS("Projektledargrupp", "Project leaders"),
  /** Prepares matters for the board. */
  PREPARATORY_GROUP("Beredningsgrupp", "Preparatory group"),
  /** Chair and vice chairs; decides by delegation. */
  PRESIDIUM("Presidium", "Presidium"),
  /** The förbund's staff. */
  OFFICE("Kansli", "Office");

  private final Label label;

  BodyKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
