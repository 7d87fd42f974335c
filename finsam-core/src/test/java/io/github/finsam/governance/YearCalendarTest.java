package io.github.finsam.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.MeetingId;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calendar of a year (lag 2003:1210, 13, 19, 23, 24 and 28 §§)")
class YearCalendarTest {

  @Test
  @DisplayName("2015: annual report, start of term, consultation and budget")
  void legalDates() {
    YearCalendar calendar = YearCalendar.of(Year.of(2015));
    assertEquals(
        List.of("2015-03-31", "2015-04-01", "2015-11-30", "2015-11-30"),
        calendar.entries().stream().map(e -> e.date().toString()).toList());
    assertEquals(
        List.of("24 §", "13 §", "23 §", "19 och 23 §§"),
        calendar.entries().stream().map(e -> e.paragraph().orElseThrow()).toList());
    assertEquals("Årsredovisning för 2014", calendar.entries().get(0).label().in(Language.SV));
    assertEquals("Annual report on 2014", calendar.entries().get(0).label().in(Language.EN));
  }

  @Test
  @DisplayName("a board's term starts only in the year after a general election")
  void termStarts() {
    for (int year = 2007; year <= 2030; year++) {
      assertEquals(
          (year - 2007) % 4 == 0 ? 1 : 0,
          YearCalendar.of(Year.of(year)).entries(CalendarEntryKind.START).size());
    }
  }

  @Test
  @DisplayName("with the meetings planned for 2015 (minutes of 2014-11-28, § 586)")
  void meetings() {
    List<Meeting> planned =
        List.of("2015-11-26", "2015-03-05", "2015-04-23", "2015-06-11", "2015-09-10", "2015-10-29")
            .stream()
            .map(
                d ->
                    Meeting.builder()
                        .id(MeetingId.of(d))
                        .kind(MeetingKind.BOARD)
                        .date(LocalDate.parse(d))
                        .attendance(Attendance.UNKNOWN)
                        .build())
            .toList();
    YearCalendar calendar = YearCalendar.of(Year.of(2015), planned);
    assertEquals(10, calendar.entries().size());
    assertEquals(6, calendar.entries(CalendarEntryKind.MEETING).size());
    assertEquals(Optional.of(MeetingId.of("2015-03-05")), calendar.entries().get(0).meeting());
    assertEquals(
        Optional.of(LocalDate.of(2015, 9, 10)),
        calendar.next(LocalDate.of(2015, 7, 1)).map(CalendarEntry::date));
    assertEquals(Optional.empty(), calendar.next(LocalDate.of(2015, 12, 1)));
    assertThrows(InvalidValueException.class, () -> YearCalendar.of(Year.of(2016), planned));
  }

  @Test
  @DisplayName("deadlines of budget and annual report")
  void deadlines() {
    assertEquals(LocalDate.of(2014, 11, 30), LegalDates.budgetAdopted(Year.of(2015)));
    assertEquals(LocalDate.of(2015, 3, 31), LegalDates.annualReport(Year.of(2014)));
  }

  @Test
  @DisplayName("a decision can be appealed for three weeks, over the turn of the year too")
  void appeal() {
    assertEquals(LocalDate.of(2014, 12, 24), LegalDates.appealEnds(LocalDate.of(2014, 12, 3)));
    assertEquals(LocalDate.of(2015, 1, 5), LegalDates.appealEnds(LocalDate.of(2014, 12, 15)));
  }

  @Test
  @DisplayName("there is no calendar before the law")
  void beforeTheLaw() {
    assertThrows(InvalidValueException.class, () -> YearCalendar.of(Year.of(2003)));
    assertThrows(InvalidValueException.class, () -> YearCalendar.of(Year.of(9995)));
    assertTrue(YearCalendar.of(Year.of(9994)).entries().size() >= 3);
  }
}
