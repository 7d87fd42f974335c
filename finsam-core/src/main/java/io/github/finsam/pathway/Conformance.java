package io.github.finsam.pathway;

import io.github.finsam.base.Label;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Authority;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pathway beside one design. */
final class Conformance {

  private static final int DAYS_A_WEEK = 7;

  private final PathwayDesign design;
  private final Pathway pathway;
  private final AsOf asOf;
  private final PathwayState state;
  private final List<Finding> findings = new ArrayList<>();

  Conformance(PathwayDesign design, Pathway pathway, AsOf asOf) {
    this.design = design;
    this.pathway = pathway;
    this.asOf = asOf;
    this.state = pathway.state(asOf);
  }

  List<Finding> findings() {
    if (state.counts()) {
      blocks();
      steps();
      limits();
      closing();
    }
    return List.copyOf(findings);
  }

  private void add(Severity severity, String code, Label subject, Shown... details) {
    FindingBuilder finding =
        Finding.builder()
            .code(code)
            .severity(severity)
            .place(Place.of(pathway.forbund().value(), pathway.id().value()))
            .subject(Shown.of(subject));
    for (Shown detail : details) {
      finding.addDetails(detail);
    }
    findings.add(finding.build());
  }

  private void blocks() {
    List<BlockRun> runs = state.progress().blocks();
    int reached = 0;
    for (BlockRun run : runs) {
      Optional<DesignBlock> block = design.block(run.block());
      if (block.isEmpty()) {
        if (!design.blocks().isEmpty()) {
          add(Severity.WARNING, "design.block-unknown", design.name(), Shown.of(run.block()));
        }
        continue;
      }
      if (run.block() > reached + 1) {
        add(Severity.WARNING, "design.block-order", block.get().name(), Shown.of(reached + 1));
      }
      if (run.block() > reached && run.block() > 1) {
        checkpointBefore(run);
      }
      reached = Math.max(reached, run.block());
      length(run, block.get());
      place(run, block.get());
    }
  }

  /** What should have been held and decided before this block began. */
  private void checkpointBefore(BlockRun run) {
    Optional<DesignBlock> before = design.block(run.block() - 1);
    if (before.isEmpty() || before.get().checkpoint() == DesignCheckpoint.NONE) {
      return;
    }
    LocalDate day = run.during().startInclusive();
    CheckpointHeld last = null;
    for (CheckpointHeld held : state.progress().checkpoints()) {
      if (held.block() == before.get().number() && !held.occurredOn().isAfter(day)) {
        last = held;
      }
    }
    Label name = before.get().name();
    if (last == null) {
      add(Severity.WARNING, "design.checkpoint-missing", name, Shown.of(day));
      return;
    }
    if (before.get().checkpoint() == DesignCheckpoint.WITH_REFERRER && !last.withReferrer()) {
      add(Severity.WARNING, "design.checkpoint-referrer", name, Shown.of(last.occurredOn()));
    }
    if (last.decision() != CheckpointDecision.NEXT_BLOCK) {
      add(
          Severity.WARNING,
          "design.checkpoint-decision",
          name,
          Shown.of(last.occurredOn()),
          Shown.of(last.decision().label()));
    }
  }

  private void length(BlockRun run, DesignBlock block) {
    LocalDate end = run.during().endInclusive().orElse(lastDay());
    int days = Definitions.days(run.during().startInclusive(), end);
    for (DateRange pause : state.pauses()) {
      LocalDate from = later(pause.startInclusive(), run.during().startInclusive());
      days -= Definitions.days(from, earlier(pause.endInclusive().orElse(end), end));
    }
    if (days > block.weeks() * DAYS_A_WEEK) {
      add(
          Severity.NOTE,
          "design.block-length",
          block.name(),
          Shown.of(days),
          Shown.of(block.weeks()));
    }
  }

  private void place(BlockRun run, DesignBlock block) {
    if (run.kommun().isPresent()
        && !design.limits().kommuner().isEmpty()
        && !design.limits().kommuner().contains(run.kommun().get())) {
      add(Severity.WARNING, "design.kommun", block.name(), Shown.of(run.kommun().get()));
    }
  }

