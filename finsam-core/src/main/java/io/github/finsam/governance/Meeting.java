package io.github.finsam.governance;

import io.github.finsam.base.MeetingId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A meeting (sammanträde).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param kind what kind of meeting
 * @param date the day it was held
 * @param place where; empty if not stated
 * @param publicMeeting whether the public was admitted, as the budget meeting asks (19 §); empty if
 *     not stated
 * @param attendance who was present
 * @param adjuster id of the board seat whose holder adjusts the minutes (justerare); empty if not
 *     stated
 */
@Value.Builder
public record Meeting(
    MeetingId id,
    MeetingKind kind,
    LocalDate date,
    Optional<String> place,
    Optional<Boolean> publicMeeting,
    Attendance attendance,
    Optional<String> adjuster)
    implements WithMeeting {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the date is out of range
   */
  public Meeting {
    new Checks().date("date", date).optionalText("place", place, Checks.MAX_NAME).orThrow();
  }

  /** A new builder. */
  public static MeetingBuilder builder() {
    return new MeetingBuilder();
  }
}
