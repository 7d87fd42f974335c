package io.github.finsam.rules;

import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.BoardTerm;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;

/** Terms of the board (13 §). */
final class Terms {

  /** No board is older than the law. */
  private static final LocalDate LAW = LocalDate.of(2004, 1, 1);

  /** The last term that fits in the years a day can have. */
  private static final LocalDate LAST_TERM_ENDS = LocalDate.of(9999, 3, 31);

  private Terms() {}

  static int years(Forbund forbund, LocalDate day) {
    return forbund.charterOn(day).map(Charter::termYears).orElse(Charter.LEGAL_TERM_YEARS);
  }

  /** The last day a seat can be held on one election. */
  static LocalDate lastDay(Forbund forbund, BoardSeat seat) {
    LocalDate start = seat.held().startInclusive();
    return start.plusYears(years(forbund, start)).minusDays(1);
  }

  /** The first day after a day on which a new term begins by law; no day at all past the last. */
  static LocalDate nextStart(LocalDate day) {
    if (day.isAfter(LAST_TERM_ENDS)) {
      return LocalDate.MAX;
    }
    DateRange term = BoardTerm.on(day.isBefore(LAW) ? LAW : day).days();
    return term.endInclusive().orElseThrow().plusDays(1);
  }

  /** The day up to which an entry is known to run, seen from a day within it. */
  static LocalDate knownEnd(BoardSeat seat, LocalDate day) {
    return seat.held().endInclusive().orElse(day);
  }
}
