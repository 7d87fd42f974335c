package io.github.finsam.indicators.collect;

import static io.github.finsam.indicators.collect.Pathways.DAY0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.finding.Severity;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.HandlerChanged;
import io.github.finsam.pathway.InternshipEnded;
import io.github.finsam.pathway.InternshipStarted;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.MeasuringOccasionHeld;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.PlanFollowedUp;
import io.github.finsam.pathway.PlanOutcome;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.Voided;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueListTest {

  private static final InsatsId TORGET = InsatsId.of("arbetsmarknadstorget");

  private static final DueRules RULES =
      DueRules.builder()
          .putDesigns(Pathways.ACTIVERA, PathwayDesign.activera())
          .putDesigns(TORGET, PathwayDesign.arbetsmarknadstorget())
          .limits(
              DueLimits.builder()
                  .consentDays(14)
                  .coordinatorDays(14)
                  .planDays(30)
                  .gapDays(21)
                  .handlerDays(30)
                  .build())
          .followUps(DueRules.FollowUps.halfYearAndYear(30))
          .retentionMonths(24)
          .horizonDays(0)
          .build();

  private static LocalDate day(int day) {
    return DAY0.plusDays(day);
  }

  private static DueList list(DueRules rules, int day, Pathways... pathways) {
    return rules.list(List.of(pathways).stream().map(Pathways::get).toList(), day(day));
  }

  private static List<DueKind> kinds(DueList list) {
    return list.items().stream().map(DueItem::kind).toList();
  }

  private static PathwayEvent block(EventHead head, int number, String... activities) {
    return new BlockStarted(head, number, Optional.of("1481"), List.of(activities));
  }

  private static PathwayEvent checkpoint(EventHead head, int block, CheckpointDecision decision) {
    return new CheckpointHeld(head, block, decision, true);
  }

  @Test
  @DisplayName(
      "ACTivera: avstämning med remittenten efter varje block om sex veckor, högst 24 veckor"
          + " (presentation av ACTivera, Samordningsförbundet Insjöriket)")
  void checkpoints() {
    Pathways one = Pathways.started("p").on(0, h -> block(h, 1, "act-grupp"));
    assertEquals(List.of(), list(RULES, 40, one).items());
    DueItem due = list(RULES, 41, one).items().get(0);
    assertEquals(LocalDate.of(2014, 2, 16), due.due());
    assertEquals(Severity.NOTE, due.severity());
    assertEquals(
        "Avstämning med remittent efter Block 1 ska hållas senast 2014-02-16.", due.text().sv());
    assertEquals(Severity.WARNING, list(RULES, 42, one).items().get(0).severity());
    // A week away moves it a week.
    Pathways away =
        Pathways.started("p")
            .on(0, h -> block(h, 1, "act-grupp"))
            .on(10, Paused::new)
            .on(17, Resumed::new);
    assertEquals(day(48), list(RULES, 48, away).items().get(0).due());
    // Held, but to take the block once more: due again after the new run, not before.
    one.on(41, h -> new BlockEnded(h, 1))
        .on(41, h -> checkpoint(h, 1, CheckpointDecision.SAME_BLOCK));
    assertEquals(List.of(), list(RULES, 42, one).items());
    one.on(43, h -> block(h, 1, "act-grupp"));
    assertEquals(List.of(), list(RULES, 60, one).items());
    assertEquals(List.of(DueKind.CHECKPOINT), kinds(list(RULES, 84, one)));
    one.on(84, h -> checkpoint(h, 1, CheckpointDecision.NEXT_BLOCK));
    assertEquals(List.of(), list(RULES, 84, one).items());
    // After block 4 there is no checkpoint, and 24 weeks after the start it ends.
    Pathways last = Pathways.started("q").on(0, h -> block(h, 4, "praktik"));
    assertEquals(List.of(), list(RULES, 24 * 7 - 2, last).items());
    DueItem end = list(RULES, 24 * 7 - 1, last).items().get(0);
    assertEquals(DueKind.LONGEST_TIME, end.kind());
    assertTrue(end.text().en().contains("at most 24 weeks"));
  }

  @Test
  @DisplayName("consent, coordinator and action plan are asked for where the design has them")
  void missing() {
    Pathways referred = Pathways.of("p", TORGET).referred(0);
    assertEquals(List.of(), kinds(list(RULES, 13, referred)));
    assertEquals(List.of(DueKind.CONSENT_MISSING), kinds(list(RULES, 14, referred)));
    referred.consent(15).start(16);
    assertEquals(
        List.of(DueKind.COORDINATOR_MISSING, DueKind.NO_ACTIVITY, DueKind.PLAN_MISSING),
        kinds(list(RULES, 60, referred)));
    // ACTivera has neither; an insats without a known design is asked for both.
    assertEquals(List.of(DueKind.NO_ACTIVITY), kinds(list(RULES, 60, Pathways.started("p"))));
    Pathways unknown = Pathways.of("p", InsatsId.of("annan")).consent(0).start(0);
    assertEquals(
        List.of(DueKind.COORDINATOR_MISSING, DueKind.NO_ACTIVITY, DueKind.PLAN_MISSING),
        kinds(list(RULES, 60, unknown)));
    referred
        .on(20, h -> new CoordinatorNamed(h, StaffId.of("s-1")))
        .on(25, h -> new ActionPlanMade(h, List.of(), Optional.of(day(55)), Optional.empty()))
        .on(26, h -> new InternshipStarted(h, "plats-1", 50));
    assertEquals(List.of(), kinds(list(RULES, 54, referred)));
    assertEquals(List.of(DueKind.PLAN_FOLLOW_UP), kinds(list(RULES, 60, referred)));
    referred.on(56, h -> new PlanFollowedUp(h, PlanOutcome.HOLDS));
    assertEquals(List.of(), kinds(list(RULES, 60, referred)));
    assertEquals(
        List.of(),
        kinds(list(RULES, 60, Pathways.of("w", TORGET).referred(0).on(3, ReferralWithdrawn::new))));
  }

  @Test
  @DisplayName("something registered without consent is an error from its own day (V1)")
  void unlawful() {
    Pathways head = Pathways.started("p");
    Pathway without =
        head.get()
            .withEvents(
                head.get().events().stream().filter(e -> e.kind() == EventKind.STARTED).toList());
    DueItem item = RULES.list(List.of(without), day(5)).items().get(0);
    assertEquals(DueKind.CONSENT_MISSING, item.kind());
    assertEquals(Severity.ERROR, item.severity());
    assertEquals(DAY0, item.due());
  }

  @Test
  @DisplayName("a gap is longer than n days without anything running, pauses apart")
  void gaps() {
    Pathways one =
        Pathways.started("p")
            .on(0, h -> new InternshipStarted(h, "plats-1", 50))
            .on(10, h -> new InternshipEnded(h, "plats-1"));
    assertEquals(List.of(), kinds(list(RULES, 31, one)));
    DueItem gap = list(RULES, 32, one).items().get(0);
    assertEquals(DueKind.NO_ACTIVITY, gap.kind());
    assertEquals(day(11), gap.since());
    assertEquals(Severity.NOTE, gap.severity());
    assertEquals(Severity.WARNING, list(RULES, 33, one).items().get(0).severity());
    one.on(35, Paused::new);
    assertEquals(List.of(), kinds(list(RULES, 40, one)));
    one.on(50, Resumed::new);
    assertEquals(List.of(), kinds(list(RULES, 70, one)));
    assertEquals(day(50), list(RULES, 71, one).items().get(0).since());
    // A block in which nothing runs is no activity.
    one.on(60, h -> block(h, 4));
    assertEquals(List.of(DueKind.NO_ACTIVITY), kinds(list(RULES, 71, one)));
  }

  @Test
  @DisplayName("a change of handler is shown for a while; the first handler is none")
  void handlers() {
    Pathways one =
        Pathways.started("p")
            .on(0, h -> new HandlerChanged(h, StaffId.of("h-1")))
            .on(0, h -> block(h, 4, "kurs"));
    assertEquals(List.of(), kinds(list(RULES, 5, one)));
    one.on(20, h -> new HandlerChanged(h, StaffId.of("h-2")))
        .on(20, h -> new CoordinatorNamed(h, StaffId.of("s-9")));
    DueList list = list(RULES, 50, one);
    assertEquals(List.of(DueKind.HANDLER_CHANGED), kinds(list));
    assertEquals(List.of(StaffId.of("h-2"), StaffId.of("s-9")), list.items().get(0).staff());
    assertEquals(1, list.of(StaffId.of("s-9")).items().size());
    assertEquals(0, list.of(StaffId.of("h-1")).items().size());
    assertEquals(0, list.unassigned().items().size());
    assertEquals(List.of(), kinds(list(RULES, 51, one)));
  }

  @Test
  @DisplayName("after the closure: follow-up after 6 and 12 months, then erasure")
  void afterwards() {
    Pathways one = Pathways.started("p").close(100);
    LocalDate closed = day(100);
    DueRules ahead = RULES.withHorizonDays(10_000);
    DueList list = list(ahead, 100, one);
    assertEquals(
        List.of(
            closed.plusMonths(6).plusDays(30),
            closed.plusMonths(12).plusDays(30),
            closed.plusMonths(24)),
        list.items().stream().map(DueItem::due).toList());
    one.on(
        290,
        h ->
            new FollowedUp(
                h,
                6,
                FollowUpResponse.ANSWERED,
                Optional.of(new Livelihood(List.of("a-kassa"), List.of()))));
    assertEquals(List.of(DueKind.FOLLOW_UP, DueKind.RETENTION), kinds(list(ahead, 290, one)));
    DueItem erase =
        RULES
            .list(List.of(one.get()), closed.plusMonths(24).plusDays(1))
            .of(DueKind.RETENTION)
            .items()
            .get(0);
    assertEquals(Severity.ERROR, erase.severity());
    assertTrue(erase.text().sv().endsWith("senast " + closed.plusMonths(24) + "."));
    // Whoever withdrew the consent is not followed up, only erased; wrong entries have nothing.
    Pathways withdrawn = Pathways.started("w").on(50, ConsentWithdrawn::new);
    assertEquals(List.of(DueKind.RETENTION), kinds(list(ahead, 100, withdrawn)));
    assertEquals(List.of(), kinds(list(ahead, 100, Pathways.started("v").on(1, Voided::new))));
  }

  @Test
  @DisplayName("questionnaires are due as the schedule of the edition says")
  void measuring() {
    Edition edition = Catalogue.nns("2014-12");
    Schedule schedule =
        new Schedule(
            List.of(edition.form(Respondent.PARTICIPANT, Occasion.DURING)),
            Map.of(Occasion.DURING, TimingRule.afterStart(1, 3)));
    DueRules rules = RULES.withMeasuring(schedule).withLimits(DueLimits.NONE);
    Pathways one = Pathways.started("p").on(0, h -> block(h, 4, "kurs"));
    LocalDate due = DAY0.plusMonths(3);
    assertEquals(List.of(), kinds(list(rules, 30, one)));
    DueItem item = rules.list(List.of(one.get()), due).items().get(0);
    assertEquals(DueKind.MEASURING, item.kind());
    assertEquals(DAY0.plusMonths(1), item.since());
    assertTrue(item.text().sv().startsWith("Enkät till Deltagare ("), item.text().sv());
    one.on(80, h -> new MeasuringOccasionHeld(h, Occasion.DURING, Respondent.PARTICIPANT, false));
    assertEquals(List.of(DueKind.MEASURING), kinds(rules.list(List.of(one.get()), due)));
    one.on(81, h -> new MeasuringOccasionHeld(h, Occasion.DURING, Respondent.PARTICIPANT, true));
    assertEquals(List.of(), kinds(rules.list(List.of(one.get()), due)));
  }

  @Test
  @DisplayName("the list is filtered, counted and written out in both languages")
  void lists() {
    DueList list =
        list(RULES, 80, Pathways.started("p"), Pathways.of("q", TORGET).consent(0).start(0));
    assertEquals(
        Map.of(DueKind.NO_ACTIVITY, 2, DueKind.COORDINATOR_MISSING, 1, DueKind.PLAN_MISSING, 1),
        list.counts());
    assertEquals(3, list.of(TORGET).items().size());
    assertEquals(4, list.overdue().items().size());
    assertEquals(4, list.atLeast(Severity.WARNING).unassigned().items().size());
    assertEquals(0, list.atLeast(Severity.ERROR).items().size());
    assertEquals(5, list.rows(Language.SV).size());
    assertEquals("Senast", list.rows(Language.SV).get(0).get(0));
    assertEquals(
        List.of("2014-01-20", "2014-01-06", "Warning", "Coordinator missing"),
        list.rows(Language.EN).get(1).subList(0, 4));
    assertFalse(list.toString().contains("PathwayId[value=p]"));
    Pathway twice = Pathways.started("p").get();
    assertThrows(InvalidValueException.class, () -> RULES.list(List.of(twice, twice), DAY0));
  }

  private static List<Function<EventHead, PathwayEvent>> things() {
    return List.of(
        h -> block(h, 1, "kurs"),
        h -> block(h, 2),
        h -> new BlockEnded(h, 1),
        h -> new BlockEnded(h, 2),
        h -> checkpoint(h, 1, CheckpointDecision.NEXT_BLOCK),
        h -> new InternshipStarted(h, "plats", 50),
        h -> new InternshipEnded(h, "plats"),
        Paused::new,
        Resumed::new,
        h -> new CoordinatorNamed(h, StaffId.of("s-1")),
        h -> new HandlerChanged(h, StaffId.of("h-1")),
        h -> new ActionPlanMade(h, List.of(), Optional.of(day(200)), Optional.empty()),
        Pathways::closedEvent,
        ConsentWithdrawn::new,
        h -> Pathways.referral(h, Optional.of(2)),
        Pathways::consentGiven,
        Pathways::startedEvent,
        Pathways::startedEvent);
  }

  static Pathways random(String id, InsatsId insats, Random random) {
    Pathways one = Pathways.of(id, insats);
    int at = random.nextInt(30);
    if (random.nextBoolean()) {
      one.maybe(at, h -> Pathways.referral(h, Optional.empty()));
    }
    List<Function<EventHead, PathwayEvent>> things = things();
    for (int i = random.nextInt(14); i > 0; i--) {
      one.maybe(at, things.get(random.nextInt(things.size())));
      at += random.nextInt(20);
    }
    return one;
  }

  @Property(tries = 300)
  @Label("order of input is nothing; looking further only adds; after the end little is left")
  void laws(@ForAll Random random, @ForAll @IntRange(min = 0, max = 900) int day) {
    List<Pathway> pathways = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pathways.add(
          random("p" + i, random.nextBoolean() ? TORGET : Pathways.ACTIVERA, random).get());
    }
    DueList list = RULES.list(pathways, day(day));
    DueList ahead = RULES.withHorizonDays(100).list(pathways, day(day));
    Collections.shuffle(pathways, random);
    assertEquals(list, RULES.list(pathways, day(day)));
    List<Object> seen = new ArrayList<>();
    ahead.items().forEach(i -> seen.add(List.of(i.kind(), i.pathway(), i.since(), i.text())));
    Set<DueKind> afterwards = EnumSet.of(DueKind.FOLLOW_UP, DueKind.RETENTION);
    for (DueItem item : list.items()) {
      assertTrue(seen.contains(List.of(item.kind(), item.pathway(), item.since(), item.text())));
      assertFalse(item.due().isAfter(day(day)));
      Pathway pathway =
          pathways.stream().filter(p -> p.id().equals(item.pathway())).findFirst().orElseThrow();
      PathwayStatus status = pathway.state(AsOf.of(day(day))).status();
      boolean over =
          status == PathwayStatus.CLOSED
              || status == PathwayStatus.CONSENT_WITHDRAWN
              || status == PathwayStatus.WITHDRAWN;
      assertEquals(over, afterwards.contains(item.kind()), item.toString());
    }
    // What is done on a day is not due at its end: name a coordinator where one is missing.
    for (DueItem item : list.of(DueKind.COORDINATOR_MISSING).items()) {
      Pathway pathway =
          pathways.stream().filter(p -> p.id().equals(item.pathway())).findFirst().orElseThrow();
      EventHead head =
          new EventHead(
              EventId.of("named"),
              day(day),
              day(day).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
              Optional.empty());
      Pathway named = pathway.with(new CoordinatorNamed(head, StaffId.of("s-7")));
      assertEquals(
          0, RULES.list(List.of(named), day(day)).of(DueKind.COORDINATOR_MISSING).items().size());
    }
  }
}
