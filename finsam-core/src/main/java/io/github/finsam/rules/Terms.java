package io.github.finsam.rules;

import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Forbund;
import java.time.LocalDate;
import java.util.Optional;

/** Terms of the board (13 §). */
final class Terms {

  /** Years of a term when the charter does not say shorter. */
  static final int YEARS = 4;

  private Terms() {}

  static int years(Forbund forbund, LocalDate day) {
    return forbund.charterOn(day).map(Charter::termYears).orElse(YEARS);
  }

  /** The last day a seat can be held on one election. */
  static LocalDate lastDay(Forbund forbund, BoardSeat seat) {
    LocalDate start = seat.held().startInclusive();
    return start.plusYears(years(forbund, start)).minusDays(1);
  }

  /**
   * The first 1 April after a day on which a new term begins: general elections were held in 2002
   * and every fourth year since, and the term begins the year after.
   */
  static LocalDate nextStart(LocalDate day) {
    LocalDate start = LocalDate.of(day.getYear(), 4, 1);
    while (start.getYear() % 4 != 3 || !start.isAfter(day)) {
      start = start.plusYears(1);
    }
    return start;
  }

  /** The day up to which an entry is known to run, seen from a day within it. */
  static LocalDate knownEnd(BoardSeat seat, LocalDate day) {
    Optional<LocalDate> end = seat.held().endInclusive();
    return end.orElse(day);
  }
}
