package io.github.finsam.indicators.collect;

import io.github.finsam.base.Label;
import io.github.finsam.finding.Severity;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.BlockRun;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.DesignBlock;
import io.github.finsam.pathway.DesignCheckpoint;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.InternshipRun;
import io.github.finsam.pathway.MeasuringOccasionHeld;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is due in pathways by one set of rules on one day. */
final class PathwayDues {

  private static final Texts TEXTS = new Texts(PathwayDues.class, "collect");

  private static final int DAYS_A_WEEK = 7;

  /** What may be registered before a consent, or says that something is not to be. */
  private static final Set<EventKind> WITHOUT_CONSENT =
      EnumSet.of(
          EventKind.REFERRED,
          EventKind.REFERRAL_REPRIORITISED,
          EventKind.REFERRAL_WITHDRAWN,
          EventKind.CONSENT_WITHDRAWN,
          EventKind.RETRACTED,
          EventKind.VOIDED);

  private final DueRules rules;
  private final LocalDate asOf;
  private final LocalDate horizon;

  PathwayDues(DueRules rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
    this.horizon = asOf.plusDays(rules.horizonDays());
  }

  List<DueItem> of(Collection<Pathway> pathways) {
    List<DueItem> items = new ArrayList<>();
    Map<String, One> spells = new HashMap<>();
    for (Pathway pathway : pathways) {
      One one = new One(pathway, pathway.state(AsOf.of(asOf)), items);
      if (one.state.status() == PathwayStatus.VOIDED) {
        continue;
      }
      one.consent();
      if (one.state.running()) {
        one.running();
      }
      one.afterClosure();
      one.retention();
      if (one.asked()) {
        spells.put(pathway.id().value(), one);
      }
    }
    rules.measuring().ifPresent(schedule -> measuring(schedule, spells));
    return items;
  }

  private void measuring(Schedule schedule, Map<String, One> spells) {
    List<Spell> subjects = new ArrayList<>();
    List<Answered> answers = new ArrayList<>();
    for (Map.Entry<String, One> entry : spells.entrySet()) {
      One one = entry.getValue();
      subjects.add(
          new Spell(
              entry.getKey(),
              one.pathway.insats(),
              one.state.startedOn().orElseThrow(),
              one.state.endedOn()));
      for (MeasuringOccasionHeld held : one.state.progress().measurings()) {
        for (EditionForm form : schedule.forms()) {
          if (held.answered()
              && form.occasion() == held.occasion()
              && form.respondent() == held.respondent()) {
            answers.add(new Answered(form.id(), entry.getKey(), held.occurredOn()));
          }
        }
      }
    }
    for (Due due : schedule.agenda(subjects, answers, asOf).dues()) {
      One one = spells.get(due.subject());
      if (one != null && due.status() != DueStatus.DONE) {
        one.add(
            DueKind.MEASURING,
            due.from(),
            due.dueBy(),
            late(due.dueBy()),
            TEXTS.of(
                "due.measuring",
                due.respondent().label(),
                Texts.same(due.form().value()),
                day(due.dueBy())));
      }
    }
  }

  private Severity late(LocalDate due) {
    return asOf.isAfter(due) ? Severity.WARNING : Severity.NOTE;
  }

  private static Label day(LocalDate day) {
    return Texts.same(day.toString());
  }

