package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * A member's notice that it withdraws (27 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param member who withdraws
 * @param noticeGiven the day it gave notice, years 1000 to 9999
 * @param noticeMonths months of notice, 0 to 36 (27 §: three years unless the charter says shorter)
 */
public record Withdrawal(
    MemberId member,
    LocalDate noticeGiven,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = Charter.LEGAL_NOTICE_MONTHS, message = "{io.github.finsam.Max}")
        int noticeMonths) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code noticeMonths < 0}, {@code
   *     noticeMonths > 36} or the day is out of range
   */
  public Withdrawal {
    new Checks()
        .date("noticeGiven", noticeGiven)
        .range("noticeMonths", noticeMonths, 0, Charter.LEGAL_NOTICE_MONTHS)
        .orThrow();
  }

  /**
   * The earliest day on which the member may leave, its last day as a member: the day of the month
   * on which notice was given, or the last of a shorter month (lag 1930:173 § 1).
   */
  public LocalDate earliestLeaving() {
    return noticeGiven.plusMonths(noticeMonths);
  }

  /** Whether the member may leave on a day. */
  public boolean mayLeaveOn(LocalDate day) {
    return !day.isBefore(earliestLeaving());
  }
}
