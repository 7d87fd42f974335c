package io.github.finsam.pathway.youth;

import io.github.finsam.base.Label;

/**
 * How a young person came under the responsibility.
 *
 * <p>Source: Skellefteå kommun, "Det kommunala aktivitetsansvaret", papers of the board meeting
 * 2015-03-05, Samordningsförbundet Skellefteå–Norsjö: "Fyra huvudgrupper 16–20 år".
 */
public enum YouthGroup {
  /** Left year 9 and does not apply for upper secondary school. */
  NOT_APPLYING("Söker inte till gymnasiet", "Does not apply for upper secondary school"),
  /** Left year 9 and takes an introductory programme. */
  INTRODUCTORY("Går introduktionsprogram", "Takes an introductory programme"),
  /** Broke off upper secondary school or folk high school. */
  DROPPED_OUT("Har avbrutit sina studier", "Dropped out"),
  /** Moved into the kommun without a diploma; found when the registers are compared. */
  MOVED_IN("Har flyttat in utan gymnasieexamen", "Moved in without a diploma");

  private final Label label;

  YouthGroup(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
