package io.github.finsam.indicators.mandates;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;

/**
 * Who has a mandate: an authority, a kommun, the government.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param label what it is called
 */
public record Actor(String id, Label label) implements Named {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank
   */
  public Actor {
    new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
  }
}
