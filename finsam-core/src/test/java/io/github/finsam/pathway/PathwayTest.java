package io.github.finsam.pathway;

import static io.github.finsam.pathway.Events.DAY0;
import static io.github.finsam.pathway.Events.correcting;
import static io.github.finsam.pathway.Events.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.insats.Authority;
import io.github.finsam.time.DateRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PathwayTest {

  private static final String HMAC = "0123456789abcdef".repeat(4);
  private static final Instant NOW = Instant.parse("2014-12-31T12:00:00.123456Z");

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  private static List<String> broken(Executable executable) {
    return assertThrows(IllegalTransitionException.class, executable).violations().stream()
        .map(TransitionViolation::code)
        .toList();
  }

  private static Pathway started() {
    return Events.empty().with(Events.consent(head("c", 0))).with(Events.started(head("s", 0)));
  }

  private static Pathway closedPathway() {
    return started().with(Events.closed(head("x", 100)));
  }

  @Test
  @DisplayName("A whole story, from referral to follow-up, in one state")
  void wholeStory() {
    Pathway pathway = Events.of(Events.wholeStory());
    assertEquals(List.of(), pathway.violations(PathwayContext.from(DAY0)));
    PathwayState state = pathway.state();
    assertEquals(PathwayStatus.CLOSED, state.status());
    assertEquals(Optional.of(DAY0), state.intake().referredOn());
    assertEquals(Optional.of("psykiatri"), state.intake().referrer());
    assertEquals(Optional.of(1), state.intake().priority());
    assertEquals(Optional.of(DAY0.plusDays(10)), state.intake().consentedOn());
    assertEquals(Optional.of(DAY0.plusDays(14)), state.startedOn());
    assertEquals(Optional.of(DAY0.plusDays(105)), state.endedOn());
    assertEquals(Optional.of(StaffId.of("s-7")), state.staff().coordinator());
    assertEquals(List.of(1, 2), state.progress().blocks().stream().map(BlockRun::block).toList());
    assertEquals(Optional.empty(), state.progress().runningBlock());
    assertEquals(1, state.progress().checkpoints().size());
    assertEquals(List.of(DateRange.of(DAY0.plusDays(60), DAY0.plusDays(66))), state.pauses());
    assertEquals(1, state.followUps().size());
    assertTrue(state.counts());
    assertFalse(state.running());
  }

  @Test
  @DisplayName("As of a day: what had happened; as of an instant: what was known")
  void asOf() {
    Pathway pathway = Events.of(Events.wholeStory());
    assertEquals(PathwayStatus.REFERRED, pathway.state(AsOf.of(DAY0.plusDays(5))).status());
    assertEquals(PathwayStatus.CONSENTED, pathway.state(AsOf.of(DAY0.plusDays(12))).status());
    assertEquals(PathwayStatus.PAUSED, pathway.state(AsOf.of(DAY0.plusDays(62))).status());
    PathwayState active = pathway.state(AsOf.of(DAY0.plusDays(80)));
    assertEquals(PathwayStatus.ACTIVE, active.status());
    assertEquals(2, active.progress().runningBlock().orElseThrow().block());
    assertEquals(Optional.empty(), active.endedOn());
    assertEquals(PathwayStatus.EMPTY, pathway.state(AsOf.of(DAY0.minusDays(1))).status());

    // A start that was entered with the wrong day, put right a month later.
    Pathway corrected =
        started().with(Events.of(EventKind.STARTED, correcting("s2", "s", 5, 30), 0));
    assertEquals(Optional.of(DAY0.plusDays(5)), corrected.state().startedOn());
    Instant before = head("t", 0, 20).recordedAt();
    assertEquals(
        Optional.of(DAY0), corrected.state(AsOf.of(DAY0.plusDays(40), before)).startedOn());
    assertEquals(PathwayStatus.CONSENTED, corrected.state(AsOf.of(DAY0.plusDays(3))).status());
    assertEquals(
        List.of("c", "s2"),
        corrected.eventsInForce(AsOf.everything()).stream().map(e -> e.id().value()).toList());
  }

  @Test
  void eventsAreASet() {
    List<PathwayEvent> reversed = new ArrayList<>(Events.wholeStory());
    Collections.reverse(reversed);
    assertEquals(Events.of(Events.wholeStory()), Events.of(reversed));
    assertEquals(Events.of(Events.wholeStory()).state(), Events.of(reversed).state());
  }

  @Test
  @DisplayName("Everything of one day is taken in its natural order, however it was recorded")
  void oneDay() {
    Pathway pathway =
        Events.of(
            List.of(
                Events.blockStarted(head("a", 0, 1), 2),
                new CheckpointHeld(head("b", 0, 2), 1, CheckpointDecision.NEXT_BLOCK, true),
                new BlockEnded(head("c", 0, 3), 1),
                Events.blockStarted(head("d", 0, 4), 1),
                Events.started(head("e", 0, 5)),
                Events.consent(head("f", 0, 6)),
                Events.referred(head("g", 0, 7))));
    assertEquals(List.of(), pathway.violations(PathwayContext.none()));
    assertEquals(2, pathway.state().progress().runningBlock().orElseThrow().block());
  }

  @Test
  @DisplayName("V1: before the consent only referral and queue")
  void consentFirst() {
    Set<EventKind> free = EnumSet.of(EventKind.REFERRED, EventKind.CONSENT_GIVEN, EventKind.VOIDED);
    Set<EventKind> afterReferral =
        EnumSet.of(EventKind.REFERRAL_REPRIORITISED, EventKind.REFERRAL_WITHDRAWN);
    for (EventKind kind : EventKind.values()) {
      if (kind == EventKind.RETRACTED) {
        continue;
      }
      PathwayEvent event = Events.of(kind, head("e", 5), 1);
      if (free.contains(kind)) {
        assertEquals(1, Events.empty().with(event).events().size());
      } else if (afterReferral.contains(kind)) {
        assertEquals(
            2, Events.empty().with(Events.referred(head("r", 0))).with(event).events().size());
      } else {
        assertTrue(
            broken(() -> Events.empty().with(event)).contains("consent-missing"), kind.toString());
      }
    }
    assertEquals(
        List.of("consent-missing"),
        broken(
            () ->
                Events.empty()
                    .with(
                        List.of(Events.consent(head("c", 6)), Events.started(head("s", 5))),
                        PathwayContext.none())));
  }

  @Test
  @DisplayName("V2: one consent and one start a pathway; coming back is a new one")
  void once() {
    assertEquals(
        List.of("consent-once"), broken(() -> started().with(Events.consent(head("c2", 5)))));
    assertEquals(
        List.of("started-twice"), broken(() -> started().with(Events.started(head("s2", 5)))));
  }

  @Test
  @DisplayName("V6: a protected identity is not entered; what is there can be voided")
  void protectedIdentity() {
    PathwayContext hidden = new PathwayContext(Optional.empty(), true);
    assertEquals(
        List.of("identity-protected"),
        broken(() -> Events.empty().with(List.of(Events.referred(head("r", 0))), hidden)));
    assertEquals(
        List.of("identity-protected"),
        broken(() -> started().with(List.of(new Paused(head("p", 5))), hidden)));
    assertEquals(
        PathwayStatus.VOIDED,
        started().with(List.of(new Voided(head("v", 5))), hidden).state().status());
  }

  @Test
  @DisplayName("V8: withdrawn consent ends the pathway that day, and nothing comes after it")
  void withdrawnConsent() {
    Pathway pathway =
        started()
            .with(Events.blockStarted(head("b", 1), 1))
            .with(new ConsentWithdrawn(head("w", 30)));
    PathwayState state = pathway.state();
    assertEquals(PathwayStatus.CONSENT_WITHDRAWN, state.status());
    assertEquals(Optional.of(DAY0.plusDays(30)), state.endedOn());
    assertEquals(Optional.empty(), state.closed());
    assertEquals(
        DateRange.of(DAY0.plusDays(1), DAY0.plusDays(30)),
        state.progress().blocks().get(0).during());
    for (EventKind kind : EventKind.values()) {
      if (kind == EventKind.RETRACTED || kind == EventKind.VOIDED) {
        continue;
      }
      for (int day : new int[] {2, 31}) {
        PathwayEvent later = Events.of(kind, head("l", day, 31), 1);
        assertTrue(
            broken(() -> pathway.with(later)).stream()
                .anyMatch(c -> c.equals("consent-withdrawn") || c.equals("consent-once")),
            kind + " on day " + day);
      }
    }
    assertEquals(
        List.of("consent-withdrawn"),
        broken(() -> pathway.with(Events.of(EventKind.STARTED, correcting("s2", "s", 1, 40), 0))));
    // The day of the withdrawal itself may be put right, and what never happened taken back.
    assertEquals(
        Optional.of(DAY0.plusDays(28)),
        pathway.with(new ConsentWithdrawn(correcting("w2", "w", 28, 40))).state().endedOn());
    assertEquals(
        List.of(),
        pathway.with(new Retracted(correcting("b2", "b", 1, 40))).state().progress().blocks());
    assertEquals(PathwayStatus.VOIDED, pathway.with(new Voided(head("v", 40))).state().status());
  }

  @Test
  @DisplayName("V9: a wrong entry stays on file and counts nowhere, on no day once it is known")
  void wrongEntry() {
    Pathway pathway = started().with(new Voided(head("v", 50)));
    assertEquals(PathwayState.VOIDED, pathway.state());
    assertEquals(PathwayState.VOIDED, pathway.state(AsOf.of(DAY0.plusDays(3))));
    assertFalse(pathway.state().counts());
    assertEquals(
        PathwayStatus.ACTIVE,
        pathway.state(AsOf.of(DAY0.plusDays(60), head("t", 0, 49).recordedAt())).status());
    assertEquals(List.of("voided"), broken(() -> pathway.with(new Paused(head("p", 5, 51)))));
    assertEquals(
        PathwayStatus.ACTIVE,
        pathway.with(new Retracted(correcting("r", "v", 60, 60))).state().status());
    Pathway bySus =
        started()
            .with(
                new Closed(
                    head("x", 5),
                    Closed.WRONG_ENTRY,
                    Livelihood.NOT_REGISTERED,
                    Optional.empty(),
                    false,
                    false));
    assertEquals(PathwayState.VOIDED, bySus.state());
  }

  @Test
  @DisplayName("V9: a closure that was followed up can still turn out to be a wrong entry")
  void wrongEntryByCorrection() {
    Closed wrong =
        new Closed(
            correcting("x2", "x", 100, 300),
            Closed.WRONG_ENTRY,
            Livelihood.NOT_REGISTERED,
            Optional.empty(),
            false,
            false);
    Pathway voided = closedPathway().with(Events.followedUp(head("f", 280))).with(wrong);
    assertEquals(PathwayState.VOIDED, voided.state());
    assertEquals(List.of("voided"), broken(() -> voided.with(Events.followedUp(head("f2", 310)))));
  }

  @Test
  @DisplayName("What was recorded after a withdrawn consent counts in no state, of no day")
  void recordedAfterWithdrawal() {
    Pathway onFile =
        Events.of(
            List.of(
                Events.consent(head("c", 0)),
                Events.started(head("s", 0)),
                new Paused(head("p", 5, 40)),
                new ConsentWithdrawn(head("w", 30))));
    assertEquals(List.of(), onFile.state().pauses());
    assertEquals(PathwayStatus.ACTIVE, onFile.state(AsOf.of(DAY0.plusDays(10))).status());
  }

  @Test
  @DisplayName("No personal identity number gets in, and no text for logs tells about the person")
  void nothingPersonal() {
    // A number of the form that follows the rules, put together here.
    String number = "19121212" + " " + "1212";
    for (Executable hostile :
        List.<Executable>of(
            () -> PathwayId.of(number),
            () -> EventId.of("e " + number),
            () -> StaffId.of(number),
            () -> new ParticipantId(number, HMAC),
            () -> Occupation.of(number),
            () -> new Livelihood(List.of(number), List.of()),
            () -> Events.profile().withHomeKommun(number),
            () -> Events.background().withReferrer(number),
            () -> new Referred(head("r", 0), number, Optional.empty()),
            () -> new InternshipStarted(head("i", 0), number, 50),
            () -> new PlanCommitment(Authority.KOMMUN, "ring " + number, Optional.empty()))) {
      InvalidValueException refused = assertThrows(InvalidValueException.class, hostile);
      assertEquals("personal-identity-number", refused.violations().get(0).code());
      assertFalse(refused.getMessage().contains("1212"), refused.getMessage());
    }
    Pathway pathway = Events.of(Events.wholeStory());
    String shown = pathway + " " + pathway.state() + " " + pathway.events();
    assertFalse(shown.contains("1988") || shown.contains("forsorjningsstod"), shown);
    assertFalse(shown.contains(HMAC));
  }

  @Test
  @DisplayName("V10: nothing before the förbund's first day")
  void beforeForbund() {
    PathwayContext late = PathwayContext.from(DAY0.plusDays(1));
    assertEquals(
        List.of("before-forbund"),
        broken(() -> Events.empty().with(List.of(Events.referred(head("r", 0))), late)));
    assertEquals(
        1, Events.empty().with(List.of(Events.referred(head("r", 1))), late).events().size());
  }

  @Test
  @DisplayName("After the closure only follow-up, correction, voiding and withdrawn consent")
  void afterClosure() {
    Set<EventKind> allowed =
        EnumSet.of(
            EventKind.FOLLOWED_UP,
            EventKind.VOIDED,
            EventKind.RETRACTED,
            EventKind.CONSENT_WITHDRAWN);
    for (EventKind kind : EventKind.values()) {
      EventHead head =
          kind == EventKind.RETRACTED ? correcting("e", "x", 101, 101) : head("e", 101);
      PathwayEvent event = Events.of(kind, head, 1);
      if (allowed.contains(kind)) {
        assertEquals(4, closedPathway().with(event).events().size(), kind.toString());
      } else {
        assertFalse(broken(() -> closedPathway().with(event)).isEmpty(), kind.toString());
      }
    }
    assertEquals(
        List.of("recorded-after-closure"),
        broken(() -> closedPathway().with(new Paused(head("p", 50, 101)))));
    // What the text of that rule says to do instead.
    Pathway again =
        closedPathway()
            .with(new Retracted(correcting("r", "x", 101, 101)))
            .with(new Paused(head("p", 50, 102)))
            .with(Events.closed(head("x2", 100, 103)));
    assertEquals(PathwayStatus.CLOSED, again.state().status());
    assertEquals(1, again.state().pauses().size());
    Pathway corrected =
        closedPathway().with(Events.of(EventKind.CLOSED, correcting("x2", "x", 90, 120), 0));
    assertEquals(Optional.of(DAY0.plusDays(90)), corrected.state().endedOn());
    assertEquals(
        List.of("not-closed"), broken(() -> started().with(Events.followedUp(head("f", 5)))));
    Pathway noMore = closedPathway().with(new ConsentWithdrawn(head("w", 150)));
    assertEquals(PathwayStatus.CLOSED, noMore.state().status());
    assertEquals(Optional.of(DAY0.plusDays(100)), noMore.state().endedOn());
    assertEquals(
        List.of("consent-withdrawn"), broken(() -> noMore.with(Events.followedUp(head("f", 280)))));
  }

  @Test
  @DisplayName("What runs has begun, and nothing begins during a pause")
  void sequence() {
    assertEquals(
        List.of("not-started"),
        broken(
            () ->
                Events.empty()
                    .with(
                        List.of(Events.consent(head("c", 0)), new Paused(head("p", 1))),
                        PathwayContext.none())));
    Pathway paused = started().with(new Paused(head("p", 5)));
    assertEquals(List.of("paused-already"), broken(() -> paused.with(new Paused(head("p2", 6)))));
    assertEquals(List.of("not-paused"), broken(() -> paused.with(new Resumed(head("u", 5)))));
    assertEquals(
        List.of("during-pause"), broken(() -> paused.with(Events.blockStarted(head("b", 6), 1))));
    assertEquals(List.of("not-paused"), broken(() -> started().with(new Resumed(head("u", 6)))));
    Pathway inBlock = started().with(Events.blockStarted(head("b", 1), 1));
    assertEquals(
        List.of("block-running"),
        broken(() -> inBlock.with(Events.blockStarted(head("b2", 9), 2))));
    assertEquals(
        List.of("block-not-running"), broken(() -> inBlock.with(new BlockEnded(head("b2", 9), 2))));
    assertEquals(
        List.of("block-unknown"),
        broken(
            () ->
                inBlock.with(
                    new CheckpointHeld(head("k", 9), 3, CheckpointDecision.NEXT_BLOCK, true))));
    Pathway intern = started().with(new InternshipStarted(head("i", 1), "place", 50));
    assertEquals(
        List.of("internship-running"),
        broken(() -> intern.with(new InternshipStarted(head("i2", 2), "place", 50))));
    assertEquals(
        List.of("internship-not-running"),
        broken(() -> intern.with(new InternshipEnded(head("i2", 2), "elsewhere"))));
    assertEquals(
        List.of("no-plan"),
        broken(() -> started().with(new PlanFollowedUp(head("f", 9), PlanOutcome.HOLDS))));
    assertEquals(
        List.of("not-referred"), broken(() -> started().with(new ReferralWithdrawn(head("w", 9)))));
    Pathway queued = Events.empty().with(Events.referred(head("r", 0)));
    assertEquals(
        List.of("referred-twice"), broken(() -> queued.with(Events.referred(head("r2", 1)))));
    Pathway withdrawn = queued.with(new ReferralWithdrawn(head("w", 4)));
    assertEquals(PathwayStatus.WITHDRAWN, withdrawn.state().status());
    assertEquals(
        List.of("referral-withdrawn"), broken(() -> withdrawn.with(Events.consent(head("c", 5)))));
    assertEquals(
        List.of("not-in-queue"),
        broken(
            () ->
                Events.of(Events.wholeStory().subList(0, 5))
                    .with(new ReferralWithdrawn(head("w", 20)))));
  }

  @Test
  @DisplayName(
      "Codes are those of the national lists on that day; \"Ingen offentlig\" stands alone")
  void codesOfTheDay() {
    Background odd =
        Events.background()
            .withEducation("doktor")
            .withBefore(
                new Livelihood(
                    List.of("ingen-offentlig", "a-kassa", "lotteri"),
                    List.of(Occupation.of("vilar"))));
    assertEquals(
        List.of("unknown-code", "income-exclusive", "unknown-code", "unknown-code"),
        broken(
            () ->
                Events.empty()
                    .with(
                        List.of(Events.consent(head("c", 0)), new Started(head("s", 0), odd)),
                        PathwayContext.none())));
  }

  @Test
  @DisplayName("What was wrong on file does not stand in the way of what is right")
  void oldWrongs() {
    Pathway old = Events.of(List.of(Events.started(head("s", 0))));
    assertEquals(1, old.violations(PathwayContext.none()).size());
    assertEquals(PathwayStatus.EMPTY, old.state().status());
    assertEquals(2, old.with(Events.referred(head("r", 0))).events().size());
    assertEquals(PathwayStatus.ACTIVE, old.with(Events.consent(head("c", 0))).state().status());
  }

  @Test
  @DisplayName("A correction is of the same kind, and the last recorded one holds")
  void corrections() {
    assertEquals(
        List.of("correction-kind"),
        broken(() -> started().with(new Resumed(correcting("p", "c", 5, 5)))).stream()
            .filter(c -> !c.equals("consent-missing"))
            .toList());
    Pathway twice =
        started()
            .with(Events.of(EventKind.STARTED, correcting("s2", "s", 5, 30), 0))
            .with(Events.of(EventKind.STARTED, correcting("s3", "s", 7, 40), 0));
    assertEquals(Optional.of(DAY0.plusDays(7)), twice.state().startedOn());
    Pathway back = twice.with(new Retracted(correcting("s4", "s3", 7, 50)));
    assertEquals(PathwayStatus.CONSENTED, back.state().status());
    assertEquals(
        List.of("unknown"), codes(() -> started().with(new Retracted(correcting("r", "q", 1, 9)))));
    assertEquals(
        List.of("order"), codes(() -> started().with(new Retracted(correcting("r", "s", 0, 0)))));
    assertEquals(List.of("missing"), codes(() -> new Retracted(head("r", 0))));
    assertEquals(List.of("duplicate"), codes(() -> head("e", 1).withCorrects(EventId.of("e"))));
  }

  @Test
  @DisplayName("Every refusal says the event, the rule and its source, in both languages")
  void texts() throws Exception {
    IllegalTransitionException thrown =
        assertThrows(
            IllegalTransitionException.class,
            () -> Events.empty().with(Events.started(head("s", 0))));
    assertEquals(
        "Start i insatsen 2014-01-06: skriftligt samtycke saknas; före samtycket får bara remiss"
            + " och kö finnas. (V1; finsamgoteborg.se, Behandling av personuppgifter)",
        thrown.text(Language.SV));
    assertTrue(thrown.getMessage().startsWith("Start in the insats 2014-01-06: there is no"));
    for (TransitionRule rule : TransitionRule.values()) {
      TransitionViolation violation =
          new TransitionViolation(rule, EventKind.PAUSED, "e", DAY0, List.of("2014-01-01"));
      assertFalse(violation.text(Language.SV).isBlank());
      assertFalse(violation.text(Language.EN).isBlank());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(
          thrown.violations(), ((IllegalTransitionException) in.readObject()).violations());
    }
  }

  @Test
  void pseudonymIsNotShown() {
    assertFalse(started().toString().contains(HMAC));
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class, () -> new ParticipantId("key-1", "not a pseudonym"));
    assertFalse(e.getMessage().contains("not a pseudonym"), e.getMessage());
    assertEquals(List.of("pattern"), codes(() -> new ParticipantId("k", HMAC.toUpperCase())));
    assertEquals(List.of("blank", "edge-space"), codes(() -> new ParticipantId(" ", HMAC)));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertEquals(
        List.of("duplicate"),
        codes(() -> Events.of(List.of(Events.consent(head("e", 1)), new Paused(head("e", 2))))));
    assertEquals(List.of("out-of-range"), codes(() -> Events.profile().withStatedAge(121)));
    assertEquals(List.of("pattern"), codes(() -> head("e", 1).withRecordedAt(NOW.plusNanos(1))));
    assertEquals(
        List.of("out-of-range"),
        codes(() -> head("e", 1).withOccurredOn(LocalDate.of(999, 12, 31))));
    for (String beyond : List.of("+10000-01-01T00:00:00Z", "0999-12-31T23:59:59Z")) {
      assertEquals(
          List.of("out-of-range"), codes(() -> head("e", 1).withRecordedAt(Instant.parse(beyond))));
    }
    assertEquals(
        List.of("blank"),
        codes(
            () ->
                new Closed(
                    head("e", 1), "", Livelihood.NOT_REGISTERED, Optional.empty(), false, false)));
    assertEquals(
        List.of("blank", "out-of-range"),
        codes(() -> new Referred(head("e", 1), " ", Optional.of(10))));
    assertEquals(
        List.of("missing"),
        codes(() -> new FollowedUp(head("e", 1), 6, FollowUpResponse.ANSWERED, Optional.empty())));
    assertEquals(
        List.of("mismatch"),
        codes(
            () ->
                new FollowedUp(
                    head("e", 1), 6, FollowUpResponse.DECLINED, Optional.of(Events.AFTER))));
    assertEquals(
        List.of("duplicate"),
        codes(() -> new Livelihood(List.of("a-kassa", "a-kassa"), List.of())));
    assertEquals(List.of("out-of-range"), codes(() -> Occupation.of("arbete", 101)));
  }
}
