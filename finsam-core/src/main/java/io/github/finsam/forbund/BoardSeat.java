package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One holder's time in one seat of the board.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of this entry within the förbund
 * @param member the member that elected the holder
 * @param kind ordinary or deputy
 * @param holder who holds the seat, as the public documents name the person
 * @param eligibility why the holder may sit in the board (12 §)
 * @param held from the first to the last day, both included
 * @param role chair or vice chair; only an ordinary member can be (17 §); empty for the rest
 */
@Value.Builder
public record BoardSeat(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String id,
    MemberId member,
    SeatKind kind,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String holder,
    Eligibility eligibility,
    DateRange held,
    Optional<ChairRole> role)
    implements WithBoardSeat {

  /**
   * @throws io.github.finsam.base.InvalidValueException if id or holder is blank
   */
  public BoardSeat {
    new Checks().name("id", id).name("holder", holder).orThrow();
  }

  /** A new builder. */
  public static BoardSeatBuilder builder() {
    return new BoardSeatBuilder();
  }
}
