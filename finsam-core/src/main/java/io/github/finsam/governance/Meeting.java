package io.github.finsam.governance;

import io.github.finsam.base.MeetingId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        place,
    Optional<Boolean> publicMeeting,
    Attendance attendance,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        adjuster)
    implements WithMeeting {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the date is out of range or a text blank
   */
  public Meeting {
    new Checks()
        .date("date", date)
        .optionalText("place", place, Checks.MAX_NAME)
        .optionalText("adjuster", adjuster, Checks.MAX_NAME)
        .orThrow();
  }

  /** A new builder. */
  public static MeetingBuilder builder() {
    return new MeetingBuilder();
  }

  /**
   * The seats that decide at this meeting, absent ordinary members replaced by deputies of the same
   * member; empty if attendance is not known.
   *
   * @param board the board of the förbund
   */
  public List<BoardSeat> deciding(Board board) {
    return board.acting(date, attendance.present());
  }

  /**
   * Whether more than half of the ordinary seats decide (kommunallagen 6:27); empty if attendance
   * is not known.
   *
   * @param board the board of the förbund
   */
  public Optional<Boolean> quorate(Board board) {
    return attendance.isKnown()
        ? Optional.of(board.quorate(date, attendance.present()))
        : Optional.empty();
  }

  /**
   * Whether the one who adjusts the minutes decides at the meeting; empty if nobody is named or
   * attendance is not known.
   *
   * @param board the board of the förbund
   */
  public Optional<Boolean> adjusterDecides(Board board) {
    return attendance.isKnown()
        ? adjuster.map(id -> deciding(board).stream().anyMatch(s -> s.id().equals(id)))
        : Optional.empty();
  }
}