  /** The steps are to be found among the events in their order. */
  private void steps() {
    if (design.steps().isEmpty()) {
      return;
    }
    List<PathwayEvent> events = pathway.eventsInForce(asOf);
    boolean ended = state.endedOn().isPresent();
    int from = 0;
    for (int i = 0; i < design.steps().size(); i++) {
      DesignStep step = design.steps().get(i);
      int found = indexOf(events, step.kind(), from);
      if (found >= 0) {
        from = found + 1;
      } else if (taken(events, step.kind()) >= wanted(i, step.kind())) {
        add(Severity.WARNING, "design.step-order", step.name());
      } else if (ended) {
        add(Severity.WARNING, "design.step-missing", step.name());
      }
    }
  }

  private static int taken(List<PathwayEvent> events, EventKind kind) {
    int taken = 0;
    for (PathwayEvent event : events) {
      taken += event.kind() == kind ? 1 : 0;
    }
    return taken;
  }

  /** How many events of the kind the steps up to this one ask for. */
  private int wanted(int lastStep, EventKind kind) {
    int wanted = 0;
    for (int i = 0; i <= lastStep; i++) {
      wanted += design.steps().get(i).kind() == kind ? 1 : 0;
    }
    return wanted;
  }

  private static int indexOf(List<PathwayEvent> events, EventKind kind, int from) {
    for (int i = from; i < events.size(); i++) {
      if (events.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private void limits() {
    DesignLimits limits = design.limits();
    limits
        .maxWeeks()
        .ifPresent(
            weeks -> {
              int days = Definitions.daysInInsats(state, lastDay(), false);
              if (days > weeks * DAYS_A_WEEK) {
                add(
                    Severity.WARNING,
                    "design.too-long",
                    design.name(),
                    Shown.of(days),
                    Shown.of(weeks));
              }
            });
    Optional<Background> background = state.background();
    if (limits.ages().isPresent() && background.isPresent()) {
      int age = background.get().profile().statedAge();
      if (!limits.ages().get().contains(age)) {
        add(
            Severity.WARNING,
            "design.age",
            design.name(),
            Shown.of(age),
            Shown.of(limits.ages().get().toString()));
      }
    }
    Optional<ActionPlanMade> plan = state.progress().plan();
    if (plan.isPresent() && !plan.get().commitments().isEmpty()) {
      Set<Authority> parties = EnumSet.noneOf(Authority.class);
      for (PlanCommitment commitment : plan.get().commitments()) {
        if (commitment.party().isOneOfTheFour()) {
          parties.add(commitment.party());
        }
      }
      if (parties.size() < limits.authorities()) {
        add(
            Severity.NOTE,
            "design.authorities",
            design.name(),
            Shown.of(parties.size()),
            Shown.of(limits.authorities()));
      }
    }
    if (design.coordinator() && state.staff().coordinator().isEmpty()) {
      add(Severity.WARNING, "design.coordinator", design.name());
    }
  }

  private void closing() {
    if (state.closed().isEmpty() || !completed(state.closed().get())) {
      return;
    }
    if (design.closingTalk() && !state.closed().get().closingTalk()) {
      add(Severity.WARNING, "design.closing-talk", design.name());
    }
    if (design.closingDocumentation() && !state.closed().get().documented()) {
      add(Severity.WARNING, "design.closing-documentation", design.name());
    }
  }

  /** Who leaves early has no last block to end with a talk. */
  private boolean completed(Closed closed) {
    return FollowUpCodes.closureGroup(closed.reason()) == ClosureGroup.COMPLETED;
  }

  /** The day a pathway that runs is measured to; without one, the last day anything happened. */
  private LocalDate lastDay() {
    Optional<LocalDate> ended = state.endedOn();
    if (ended.isPresent()) {
      return ended.get();
    }
    List<PathwayEvent> events = pathway.eventsInForce(asOf);
    return asOf.day().equals(LocalDate.MAX)
        ? events.get(events.size() - 1).occurredOn()
        : asOf.day();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
