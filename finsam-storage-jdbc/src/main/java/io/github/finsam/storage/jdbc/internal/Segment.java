package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.survey.Response;
import io.github.finsam.time.HalfYear;
import java.time.LocalDate;

/**
 * The answers of one förbund to one form in one half-year: what is counted together and kept
 * counted.
 *
 * @param form the revision of the form
 * @param half the half-year as {@link #half(LocalDate)} numbers it
 * @param forbund the förbund; {@link #ALL_FORBUNDS} means all of them together
 */
record Segment(long form, int half, String forbund) implements Comparable<Segment> {

  /** What stands for all förbund together: no id is empty. */
  static final String ALL_FORBUNDS = "";

  /** The segment of a response. */
  static Segment of(Response response, long form) {
    return new Segment(form, half(response.setting().day()), response.setting().forbund().value());
  }

  /** The half-year that a day lies in: twice the year, and one more from July on. */
  static int half(LocalDate day) {
    return day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0);
  }

  /** The half-year with a number. */
  static HalfYear halfYear(int half) {
    return HalfYear.of(half / 2, half % 2 + 1);
  }

  /** In any order, but the same everywhere, so that no two units wait for each other crosswise. */
  @Override
  public int compareTo(Segment other) {
    int byForm = Long.compare(form, other.form);
    int byHalf = Integer.compare(half, other.half);
    return byForm != 0 ? byForm : byHalf != 0 ? byHalf : forbund.compareTo(other.forbund);
  }

  HalfYear halfYear() {
    return halfYear(half);
  }

  boolean isOfAll() {
    return forbund.equals(ALL_FORBUNDS);
  }
}
