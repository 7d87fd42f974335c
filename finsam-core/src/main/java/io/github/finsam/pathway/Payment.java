package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/**
 * What someone may be paid, and which source of income it is in follow-up.
 *
 * <p>Sources: finsam.se, "Försörjningsmått" (what public support consists of); susam.se, "Gemensam
 * kartläggning", Vanliga frågor (parental benefit and pensions are none); samordningvastmanland.se,
 * "SUS" (a resting compensation is none).
 */
public enum Payment {
  /** Sickness benefit. */
  SJUKPENNING("Sjukpenning", "Sickness benefit", "sjukpenning"),
  /** Rehabilitation benefit. */
  REHABILITERINGSPENNING("Rehabiliteringspenning", "Rehabilitation benefit", "sjukpenning"),
  /** Activity compensation. */
  AKTIVITETSERSATTNING("Aktivitetsersättning", "Activity compensation", "aktivitetsersattning"),
  /** Sickness compensation. */
  SJUKERSATTNING("Sjukersättning", "Sickness compensation", "sjukersattning"),
  /** Unemployment insurance. */
  A_KASSA("A-kassa", "Unemployment insurance", "a-kassa"),
  /** Activity support. */
  AKTIVITETSSTOD("Aktivitetsstöd", "Activity support", "aktivitetsstod"),
  /** Development allowance. */
  UTVECKLINGSERSATTNING("Utvecklingsersättning", "Development allowance", "aktivitetsstod"),
  /** Introduction benefit. */
  ETABLERINGSERSATTNING("Etableringsersättning", "Introduction benefit", "etableringsersattning"),
  /** Social assistance. */
  FORSORJNINGSSTOD("Försörjningsstöd", "Social assistance", "forsorjningsstod"),
  /** Activity compensation that rests while the person works, with the amount paid meanwhile. */
  VILANDE_AKTIVITETSERSATTNING("Vilande aktivitetsersättning", "Resting activity compensation"),
  /** Sickness compensation that rests while the person works or studies. */
  VILANDE_SJUKERSATTNING("Vilande sjukersättning", "Resting sickness compensation"),
  /** Parental benefit. */
  FORALDRAPENNING("Föräldrapenning", "Parental benefit"),
  /** Temporary parental benefit. */
  TILLFALLIG_FORALDRAPENNING("Tillfällig föräldrapenning", "Temporary parental benefit"),
  /** Old-age pension. */
  ALDERSPENSION("Ålderspension", "Old-age pension"),
  /** Partial pension. */
  DELPENSION("Delpension", "Partial pension"),
  /** Pay. */
  LON("Lön", "Pay");

  private final Label label;
  private final String income;

  Payment(String sv, String en, String income) {
    this.label = Label.of(sv, en);
    this.income = income;
  }

  Payment(String sv, String en) {
    this(sv, en, FollowUpCodes.NO_PUBLIC_SUPPORT);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** The source of income that it is, as a code of {@link FollowUpCodes#incomeSources()}. */
  public String income() {
    return income;
  }
}
