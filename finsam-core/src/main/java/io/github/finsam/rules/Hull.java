package io.github.finsam.rules;

import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The stretch of days for which entries of a kind are on file at all. */
final class Hull {

  private Hull() {}

  /** From the first day of any entry to the last of any; empty if there are no entries. */
  static <T> Optional<DateRange> of(List<T> entries, Function<T, DateRange> days) {
    List<DateRange> ranges = entries.stream().map(days).toList();
    return ranges.stream()
        .map(DateRange::startInclusive)
        .min(Comparator.naturalOrder())
        .map(
            start -> {
              boolean open = ranges.stream().anyMatch(r -> r.endInclusive().isEmpty());
              Optional<LocalDate> end =
                  ranges.stream()
                      .flatMap(r -> r.endInclusive().stream())
                      .max(Comparator.naturalOrder());
              return new DateRange(start, open ? Optional.empty() : end);
            });
  }
}
