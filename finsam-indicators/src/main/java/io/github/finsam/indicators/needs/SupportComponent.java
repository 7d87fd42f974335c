package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;

/**
 * What the försörjningsmått is made of.
 *
 * <p>Source: finsam.se, "Försörjningsmått": deliveries of SCB ordered by Försäkringskassan, ages 16
 * to 65.
 */
public enum SupportComponent {
  /** Sjukpenning inkl. rehabiliteringspenning. */
  SICKNESS_BENEFIT(
      Kind.ILL_HEALTH,
      "Sjukpenning och rehabiliteringspenning",
      "Sickness and rehabilitation benefit"),
  /** Aktivitetsersättning. */
  ACTIVITY_COMPENSATION(Kind.ILL_HEALTH, "Aktivitetsersättning", "Activity compensation"),
  /** Sjukersättning. */
  SICKNESS_COMPENSATION(Kind.ILL_HEALTH, "Sjukersättning", "Sickness compensation"),
  /** A-kassa. */
  UNEMPLOYMENT_BENEFIT(Kind.LABOUR_MARKET, "A-kassa", "Unemployment benefit"),
  /** Aktivitetsstöd inkl. utvecklingsersättning. */
  ACTIVITY_GRANT(
      Kind.LABOUR_MARKET,
      "Aktivitetsstöd och utvecklingsersättning",
      "Activity grant and development allowance"),
  /** Etableringsersättning inkl. etableringstillägg och bostadsersättning. */
  INTRODUCTION_BENEFIT(Kind.LABOUR_MARKET, "Etableringsersättning", "Introduction benefit"),
  /** Försörjningsstöd. */
  LIVELIHOOD_SUPPORT(Kind.SOCIAL_ASSISTANCE, "Försörjningsstöd", "Livelihood support");

  private final Kind kind;
  private final Label label;

  SupportComponent(Kind kind, String sv, String en) {
    this.kind = kind;
    this.label = Label.of(sv, en);
  }

  /** Which of the three groups it belongs to. */
  public Kind kind() {
    return kind;
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** The three groups of components. */
  public enum Kind {
    /** Ohälsa. */
    ILL_HEALTH("Ohälsa", "Ill health"),
    /** Arbetsmarknadsstöd. */
    LABOUR_MARKET("Arbetsmarknadsstöd", "Labour market support"),
    /** Ekonomiskt bistånd. */
    SOCIAL_ASSISTANCE("Ekonomiskt bistånd", "Social assistance");

    private final Label label;

    Kind(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }
}
