package io.github.finsam.storage.memory;

import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.Versioned;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** A stored pathway and, so that most of a stream can be passed over at a glance, its days. */
final class PathwayRow {

  private static final long NEVER = Long.MAX_VALUE;

  final Versioned<Pathway> stored;

  /** First and last day as days since 1970; the first is never where it has none. */
  private final long first;

  private final long last;

  PathwayRow(Pathway pathway, long version) {
    this.stored = new Versioned<>(pathway, version);
    Optional<DateRange> days = PathwayQuery.days(pathway.state());
    this.first = days.map(d -> d.startInclusive().toEpochDay()).orElse(NEVER);
    this.last =
        days.flatMap(DateRange::endInclusive).map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }

  Pathway pathway() {
    return stored.value();
  }

  boolean hasDays() {
    return first != NEVER;
  }

  /** Whether a day from one to another is among its days, as they were on the day that is asked. */
  boolean overlaps(long from, long to, long asOf) {
    return hasDays() && first <= asOf && first <= to && (last > asOf || last >= from);
  }
}
