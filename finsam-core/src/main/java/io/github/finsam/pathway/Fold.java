package io.github.finsam.pathway;

import io.github.finsam.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the events of a pathway in the order in which they are taken: gives the state, or
 * what is wrong. Plain loops and fields, since reports make this pass a million times.
 */
final class Fold {

  private final boolean checking;
  private final PathwayContext context;
  private @Nullable List<TransitionViolation> violations;
  private boolean passedOver;

  // When the events that end something were first recorded; null while there is none.
  private @Nullable Instant closureRecorded;
  private @Nullable Instant withdrawalRecorded;
  private @Nullable Instant voidRecorded;

  private @Nullable Referred referred;
  private int priority;
  private @Nullable ReferralWithdrawn referralWithdrawn;
  private @Nullable ConsentGiven consent;
  private @Nullable ConsentWithdrawn consentWithdrawn;
  private @Nullable Started started;
  private @Nullable Closed closed;
  private @Nullable CoordinatorNamed coordinator;
  private @Nullable LocalDate coordinatorSince;
  private @Nullable HandlerChanged handler;
  private @Nullable NeedsAssessed needs;
  private @Nullable ActionPlanMade plan;
  private @Nullable CoordinatedPlanMade coordinatedPlan;
  private @Nullable BlockStarted block;
  private @Nullable LocalDate pausedOn;

  // Which blocks were begun: bit n of the first word for block n, the second from block 64 on.
  private long begun;
  private long begunFrom64;

  // Filled for a state only; a check needs none of them.
  private List<BlockStarted> blockStarts = List.of();
  private List<LocalDate> blockEnds = List.of();
  private List<CheckpointHeld> checkpoints = List.of();
  private List<PlanFollowedUp> planFollowUps = List.of();
  private List<InternshipStarted> openInternships = List.of();
  private List<InternshipRun> internships = List.of();
  private List<MeasuringOccasionHeld> measurings = List.of();
  private List<DateRange> pauses = List.of();
  private List<FollowedUp> followUps = List.of();

  private Fold(boolean checking, PathwayContext context) {
    this.checking = checking;
    this.context = context;
  }

  static PathwayState state(Pathway pathway, AsOf asOf) {
    return new Fold(false, PathwayContext.none()).run(pathway, asOf).state();
  }

  static List<TransitionViolation> violations(Pathway pathway, PathwayContext context) {
    Fold fold = new Fold(true, context).run(pathway, AsOf.everything());
    return fold.violations == null ? List.of() : List.copyOf(fold.violations);
  }

  static List<PathwayEvent> inForce(Pathway pathway, AsOf asOf) {
    Versions versions = new Versions(pathway, asOf);
    List<PathwayEvent> result = new ArrayList<>(versions.size());
    for (int i = 0; i < versions.size(); i++) {
      if (versions.holds(i) && versions.kind(i) != EventKind.RETRACTED) {
        result.add(versions.event(i));
      }
    }
    return List.copyOf(result);
  }

  private Fold run(Pathway pathway, AsOf asOf) {
    Versions versions = new Versions(pathway, asOf);
    int n = versions.size();
    for (int i = 0; i < n; i++) {
      noteEnd(versions, i);
    }
    for (int i = 0; i < n; i++) {
      if (versions.holds(i)) {
        passedOver = false;
        PathwayEvent event = versions.event(i);
        check(versions, i, event);
        if (!passedOver) {
          take(event, versions.kind(i));
        }
      }
    }
    return this;
  }

  /**
   * When what ends a pathway was first recorded counts for what comes before it, too, also in a
   * state of an earlier day.
   */
  private void noteEnd(Versions versions, int i) {
    EventKind kind = versions.kind(i);
    if ((kind != EventKind.VOIDED
            && kind != EventKind.CLOSED
            && kind != EventKind.CONSENT_WITHDRAWN)
        || !versions.isLastWord(i)) {
      return;
    }
    Instant since = versions.knownSince(i);
    if (versions.voids(i)) {
      voidRecorded = earliest(voidRecorded, since);
    } else if (kind == EventKind.CLOSED) {
      closureRecorded = earliest(closureRecorded, since);
    } else {
      withdrawalRecorded = earliest(withdrawalRecorded, since);
    }
  }

