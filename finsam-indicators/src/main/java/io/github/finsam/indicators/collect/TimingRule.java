package io.github.finsam.indicators.collect;

import io.github.finsam.indicators.internal.Arguments;

/**
 * When a form is to be answered. Months are counted from the day itself, and end on the last day of
 * a month that lacks it: one month after 31 January is 28 or 29 February, two months after it is 31
 * March.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface TimingRule {

  /** Once in a spell, from some months after its start to some months after. */
  static TimingRule afterStart(int fromMonths, int toMonths) {
    return new AfterStart(fromMonths, toMonths);
  }

  /** Once in a spell, from some days before its closure to some days after. */
  static TimingRule aroundClosure(int daysBefore, int daysAfter) {
    return new AroundClosure(daysBefore, daysAfter);
  }

  /** Again and again in a spell, from some months after the last time to some months after. */
  static TimingRule every(int fromMonths, int toMonths, Anchor anchor) {
    return new Every(fromMonths, toMonths, anchor);
  }

  /** Each half-year or year, in its last days. */
  static TimingRule each(CalendarUnit unit, int lastDays) {
    return new Each(unit, lastDays);
  }

  /**
   * Once in a spell. If the spell closes before it is due it is due by closure, and not at all if
   * it closes before the first day.
   *
   * @param fromMonths months after the start from which it can be answered, not negative
   * @param toMonths months after the start by which it is due, {@code fromMonths <= toMonths}
   */
  record AfterStart(int fromMonths, int toMonths) implements TimingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code fromMonths < 0} or {@code
     *     toMonths < fromMonths}
     */
    public AfterStart {
      new Arguments()
          .that(fromMonths >= 0, "negative", "fromMonths", fromMonths)
          .that(toMonths >= fromMonths, "order", "toMonths", toMonths, Integer.toString(fromMonths))
          .orThrow();
    }
  }

  /**
   * Once in a spell, when it closes; never before its start. Nothing is due before a closure is
   * known.
   *
   * @param daysBefore days before closure from which it can be answered, not negative
   * @param daysAfter days after closure by which it is due, not negative
   */
  record AroundClosure(int daysBefore, int daysAfter) implements TimingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if a number is negative
     */
    public AroundClosure {
      new Arguments()
          .that(daysBefore >= 0, "negative", "daysBefore", daysBefore)
          .that(daysAfter >= 0, "negative", "daysAfter", daysAfter)
          .orThrow();
    }
  }

  /**
   * Again and again while a spell runs, as every one to three months. The last time ends with the
   * closure of the spell at the latest.
   *
   * @param fromMonths months after the anchor from which it can be answered, greater than zero
   * @param toMonths months after the anchor by which it is due, {@code fromMonths <= toMonths}
   * @param anchor from when the months are counted
   */
  record Every(int fromMonths, int toMonths, Anchor anchor) implements TimingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code fromMonths < 1} or {@code
     *     toMonths < fromMonths}
     */
    public Every {
      new Arguments()
          .that(fromMonths > 0, "not-positive", "fromMonths", fromMonths)
          .that(toMonths >= fromMonths, "order", "toMonths", toMonths, Integer.toString(fromMonths))
          .orThrow();
    }
  }

  /**
   * Each calendar half-year or year, for groups that are not asked about one spell.
   *
   * @param unit half-year or year
   * @param lastDays how many of its last days it can be answered in and after which it is overdue,
   *     greater than zero; 366 for the whole of it
   */
  record Each(CalendarUnit unit, int lastDays) implements TimingRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code lastDays < 1}
     */
    public Each {
      new Arguments().that(lastDays > 0, "not-positive", "lastDays", lastDays).orThrow();
    }
  }

  /** From when the months of a repeated form are counted. */
  enum Anchor {
    /**
     * The start of the spell: the times stand fast, and one that is missed stays missed while the
     * next one comes.
     */
    START,
    /**
     * The last answer, or the start before there is one: a late answer moves all that follow, and
     * the next time does not come before this one is answered.
     */
    LAST_ANSWER
  }

  /** Which stretches of the calendar. */
  enum CalendarUnit {
    /** January to June, July to December. */
    HALF_YEAR,
    /** January to December. */
    YEAR
  }
}
