package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.time.Period;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * A measure taken from a register: of the spells in its scope, in how many what was reached remains
 * some months after closure. Indicator 11 is one; it leaves the time of follow-up open, so that
 * time and scope belong to the measure, and figures with different ones cannot be compared.
 *
 * <p>Source: Kärnindikatorerna – dess beskrivningar och mätpunkter, indicator 11, handlingar till
 * styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
 *
 * <p>Immutable and thread-safe.
 *
 * @param edition id of the edition, not blank
 * @param indicator id of the indicator, not blank
 * @param scope which spells it is about, whatever year and förbund
 * @param followUpMonths months after closure, greater than zero
 */
@Value.Builder
public record RegisterMeasure(
    String edition, String indicator, RegisterScope scope, int followUpMonths)
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

  /** Time of follow-up and scope in words; figures carry it as their method. */
  public Label method() {
    return Sentences.of(
        "register.method", Texts.same(Integer.toString(followUpMonths)), scope.name());
  }

  /**
   * Counts spells.
   *
   * @param spells read once to the end; those outside the scope are counted as such
   */
  public RegisterCount count(Iterator<FollowedUp> spells) {
    return count(spells, spell -> true);
  }

  /**
   * Counts the spells that closed in a period.
   *
   * @param closed the days of closure
   * @param spells read once to the end; those that closed on other days are passed over, those
   *     outside the scope counted as such
   */
  public RegisterCount count(Period closed, Iterator<FollowedUp> spells) {
    return count(spells, spell -> closed.contains(spell.closedOn()));
  }

  private RegisterCount count(Iterator<FollowedUp> spells, Predicate<FollowedUp> among) {
    long yes = 0;
    long no = 0;
    long unknown = 0;
    long tooEarly = 0;
    long outOfScope = 0;
    while (spells.hasNext()) {
      FollowedUp spell = spells.next();
      if (!among.test(spell)) {
        continue;
      }
      Optional<Sustained> sustained = spell.at(followUpMonths);
      if (!scope.includes(spell)) {
        outOfScope++;
      } else if (sustained.isEmpty()) {
        tooEarly++;
      } else {
        switch (sustained.get()) {
          case YES -> yes++;
          case NO -> no++;
          case UNKNOWN -> unknown++;
        }
      }
    }
    return RegisterCount.of(this, new RegisterCounts(yes, no, unknown, tooEarly, outOfScope));
  }
}
