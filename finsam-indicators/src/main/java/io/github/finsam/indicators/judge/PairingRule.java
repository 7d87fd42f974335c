package io.github.finsam.indicators.judge;

import io.github.finsam.code.Occasion;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.Period;
import java.time.LocalDate;

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

  /**
   * The first answer in one period and the last in another, whatever the occasions: the change
   * between two periods of those who answered in both.
   */
  static PairingRule periods(Period before, Period after) {
    return new Periods(before, after);
  }

  /** Whether an answer at the occasion on the day can be the one before. */
  boolean before(Occasion occasion, LocalDate day);

  /** Whether an answer at the occasion on the day can be the one after. */
  boolean after(Occasion occasion, LocalDate day);

  /** The first answer and the last, whatever the occasions. */
  record FirstAndLast() implements PairingRule {

    @Override
    public boolean before(Occasion occasion, LocalDate day) {
      return true;
    }

    @Override
    public boolean after(Occasion occasion, LocalDate day) {
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
    public boolean before(Occasion occasion, LocalDate day) {
      return occasion == first;
    }

    @Override
    public boolean after(Occasion occasion, LocalDate day) {
      return occasion == last;
    }
  }

  /**
   * The first answer in one period and the last in another.
   *
   * @param first period before, with an end
   * @param last period after, beginning after that end
   */
  record Periods(Period first, Period last) implements PairingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if the later period does not begin after
     *     the end of the earlier one
     */
    public Periods {
      new Arguments().after("last", last, first).orThrow();
    }

    @Override
    public boolean before(Occasion occasion, LocalDate day) {
      return first.contains(day);
    }

    @Override
    public boolean after(Occasion occasion, LocalDate day) {
      return last.contains(day);
    }
  }
}
