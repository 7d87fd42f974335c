package io.github.finsam.indicators.mandates;

import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a mandate is to be reported.
 *
 * <p>Immutable and thread-safe.
 *
 * @param raw as its source says it, for example {@code våren 2017}; not blank
 * @param day the day, or the last day that the words allow; empty if they name none
 */
public record Reporting(String raw, Optional<LocalDate> day) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the words are blank
   */
  public Reporting {
    new Arguments().that(!raw.isBlank(), "blank", "raw", raw).orThrow();
  }
}
