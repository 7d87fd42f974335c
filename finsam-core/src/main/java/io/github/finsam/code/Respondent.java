package io.github.finsam.code;

import io.github.finsam.base.Label;

/** Who answers a questionnaire, or the register a measure is taken from. */
public enum Respondent {
  /** Someone who takes part in an insats. */
  PARTICIPANT("Deltagare", "Participants"),
  /** Those who work in an insats (insatspersonal). */
  STAFF("Insatspersonal", "Staff"),
  /** The chief officer of a förbund (förbundschef). */
  CHIEF_OFFICER("Förbundschef", "Chief officer"),
  /** The board of a förbund. */
  BOARD("Styrelse", "Board"),
  /** The group of managers that the parties have appointed (parternas chefsgrupp). */
  PARTIES_MANAGERS("Parternas chefsgrupp", "The parties' group of managers"),
  /** Managers in the co-operating organisations (chefer i samverkan). */
  COOPERATING_MANAGERS("Chefer i samverkan", "Managers in co-operation"),
  /** Those who refer people to an insats. */
  REFERRER("Remittenter", "Referrers"),
  /** A register, where nobody is asked. */
  REGISTER("Register", "Register");

  private final Label label;

  Respondent(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What they are called. */
  public Label label() {
    return label;
  }
}