  private static Instant earliest(@Nullable Instant a, Instant b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  private static String dayOf(Instant recorded) {
    return LocalDate.ofInstant(recorded, ZoneOffset.UTC).toString();
  }

  private void violation(TransitionRule rule, PathwayEvent event, String... details) {
    passedOver |= rule.passedOver();
    if (checking) {
      if (violations == null) {
        violations = new ArrayList<>();
      }
      violations.add(
          new TransitionViolation(
              rule, event.kind(), event.id().value(), event.occurredOn(), List.of(details)));
    }
  }

  /** The rules that hold for every kind of event. */
  private void check(Versions versions, int i, PathwayEvent event) {
    EventHead head = versions.head(i);
    EventKind kind = versions.kind(i);
    boolean correction = versions.first(i) != i;
    boolean takesAway = kind == EventKind.RETRACTED || kind == EventKind.VOIDED;
    if (context.identityProtected() && !takesAway) {
      violation(TransitionRule.IDENTITY_PROTECTED, event);
    }
    if (checking && context.forbundStart().isPresent()) {
      LocalDate first = context.forbundStart().get();
      if (head.occurredOn().isBefore(first)) {
        violation(TransitionRule.BEFORE_FORBUND, event, first.toString());
      }
    }
    if (correction && kind != versions.kind(versions.first(i)) && kind != EventKind.RETRACTED) {
      violation(TransitionRule.CORRECTION_KIND, event);
    }
    if (takesAway) {
      return;
    }
    Instant recorded = head.recordedAt();
    if (voidRecorded != null && recorded.isAfter(voidRecorded) && !versions.voids(i)) {
      violation(TransitionRule.VOIDED, event);
    }
    checkConsent(event, kind, recorded, correction);
    checkClosure(event, kind, recorded, correction);
    if (referralWithdrawn != null && kind != EventKind.CONSENT_WITHDRAWN) {
      violation(
          TransitionRule.REFERRAL_WITHDRAWN, event, referralWithdrawn.occurredOn().toString());
    }
  }

  private void checkConsent(
      PathwayEvent event, EventKind kind, Instant recorded, boolean correction) {
    boolean ends = kind == EventKind.CONSENT_WITHDRAWN;
    if (consentWithdrawn != null) {
      if (kind == EventKind.CONSENT_GIVEN || ends) {
        violation(TransitionRule.CONSENT_ONCE, event);
      } else {
        violation(
            TransitionRule.CONSENT_WITHDRAWN, event, consentWithdrawn.occurredOn().toString());
      }
    } else if (withdrawalRecorded != null && !ends && recorded.isAfter(withdrawalRecorded)) {
      boolean before = passedOver;
      violation(TransitionRule.CONSENT_WITHDRAWN, event, dayOf(withdrawalRecorded));
      // Passing over a correction would pass over what it corrects, too.
      passedOver = before || !correction;
    }
    boolean inQueue =
        kind == EventKind.REFERRED
            || kind == EventKind.REFERRAL_REPRIORITISED
            || kind == EventKind.REFERRAL_WITHDRAWN
            || kind == EventKind.CONSENT_GIVEN;
    if (consent == null && !inQueue) {
      violation(TransitionRule.CONSENT_MISSING, event);
    }
  }

  private void checkClosure(
      PathwayEvent event, EventKind kind, Instant recorded, boolean correction) {
    boolean mayFollow =
        kind == EventKind.FOLLOWED_UP
            // Consent may be taken back at any time (GDPR, article 7.3; susam.se, "Samtycke").
            || kind == EventKind.CONSENT_WITHDRAWN;
    if (closed != null && !mayFollow && kind != EventKind.CLOSED) {
      violation(TransitionRule.AFTER_CLOSURE, event, closed.occurredOn().toString());
    }
    if (closureRecorded != null
        && !mayFollow
        && !correction
        && kind != EventKind.CLOSED
        && recorded.isAfter(closureRecorded)) {
      violation(TransitionRule.RECORDED_AFTER_CLOSURE, event, dayOf(closureRecorded));
    }
  }

  /** The rules of each kind, and what the event changes if it breaks none that would stop it. */
  private void take(PathwayEvent event, EventKind kind) {
    switch (kind) {
      case REFERRED -> takeReferred((Referred) event);
      case REFERRAL_REPRIORITISED -> takePriority((ReferralReprioritised) event);
      case REFERRAL_WITHDRAWN -> takeReferralWithdrawn((ReferralWithdrawn) event);
      case CONSENT_GIVEN -> takeConsent((ConsentGiven) event);
      case CONSENT_WITHDRAWN -> takeConsentWithdrawn((ConsentWithdrawn) event);
      case STARTED -> takeStarted((Started) event);
      case NEEDS_ASSESSED -> needs = (NeedsAssessed) event;
      case COORDINATOR_NAMED -> takeCoordinator((CoordinatorNamed) event);
      case HANDLER_CHANGED -> handler = (HandlerChanged) event;
      case ACTION_PLAN_MADE -> plan = (ActionPlanMade) event;
      case COORDINATED_PLAN_MADE -> coordinatedPlan = (CoordinatedPlanMade) event;
      case PLAN_FOLLOWED_UP -> takePlanFollowedUp((PlanFollowedUp) event);
      case BLOCK_STARTED -> takeBlockStarted((BlockStarted) event);
      case BLOCK_ENDED -> takeBlockEnded((BlockEnded) event);
      case CHECKPOINT_HELD -> takeCheckpoint((CheckpointHeld) event);
      case INTERNSHIP_STARTED -> takeInternshipStarted((InternshipStarted) event);
      case INTERNSHIP_ENDED -> takeInternshipEnded((InternshipEnded) event);
      case MEASURING_OCCASION_HELD -> takeMeasuring((MeasuringOccasionHeld) event);
      case PAUSED -> takePaused((Paused) event);
      case RESUMED -> takeResumed((Resumed) event);
      case CLOSED -> takeClosed((Closed) event);
      case FOLLOWED_UP -> takeFollowedUp((FollowedUp) event);
      case RETRACTED, VOIDED -> {
        // Seen before the pass.
      }
    }
  }

  private void takeReferred(Referred event) {
    if (referred != null) {
      violation(TransitionRule.REFERRED_TWICE, event);
    } else if (started != null) {
      violation(TransitionRule.NOT_IN_QUEUE, event);
    } else {
      referred = event;
      priority = event.priority().orElse(0);
    }
  }

  private void takePriority(ReferralReprioritised event) {
    if (inQueue(event)) {
      priority = event.priority();
    }
  }

  private void takeReferralWithdrawn(ReferralWithdrawn event) {
    if (inQueue(event)) {
      referralWithdrawn = event;
    }
  }

  private boolean inQueue(PathwayEvent event) {
    if (referred == null) {
      violation(TransitionRule.NOT_REFERRED, event);
    } else if (started != null) {
      violation(TransitionRule.NOT_IN_QUEUE, event);
    } else {
      return true;
    }
    return false;
  }

  private void takeConsent(ConsentGiven event) {
    if (consent != null) {
      violation(TransitionRule.CONSENT_ONCE, event);
    } else {
      consent = event;
    }
  }

  private void takeConsentWithdrawn(ConsentWithdrawn event) {
    consentWithdrawn = event;
    if (closed == null) {
      endWhatRuns(event.occurredOn());
    }
  }

  private void takeStarted(Started event) {
    if (started != null) {
      violation(TransitionRule.STARTED_TWICE, event);
      return;
    }
    if (checking) {
      checkLivelihood(event, event.background().before());
      Optional<String> education = event.background().education();
      if (education.isPresent()
          && !FollowUpCodes.educationInUse(education.get(), event.occurredOn())) {
        violation(TransitionRule.UNKNOWN_CODE, event, education.get());
      }
    }
    started = event;
  }

  private void checkLivelihood(PathwayEvent event, Livelihood livelihood) {
    List<String> incomes = livelihood.incomes();
    for (int i = 0; i < incomes.size(); i++) {
      if (!FollowUpCodes.incomeInUse(incomes.get(i), event.occurredOn())) {
        violation(TransitionRule.UNKNOWN_CODE, event, incomes.get(i));
      }
    }
    if (incomes.size() > 1 && incomes.contains(FollowUpCodes.NO_PUBLIC_SUPPORT)) {
      violation(TransitionRule.INCOME_EXCLUSIVE, event);
    }
    List<Occupation> occupations = livelihood.occupations();
    for (int i = 0; i < occupations.size(); i++) {
      String kind = occupations.get(i).kind();
      if (!FollowUpCodes.occupationInUse(kind, event.occurredOn())) {
        violation(TransitionRule.UNKNOWN_CODE, event, kind);
      }
    }
  }

  private void takeCoordinator(CoordinatorNamed event) {
    coordinator = event;
    if (coordinatorSince == null) {
      coordinatorSince = event.occurredOn();
    }
  }

  private void takePlanFollowedUp(PlanFollowedUp event) {
    if (plan == null) {
      violation(TransitionRule.NO_PLAN, event);
    } else {
      planFollowUps = plus(planFollowUps, event);
    }
  }

  private boolean hasStarted(PathwayEvent event) {
    if (started == null) {
      violation(TransitionRule.NOT_STARTED, event);
      return false;
    }
    return true;
  }

  private boolean mayBegin(PathwayEvent event) {
    if (!hasStarted(event)) {
      return false;
    }
    if (pausedOn != null) {
      violation(TransitionRule.DURING_PAUSE, event, pausedOn.toString());
      return false;
    }
    return true;
  }

  private void takeBlockStarted(BlockStarted event) {
    if (!mayBegin(event)) {
      return;
    }
    if (block != null) {
      violation(TransitionRule.BLOCK_RUNNING, event, Integer.toString(block.block()));
      return;
    }
    block = event;
    if (event.block() < Long.SIZE) {
      begun |= 1L << event.block();
    } else {
      begunFrom64 |= 1L << event.block();
    }
    blockStarts = plus(blockStarts, event);
  }

  private void takeBlockEnded(BlockEnded event) {
    if (!hasStarted(event)) {
      return;
    }
    if (block == null || block.block() != event.block()) {
      violation(TransitionRule.BLOCK_NOT_RUNNING, event, Integer.toString(event.block()));
      return;
    }
    endBlock(event.occurredOn());
  }

  private void endBlock(LocalDate day) {
    blockEnds = plus(blockEnds, day);
    block = null;
  }

  private <T> List<T> plus(List<T> list, T item) {
    if (checking) {
      return list;
    }
    List<T> result = list.isEmpty() ? new ArrayList<>(4) : list;
    result.add(item);
    return result;
  }

  private void takeCheckpoint(CheckpointHeld event) {
    if (!hasStarted(event)) {
      return;
    }
    long word = event.block() < Long.SIZE ? begun : begunFrom64;
    if ((word & (1L << event.block())) == 0) {
      violation(TransitionRule.BLOCK_UNKNOWN, event, Integer.toString(event.block()));
    } else {
      checkpoints = plus(checkpoints, event);
    }
  }

  private void takeInternshipStarted(InternshipStarted event) {
    if (!mayBegin(event)) {
      return;
    }
    if (openInternship(event.place()) >= 0) {
      violation(TransitionRule.INTERNSHIP_RUNNING, event);
    } else {
      if (openInternships.isEmpty()) {
        openInternships = new ArrayList<>(2);
      }
      openInternships.add(event);
    }
  }

  private void takeInternshipEnded(InternshipEnded event) {
    if (!hasStarted(event)) {
      return;
    }
    int open = openInternship(event.place());
    if (open < 0) {
      violation(TransitionRule.INTERNSHIP_NOT_RUNNING, event);
    } else {
      endInternship(open, event.occurredOn());
    }
  }

  private int openInternship(String place) {
    for (int i = 0; i < openInternships.size(); i++) {
      if (openInternships.get(i).place().equals(place)) {
        return i;
      }
    }
    return -1;
  }

  private void endInternship(int open, LocalDate day) {
    InternshipStarted first = openInternships.remove(open);
    if (!checking) {
      internships =
          plus(
              internships,
              new InternshipRun(
                  first.place(), first.percent(), DateRange.of(first.occurredOn(), day)));
    }
  }

  private void takeMeasuring(MeasuringOccasionHeld event) {
    if (hasStarted(event)) {
      measurings = plus(measurings, event);
    }
  }

  private void takePaused(Paused event) {
    if (!hasStarted(event)) {
      return;
    }
    if (pausedOn != null) {
      violation(TransitionRule.PAUSED_ALREADY, event, pausedOn.toString());
    } else {
      pausedOn = event.occurredOn();
    }
  }

  private void takeResumed(Resumed event) {
    if (!hasStarted(event)) {
      return;
    }
    if (pausedOn == null) {
      violation(TransitionRule.NOT_PAUSED, event);
    } else {
      endPause(event.occurredOn().minusDays(1));
    }
  }

  private void endPause(LocalDate lastDay) {
    if (pausedOn != null) {
      if (!checking) {
        pauses = plus(pauses, DateRange.of(pausedOn, lastDay));
      }
      pausedOn = null;
    }
  }

  private void takeClosed(Closed event) {
    if (closed != null) {
      violation(TransitionRule.CLOSED_TWICE, event);
    } else if (hasStarted(event)) {
      if (checking) {
        checkLivelihood(event, event.after());
      }
      closed = event;
      endWhatRuns(event.occurredOn());
    }
  }

  private void endWhatRuns(LocalDate day) {
    endPause(day);
    if (block != null) {
      endBlock(day);
    }
    while (!openInternships.isEmpty()) {
      endInternship(0, day);
    }
  }

  private void takeFollowedUp(FollowedUp event) {
    if (closed == null) {
      violation(TransitionRule.NOT_CLOSED, event);
      return;
    }
    if (checking && event.livelihood().isPresent()) {
      checkLivelihood(event, event.livelihood().get());
    }
    followUps = plus(followUps, event);
  }

  private PathwayState state() {
    if (voidRecorded != null) {
      return PathwayState.VOIDED;
    }
    PathwayStatus status = status();
    if (status == PathwayStatus.EMPTY) {
      return PathwayState.EMPTY;
    }
    LocalDate openPause = pausedOn;
    if (openPause != null) {
      pauses = plus(pauses, DateRange.from(openPause));
    }
    for (int i = 0; i < openInternships.size(); i++) {
      InternshipStarted open = openInternships.get(i);
      internships =
          plus(
              internships,
              new InternshipRun(open.place(), open.percent(), DateRange.from(open.occurredOn())));
    }
    return new PathwayState(
        status,
        intake(),
        Optional.ofNullable(started),
        Optional.ofNullable(closed),
        staff(),
        progress(),
        pauses,
        followUps);
  }

  private PathwayStatus status() {
    if (closed != null) {
      return PathwayStatus.CLOSED;
    }
    if (consentWithdrawn != null) {
      return PathwayStatus.CONSENT_WITHDRAWN;
    }
    if (referralWithdrawn != null) {
      return PathwayStatus.WITHDRAWN;
    }
    if (started != null) {
      return pausedOn == null ? PathwayStatus.ACTIVE : PathwayStatus.PAUSED;
    }
    if (consent != null) {
      return PathwayStatus.CONSENTED;
    }
    return referred == null ? PathwayStatus.EMPTY : PathwayStatus.REFERRED;
  }

  private Intake intake() {
    return new Intake(
        day(referred),
        referred == null ? Optional.empty() : Optional.of(referred.referrer()),
        priority == 0 ? Optional.empty() : Optional.of(priority),
        day(referralWithdrawn),
        day(consent),
        day(consentWithdrawn));
  }

  private static Optional<LocalDate> day(@Nullable PathwayEvent event) {
    return event == null ? Optional.empty() : Optional.of(event.occurredOn());
  }

  private PathwayStaff staff() {
    return coordinator == null && handler == null
        ? PathwayStaff.NONE
        : new PathwayStaff(
            coordinator == null ? Optional.empty() : Optional.of(coordinator.coordinator()),
            Optional.ofNullable(coordinatorSince),
            handler == null ? Optional.empty() : Optional.of(handler.handler()),
            day(handler));
  }

  private Progress progress() {
    if (blockStarts.isEmpty()
        && needs == null
        && plan == null
        && coordinatedPlan == null
        && internships.isEmpty()
        && measurings.isEmpty()) {
      return Progress.NONE;
    }
    return new Progress(
        blocks(),
        checkpoints,
        Optional.ofNullable(needs),
        Optional.ofNullable(plan),
        planFollowUps,
        Optional.ofNullable(coordinatedPlan),
        internships,
        measurings);
  }

  private List<BlockRun> blocks() {
    List<BlockRun> blocks = List.of();
    for (int i = 0; i < blockStarts.size(); i++) {
      BlockStarted start = blockStarts.get(i);
      DateRange during =
          i < blockEnds.size()
              ? DateRange.of(start.occurredOn(), blockEnds.get(i))
              : DateRange.from(start.occurredOn());
      blocks =
          plus(blocks, new BlockRun(start.block(), during, start.kommun(), start.activities()));
    }
    return blocks;
  }
}
