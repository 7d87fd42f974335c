package io.github.finsam.forbund;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.MemberId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Samordningsförbundet Skellefteå–Norsjö as its annual report shows it.
 *
 * <p>Source: Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, "Organisation" and
 * "Revision". The years in which the board members were elected are not printed; the seats run here
 * from the start of 2014, when Norsjö joined.
 */
public final class SkellefteaNorsjo {

  public static final LocalDate FORMED = LocalDate.of(2005, 12, 1);
  public static final LocalDate NORSJO_JOINED = LocalDate.of(2014, 1, 1);

  public static final MemberId FK = MemberId.of("fk");
  public static final MemberId AF = MemberId.of("af");
  public static final MemberId LANDSTING = MemberId.of("vasterbotten");
  public static final MemberId SKELLEFTEA = MemberId.of("skelleftea");
  public static final MemberId NORSJO = MemberId.of("norsjo");

  private SkellefteaNorsjo() {}

  public static Forbund forbund() {
    return Forbund.builder()
        .id(ForbundId.of("skelleftea-norsjo"))
        .name("Samordningsförbundet Skellefteå–Norsjö")
        .existence(DateRange.from(FORMED))
        .membership(membership())
        .board(board())
        .addAuditors(
            new Auditor(
                "deloitte",
                "Mats Henriksson, Deloitte AB",
                List.of(FK, AF),
                FK,
                DateRange.from(NORSJO_JOINED)),
            new Auditor(
                "gemensam",
                "Karl-Gustav Abramson",
                List.of(LANDSTING, SKELLEFTEA, NORSJO),
                LANDSTING,
                DateRange.from(NORSJO_JOINED)))
        .build();
  }

  public static Membership membership() {
    return new Membership(
        List.of(AreaPart.kommun("2482"), AreaPart.kommun("2417")),
        List.of(
            member(FK, MemberKind.FORSAKRINGSKASSAN, "", "Försäkringskassan", FORMED),
            member(AF, MemberKind.ARBETSFORMEDLINGEN, "", "Arbetsförmedlingen", FORMED),
            member(LANDSTING, MemberKind.REGION, "24", "Västerbottens läns landsting", FORMED),
            member(SKELLEFTEA, MemberKind.KOMMUN, "2482", "Skellefteå kommun", FORMED),
            member(NORSJO, MemberKind.KOMMUN, "2417", "Norsjö kommun", NORSJO_JOINED)));
  }

  private static Member member(
      MemberId id, MemberKind kind, String code, String name, LocalDate from) {
    return new Member(
        id, kind, Optional.of(code).filter(c -> !c.isEmpty()), name, DateRange.from(from));
  }

  public static Board board() {
    LocalDate start = NORSJO_JOINED;
    return new Board(
        List.of(
            seat("almgren", SKELLEFTEA, SeatKind.ORDINARY, "Bertil Almgren", start)
                .withRole(ChairRole.CHAIR),
            seat("lindfors", NORSJO, SeatKind.ORDINARY, "Mikael Lindfors", start),
            seat("edstrom", FK, SeatKind.ORDINARY, "Helen Edström", start)
                .withHeld(DateRange.of(start, LocalDate.of(2014, 5, 31))),
            // She resigned at the meeting of 2014-11-28 (minutes § 585).
            seat("nilsson", FK, SeatKind.ORDINARY, "Ingrid Nilsson", start)
                .withHeld(DateRange.of(LocalDate.of(2014, 6, 1), LocalDate.of(2014, 11, 28))),
            seat("andersson-k", LANDSTING, SeatKind.ORDINARY, "Kenneth Andersson", start),
            seat("viklund", AF, SeatKind.ORDINARY, "Anna Viklund", start)
                .withRole(ChairRole.VICE_CHAIR),
            seat("sundbom", SKELLEFTEA, SeatKind.DEPUTY, "Carina Sundbom", start),
            seat("hedlund", NORSJO, SeatKind.DEPUTY, "Camilla Hedlund", start),
            seat("marklund", FK, SeatKind.DEPUTY, "Carolina Marklund", start),
            seat("andersson-s", LANDSTING, SeatKind.DEPUTY, "Sture Andersson", start),
            seat("westring", AF, SeatKind.DEPUTY, "Birgitta Westring-Sandberg", start)));
  }

  private static BoardSeat seat(
      String id, MemberId member, SeatKind kind, String holder, LocalDate from) {
    Eligibility eligibility =
        member.equals(FK)
            ? Eligibility.FK_EMPLOYEE
            : member.equals(AF)
                ? Eligibility.AF_EMPLOYEE
                : member.equals(LANDSTING)
                    ? Eligibility.REGION_COUNCIL
                    : Eligibility.KOMMUN_COUNCIL;
    return new BoardSeat(
        id, member, kind, holder, eligibility, DateRange.from(from), Optional.empty());
  }
}
