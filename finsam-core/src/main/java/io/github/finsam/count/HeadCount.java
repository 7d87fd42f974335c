package io.github.finsam.count;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Year;
import org.immutables.value.Value;

/**
 * How many women or men took part in an insats in a year, as Uppföljning Finsam (Försäkringskassan,
 * from 2023) registers individual insatser.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param year the year, 1000 to 9999
 * @param sex women or men
 * @param number persons, not negative
 */
@Value.Builder
public record HeadCount(
    InsatsId insats,
    Year year,
    Sex sex,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int number)
    implements WithHeadCount {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0} or the year is out of
   *     range
   */
  public HeadCount {
    new Checks().year("year", year.getValue()).notNegative("number", number).orThrow();
  }

  /** A new builder. */
  public static HeadCountBuilder builder() {
    return new HeadCountBuilder();
  }
}
