package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;

/**
 * What the rows of a table are told apart by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank, for example {@code sex}
 * @param label what it is called in a table head
 */
public record Column(String id, Label label) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank
   */
  public Column {
    new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
  }

  /** A column with this id and these texts. */
  public static Column of(String id, String sv, String en) {
    return new Column(id, Label.of(sv, en));
  }
}
