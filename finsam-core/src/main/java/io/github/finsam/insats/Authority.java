package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** Who takes part in, owns or pays for an insats. */
public enum Authority {
  /** Försäkringskassan. */
  FORSAKRINGSKASSAN("Försäkringskassan", "Försäkringskassan"),
  /** Arbetsförmedlingen. */
  ARBETSFORMEDLINGEN("Arbetsförmedlingen", "Arbetsförmedlingen"),
  /** A region (landsting). */
  REGION("Region", "Region"),
  /** A kommun. */
  KOMMUN("Kommun", "Municipality"),
  /** The förbund itself. */
  FORBUND("Samordningsförbundet", "The förbund"),
  /** Anyone else: a folkhögskola, an association, a company. */
  OTHER("Annan", "Other");

  private final Label label;

  Authority(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /**
   * Whether it is one of the four kinds of authority that co-operate under the law (2003:1210):
   * Försäkringskassan, Arbetsförmedlingen, a region, a kommun.
   */
  public boolean isOneOfTheFour() {
    return switch (this) {
      case FORSAKRINGSKASSAN, ARBETSFORMEDLINGEN, REGION, KOMMUN -> true;
      case FORBUND, OTHER -> false;
    };
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
