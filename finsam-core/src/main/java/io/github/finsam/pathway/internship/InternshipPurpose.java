package io.github.finsam.pathway.internship;

import io.github.finsam.base.Label;

/**
 * What an internship is for.
 *
 * <p>Source: Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, "Praktikmatchen".
 */
public enum InternshipPurpose {
  /** To practise a trade. */
  WORK_PRACTICE("Yrkespraktik", "Work practice"),
  /** To find out what suits. */
  GUIDANCE("Vägledning", "Guidance"),
  /** Part of an education or an apprenticeship. */
  EDUCATION(
      "Arbetsplatsförlagd utbildning eller lärlingsutbildning",
      "Workplace-based education or apprenticeship"),
  /** To get back the capacity to work. */
  REHABILITATION("Rehabilitering", "Rehabilitation");

  private final Label label;

  InternshipPurpose(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
