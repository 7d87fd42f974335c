package io.github.finsam.examples.followup;

import io.github.finsam.pathway.Occupation;
import java.util.Random;

/** Decks from which it is dealt what a made-up participant comes from and goes to. */
final class Lot {

  private final Deck<Course> courses;
  private final Deck<Boolean> known;
  private final Deck<String> incomes;
  private final Deck<Occupation> occupations;

  Lot(Random random) {
    this.courses = new Deck<>(random);
    this.known = new Deck<>(random);
    this.incomes = new Deck<>(random);
    this.occupations = new Deck<>(random);
  }

  /** How someone leaves, and of what it is dealt how it goes then. */
  private record Course(boolean completed, boolean talk, Deck<Fate> fates) {}

  /** So many leave as planned after a closing talk. */
  Lot afterTalk(int number, Deck<Fate> fates) {
    courses.with(number, new Course(true, true, fates));
    return this;
  }

  /** So many leave as planned without a closing talk. */
  Lot withoutTalk(int number, Deck<Fate> fates) {
    courses.with(number, new Course(true, false, fates));
    return this;
  }

  /** So many leave early. */
  Lot early(int number, Deck<Fate> fates) {
    courses.with(number, new Course(false, false, fates));
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
    Course course = courses.deal();
    return new Drawn(
        course.fates().deal(),
        course.completed(),
        course.talk(),
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
