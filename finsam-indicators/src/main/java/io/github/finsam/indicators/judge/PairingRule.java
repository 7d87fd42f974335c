package io.github.finsam.indicators.judge;

import io.github.finsam.code.Occasion;
import io.github.finsam.indicators.internal.Arguments;

/**
 * Which of the questionnaires of one key are before and after. They are chosen whether or not the
 * item was answered on them: to look for others that were would favour those who are asked often.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PairingRule {

  /** The first answer and the last, whatever the occasions. */
  PairingRule FIRST_AND_LAST = new FirstAndLast();

  /** The first answer at one occasion and the last at another. */
  static PairingRule occasions(Occasion before, Occasion after) {
    return new Occasions(before, after);
  }

  /** Whether an answer at the occasion can be the one before. */
  boolean before(Occasion occasion);

  /** Whether an answer at the occasion can be the one after. */
  boolean after(Occasion occasion);

  /** The first answer and the last, whatever the occasions. */
  record FirstAndLast() implements PairingRule {

    @Override
    public boolean before(Occasion occasion) {
      return true;
    }

    @Override
    public boolean after(Occasion occasion) {
      return true;
    }
  }

  /**
   * The first answer at one occasion and the last at another.
   *
   * @param first occasion before
   * @param last occasion after, another one
   */
  record Occasions(Occasion first, Occasion last) implements PairingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if both are the same
     */
    public Occasions {
      new Arguments().that(first != last, "duplicate", "last", last).orThrow();
    }

    @Override
    public boolean before(Occasion occasion) {
      return occasion == first;
    }

    @Override
    public boolean after(Occasion occasion) {
      return occasion == last;
    }
  }
}