  private static Label number(int number) {
    return Texts.same(Integer.toString(number));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private final class One {
    private final Pathway pathway;
    private final PathwayState state;
    private final Optional<PathwayDesign> design;
    private final List<DueItem> items;

    One(Pathway pathway, PathwayState state, List<DueItem> items) {
      this.pathway = pathway;
      this.state = state;
      this.design = Optional.ofNullable(rules.designs().get(pathway.insats()));
      this.items = items;
    }

    /** Whether questionnaires are asked for: not when nothing identified is accepted any more. */
    boolean asked() {
      return state.started().isPresent() && state.intake().consentWithdrawnOn().isEmpty();
    }

    void add(DueKind kind, LocalDate since, LocalDate due, Severity severity, Label text) {
      if (due.isAfter(horizon)) {
        return;
      }
      Set<StaffId> staff = new LinkedHashSet<>();
      state.staff().handler().ifPresent(staff::add);
      state.staff().coordinator().ifPresent(staff::add);
      items.add(
          new DueItem(
              kind,
              pathway.id(),
              pathway.insats(),
              List.copyOf(staff),
              since,
              later(since, due),
              severity,
              text));
    }

    void consent() {
      if (state.intake().consentedOn().isPresent() || state.status() == PathwayStatus.WITHDRAWN) {
        return;
      }
      for (PathwayEvent event : pathway.eventsInForce(AsOf.of(asOf))) {
        if (!WITHOUT_CONSENT.contains(event.kind())) {
          add(
              DueKind.CONSENT_MISSING,
              event.occurredOn(),
              event.occurredOn(),
              Severity.ERROR,
              TEXTS.of("due.consent-unlawful", day(event.occurredOn()), event.kind().label()));
          return;
        }
      }
      if (state.intake().referredOn().isPresent() && rules.limits().consentDays().isPresent()) {
        LocalDate since = state.intake().referredOn().get();
        LocalDate due = since.plusDays(rules.limits().consentDays().get());
        add(
            DueKind.CONSENT_MISSING,
            since,
            due,
            late(due),
            TEXTS.of("due.consent", day(since), day(due)));
      }
    }

    void running() {
      LocalDate start = state.startedOn().orElseThrow();
      if (state.staff().coordinator().isEmpty()
          && design.map(PathwayDesign::coordinator).orElse(true)) {
        rules
            .limits()
            .coordinatorDays()
            .ifPresent(
                days -> missing(DueKind.COORDINATOR_MISSING, start, days, "due.coordinator"));
      }
      Optional<ActionPlanMade> plan = state.progress().plan();
      if (plan.isEmpty() && design.map(One::hasPlan).orElse(true)) {
        rules
            .limits()
            .planDays()
            .ifPresent(days -> missing(DueKind.PLAN_MISSING, start, days, "due.plan"));
      }
      plan.ifPresent(this::planFollowUp);
      design.ifPresent(
          d -> {
            checkpoints(d);
            d.limits()
                .maxWeeks()
                .ifPresent(
                    weeks -> {
                      LocalDate end = end(start, weeks);
                      add(
                          DueKind.LONGEST_TIME,
                          start,
                          end,
                          late(end),
                          TEXTS.of("due.longest-time", number(weeks), day(end)));
                    });
          });
      rules.limits().gapDays().ifPresent(this::gap);
      rules.limits().handlerDays().ifPresent(days -> handler(start, days));
    }

    private void missing(DueKind kind, LocalDate since, int days, String text) {
      LocalDate due = since.plusDays(days);
      add(kind, since, due, late(due), TEXTS.of(text, day(since), day(due)));
    }

    private static boolean hasPlan(PathwayDesign design) {
      return design.steps().stream().anyMatch(s -> s.kind() == EventKind.ACTION_PLAN_MADE);
    }

    private void planFollowUp(ActionPlanMade plan) {
      if (plan.followUpOn().isEmpty()) {
        return;
      }
      boolean done =
          state.progress().planFollowUps().stream()
              .anyMatch(f -> !f.occurredOn().isBefore(plan.occurredOn()));
      if (!done) {
        LocalDate due = plan.followUpOn().get();
        add(
            DueKind.PLAN_FOLLOW_UP,
            plan.occurredOn(),
            due,
            late(due),
            TEXTS.of("due.plan-follow-up", day(plan.occurredOn()), day(due)));
      }
    }

    /** The last run of each block that asks for a checkpoint and has none. */
    private void checkpoints(PathwayDesign d) {
      List<BlockRun> runs = state.progress().blocks();
      for (int i = 0; i < runs.size(); i++) {
        BlockRun run = runs.get(i);
        Optional<DesignBlock> block = d.block(run.block());
        if (block.isEmpty()
            || block.get().checkpoint() == DesignCheckpoint.NONE
            || repeatedLater(runs, i)
            || held(runs, i)) {
          continue;
        }
        LocalDate start = run.during().startInclusive();
        LocalDate due = run.during().endInclusive().orElse(end(start, block.get().weeks()));
        add(
            DueKind.CHECKPOINT,
            start,
            due,
            late(due),
            TEXTS.of(
                "due.checkpoint",
                block.get().checkpoint().label(),
                block.get().name(),
                day(later(start, due))));
      }
    }

    private static boolean repeatedLater(List<BlockRun> runs, int index) {
      for (int i = index + 1; i < runs.size(); i++) {
        if (runs.get(i).block() == runs.get(index).block()) {
          return true;
        }
      }
      return false;
    }

    private boolean held(List<BlockRun> runs, int index) {
      BlockRun run = runs.get(index);
      LocalDate start = run.during().startInclusive();
      boolean first = true;
      for (int i = 0; i < index; i++) {
        first &= runs.get(i).block() != run.block();
      }
      for (CheckpointHeld checkpoint : state.progress().checkpoints()) {
        // A checkpoint on the day a block is taken again is about the time before.
        LocalDate day = checkpoint.occurredOn();
        if (checkpoint.block() == run.block()
            && (first ? !day.isBefore(start) : day.isAfter(start))) {
          return true;
        }
      }
      return false;
    }

    /** The last day of some weeks from a day on, pauses not counted. */
    private LocalDate end(LocalDate start, int weeks) {
      LocalDate end = start.plusDays((long) weeks * DAYS_A_WEEK - 1);
      for (DateRange pause : state.pauses()) {
        LocalDate from = later(pause.startInclusive(), start);
        LocalDate to = pause.endInclusive().orElse(asOf);
        if (!from.isAfter(end) && !to.isBefore(from)) {
          end = end.plusDays(to.toEpochDay() - from.toEpochDay() + 1);
        }
      }
      return end;
    }

    private void gap(int days) {
      if (state.status() == PathwayStatus.PAUSED) {
        return;
      }
      LocalDate since = state.startedOn().orElseThrow();
      for (DateRange pause : state.pauses()) {
        since = later(since, pause.endInclusive().orElse(asOf).plusDays(1));
      }
      List<DateRange> activities = new ArrayList<>();
      for (BlockRun run : state.progress().blocks()) {
        if (!run.activities().isEmpty()) {
          activities.add(run.during());
        }
      }
      for (InternshipRun run : state.progress().internships()) {
        activities.add(run.during());
      }
      for (DateRange activity : activities) {
        if (activity.contains(asOf)) {
          return;
        }
        since = later(since, activity.endInclusive().orElse(asOf).plusDays(1));
      }
      if (since.isAfter(asOf)) {
        return;
      }
      LocalDate due = since.plusDays(days);
      add(
          DueKind.NO_ACTIVITY,
          since,
          due,
          late(due),
          TEXTS.of("due.no-activity", day(since), number(days)));
    }

    /** The first handler is entered by the start; only one after it is another. */
    private void handler(LocalDate start, int days) {
      state
          .staff()
          .handlerSince()
          .filter(since -> since.isAfter(start) && !asOf.isAfter(since.plusDays(days)))
          .ifPresent(
              // On the list as long as it is shown, however far the list looks ahead.
              since ->
                  add(
                      DueKind.HANDLER_CHANGED,
                      since,
                      earlier(since.plusDays(days), horizon),
                      Severity.WARNING,
                      TEXTS.of("due.handler", day(since))));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
      return a.isBefore(b) ? a : b;
    }

    void afterClosure() {
      if (state.closed().isEmpty() || state.intake().consentWithdrawnOn().isPresent()) {
        return;
      }
      LocalDate closed = state.closed().get().occurredOn();
      for (int months : rules.followUps().months()) {
        if (state.followUps().stream().noneMatch(f -> f.months() == months)) {
          LocalDate due = closed.plusMonths(months).plusDays(rules.followUps().graceDays());
          add(
              DueKind.FOLLOW_UP,
              closed,
              due,
              late(due),
              TEXTS.of("due.follow-up", number(months), day(closed), day(due)));
        }
      }
    }

    void retention() {
      Optional<LocalDate> ended =
          state
              .endedOn()
              .or(() -> state.intake().consentWithdrawnOn())
              .or(() -> state.intake().withdrawnOn());
      if (ended.isPresent() && rules.retentionMonths().isPresent()) {
        LocalDate due = ended.get().plusMonths(rules.retentionMonths().get());
        add(
            DueKind.RETENTION,
            ended.get(),
            due,
            asOf.isAfter(due) ? Severity.ERROR : Severity.NOTE,
            TEXTS.of("due.retention", day(ended.get()), day(due)));
      }
    }
  }
}
