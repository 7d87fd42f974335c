package io.github.finsam.code;

import io.github.finsam.base.Label;

/** Sex as registered, the two values of the national follow-up. */
public enum Sex {
  /** Kvinna. */
  WOMAN("Kvinnor", "Women"),
  /** Man. */
  MAN("Män", "Men");

  private final Label label;

  Sex(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The plural used in table heads. */
  public Label label() {
    return label;
  }
}
