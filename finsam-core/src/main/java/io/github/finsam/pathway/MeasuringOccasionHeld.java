package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;

/**
 * A questionnaire was handed out (mättillfälle). The answers are a {@link
 * io.github.finsam.survey.Response} without any person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param occasion which occasion
 * @param respondent who was asked
 * @param answered whether the questionnaire came back
 */
public record MeasuringOccasionHeld(
    EventHead head, Occasion occasion, Respondent respondent, boolean answered)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the occasion or the respondent is
   *     missing
   */
  public MeasuringOccasionHeld {
    new Checks().present("occasion", occasion).present("respondent", respondent).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.MEASURING_OCCASION_HELD;
  }
}
