package io.github.finsam.rules;

import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The life of a förbund cut where anything changes that a rule looks at, so that one day of each
 * piece stands for all its days. It ends where the data end: beyond the last known change an open
 * entry says nothing about the förbund, only that nobody has closed it.
 */
final class ForbundDays {

  private final Forbund forbund;
  private final NavigableSet<LocalDate> starts;

  private ForbundDays(Forbund forbund, NavigableSet<LocalDate> starts) {
    this.forbund = forbund;
    this.starts = starts;
  }

  static ForbundDays of(Forbund forbund, List<LocalDate> known, List<DateRange> wordings) {
    NavigableSet<LocalDate> starts = new TreeSet<>();
    starts.add(forbund.existence().startInclusive());
    starts.addAll(known);
    forbund.membership().members().stream().map(Member::membership).forEach(r -> cut(starts, r));
    forbund.charters().stream().map(Charter::inForce).forEach(r -> cut(starts, r));
    forbund.board().seats().stream().map(BoardSeat::held).forEach(r -> cut(starts, r));
    forbund.auditors().stream().map(Auditor::engaged).forEach(r -> cut(starts, r));
    LocalDate horizon = starts.last();
    // A member leaves on one day, its last.
    forbund
        .membership()
        .members()
        .forEach(m -> m.membership().endInclusive().ifPresent(starts::add));

    wordings.forEach(r -> cut(starts, r));
    for (BoardSeat seat : forbund.board().seats()) {
      starts.add(Terms.lastDay(forbund, seat).plusDays(1));
      // An open entry goes past the start of a term on that day.
      starts.add(Terms.nextStart(seat.held().startInclusive()));
    }
    // Auditors are judged by the year; only a year with something to find has to stand alone, or an
    // entry that ends in 9999 would cut eight thousand years.
    for (int y = forbund.existence().startInclusive().getYear(); y <= horizon.getYear(); y++) {
      if (AuditChecks.anythingIn(forbund, y)) {
        starts.add(LocalDate.of(y, 1, 1));
        starts.add(LocalDate.of(y + 1, 1, 1));
      }
    }
    // The day after the last that a date can have is none.
    starts.removeIf(
        d -> d.isAfter(horizon) || d.getYear() > 9999 || !forbund.existence().contains(d));
    return new ForbundDays(forbund, starts);
  }

  private static void cut(Set<LocalDate> starts, DateRange range) {
    starts.add(range.startInclusive());
    range.endInclusive().ifPresent(end -> starts.add(end.plusDays(1)));
  }

  /** Every finding once for each unbroken stretch of days on which it is made. */
  List<Finding> run(BiFunction<Forbund, LocalDate, List<Finding>> onDay) {
    List<Finding> done = new ArrayList<>();
    Map<Finding, LocalDate> running = new LinkedHashMap<>();
    for (LocalDate start : starts) {
      List<Finding> now = onDay.apply(forbund, start);
      running
          .entrySet()
          .removeIf(
              entry -> {
                if (now.contains(entry.getKey())) {
                  return false;
                }
                done.add(at(entry.getKey(), entry.getValue() + "–" + start.minusDays(1)));
                return true;
              });
      now.forEach(f -> running.putIfAbsent(f, start));
    }
    Optional<LocalDate> end = forbund.existence().endInclusive();
    running.forEach(
        (f, start) -> done.add(at(f, start + "–" + end.map(LocalDate::toString).orElse(""))));
    return done;
  }

  static Finding at(Finding finding, String when) {
    Place place = finding.place();
    return finding.withPlace(
        Place.of(place.document(), place.where().isEmpty() ? when : place.where() + ", " + when));
  }
}
