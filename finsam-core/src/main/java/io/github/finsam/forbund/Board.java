package io.github.finsam.forbund;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;

/**
 * The board (styrelse) over time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seats every holder of every seat, in the order given
 */
public record Board(List<BoardSeat> seats) {

  /** A board of which nothing is known. */
  public static final Board EMPTY = new Board(List.of());

  /**
   * @throws io.github.finsam.base.InvalidValueException if two entries have one id
   */
  public Board {
    seats = List.copyOf(seats);
    new Checks().unique("seats", seats, BoardSeat::id).orThrow();
  }

  /** The seats held on a day. */
  public List<BoardSeat> on(LocalDate day) {
    return seats.stream().filter(s -> s.held().contains(day)).toList();
  }

  /** The seats of one kind held on a day. */
  public List<BoardSeat> on(LocalDate day, SeatKind kind) {
    return on(day).stream().filter(s -> s.kind() == kind).toList();
  }
}
