package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * How far women and men lie apart in a row of a table: the women's share less the men's, with
 * Newcombe's interval. Formed of what the table shows, so that it tells nothing more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the key of the row without the sex
 * @param difference the men's share is the baseline; the absence of either if one is not shown
 */
public record Gap(List<Object> key, Outcome<Difference> difference) {

  /** Copies the key. */
  public Gap {
    key = List.copyOf(key);
  }

  /**
   * The gaps of a table whose last column is the sex, in the order of its rows.
   *
   * @param level confidence level, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public static List<Gap> of(Table table, double level) {
    List<Gap> gaps = new ArrayList<>();
    for (Row row : table.rows()) {
      int last = row.key().size() - 1;
      if (last >= 0 && row.key().get(last) == Bucket.ALL) {
        List<Object> key = row.key().subList(0, last);
        gaps.add(new Gap(key, gap(find(table, key, Sex.MAN), find(table, key, Sex.WOMAN), level)));
      }
    }
    return List.copyOf(gaps);
  }

  private static Outcome<Difference> gap(Cell men, Cell women, double level) {
    if (men.figure().isPresent() && women.figure().isPresent()) {
      return Difference.of(men.figure().get(), women.figure().get(), level);
    }
    return Outcome.none(
        men.absence().or(women::absence).orElse(Absence.of(Absence.Reason.NO_DATA)));
  }

  private static Cell find(Table table, List<Object> key, Sex sex) {
    List<Object> whole = new ArrayList<>(key);
    whole.add(sex);
    return table.cell(whole.toArray());
  }
}
