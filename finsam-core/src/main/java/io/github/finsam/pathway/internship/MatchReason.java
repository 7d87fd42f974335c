package io.github.finsam.pathway.internship;

import io.github.finsam.base.Label;

/** Why a place does not fit a need. */
public enum MatchReason {
  /** It is not offered for the purpose. */
  PURPOSE("Platsen är för annat ändamål", "The place is for another purpose"),
  /** It is not offered on all the days. */
  PERIOD("Platsen finns inte hela tiden", "The place is not offered all the time"),
  /** The extent is too small or too large for it. */
  EXTENT("Omfattningen passar inte platsen", "The extent does not suit the place"),
  /** It gives less support than the person needs. */
  SUPPORT("Platsen ger för lite stöd", "The place gives too little support"),
  /** It is for other ages, or the age is not stated. */
  AGE("Platsen är för en annan ålder", "The place is for another age"),
  /** It is where the person cannot go. */
  KOMMUN("Platsen ligger i en annan kommun", "The place is in another kommun"),
  /** The work is none of those the person wants. */
  WORK("Arbetet är inte bland de önskade", "The work is not among those wanted"),
  /** Others have it on some of the days. */
  TAKEN("Platsen är upptagen", "The place is taken");

  private final Label label;

  MatchReason(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
