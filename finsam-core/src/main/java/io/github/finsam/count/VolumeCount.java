package io.github.finsam.count;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Year;

/**
 * How many a volume insats (Endast antal) reached in a year: a total without sex, as SUS held it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param year the year, 1000 to 9999
 * @param number persons or visits, as the insats counts them; not negative
 */
public record VolumeCount(
    InsatsId insats,
    Year year,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int number) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0} or the year is out of
   *     range
   */
  public VolumeCount {
    new Checks().year("year", year.getValue()).notNegative("number", number).orThrow();
  }
}
