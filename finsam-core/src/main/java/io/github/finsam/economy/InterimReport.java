package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;

/**
 * A report within the year (delårsrapport): how far the year has come and where it is heading.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day it covers
 * @param lines its lines; a budget line at most once
 */
public record InterimReport(LocalDate asOf, List<InterimLine> lines) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a line occurs twice
   */
  public InterimReport {
    lines = List.copyOf(lines);
    new Checks().date("asOf", asOf).unique("lines", lines, InterimLine::budgetLine).orThrow();
  }
}
