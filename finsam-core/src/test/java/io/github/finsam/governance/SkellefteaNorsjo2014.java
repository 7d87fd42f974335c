package io.github.finsam.governance;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.Sek;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Samordningsförbundet Skellefteå–Norsjö was governed in 2014.
 *
 * <p>Sources: Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, "Styrelsens arbete",
 * "Lokal samverkansgrupp" and "Information och utbildning/kompetensutveckling"; minutes of
 * 2014-11-28, §§ 578–586. The annual report gives no paragraph numbers, so the decisions of the
 * earlier meetings have none.
 */
public final class SkellefteaNorsjo2014 {

  public static final MeetingId FEBRUARY = MeetingId.of("2014-02-24");
  public static final MeetingId PRESIDIUM = MeetingId.of("2014-04-07");
  public static final MeetingId APRIL = MeetingId.of("2014-04-25");
  public static final MeetingId JUNE = MeetingId.of("2014-06-12");
  public static final MeetingId AUGUST = MeetingId.of("2014-08-28");
  public static final MeetingId OCTOBER = MeetingId.of("2014-10-16");
  public static final MeetingId NOVEMBER = MeetingId.of("2014-11-28");

  public static final InsatsId TEXAS = InsatsId.of("texas");

  private SkellefteaNorsjo2014() {}

  public static GovernanceYear year() {
    return GovernanceYear.builder()
        .forbund(ForbundId.of("skelleftea-norsjo"))
        .year(Year.of(2014))
        .meetings(meetings())
        .decisions(decisions())
        .applications(applications())
        .bodies(List.of(localGroup(), office()))
        .build();
  }

  static List<Meeting> meetings() {
    List<Meeting> meetings = new ArrayList<>();
    for (MeetingId id : List.of(FEBRUARY, APRIL, JUNE, AUGUST, OCTOBER)) {
      meetings.add(meeting(id, MeetingKind.BOARD));
    }
    meetings.add(meeting(PRESIDIUM, MeetingKind.PRESIDIUM));
    meetings.add(meeting(MeetingId.of("2014-10-15"), MeetingKind.PLANNING_DAY));
    meetings.add(
        meeting(NOVEMBER, MeetingKind.BOARD)
            .withPlace("Hörnellgatan 17")
            .withAttendance(
                new Attendance(
                    List.of(
                        "almgren",
                        "viklund",
                        "andersson-k",
                        "lindfors",
                        "andersson-s",
                        "hedlund",
                        "marklund",
                        "westring"),
                    List.of()))
            .withAdjuster("marklund"));
    return meetings;
  }

  private static Meeting meeting(MeetingId id, MeetingKind kind) {
    return Meeting.builder()
        .id(id)
        .kind(kind)
        .date(LocalDate.parse(id.value()))
        .attendance(Attendance.UNKNOWN)
        .build();
  }

  static List<Decision> decisions() {
    List<Decision> d = new ArrayList<>();
    d.add(decision("accounts-2013", FEBRUARY, DecisionKind.ADOPT_ACCOUNTS, "Årsredovisning 2013"));
    d.add(grant("unga-in", FEBRUARY, "Unga In", 165_433, "2014-06-01/2014-12-31"));
    d.add(grant("medurs", FEBRUARY, "MedUrs", 745_200, "2014-07-01/2014-12-31"));
    d.add(
        delegation(
            "texas-delegated",
            FEBRUARY,
            "Utökad medfinansiering av ESF-projektet TExAS",
            new Delegation(DelegationMatter.GRANT, "ordförande, vice ordförande")));
    d.add(grant("spira-a", APRIL, "Spira anställningskompetens", 981_400, "2014-07-01/2014-12-31"));
    d.add(
        decision(
                "texas-reported",
                APRIL,
                DecisionKind.REPORT,
                "Presidiet har 2014-04-07 beviljat utökad finansiering av TExAS")
            .withGrant(grantOf(TEXAS, 500_000, "2014-01-01/2014-12-31"))
            .withDelegation(new Delegation(DelegationMatter.GRANT, "presidiet")));
    d.add(
        grant(
            "arbetsmarknadstorget",
            JUNE,
            "Arbetsmarknadstorget",
            550_000,
            "2014-01-01/2014-12-31"));
    d.add(grant("spira-integration", JUNE, "Spira Integration", 750_000, "2014-07-01/2014-12-31"));
    d.add(grant("kartlaggning", JUNE, "Kartläggning", 200_000, "2014-08-15/2014-12-31"));
    d.add(
        decision(
            "state-2015",
            AUGUST,
            DecisionKind.APPROVE,
            "Ansökan om 3 052 000 kr i statliga medel"));
    for (String subject :
        List.of(
            "Hälsa 2020 för alla",
            "Ungdomshälsan",
            "Urkraft Resurs",
            "Mötesplats TExAS",
            "Spira Resurs",
            "Spira Integration 2015")) {
      d.add(decision("no " + subject, OCTOBER, DecisionKind.REJECT, subject));
    }
    d.add(numbered(578, DecisionKind.APPROVE, "Genomgång av protokoll från föregående möte"));
    d.add(numbered(579, DecisionKind.ELECT, "Val av justerare"));
    d.add(numbered(580, DecisionKind.REJECT, "Livet i balans – Din kraftkälla"));
    d.add(numbered(581, DecisionKind.APPROVE, "Verksamhetsplan 2015–2017"));
    d.add(numbered(582, DecisionKind.ADOPT_BUDGET, "Budget 2015 och plan 2016–2017"));
    d.add(numbered(583, DecisionKind.APPROVE, "Ersättning till ledamöter och ersättare"));
    d.add(
        numbered(584, DecisionKind.ASSIGN, "Ansökan KUR-projekt 2015")
            .withWording(Wording.PROPOSED));
    d.add(numbered(585, DecisionKind.INFORM, "Informationsärenden"));
    // § 586, "Övriga frågor", holds three decisions.
    d.add(
        delegation(
                "586",
                NOVEMBER,
                "Avtal om administrativ service",
                new Delegation(DelegationMatter.AGREEMENT, "ordförande"))
            .withNumber(586));
    d.add(numbered(586, DecisionKind.APPROVE, "Sammanträdesplan 2015").withId("586-2"));
    d.add(numbered(586, DecisionKind.ASSIGN, "Lanseringskonferens").withId("586-3"));
    return d;
  }

