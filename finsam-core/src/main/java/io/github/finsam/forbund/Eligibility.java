package io.github.finsam.forbund;

import io.github.finsam.base.Label;

/** Why a person may sit in the board (12 §). */
public enum Eligibility {
  /** Ledamot or ersättare in kommunfullmäktige. */
  KOMMUN_COUNCIL("Kommunfullmäktige", "Municipal council"),
  /** Ledamot or ersättare in regionfullmäktige. */
  REGION_COUNCIL("Regionfullmäktige", "Regional council"),
  /** Employee of Försäkringskassan. */
  FK_EMPLOYEE("Anställd vid Försäkringskassan", "Employed by Försäkringskassan"),
  /** Employee of Arbetsförmedlingen. */
  AF_EMPLOYEE("Anställd vid Arbetsförmedlingen", "Employed by Arbetsförmedlingen"),
  /** None of these: not eligible. */
  OTHER("Annan", "Other");

  private final Label label;

  Eligibility(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
