package io.github.finsam.economy;

import io.github.finsam.base.Label;

/** What a note of the accounts specifies. */
public enum NoteKind {
  /** The income of the year. */
  INCOME("Verksamhetens intäkter", "Operating income"),
  /** The costs of the year, as positive amounts. */
  COSTS("Verksamhetens kostnader", "Operating costs"),
  /** Current receivables at the end of the year. */
  RECEIVABLES("Fordringar", "Receivables"),
  /** Current liabilities at the end of the year. */
  LIABILITIES("Kortfristiga skulder", "Current liabilities");

  private final Label label;

  NoteKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
