package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Iterator;
import org.immutables.value.Value;

/**
 * A measure taken from a register: of those who reached their goal, how many still have what they
 * reached some months after closure. Indicator 11 is one; it leaves the time of follow-up open, so
 * that time and scope belong to the measure, and figures with different ones cannot be compared.
 *
 * <p>Source: Kärnindikatorerna – dess beskrivningar och mätpunkter, indicator 11, handlingar till
 * styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
 *
 * <p>Immutable and thread-safe.
 *
 * @param edition id of the edition, not blank
 * @param indicator id of the indicator, not blank
 * @param scope what spells it is about, in words, for example a year and a förbund
 * @param followUpMonths months after closure, greater than zero
 */
@Value.Builder
public record RegisterMeasure(String edition, String indicator, Label scope, int followUpMonths)
    implements WithRegisterMeasure {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or {@code followUpMonths
   *     < 1}
   */
  public RegisterMeasure {
    new Arguments()
        .that(!edition.isBlank(), "blank", "edition", edition)
        .that(!indicator.isBlank(), "blank", "indicator", indicator)
        .that(followUpMonths > 0, "not-positive", "followUpMonths", followUpMonths)
        .orThrow();
  }

  /** A new builder. */
  public static RegisterMeasureBuilder builder() {
    return new RegisterMeasureBuilder();
  }

  /** Scope and time of follow-up in words; figures carry it as their method. */
  public Label method() {
    return Texts.of("register.method", Texts.same(Integer.toString(followUpMonths)), scope);
  }

  /**
   * Counts spells.
   *
   * @param spells read once to the end; which of them are in the scope the caller decides
   */
  public RegisterCount count(Iterator<FollowedUp> spells) {
    long yes = 0;
    long no = 0;
    long unknown = 0;
    long tooEarly = 0;
    long withoutGoal = 0;
    while (spells.hasNext()) {
      FollowedUp spell = spells.next();
      if (!spell.goalReached()) {
        withoutGoal++;
      } else if (spell.monthsFollowed() < followUpMonths) {
        tooEarly++;
      } else {
        switch (spell.sustained()) {
          case YES -> yes++;
          case NO -> no++;
          case UNKNOWN -> unknown++;
        }
      }
    }
    return new RegisterCount(this, yes, no, unknown, tooEarly, withoutGoal);
  }
}
