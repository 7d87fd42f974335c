package io.github.finsam.governance;

import io.github.finsam.base.Label;

/** What a delegation is about; the last three may not be delegated (10 §). */
public enum DelegationMatter {
  /** Granting money within a frame. */
  GRANT("Bevilja medel", "Granting money"),
  /** Signing an agreement. */
  AGREEMENT("Teckna avtal", "Signing agreements"),
  /** Running matters. */
  ADMINISTRATION("Administration", "Administration"),
  /** The activity's goals, direction, extent or quality. */
  GOALS_AND_DIRECTION(
      "Mål, inriktning, omfattning eller kvalitet", "Goals, direction, extent or quality"),
  /** A statement when a decision of the förbund as a whole is appealed. */
  APPEAL_STATEMENT(
      "Yttrande när förbundets beslut överklagats", "Statement on an appealed decision"),
  /** Matters that special rules single out. */
  SPECIAL("Ärenden som särskilda regler undantar", "Matters singled out by special rules");

  private final Label label;

  DelegationMatter(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** Whether the board may delegate it (10 §). */
  public boolean isDelegable() {
    return switch (this) {
      case GRANT, AGREEMENT, ADMINISTRATION -> true;
      case GOALS_AND_DIRECTION, APPEAL_STATEMENT, SPECIAL -> false;
    };
  }
}
