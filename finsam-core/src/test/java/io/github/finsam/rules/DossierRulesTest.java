package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.assertCodes;
import static io.github.finsam.rules.Fixtures.codes;
import static io.github.finsam.rules.Fixtures.day;
import static io.github.finsam.rules.Fixtures.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Attendance;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shape of a real year: a kommun joins, a seat changes holder and falls vacant. */
@DisplayName("Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Organisation")
class DossierRulesTest {

  private static final DateRange OPEN = DateRange.from(day("2005-01-01"));
  private static final DateRange YEAR = DateRange.of(day("2014-01-01"), day("2014-12-31"));

  private static final Member FK = member("fk", MemberKind.FORSAKRINGSKASSAN, "", OPEN);
  private static final Member AF = member("af", MemberKind.ARBETSFORMEDLINGEN, "", OPEN);
  private static final Member REGION = member("region", MemberKind.REGION, "24", OPEN);
  private static final Member SKELLEFTEA = member("stor", MemberKind.KOMMUN, "2482", OPEN);
  private static final Member NORSJO =
      member("liten", MemberKind.KOMMUN, "2417", DateRange.from(day("2014-01-01")));

  private static Forbund forbund() {
    List<BoardSeat> seats = new ArrayList<>();
    for (Member member : List.of(SKELLEFTEA, NORSJO, REGION, AF)) {
      Optional<ChairRole> role =
          member == SKELLEFTEA
              ? Optional.of(ChairRole.CHAIR)
              : Optional.of(ChairRole.VICE_CHAIR).filter(r -> member == AF);
      seats.add(Fixtures.seat(member, SeatKind.ORDINARY, 0, YEAR, role));
    }
    for (Member member : List.of(SKELLEFTEA, NORSJO, REGION, AF, FK)) {
      seats.add(Fixtures.seat(member, SeatKind.DEPUTY, 0, YEAR, Optional.empty()));
    }
    DateRange first = DateRange.of(day("2014-01-01"), day("2014-05-31"));
    DateRange second = DateRange.of(day("2014-06-01"), day("2014-11-28"));
    seats.add(Fixtures.seat(FK, SeatKind.ORDINARY, 0, first, Optional.empty()));
    seats.add(Fixtures.seat(FK, SeatKind.ORDINARY, 1, second, Optional.empty()));
    return Forbund.builder()
        .id(Fixtures.ID)
        .name("Samordningsförbundet Provby")
        .organisationNumber(Optional.empty())
        .existence(OPEN)
        .membership(
            new Membership(
                List.of(AreaPart.kommun("2482"), AreaPart.kommun("2417")),
                List.of(FK, AF, REGION, SKELLEFTEA, NORSJO)))
        .charters(List.of())
        .board(new Board(seats))
        .auditors(List.of())
        .build();
  }

  private static Dossier dossier() {
    GovernanceYear year = Fixtures.governance();
    return Dossier.of(forbund())
        .withInsatser(Fixtures.insats())
        .withAccounts(
            Fixtures.accounts(
                2013, Map.of("fk", 2_900_000L, "region", 1_450_000L, "stor", 1_450_000L)),
            Fixtures.accounts(
                2014,
                Map.of(
                    "fk", 2_976_000L, "region", 1_526_000L, "stor", 1_450_000L, "liten", 76_000L)))
        .withGovernance(
            year.withMeetings(
                year.meetings().stream()
                    .map(
                        m ->
                            m.id().value().equals("november")
                                ? m.withAttendance(
                                    new Attendance(
                                        forbund().board().on(m.date()).stream()
                                            .filter(
                                                s ->
                                                    s.kind()
                                                        == SeatKind.ORDINARY
                                                        != s.member().equals(FK.id()))
                                            .map(BoardSeat::id)
                                            .toList(),
                                        List.of()))
                                : m)
                    .toList()));
  }

  @Test
  void onlyWhatTheYearReallyLacksIsFound() {
    List<Finding> found = Rules.all().check(dossier());
    assertCodes(found, "law.10.vacancy", "law.5.local-more", "law.9.on-file");
    assertEquals(
        "Varning: provby, 2014-11-29–2014-12-31: Medlem fk. Medlem fk saknar ledamot i styrelsen"
            + " under denna tid; platsen är vakant. (10 § lag (2003:1210))",
        found.get(0).text(Language.SV));
    assertEquals("provby/2014", found.get(1).place().document());
    assertEquals(Severity.NOTE, found.get(1).severity());
    assertEquals("2005-01-01–", found.get(2).place().where());
  }

  @Test
  void theRulesOfOneDayJudgeEverything() {
    // In 2005 kommuner in several regions were not allowed; here there is one region only.
    assertEquals(
        codes(Rules.all().check(dossier())),
        codes(Rules.inForceOn(day("2005-06-01")).check(dossier())));
    assertTrue(Rules.inForceOn(day("2003-01-01")).check(dossier()).isEmpty());
  }
}
