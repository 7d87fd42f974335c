package io.github.finsam.examples.followup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Cards dealt in random order, and shuffled again when all are dealt: so many deals give exactly
 * the shares that the cards have.
 */
final class Deck<T> {

  private final Random random;
  private final List<T> cards = new ArrayList<>();
  private int next;

  Deck(Random random) {
    this.random = random;
  }

  /** This deck with one more kind of card. */
  Deck<T> with(int number, T card) {
    cards.addAll(Collections.nCopies(number, card));
    next = cards.size();
    return this;
  }

  T deal() {
    if (next == cards.size()) {
      Collections.shuffle(cards, random);
      next = 0;
    }
    return cards.get(next++);
  }
}
