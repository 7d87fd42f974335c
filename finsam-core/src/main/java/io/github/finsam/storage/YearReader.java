package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import java.time.Year;

/**
 * Reads aggregates that a förbund has one of a year.
 *
 * @param <V> the type of the aggregates
 */
public interface YearReader<V> extends Reader<ForbundYear, V> {

  /**
   * The aggregate of a förbund for a year.
   *
   * @throws NotFoundException if there is none
   */
  default V get(ForbundId forbund, Year year) {
    return get(new ForbundYear(forbund, year));
  }
}
