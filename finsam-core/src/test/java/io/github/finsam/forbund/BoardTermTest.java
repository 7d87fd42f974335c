package io.github.finsam.forbund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The term of the board (lag 2003:1210, 13 §). */
class BoardTermTest {

  @Test
  @DisplayName("general elections: 2006, 2010, 2014, 2018, 2022, 2026")
  void elections() {
    for (int year : List.of(2006, 2010, 2014, 2018, 2022, 2026)) {
      assertTrue(BoardTerm.isElectionYear(Year.of(year)));
      assertEquals(
          DateRange.of(LocalDate.of(year + 1, 4, 1), LocalDate.of(year + 5, 3, 31)),
          new BoardTerm(Year.of(year)).days());
    }
    for (int year : List.of(2007, 2008, 2009, 2011)) {
      assertFalse(BoardTerm.isElectionYear(Year.of(year)));
      assertThrows(InvalidValueException.class, () -> new BoardTerm(Year.of(year)));
    }
  }

  @Test
  @DisplayName("the board of 2014 sits until 2015-03-31, the next from 2015-04-01")
  void boundary() {
    assertEquals(2010, BoardTerm.on(LocalDate.of(2014, 11, 28)).election().getValue());
    assertEquals(2010, BoardTerm.on(LocalDate.of(2015, 3, 31)).election().getValue());
    assertEquals(2014, BoardTerm.on(LocalDate.of(2015, 4, 1)).election().getValue());
    assertEquals(2002, BoardTerm.on(LocalDate.of(2004, 1, 1)).election().getValue());
    assertThrows(InvalidValueException.class, () -> BoardTerm.on(LocalDate.of(2003, 3, 31)));
    assertThrows(InvalidValueException.class, () -> BoardTerm.on(LocalDate.of(9999, 4, 1)));
    assertEquals(9994, BoardTerm.on(LocalDate.of(9999, 3, 31)).election().getValue());
  }

  @Property
  @Label("every day lies in its term, and terms follow each other without a gap")
  void partition(@ForAll @LongRange(max = 365_250) long offset) {
    LocalDate day = LocalDate.of(2003, 4, 1).plusDays(offset);
    BoardTerm term = BoardTerm.on(day);
    assertTrue(term.days().contains(day));
    LocalDate after = term.days().endInclusive().orElseThrow().plusDays(1);
    BoardTerm next = BoardTerm.on(after);
    assertEquals(after, next.days().startInclusive());
    assertEquals(4, next.election().getValue() - term.election().getValue());
    assertTrue(term.compareTo(next) < 0);
  }
}
