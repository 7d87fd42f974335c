package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;

/**
 * An area that is described by numbers: a kommun, a region, the nation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank, for example the code of a kommun
 * @param label what it is called
 */
public record Area(String id, Label label) implements Named {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank
   */
  public Area {
    new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
  }
}
