package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** What a design asks for after a block. */
public enum DesignCheckpoint {
  /** Nothing. */
  NONE("Ingen avstämning", "No checkpoint"),
  /** A checkpoint. */
  HELD("Avstämning", "Checkpoint"),
  /** A checkpoint with the referrer. */
  WITH_REFERRER("Avstämning med remittent", "Checkpoint with the referrer");

  private final Label label;

  DesignCheckpoint(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
