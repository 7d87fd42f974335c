package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known about who filled in a questionnaire and when: enough to count by, nothing that
 * names a person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund it was answered for
 * @param insats the insats; empty if the questions are about the förbund as a whole
 * @param respondent which group the respondent belongs to
 * @param occasion at which measuring occasion
 * @param day the day it was answered, years 1000 to 9999; it places the answers in a period
 * @param sex sex of the respondent; empty if not registered
 * @param ageBand age of the respondent as a span of years; empty if not registered
 */
@Value.Builder
public record Setting(
    ForbundId forbund,
    Optional<InsatsId> insats,
    Respondent respondent,
    Occasion occasion,
    LocalDate day,
    Optional<Sex> sex,
    Optional<AgeBand> ageBand)
    implements WithSetting {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range
   */
  public Setting {
    new Checks().date("day", day).orThrow();
  }

  /** A new builder. */
  public static SettingBuilder builder() {
    return new SettingBuilder();
  }
}
