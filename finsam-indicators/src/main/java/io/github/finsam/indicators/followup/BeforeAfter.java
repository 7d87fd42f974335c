package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Table;
import java.util.List;

/**
 * What the same people did or lived on before the start and after the closure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table rows by category, moment, denominator and sex
 * @param categories the categories, in the order of the rows
 * @param denominator whose it is
 */
public record BeforeAfter(Table table, List<Category> categories, Denominator denominator) {

  /** Copies the list. */
  public BeforeAfter {
    categories = List.copyOf(categories);
  }

  /** The change for everybody. */
  public Outcome<CountChange> change(Category category) {
    return change(category, Bucket.ALL);
  }

  /**
   * The change for women, men or everybody.
   *
   * @param sex a {@link io.github.finsam.code.Sex} or {@link Bucket#ALL}
   * @return the absence of either number if one is not shown
   */
  public Outcome<CountChange> change(Category category, Object sex) {
    Cell before = table.cell(category, OutcomeMoment.BEFORE, denominator, sex);
    Cell after = table.cell(category, OutcomeMoment.AFTER, denominator, sex);
    if (before.figure().isPresent() && after.figure().isPresent()) {
      return Outcome.found(
          new CountChange(
              before.figure().get().sharePositive().part(),
              after.figure().get().sharePositive().part()));
    }
    return Outcome.none(
        before.absence().or(after::absence).orElse(Absence.of(Absence.Reason.NO_DATA)));
  }
}
