package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** The chair (ordförande) on a day; empty if nobody was chosen. */
  public Optional<BoardSeat> chair(LocalDate day) {
    return inRole(day, ChairRole.CHAIR).findFirst();
  }

  /** The vice chairs (vice ordförande) on a day, one or two where the law is kept (17 §). */
  public List<BoardSeat> viceChairs(LocalDate day) {
    return inRole(day, ChairRole.VICE_CHAIR).toList();
  }

  private Stream<BoardSeat> inRole(LocalDate day, ChairRole role) {
    return on(day).stream().filter(s -> s.role().filter(r -> r == role).isPresent());
  }

  /**
   * The number of ordinary seats on a day, held or vacant. There are as many of them as deputies
   * (10 §), so a member with fewer ordinary members than deputies has that many vacant seats. A
   * member of which the board knows nobody that day does not count here; {@link #vacancies} names
   * it.
   */
  public int ordinarySeats(LocalDate day) {
    return on(day).stream().map(BoardSeat::member).distinct().mapToInt(m -> slots(m, day)).sum();
  }

  /**
   * How many must decide for a decision to be valid: more than half of the ordinary seats
   * (kommunallagen 6:27, by 19 §); 0 if there are none.
   */
  public int quorum(LocalDate day) {
    int seats = ordinarySeats(day);
    return seats == 0 ? 0 : seats / 2 + 1;
  }

  /**
   * The seats that decide at a meeting: the ordinary members present, and for every ordinary seat
   * that is absent or vacant a present deputy <em>of the same member</em>, in the order in which
   * the board lists the deputies (12 and 15 §§). Nobody acts for another member.
   *
   * @param day the day of the meeting
   * @param presentSeatIds ids of the seats whose holder is present; ids that nobody held that day
   *     decide nothing
   * @return at most as many as there are ordinary seats, in the order of the board
   */
  public List<BoardSeat> acting(LocalDate day, Collection<String> presentSeatIds) {
    Set<String> present = Set.copyOf(presentSeatIds);
    Map<MemberId, Integer> free = new HashMap<>();
    for (BoardSeat seat : on(day)) {
      free.computeIfAbsent(seat.member(), m -> slots(m, day));
    }
    Set<String> acting = new HashSet<>();
    for (SeatKind kind : List.of(SeatKind.ORDINARY, SeatKind.DEPUTY)) {
      for (BoardSeat seat : on(day, kind)) {
        if (present.contains(seat.id()) && free.merge(seat.member(), -1, Integer::sum) >= 0) {
          acting.add(seat.id());
        }
      }
    }
    return on(day).stream().filter(s -> acting.contains(s.id())).toList();
  }

  /**
   * Whether those present can decide: those that act are more than half of the ordinary seats
   * (kommunallagen 6:27, by 19 §).
   *
   * @param day the day of the meeting
   * @param presentSeatIds ids of the seats whose holder is present
   */
  public boolean quorate(LocalDate day, Collection<String> presentSeatIds) {
    int quorum = quorum(day);
    return quorum > 0 && acting(day, presentSeatIds).size() >= quorum;
  }

  /**
   * The seats that nobody holds on a day. Every member has at least one ordinary member and one
   * deputy, and as many of each (10 §): what a member lacks of that is vacant.
   *
   * @param membership the members over time
   * @param day the day
   * @return in the order of the members, ordinary seats before deputies; one entry for each seat
   */
  public List<Vacancy> vacancies(Membership membership, LocalDate day) {
    List<Vacancy> vacancies = new ArrayList<>();
    for (Member member : membership.on(day)) {
      for (SeatKind kind : SeatKind.values()) {
        int missing = slots(member.id(), day) - held(member.id(), day, kind);
        vacancies.addAll(Collections.nCopies(missing, new Vacancy(member.id(), kind)));
      }
    }
    return List.copyOf(vacancies);
  }

  private int slots(MemberId member, LocalDate day) {
    return Math.max(
        1, Math.max(held(member, day, SeatKind.ORDINARY), held(member, day, SeatKind.DEPUTY)));
  }

  private int held(MemberId member, LocalDate day, SeatKind kind) {
    return (int) on(day, kind).stream().filter(s -> s.member().equals(member)).count();
  }
}
