package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.indicators.internal.Arguments;

/**
 * What is measured of areas, for example households with social assistance per caseworker.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param name what it is called, with what it is a share of or per
 * @param unit in what unit
 */
public record AreaMeasure(String id, Label name, NumberUnit unit) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank
   */
  public AreaMeasure {
    new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
  }
}
