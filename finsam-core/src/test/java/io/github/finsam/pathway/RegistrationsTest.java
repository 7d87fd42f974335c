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
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
