package io.github.finsam.time;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What held when: values one after another, with gaps allowed and overlaps not.
 *
 * <p>Immutable and thread-safe if the values are.
 *
 * @param entries in order of time; may be empty
 */
public record Timeline<T>(List<Dated<T>> entries) {

  /**
   * Sorts the entries by their first day.
   *
   * @throws io.github.finsam.base.InvalidValueException if two entries hold on the same day
   */
  public Timeline {
    List<Dated<T>> sorted =
        entries.stream()
            .sorted(Comparator.comparing((Dated<T> d) -> d.during().startInclusive()))
            .toList();
    Checks checks = new Checks();
    for (int i = 1; i < sorted.size(); i++) {
      DateRange before = sorted.get(i - 1).during();
      DateRange after = sorted.get(i).during();
      checks.that(!before.overlaps(after), "overlap", "entries", before, after.toString());
    }
    checks.orThrow();
    entries = sorted;
  }

  /** A timeline of these entries. */
  public static <T> Timeline<T> of(List<Dated<T>> entries) {
    return new Timeline<>(entries);
  }

  /** What holds on the day; empty in a gap. */
  public Optional<T> at(LocalDate day) {
    return entries.stream().filter(d -> d.during().contains(day)).map(Dated::value).findFirst();
  }

  /** Everything that holds on some day of the period, in order of time. */
  public List<T> during(Period period) {
    return entries.stream().filter(d -> d.during().overlaps(period)).map(Dated::value).toList();
  }
}
