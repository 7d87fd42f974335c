package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.FormItem;
import java.util.Optional;

/**
 * One answer of a scale.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code its code, 0 to 127
 * @param label what it is called; empty if the instrument gives it no text
 */
public record ScalePoint(int code, Optional<Label> label) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code code < 0} or {@code code > 127}
   */
  public ScalePoint {
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