  static Decision decision(String id, MeetingId meeting, DecisionKind kind, String subject) {
    return Decision.builder()
        .id(id)
        .meeting(meeting)
        .kind(kind)
        .subject(subject)
        .wording(Wording.DECIDED)
        .build();
  }

  static Decision delegation(String id, MeetingId meeting, String subject, Delegation delegation) {
    return Decision.builder()
        .id(id)
        .meeting(meeting)
        .kind(DecisionKind.DELEGATE)
        .subject(subject)
        .wording(Wording.DECIDED)
        .delegation(delegation)
        .build();
  }

  static Decision numbered(int number, DecisionKind kind, String subject) {
    return decision(Integer.toString(number), NOVEMBER, kind, subject).withNumber(number);
  }

  static Decision grant(
      String insats, MeetingId meeting, String subject, long kronor, String period) {
    Grant grant = grantOf(InsatsId.of(insats), kronor, period);
    return Decision.builder()
        .id("grant " + insats)
        .meeting(meeting)
        .kind(DecisionKind.GRANT)
        .subject(subject)
        .wording(Wording.DECIDED)
        .grant(grant)
        .build();
  }

  static Grant grantOf(InsatsId insats, long kronor, String period) {
    return Grant.builder()
        .amount(Sek.kronor(kronor))
        .insats(insats)
        .period((DateRange) io.github.finsam.time.Period.parse(period))
        .build();
  }

  static List<Application> applications() {
    return List.of(
        application("kraftkalla", "En grupp inom hälso- och sjukvården", 1_352_000, "580"),
        application("urkraft-resurs", "Urkraft Service AB", 853_200, "no Urkraft Resurs"),
        application("spira-a", "Medlefors folkhögskola", 981_400, "grant spira-a"),
        application("texas", "Urkraft Service AB", 500_000, "texas-reported"),
        Application.builder().id("kur").applicant("LSG").title("KUR").decision("584").build(),
        Application.builder().id("open").applicant("Någon").title("Något").build());
  }

  private static Application application(
      String id, String applicant, long kronor, String decision) {
    return new Application(
        id,
        applicant,
        id,
        Optional.of(Sek.kronor(kronor)),
        Optional.empty(),
        Optional.of(decision));
  }

  static Body localGroup() {
    List<BodyMember> members = new ArrayList<>();
    members.add(member("Astrid Karlsson", "Försäkringskassan"));
    members.add(member("Anders Eriksson", "Arbetsförmedlingen Skellefteå"));
    members.add(member("Åsa Wallin", "Arbetsförmedlingen Skellefteå"));
    members.add(member("Mattias Lindh", "Arbetsförmedlingen, Norsjö"));
    members.add(member("Per Bergman", "Skellefteå kommun"));
    members.add(member("Jan Midlert", "Skellefteå kommun"));
    members.add(member("Leif Löfroth", "Skellefteå kommun"));
    members.add(member("Eva Edefjäll", "Norsjö kommun"));
    members.add(member("Håkan Viklund", "Västerbottens läns landsting"));
    members.add(member("Catrine Nygren", "Västerbottens läns landsting"));
    members.add(member("Stellan Berglund", "Samordningsförbundet").withRole("ordförande"));
    return Body.builder()
        .id("lsg")
        .kind(BodyKind.LOCAL_GROUP)
        .name("Lokala samverkansgruppen")
        .mandate("Bereder insatser för styrelsen")
        .members(members)
        .putMeetings("sammanträde", 5)
        .putMeetings("styrgrupp för kartläggningen", 4)
        .putMeetings("planeringsdag", 1)
        .build();
  }

  static Body office() {
    return new Body(
        "kansli",
        BodyKind.OFFICE,
        "Kansli",
        "",
        List.of(
            member("Stellan Berglund", "Samordningsförbundet").withPercent(100),
            member("Johan Furberg", "Samordningsförbundet").withPercent(75)),
        Map.of());
  }

  private static BodyMember member(String holder, String organisation) {
    return BodyMember.builder().holder(holder).organisation(organisation).build();
  }
}
