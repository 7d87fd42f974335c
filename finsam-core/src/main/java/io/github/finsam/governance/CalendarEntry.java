package io.github.finsam.governance;

import io.github.finsam.base.Label;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A day in the calendar of a förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day, years 1000 to 9999
 * @param kind deadline, start or meeting
 * @param label what happens
 * @param paragraph where the law says so, for example {@code 23 §}; empty if it does not
 * @param meeting the meeting held; empty for what the law sets
 */
@Value.Builder
public record CalendarEntry(
    LocalDate date,
    CalendarEntryKind kind,
    Label label,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        paragraph,
    Optional<MeetingId> meeting)
    implements WithCalendarEntry {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the date is out of range or the
   *     paragraph blank
   */
  public CalendarEntry {
    new Checks().date("date", date).optionalText("paragraph", paragraph, Checks.MAX_NAME).orThrow();
  }

  /** A new builder. */
  public static CalendarEntryBuilder builder() {
    return new CalendarEntryBuilder();
  }
}
