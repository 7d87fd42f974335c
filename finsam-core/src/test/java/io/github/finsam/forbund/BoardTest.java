package io.github.finsam.forbund;

import static io.github.finsam.forbund.SkellefteaNorsjo.AF;
import static io.github.finsam.forbund.SkellefteaNorsjo.FK;
import static io.github.finsam.forbund.SkellefteaNorsjo.NORSJO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.MemberId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The board (Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Organisation). */
class BoardTest {

  private static final LocalDate MAY = LocalDate.of(2014, 5, 31);
  private static final LocalDate JUNE = LocalDate.of(2014, 6, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2014, 11, 28);

  private final Board board = SkellefteaNorsjo.board();
  private final Membership membership = SkellefteaNorsjo.membership();

  @Test
  @DisplayName("five ordinary members and five deputies, all year")
  void fiveAndFive() {
    for (LocalDate day : List.of(MAY, JUNE, NOVEMBER)) {
      assertEquals(5, board.on(day, SeatKind.ORDINARY).size());
      assertEquals(5, board.on(day, SeatKind.DEPUTY).size());
      assertEquals(5, board.ordinarySeats(day));
      assertEquals(3, board.quorum(day));
      assertEquals(List.of(), board.vacancies(membership, day));
    }
  }

  @Test
  @DisplayName("Försäkringskassan's seat changes holder on 2014-06-01")
  void seatChangesHolder() {
    assertEquals(Optional.of("Helen Edström"), holderOf(FK, MAY));
    assertEquals(Optional.of("Ingrid Nilsson"), holderOf(FK, JUNE));
    assertEquals(Optional.of("Ingrid Nilsson"), holderOf(FK, NOVEMBER));
    assertEquals(Optional.empty(), holderOf(FK, NOVEMBER.plusDays(1)));
  }

  private Optional<String> holderOf(MemberId member, LocalDate day) {
    return board.on(day, SeatKind.ORDINARY).stream()
        .filter(s -> s.member().equals(member))
        .map(BoardSeat::holder)
        .findFirst();
  }

  @Test
  @DisplayName("chair and vice chair")
  void chairs() {
    assertEquals(Optional.of("Bertil Almgren"), board.chair(NOVEMBER).map(BoardSeat::holder));
    assertEquals(
        List.of("Anna Viklund"),
        board.viceChairs(NOVEMBER).stream().map(BoardSeat::holder).toList());
    assertEquals(Optional.empty(), board.chair(LocalDate.of(2013, 12, 31)));
  }

  @Test
  @DisplayName(
      "2014-11-28: Försäkringskassan's deputy acts, no other deputy does (minutes, page 1)")
  void deputyActs() {
    List<String> present =
        List.of(
            "almgren",
            "viklund",
            "andersson-k",
            "lindfors",
            "andersson-s",
            "hedlund",
            "marklund",
            "westring");
    assertEquals(
        List.of("almgren", "lindfors", "andersson-k", "viklund", "marklund"),
        board.acting(NOVEMBER, present).stream().map(BoardSeat::id).toList());
    assertTrue(board.quorate(NOVEMBER, present));
    // The day after the resignation the seat is vacant and the deputy still acts (15 §).
    assertEquals(5, board.acting(NOVEMBER.plusDays(1), present).size());
    assertEquals(
        List.of(new Vacancy(FK, SeatKind.ORDINARY)),
        board.vacancies(membership, NOVEMBER.plusDays(1)));
    assertEquals(3, board.quorum(NOVEMBER.plusDays(1)));
  }

  @Test
  @DisplayName("a deputy never acts for another member, however many seats are empty")
  void noDeputyForAnother() {
    List<String> present = List.of("viklund", "westring", "sundbom");
    assertEquals(
        List.of("viklund", "sundbom"),
        board.acting(NOVEMBER, present).stream().map(BoardSeat::id).toList());
    assertFalse(board.quorate(NOVEMBER, present));
  }

  @Test
  @DisplayName("whoever did not hold a seat that day decides nothing")
  void strangersDoNotDecide() {
    assertEquals(List.of(), board.acting(NOVEMBER, List.of("edstrom", "nobody")));
    assertFalse(Board.EMPTY.quorate(NOVEMBER, List.of()));
    assertEquals(0, Board.EMPTY.quorum(NOVEMBER));
  }

  @Test
  @DisplayName("a member that has elected nobody lacks one of each (10 §)")
  void vacancies() {
    Board without =
        new Board(board.seats().stream().filter(s -> !s.member().equals(NORSJO)).toList());
    assertEquals(
        List.of(new Vacancy(NORSJO, SeatKind.ORDINARY), new Vacancy(NORSJO, SeatKind.DEPUTY)),
        without.vacancies(membership, NOVEMBER));
    assertEquals(
        List.of(),
        without.vacancies(membership, LocalDate.of(2014, 1, 1).minusDays(1)).stream()
            .filter(v -> v.member().equals(NORSJO))
            .toList());
    assertEquals(AF, board.viceChairs(NOVEMBER).get(0).member());
  }

  @Property
  @Label("those who act are present, at most one for each seat, and of the seat's own member")
  void actingKeepsToItsMember(@ForAll("boards") Board any, @ForAll("presences") Set<String> ids) {
    List<BoardSeat> acting = any.acting(NOVEMBER, ids);
    assertTrue(acting.size() <= any.ordinarySeats(NOVEMBER));
    Map<MemberId, Integer> acted = new HashMap<>();
    for (BoardSeat seat : acting) {
      assertTrue(ids.contains(seat.id()));
      acted.merge(seat.member(), 1, Integer::sum);
    }
    acted.forEach(
        (member, count) -> {
          long ordinary = count(any, member, SeatKind.ORDINARY);
          long deputies = count(any, member, SeatKind.DEPUTY);
          assertTrue(count <= Math.max(ordinary, deputies));
        });
    // No ordinary member present is set aside for a deputy.
    for (BoardSeat seat : any.on(NOVEMBER, SeatKind.ORDINARY)) {
      assertEquals(ids.contains(seat.id()), acting.contains(seat));
    }
    int quorum = any.quorum(NOVEMBER);
    assertEquals(
        !any.seats().isEmpty() && 2 * acting.size() > any.ordinarySeats(NOVEMBER),
        any.quorate(NOVEMBER, ids));
    assertTrue(quorum <= any.ordinarySeats(NOVEMBER));
  }

  private static long count(Board board, MemberId member, SeatKind kind) {
    return board.on(NOVEMBER, kind).stream().filter(s -> s.member().equals(member)).count();
  }

  @Provide
  Arbitrary<Board> boards() {
    Arbitrary<SeatKind> kinds = Arbitraries.of(SeatKind.class);
    Arbitrary<MemberId> members = Arbitraries.of(FK, AF, NORSJO);
    return Combinators.combine(kinds, members)
        .as(Map::entry)
        .list()
        .ofMaxSize(12)
        .map(
            list -> {
              List<BoardSeat> seats = new ArrayList<>();
              for (var entry : list) {
                seats.add(
                    new BoardSeat(
                        "s" + seats.size(),
                        entry.getValue(),
                        entry.getKey(),
                        "Någon",
                        Eligibility.OTHER,
                        DateRange.from(JUNE),
                        Optional.empty()));
              }
              return new Board(seats);
            });
  }

  @Provide
  Arbitrary<Set<String>> presences() {
    return Arbitraries.integers().between(0, 13).map(i -> "s" + i).set().ofMaxSize(13);
  }
}
