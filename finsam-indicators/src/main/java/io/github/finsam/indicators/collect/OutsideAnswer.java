package io.github.finsam.indicators.collect;

import io.github.finsam.base.Label;

/**
 * An answer that lies outside the days it was due in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answer the answer
 * @param reason in what way
 */
public record OutsideAnswer(Answered answer, Reason reason) {

  /** In what way an answer lies outside. */
  public enum Reason {
    /** Before the form could be answered: before its first day, or too soon after the last time. */
    TOO_EARLY("Besvarad för tidigt", "Answered too early"),
    /** After its last day; the form counts as answered all the same. */
    LATE("Besvarad för sent", "Answered too late"),
    /** The form was answered already. */
    EXTRA("Redan besvarad", "Answered already"),
    /** The form is not to be answered for this spell or group, or not yet as far as is known. */
    NOT_DUE("Formuläret ska inte besvaras", "The form is not to be answered"),
    /** Nothing is known of the spell or group. */
    UNKNOWN_SUBJECT("Okänd deltagare eller grupp", "Unknown participant or group"),
    /** The form is none of the edition. */
    UNKNOWN_FORM("Okänt formulär", "Unknown form");

    private final Label label;

    Reason(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** The reason in words. */
    public Label label() {
      return label;
    }
  }
}
