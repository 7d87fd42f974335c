package io.github.finsam.validation;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Code;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.FinancingCase;
import io.github.finsam.forbund.FinancingShares;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.forbund.Withdrawal;
import io.github.finsam.governance.Application;
import io.github.finsam.governance.Attendance;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.BodyKind;
import io.github.finsam.governance.BodyMember;
import io.github.finsam.governance.CalendarEntry;
import io.github.finsam.governance.CalendarEntryKind;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.DelegationMatter;
import io.github.finsam.governance.Grant;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.governance.Wording;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A valid value of every kind that carries constraints. */
final class Samples {

  private static final LocalDate DAY = LocalDate.of(2014, 1, 1);
  private static final MemberId KOMMUN = MemberId.of("skelleftea");

  private Samples() {}

  static Map<Class<?>, Record> all() {
    DateRange always = DateRange.from(DAY);
    Map<Class<?>, Record> all = new LinkedHashMap<>();
    for (Record sample :
        List.of(
            ForbundId.of("f"),
            FormId.of("f"),
            InsatsId.of("i"),
            MeetingId.of("m"),
            KOMMUN,
            Label.of("kommun", "kommun"),
            Share.of(1, 2),
            new Coverage(1, 2, 3, 4),
            AgeBand.from(0),
            new Code("kommuner", "2482", Label.of("Skellefteå", "Skellefteå"), always),
            new AreaPart("0180", Optional.of("Farsta")),
            new Auditor("a", "Revisor", List.of(KOMMUN), KOMMUN, always),
            new BoardSeat(
                "s",
                KOMMUN,
                SeatKind.ORDINARY,
                "Ledamot",
                Eligibility.KOMMUN_COUNCIL,
                always,
                Optional.empty()),
            new Charter(always, Map.of(CharterPoint.ORGANISATION, "Styrelse"), 4, 36),
            new Member(KOMMUN, MemberKind.KOMMUN, Optional.of("2482"), "Skellefteå kommun", always),
            Forbund.builder()
                .id(ForbundId.of("f"))
                .name("Samordningsförbundet")
                .organisationNumber("222000-0000")
                .existence(always)
                .membership(new Membership(List.of(), List.of()))
                .board(Board.EMPTY)
                .build(),
            new BySex(55, 68, 0),
            VolumeCount.of("kurs", always, 40),
            new OutcomeCount("efter", "arbete", BySex.NONE),
            InsatsCounts.builder()
                .id(InsatsYear.of(InsatsId.of("i"), 2014))
                .forbund(ForbundId.of("f"))
                .planned(40)
                .build(),
            ClosedPeriod.builder()
                .id(ClosedPeriodId.of(ForbundId.of("f"), Period.year(2014)).next())
                .closedOn(DAY)
                .reason("en dubbelregistrering")
                .participants(BySex.NONE)
                .build(),
            new FinancingShares(
                FinancingCase.NO_REGION,
                Map.of(Party.STATE, List.of(MemberId.of("fk")), Party.KOMMUNER, List.of(KOMMUN))),
            new Withdrawal(KOMMUN, DAY, 36),
            Application.builder()
                .id("a")
                .applicant("Socialkontoret")
                .title("Kartläggning")
                .amount(Sek.tkr(200))
                .decision("d")
                .build(),
            new Body("b", BodyKind.OFFICE, "Kansli", "", List.of(), Map.of("möte", 1)),
            new BodyMember(
                "Förbundschef", "Förbundet", Optional.of("förbundschef"), Optional.of(100)),
            new CalendarEntry(
                DAY,
                CalendarEntryKind.DEADLINE,
                Label.of("Budget", "Budget"),
                Optional.of("23 §"),
                Optional.empty()),
            Decision.builder()
                .id("d")
                .number(578)
                .meeting(MeetingId.of("m"))
                .kind(DecisionKind.APPROVE)
                .subject("Protokoll")
                .wording(Wording.DECIDED)
                .build(),
            new Delegation(DelegationMatter.AGREEMENT, "ordförande"),
            new Grant(
                Sek.tkr(200), Optional.empty(), Optional.of(always), Optional.of("på villkor")),
            Meeting.builder()
                .id(MeetingId.of("m"))
                .kind(MeetingKind.BOARD)
                .date(DAY)
                .place("Skellefteå")
                .attendance(Attendance.UNKNOWN)
                .adjuster("s")
                .build())) {
      all.put(sample.getClass(), sample);
    }
    return all;
  }
}
