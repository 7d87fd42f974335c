package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/** Where a pathway stands. */
public enum PathwayStatus {
  /** Nothing has happened yet. */
  EMPTY("Inget registrerat", "Nothing registered"),
  /** Waits in the queue. */
  REFERRED("I kö", "In the queue"),
  /** The referral was withdrawn before the start. */
  WITHDRAWN("Remiss återtagen", "Referral withdrawn"),
  /** Has consented, has not started. */
  CONSENTED("Samtycke lämnat", "Consent given"),
  /** Takes part. */
  ACTIVE("Pågående", "Active"),
  /** Takes part, is away at the moment. */
  PAUSED("Uppehåll", "Paused"),
  /** Has left the insats. */
  CLOSED("Avslutad", "Closed"),
  /** Withdrew the consent before leaving: identified up to that day only. */
  CONSENT_WITHDRAWN("Samtycke återtaget", "Consent withdrawn"),
  /** Was a wrong entry and counts nowhere. */
  VOIDED("Felregistrering", "Wrong entry");

  private final Label label;

  PathwayStatus(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
