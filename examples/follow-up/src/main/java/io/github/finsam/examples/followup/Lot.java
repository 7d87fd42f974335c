package io.github.finsam.examples.followup;

import io.github.finsam.pathway.Occupation;
import java.util.Random;

/** Decks from which it is dealt what a made-up participant comes from and goes to. */
final class Lot {

  private final Deck<Fate> fates;
  private final Deck<Boolean> completed;
  private final Deck<Boolean> talks;
  private final Deck<Boolean> known;
  private final Deck<String> incomes;
  private final Deck<Occupation> occupations;

  Lot(Random random) {
    this.fates = new Deck<>(random);
    this.completed = new Deck<>(random);
    this.talks = new Deck<>(random);
    this.known = new Deck<>(random);
    this.incomes = new Deck<>(random);
    this.occupations = new Deck<>(random);
  }

  Lot fate(int number, Fate fate) {
    fates.with(number, fate);
    return this;
  }

  /** How many leave as planned and how many early. */
  Lot completing(int asPlanned, int early) {
    completed.with(asPlanned, true).with(early, false);
    return this;
  }

  /** How many of those who leave as planned have the closing talk and how many do not. */
  Lot talking(int with, int without) {
    talks.with(with, true).with(without, false);
    return this;
  }

  /** Of how many it is registered what they live on and do afterwards, and of how many not. */
  Lot registering(int registered, int not) {
    known.with(registered, true).with(not, false);
    return this;
  }

  Lot income(int number, String before) {
    incomes.with(number, before);
    return this;
  }

  Lot occupation(int number, Occupation before) {
    occupations.with(number, before);
    return this;
  }

  Drawn deal() {
    boolean asPlanned = completed.deal();
    return new Drawn(
        fates.deal(),
        asPlanned,
        asPlanned && talks.deal(),
        known.deal(),
        incomes.deal(),
        occupations.deal());
  }

  /**
   * What was dealt to one participant.
   *
   * @param fate how it goes
   * @param completed whether it ends as planned, if the insats itself does not decide that
   * @param talk whether there is a closing talk
   * @param known whether income and occupation after are registered
   * @param income income before
   * @param occupation occupation before
   */
  record Drawn(
      Fate fate,
      boolean completed,
      boolean talk,
      boolean known,
      String income,
      Occupation occupation) {}
}
