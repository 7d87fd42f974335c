package io.github.finsam.indicators.collect;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be answered, as it stands on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param dues every form that is or was to be answered, and the next time of each, by last day
 * @param outside answers that lie outside the days they were due in, by day
 */
public record Agenda(LocalDate asOf, List<Due> dues, List<OutsideAnswer> outside) {

  /** Copies the lists. */
  public Agenda {
    dues = List.copyOf(dues);
    outside = List.copyOf(outside);
  }

  /** Those with this status, by last day. */
  public List<Due> with(DueStatus status) {
    return dues.stream().filter(due -> due.status() == status).toList();
  }

  /** What should have been answered, the longest overdue first. */
  public List<Due> overdue() {
    return with(DueStatus.OVERDUE);
  }
}
