package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;

/**
 * A row of a report: a code and what it is called.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank, such as a code of a code list
 * @param label name for people
 */
public record Category(String id, Label label) implements Named {

  /** Those for whom nothing is registered. */
  public static final Category NOT_REGISTERED =
      of("not-registered", "Uppgift saknas", "Not registered");

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank
   */
  public Category {
    new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
  }

  /** A row with this id and these texts. */
  public static Category of(String id, String sv, String en) {
    return new Category(id, Label.of(sv, en));
  }
}
