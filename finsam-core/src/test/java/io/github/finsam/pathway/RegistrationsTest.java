package io.github.finsam.pathway;

import static io.github.finsam.pathway.Events.DAY0;
import static io.github.finsam.pathway.Events.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Code;
import io.github.finsam.code.CodeList;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

  private static Pathway spell(String id, int start) {
    return Events.of(
            List.of(Events.consent(head(id + "-c", start)), Events.started(head(id + "-s", start))))
        .withId(PathwayId.of(id));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  @DisplayName("Parallel and repeated spells count each; the same spell twice does not")
  void doubles() {
    Pathway first = spell("p1", 0);
    Pathway again = spell("p2", 200);
    Pathway overlapping = spell("p3", 30);
    Pathway elsewhere = spell("p4", 0).withInsats(InsatsId.of("unga-in"));
    Pathway other = spell("p5", 0).withParticipant(new ParticipantId("key-1", "f".repeat(64)));
    assertEquals(
        List.of(), Registrations.doubles(List.of(first, again, overlapping, elsewhere, other)));

    Pathway same = spell("p6", 0);
    List<Finding> findings = Registrations.doubles(List.of(same, first));
    assertEquals(List.of("pathway.registered-twice"), codes(findings));
    assertEquals("insjoriket, p6", findings.get(0).place().toString());
    assertTrue(findings.get(0).text(Language.EN).contains("p1"));
    assertEquals(Optional.of(PathwayId.of("p1")), Registrations.sameSpell(same, List.of(first)));
    assertEquals(Optional.empty(), Registrations.sameSpell(first, List.of(first, again)));

    Pathway voided = same.with(new Voided(head("v", 5)));
    assertEquals(List.of(), Registrations.doubles(List.of(voided, first)));
    assertEquals(Optional.empty(), Registrations.sameSpell(voided, List.of(first)));
  }

  @Test
  @DisplayName("In the queue the day of the referral tells spells apart; a withdrawn one is none")
  void queue() {
    Pathway queued = Events.of(List.of(Events.referred(head("r", 0))));
    Pathway same = queued.withId(PathwayId.of("p-2"));
    assertEquals(
        List.of("pathway.registered-twice"), codes(Registrations.doubles(List.of(queued, same))));
    assertEquals(
        List.of(),
        Registrations.doubles(List.of(queued.with(new ReferralWithdrawn(head("w", 3))), same)));
  }

  @Test
  @DisplayName("A spell is the first day in the insats, before it that of the referral, or none")
  void spellOfPathway() {
    Pathway queued = Events.of(List.of(Events.referred(head("r", 0))));
    assertEquals(
        Optional.of(new Spell(queued.participant(), queued.insats(), false, DAY0)),
        Registrations.spell(queued));
    Pathway begun =
        queued.withEvents(List.of(Events.consent(head("c", 2)), Events.started(head("s", 3))));
    assertEquals(
        Optional.of(new Spell(queued.participant(), queued.insats(), true, DAY0.plusDays(3))),
        Registrations.spell(begun));
    assertEquals(Optional.empty(), Registrations.spell(begun.with(new Voided(head("v", 5)))));
    assertEquals(
        Optional.empty(), Registrations.spell(queued.with(new ReferralWithdrawn(head("w", 3)))));
    assertEquals(Optional.empty(), Registrations.spell(Events.of(List.of())));
  }

  @Test
  @DisplayName("V2: a consent stands for one pathway only")
  void consentReused() {
    Pathway first = Events.of(List.of(Events.consent(head("c", 0)), Events.started(head("s", 1))));
    Pathway second =
        Events.of(List.of(Events.consent(head("c", 0)), Events.started(head("s", 90))))
            .withId(PathwayId.of("p-2"));
    assertEquals(
        List.of("pathway.consent-reused"), codes(Registrations.doubles(List.of(first, second))));
    // Ids need only be unique in a pathway.
    Pathway ownConsent =
        Events.of(List.of(Events.consent(head("c", 89)), Events.started(head("s", 90))))
            .withId(PathwayId.of("p-3"));
    assertEquals(List.of(), Registrations.doubles(List.of(first, ownConsent)));
  }

  @Test
  @DisplayName("What is contradictory in a pathway on file is a finding, in words")
  void contradictions() {
    Profile odd = Events.profile().withStatedAge(40).withHomeKommun("9999");
    Pathway pathway =
        Events.of(
            List.of(
                Events.consent(head("c", 0)),
                new Started(head("s", 0), Events.background().withProfile(odd)),
                new Resumed(head("u", 5))));
    List<Finding> findings = Registrations.check(pathway, PathwayContext.none());
    assertEquals(List.of("not-paused", "pathway.age", "pathway.kommun"), codes(findings));
    assertTrue(
        findings
            .get(0)
            .text(Language.SV)
            .endsWith("det finns inget uppehåll att komma tillbaka från."));
    assertTrue(findings.get(1).text(Language.EN).contains("Born in 1988"));
    assertEquals(
        List.of(), Registrations.check(Events.of(Events.wholeStory()), PathwayContext.none()));
  }

  private static Pathway closed(Livelihood before, Livelihood after, FollowedUp followUp) {
    return Events.of(
        List.of(
            Events.consent(head("c", 0)),
            new Started(head("s", 0), Events.background().withBefore(before)),
            new Closed(head("e", 100), "annan", after, Optional.empty(), false, false),
            followUp));
  }

  private static FollowedUp followUp(int months, int day, Livelihood then) {
    return new FollowedUp(head("f", day), months, FollowUpResponse.ANSWERED, Optional.of(then));
  }

  @Test
  @DisplayName(
      "\"Arbetar eller studerar ej\" beside work or studies is a finding wherever it stands")
  void noOccupationBesideAnother() {
    Livelihood works = lives("ingen", "arbete");
    Livelihood seeks = lives("arbetssokande", "ingen");
    assertEquals(
        List.of(),
        codes(check(closed(seeks, seeks, followUp(6, 283, lives("arbete", "studier"))))));
    List<Finding> findings =
        check(closed(works, lives("arbetsmarknadsutbildning", "ingen"), followUp(6, 283, works)));
    assertEquals(List.of("pathway.occupation-none"), codes(findings).stream().distinct().toList());
    assertEquals(
        List.of(EventKind.STARTED, EventKind.CLOSED, EventKind.FOLLOWED_UP).stream()
            .map(kind -> Shown.of(kind.label()))
            .toList(),
        findings.stream().map(Finding::subject).toList());
    assertEquals(
        "Registered on 2014-04-16 both as \"Neither works nor studies\" and as \"Labour-market"
            + " training\". (susam.se, Gemensam kartläggning, Vanliga frågor)",
        findings.get(1).why(Language.EN));
  }

  @Test
  @DisplayName("\"Ingen offentlig försörjning\" beside another income is a finding on file")
  void noPublicSupportBesideAnother() {
    Livelihood both = new Livelihood(List.of("ingen-offentlig", "a-kassa"), List.of());
    List<Finding> findings = check(closed(both, both, followUp(6, 283, both)));
    assertEquals(
        List.of("income-exclusive", "income-exclusive", "income-exclusive"), codes(findings));
    assertTrue(findings.get(0).text(Language.SV).contains("susam.se, Gemensam kartläggning"));
  }

  private static Livelihood lives(String... occupations) {
    return new Livelihood(List.of(), Stream.of(occupations).map(Occupation::of).toList());
  }

  private static List<Finding> check(Pathway pathway) {
    return Registrations.check(pathway, PathwayContext.none());
  }

  @Test
  @DisplayName("V20: an event recorded before its day is a finding; the day is the Swedish one")
  void recordedEarly() {
    PathwayEvent consent = Events.consent(head("c", 0, 0));
    PathwayEvent early = Events.started(head("s", 3, 2));
    List<Finding> findings = check(Events.of(List.of(consent, early)));
    assertEquals(List.of("pathway.recorded-early"), codes(findings));
    assertEquals(
        "Ska ha hänt 2014-01-09 men registrerades 2014-01-08: det som registreras har hänt. (V20;"
            + " susam.se, Utregistrering av deltagare)",
        findings.get(0).why(Language.SV));
    // Half past eleven in the evening in UTC is half past midnight in Sweden.
    EventHead midnight =
        head("s", 3).withRecordedAt(DAY0.plusDays(2).atTime(23, 30).toInstant(ZoneOffset.UTC));
    assertEquals(List.of(), check(Events.of(List.of(consent, Events.started(midnight)))));
    // What was put right does not stand against the pathway any more.
    PathwayEvent right = Events.started(Events.correcting("s2", "s", 2, 4));
    assertEquals(List.of(), check(Events.of(List.of(consent, early, right))));
    Pathway voided = Events.of(List.of(consent, early, new Voided(head("v", 5))));
    assertEquals(List.of(), check(voided));
  }

  @Test
  @DisplayName("A follow-up more than three months off its time is a finding, at three it is none")
  void followUpOffItsTime() {
    // Closed on 16 April 2014: twelve months are up on 16 April 2015, day 465.
    Livelihood works = lives("arbete");
    LocalDate closure = DAY0.plusDays(100);
    assertEquals(LocalDate.of(2014, 4, 16), closure);
    int first = (int) (LocalDate.of(2015, 1, 16).toEpochDay() - DAY0.toEpochDay());
    int last = (int) (LocalDate.of(2015, 7, 16).toEpochDay() - DAY0.toEpochDay());
    for (int day : List.of(first, 465, last)) {
      assertEquals(List.of(), check(closed(works, works, followUp(12, day, works))));
    }
    for (int day : List.of(104, first - 1, last + 1)) {
      assertEquals(
          List.of("pathway.follow-up-day"),
          codes(check(closed(works, works, followUp(12, day, works)))));
    }
    assertEquals(
        "The follow-up after 12 months was held on 2014-04-20, and the closure was on 2014-04-16:"
            + " more than 3 months off its time.",
        check(closed(works, works, followUp(12, 104, works))).get(0).why(Language.EN));
    assertEquals(List.of(), check(closed(works, works, followUp(2, 104, works))));
  }

  @Test
  @DisplayName("An insats that holds a total only has no pathways; one that has ended no new start")
  void besideTheInsats() {
    Pathway pathway = spell("p1", 0);
    Insats running = insats(InsatsKind.individual(Stage.EARLY, false), DAY0.plusDays(10));
    assertEquals(List.of(), Registrations.check(pathway, running));
    assertEquals(List.of("pathway.outside"), codes(Registrations.check(spell("p2", 11), running)));
    Insats volume = insats(InsatsKind.structural(Stage.EARLY, false), DAY0.plusDays(10));
    List<Finding> findings = Registrations.check(pathway, volume);
    assertEquals(List.of("pathway.count-only"), codes(findings));
    assertTrue(findings.get(0).text(Language.SV).contains("Endast antal (volyminsats)"));
    Pathway elsewhere = pathway.withInsats(InsatsId.of("unga-in"));
    assertThrows(InvalidValueException.class, () -> Registrations.check(elsewhere, running));
  }

  private static Insats insats(InsatsKind kind, LocalDate end) {
    return Insats.builder()
        .id(Events.INSATS)
        .forbund(Events.FORBUND)
        .name("ACTivera Mölndal")
        .kind(kind)
        .course(
            Course.builder().planned(DateRange.of(DAY0, end)).forms(Timeline.of(List.of())).build())
        .targetGroup(new TargetGroup(Optional.empty(), "samordnad rehabilitering"))
        .resources(Resources.NONE)
        .build();
  }

  @Test
  @DisplayName("Code lists have both languages; what is not in a list has no meaning")
  void lists() {
    for (CodeList list :
        List.of(
            FollowUpCodes.incomeSources(),
            FollowUpCodes.occupations(),
            FollowUpCodes.educations(),
            FollowUpCodes.closureReasons(),
            FollowUpCodes.nextSteps(),
            FollowUpCodes.referrers(),
            FollowUpCodes.targetGroups())) {
      assertFalse(list.on(DAY0).isEmpty(), list.id());
      for (Code code : list.on(DAY0)) {
        assertEquals(list.id(), code.list());
      }
    }
    // Lag 2010:197 om etableringsinsatser, in force from 1 December 2010.
    assertTrue(
        FollowUpCodes.incomeSources()
            .find("etableringsersattning", LocalDate.of(2010, 11, 30))
            .isEmpty());
    assertFalse(FollowUpCodes.isPublicSupport("lotteri"));
    assertEquals(OccupationGroup.OTHER, FollowUpCodes.occupationGroup("vilar"));
    assertEquals(ClosureGroup.OTHER, FollowUpCodes.closureGroup("flyttat"));
    assertEquals(ClosureGroup.COMPLETED, FollowUpCodes.closureGroup("enligt-plan"));
    assertTrue(FollowUpCodes.closureReasons().knows(Closed.WRONG_ENTRY));
    assertTrue(FollowUpCodes.incomeSources().knows(FollowUpCodes.NO_PUBLIC_SUPPORT));
  }
}
