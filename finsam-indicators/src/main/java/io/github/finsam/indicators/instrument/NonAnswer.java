package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.FormItem;

/**
 * A code that says that there is no answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its code, 0 to 127
 * @param kind why there is no answer
 * @param label what it is called on the form
 */
public record NonAnswer(int code, NonAnswerKind kind, Label label) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code code < 0} or {@code code > 127}
   */
  public NonAnswer {
    new Arguments()
        .that(
            code >= 0 && code <= FormItem.MAX_CODE,
            "out-of-range",
            "code",
            code,
            "0",
            Integer.toString(FormItem.MAX_CODE))
        .orThrow();
  }
}
