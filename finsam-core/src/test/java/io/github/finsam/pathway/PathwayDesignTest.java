package io.github.finsam.pathway;

import static io.github.finsam.pathway.Events.DAY0;
import static io.github.finsam.pathway.Events.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.Kommuner;
import io.github.finsam.finding.Finding;
import io.github.finsam.insats.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathwayDesignTest {

  private static List<String> departures(PathwayDesign design, List<PathwayEvent> events) {
    return departures(design, events, AsOf.everything());
  }

  private static List<String> departures(
      PathwayDesign design, List<PathwayEvent> events, AsOf asOf) {
    Pathway pathway = Events.of(events);
    assertEquals(List.of(), pathway.violations(PathwayContext.none()));
    return design.check(pathway, asOf).stream().map(Finding::code).toList();
  }

  /** Consent, start, four blocks of 42 days with checkpoints after the first three, closure. */
  private static List<PathwayEvent> activera() {
    List<PathwayEvent> events = new ArrayList<>();
    events.add(Events.consent(head("c", 0)));
    events.add(Events.started(head("s", 0)));
    for (int block = 1; block <= 4; block++) {
      int last = 42 * block - 1;
      events.add(Events.blockStarted(head("b" + block, 42 * (block - 1)), block));
      events.add(new BlockEnded(head("d" + block, last), block));
      if (block < 4) {
        events.add(checkpoint(block, CheckpointDecision.NEXT_BLOCK, true));
      }
    }
    events.add(Events.closed(head("x", 167)));
    return events;
  }

  private static PathwayEvent checkpoint(
      int block, CheckpointDecision decision, boolean withReferrer) {
    return new CheckpointHeld(head("k" + block, 42 * block - 1), block, decision, withReferrer);
  }

  private static List<PathwayEvent> replaced(
      List<PathwayEvent> events, String id, Optional<PathwayEvent> by) {
    List<PathwayEvent> result = new ArrayList<>(events);
    result.removeIf(e -> e.id().equals(EventId.of(id)));
    by.ifPresent(result::add);
    return result;
  }

  /** Presentation of ACTivera, Samordningsförbundet Insjöriket: "Block 1 6 v" … "Block 4 6 v". */
  @Test
  @DisplayName("ACTivera: four blocks of six weeks, 24 in all, five kommuner, ages 16 to 64")
  void activeraAsPublished() {
    PathwayDesign design = PathwayDesign.activera();
    assertEquals(List.of(6, 6, 6, 6), design.blocks().stream().map(DesignBlock::weeks).toList());
    assertEquals(
        List.of(
            DesignCheckpoint.WITH_REFERRER,
            DesignCheckpoint.WITH_REFERRER,
            DesignCheckpoint.WITH_REFERRER,
            DesignCheckpoint.NONE),
        design.blocks().stream().map(DesignBlock::checkpoint).toList());
    assertEquals(Optional.of(24), design.limits().maxWeeks());
    assertEquals(24, design.blocks().stream().mapToInt(DesignBlock::weeks).sum());
    assertEquals(
        List.of("Härryda", "Partille", "Lerum", "Mölndal", "Alingsås"),
        design.limits().kommuner().stream()
            .map(code -> Kommuner.find(code, DAY0).orElseThrow().label().sv())
            .toList());
    assertEquals("16–64", design.limits().ages().orElseThrow().toString());
  }

  @Test
  @DisplayName("ACTivera: 168 days as designed are no departure, in any kommun of the five")
  void conforms() {
    assertEquals(List.of(), departures(PathwayDesign.activera(), activera()));
    assertEquals(
        List.of(), departures(PathwayDesign.activera(), activera(), AsOf.of(DAY0.plusDays(60))));
  }

  @Test
  @DisplayName(
      "ACTivera: missing, lone or unfavourable checkpoints, other kommuner, no closing talk")
  void departs() {
    PathwayDesign design = PathwayDesign.activera();
    assertEquals(
        List.of("design.checkpoint-missing"),
        departures(design, replaced(activera(), "k2", Optional.empty())));
    assertEquals(
        List.of("design.checkpoint-referrer", "design.checkpoint-decision"),
        departures(
            design,
            replaced(
                activera(),
                "k1",
                Optional.of(checkpoint(1, CheckpointDecision.SAME_BLOCK, false)))));
    PathwayEvent elsewhere = new BlockStarted(head("b3", 84), 3, Optional.of("1480"), List.of());
    assertEquals(
        List.of("design.kommun"),
        departures(design, replaced(activera(), "b3", Optional.of(elsewhere))));
    Closed silent =
        new Closed(head("x", 167), "enligt-plan", Events.AFTER, Optional.empty(), false, false);
    assertEquals(
        List.of("design.closing-talk", "design.closing-documentation"),
        departures(design, replaced(activera(), "x", Optional.of(silent))));
    Closed early =
        new Closed(head("x", 167), "eget-initiativ", Events.AFTER, Optional.empty(), false, false);
    assertEquals(List.of(), departures(design, replaced(activera(), "x", Optional.of(early))));
    List<PathwayEvent> skipping = new ArrayList<>(activera());
    skipping.removeIf(e -> List.of("b2", "d2", "k2").contains(e.id().value()));
    assertEquals(
        List.of("design.block-order", "design.checkpoint-missing"), departures(design, skipping));
  }

  @Test
  @DisplayName("ACTivera: at most 24 weeks, pauses not counted")
  void tooLong() {
    PathwayDesign design = PathwayDesign.activera();
    List<PathwayEvent> longer =
        replaced(activera(), "x", Optional.of(Events.closed(head("x", 168))));
    assertEquals(List.of("design.too-long"), departures(design, longer));
    longer.add(new Paused(head("p", 166)));
    longer.add(new Resumed(head("u", 167)));
    assertEquals(List.of(), departures(design, longer));
    List<PathwayEvent> open = new ArrayList<>(activera().subList(0, 3));
    assertEquals(List.of(), departures(design, open, AsOf.of(DAY0.plusDays(41))));
    assertEquals(
        List.of("design.block-length"), departures(design, open, AsOf.of(DAY0.plusDays(42))));
    Finding finding = design.check(Events.of(open), AsOf.of(DAY0.plusDays(42))).get(0);
    assertEquals(
        "Notering: insjoriket, p-1: Block 1. Blocket varade i 43 dagar, uppehåll oräknade; det är"
            + " tänkt att ta 6 veckor.",
        finding.text(Language.SV));
  }

  /** Arbetsmarknadstorgets rapport 2014, Samordningsförbundet Skellefteå–Norsjö, the five boxes. */
  @Test
  @DisplayName("Arbetsmarknadstorget: five steps in their order, no fixed length, a coordinator")
  void arbetsmarknadstorget() {
    PathwayDesign design = PathwayDesign.arbetsmarknadstorget();
    assertEquals(
        List.of(
            "Information och medgivande",
            "Aktuell behovsbild",
            "Handlingsplan",
            "Uppföljning",
            "Ny planering"),
        design.steps().stream().map(s -> s.name().sv()).toList());
    assertEquals(Optional.empty(), design.limits().maxWeeks());
    List<PathwayEvent> events =
        List.of(
            Events.consent(head("a", 0)),
            Events.started(head("b", 0)),
            new CoordinatorNamed(head("c", 2), StaffId.of("s-1")),
            new NeedsAssessed(head("d", 10), List.of(Authority.KOMMUN, Authority.REGION)),
            Events.plan(head("e", 20)),
            new PlanFollowedUp(head("f", 200), PlanOutcome.NEW_PLANNING),
            Events.plan(head("g", 210)),
            Events.closed(head("h", 900)));
    assertEquals(List.of(), departures(design, events));
    assertEquals(
        List.of("design.step-missing", "design.coordinator"),
        departures(
            design,
            events.stream().filter(e -> !List.of("c", "g").contains(e.id().value())).toList()));
    assertEquals(
        List.of("design.step-order"),
        departures(
                design,
                replaced(events, "d", Optional.of(new NeedsAssessed(head("d", 300), List.of()))))
            .subList(0, 1));
    PathwayEvent alone =
        new ActionPlanMade(
            head("g", 210),
            List.of(new PlanCommitment(Authority.KOMMUN, "Praktik", Optional.empty())),
            Optional.empty(),
            Optional.empty());
    assertEquals(
        List.of("design.authorities"),
        departures(design, replaced(events, "g", Optional.of(alone))));
  }

  @Test
  @DisplayName("An application makes its own design, and a wrong entry departs from none")
  void ownDesign() {
    PathwayDesign own =
        PathwayDesign.builder()
            .id("halsans-tradgard")
            .name(Label.of("Hälsans Trädgård", "Garden of health"))
            .addBlocks(new DesignBlock(1, Label.of("Odling", "Growing"), 10, DesignCheckpoint.HELD))
            .limits(DesignLimits.NONE.withKommuner("2482"))
            .coordinator(false)
            .closingTalk(false)
            .closingDocumentation(false)
            .build();
    assertTrue(departures(own, activera()).contains("design.block-unknown"));
    List<PathwayEvent> wrong = new ArrayList<>(activera());
    wrong.add(new Voided(head("v", 170)));
    assertEquals(List.of(), departures(own, wrong));
    assertThrows(
        InvalidValueException.class,
        () -> own.withBlocks(PathwayDesign.activera().blocks().subList(1, 3)));
    assertEquals(2, PathwayDesign.ready().size());
  }
}
