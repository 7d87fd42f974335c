package io.github.finsam.insats;

import io.github.finsam.base.Label;

/** What part an organisation has in an insats. */
public enum PartnerRole {
  /** Owns the insats and answers for carrying it out. */
  OWNER("Projektägare", "Owner"),
  /** Takes part. */
  PARTNER("Samverkanspart", "Partner");

  private final Label label;

  PartnerRole(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
