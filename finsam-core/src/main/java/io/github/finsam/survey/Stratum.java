package io.github.finsam.survey;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import java.util.Optional;

/**
 * What tells respondents of one förbund apart who filled in the same form in the same half-year:
 * questionnaires with the same stratum are counted together whatever the query asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats; empty if the questions are about the förbund as a whole
 * @param sex sex of the respondent; empty if not registered
 * @param ageBand age of the respondent as a span of years; empty if not registered
 */
public record Stratum(Optional<InsatsId> insats, Optional<Sex> sex, Optional<AgeBand> ageBand) {

  /** The stratum that answers given in this setting belong to. */
  public static Stratum of(Setting setting) {
    return new Stratum(setting.insats(), setting.sex(), setting.ageBand());
  }
}
