package io.github.finsam.pathway.internship;

import io.github.finsam.base.Label;

/** How much support a place gives or a person needs. Ordered: a later one is more. */
public enum SupportLevel {
  /** As any newcomer. */
  ORDINARY("Vanlig introduktion", "Ordinary introduction"),
  /** Somebody who follows up now and then. */
  SOME("Visst stöd", "Some support"),
  /** Somebody beside the person every day. */
  MUCH("Mycket stöd", "Much support");

  private final Label label;

  SupportLevel(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
