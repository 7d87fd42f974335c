package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;

/**
 * The försörjningsmått of an area.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area id of the {@link Area}
 * @param measure its försörjningsmått
 */
public record AreaSupport(String area, SupportMeasure measure) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the area is blank
   */
  public AreaSupport {
    new Arguments().that(!area.isBlank(), "blank", "area", area).orThrow();
  }
}
