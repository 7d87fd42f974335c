package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many were asked to fill in a form: with the number that answered it gives the response rate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form the form they were asked to fill in
 * @param forbund the förbund
 * @param insats the insats; empty if the questions are about the förbund as a whole
 * @param respondent which group was asked
 * @param occasion at which measuring occasion
 * @param period when
 * @param sex sex of those asked; empty if the number is for all
 * @param number how many, not negative
 */
@Value.Builder
public record Asked(
    FormId form,
    ForbundId forbund,
    Optional<InsatsId> insats,
    Respondent respondent,
    Occasion occasion,
    Period period,
    Optional<Sex> sex,
    int number)
    implements WithAsked {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0}
   */
  public Asked {
    new Checks().notNegative("number", number).orThrow();
  }

  /** A new builder. */
  public static AskedBuilder builder() {
    return new AskedBuilder();
  }
}
