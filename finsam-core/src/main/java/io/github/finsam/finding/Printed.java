package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;

/**
 * What a document prints, kept apart from what the library computes: it is compared, never used in
 * computing.
 *
 * <p>Immutable and thread-safe if the value is.
 *
 * @param raw the text as printed, misprints and all
 * @param value what it says
 * @param unit the unit it is printed in; decides how much rounding may explain
 * @param place where it stands
 */
public record Printed<T>(String raw, T value, PrintedUnit unit, Place place) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the raw text is blank
   */
  public Printed {
    new Checks().text("raw", raw, 400).present("value", value).orThrow();
  }
}
