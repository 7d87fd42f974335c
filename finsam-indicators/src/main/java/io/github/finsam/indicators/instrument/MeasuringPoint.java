package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import java.util.Optional;

/**
 * One thing an instrument counts as measured once (mätpunkt): one or more items, or a register.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the measuring point in its edition; 1 to 64 characters
 * @param indicator id of the indicator it belongs to; 1 to 64 characters
 * @param text what is measured where there is no item; may be empty
 */
public record MeasuringPoint(String id, String indicator, Optional<Label> text) implements Named {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters
   */
  public MeasuringPoint {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    Ids.check(arguments, "indicator", indicator);
    arguments.orThrow();
  }

  /** What is measured, or its id where its items say it. */
  @Override
  public Label label() {
    return text.orElse(Label.of(id, id));
  }
}
