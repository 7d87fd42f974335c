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
import io.github.finsam.code.Sex;
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
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.DesignBlock;
import io.github.finsam.pathway.DesignCheckpoint;
import io.github.finsam.pathway.DesignLimits;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.InternshipEnded;
import io.github.finsam.pathway.InternshipStarted;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.internship.InternshipNeed;
import io.github.finsam.pathway.internship.InternshipPlace;
import io.github.finsam.pathway.internship.InternshipPurpose;
import io.github.finsam.pathway.internship.InternshipTerms;
import io.github.finsam.pathway.internship.SupportLevel;
import io.github.finsam.pathway.youth.YouthCase;
import io.github.finsam.pathway.youth.YouthCount;
import io.github.finsam.pathway.youth.YouthDeadline;
import io.github.finsam.pathway.youth.YouthFollowUp;
import io.github.finsam.pathway.youth.YouthGroup;
import io.github.finsam.pathway.youth.YouthRoutine;
import io.github.finsam.pathway.youth.YouthSchooling;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumSet;
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
    for (Record sample : pathways(always)) {
      all.put(sample.getClass(), sample);
    }
    return all;
  }

  private static List<Record> pathways(DateRange always) {
    EventHead head =
        new EventHead(
            EventId.of("e"), DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC), Optional.empty());
    InternshipTerms terms =
        new InternshipTerms(
            EnumSet.allOf(InternshipPurpose.class), SupportLevel.MUCH, 1, 100, Optional.empty());
    return List.of(
        PathwayId.of("p"),
        EventId.of("e"),
        StaffId.of("s"),
        new ParticipantId("k", "0123456789abcdef".repeat(4)),
        new Profile(Sex.WOMAN, Year.of(1990), 24, Optional.of("2482")),
        Occupation.of("arbete", 50),
        new PlanCommitment(Authority.KOMMUN, "Arbetsträning", Optional.of(DAY)),
        new DesignBlock(1, Label.of("Block 1", "Block 1"), 6, DesignCheckpoint.NONE),
        DesignLimits.NONE,
        PathwayDesign.arbetsmarknadstorget(),
        new Referred(head, "psykiatri", Optional.empty()),
        new ReferralReprioritised(head, 1),
        new ConsentGiven(head, ConsentGiven.FORM, Authority.KOMMUN),
        new BlockStarted(head, 1, Optional.empty(), List.of()),
        new BlockEnded(head, 1),
        new CheckpointHeld(head, 1, CheckpointDecision.NEXT_BLOCK, true),
        new InternshipStarted(head, "plats", 50),
        new InternshipEnded(head, "plats"),
        new Closed(head, "enligt-plan", Livelihood.NOT_REGISTERED, Optional.empty(), true, true),
        new FollowedUp(head, 6, FollowUpResponse.NOT_REACHED, Optional.empty()),
        terms,
        new InternshipPlace("plats", "Bageriet", "bageri", "2482", 2, always, terms),
        InternshipNeed.builder()
            .pathway(PathwayId.of("p"))
            .purpose(InternshipPurpose.GUIDANCE)
            .during(DateRange.of(DAY, DAY))
            .percent(50)
            .support(SupportLevel.MUCH)
            .wish(InternshipNeed.Wish.ANY)
            .turn(InternshipNeed.Turn.since(DAY))
            .build(),
        YouthCase.builder()
            .key("u")
            .birthYear(Year.of(1996))
            .group(YouthGroup.DROPPED_OUT)
            .since(DAY)
            .schooling(YouthSchooling.OUTSIDE)
            .followUp(YouthFollowUp.NONE)
            .build(),
        new YouthDeadline(YouthDeadline.Kind.CONTACT, "u", DAY, DAY, Optional.empty()),
        YouthCount.NONE,
        YouthRoutine.skelleftea());
  }
}
