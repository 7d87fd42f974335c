package io.github.finsam.pathway;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.insats.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Events and pathways as tests need them: everything about one made-up person. */
final class Events {

  static final LocalDate DAY0 = LocalDate.of(2014, 1, 6);
  static final InsatsId INSATS = InsatsId.of("activera-molndal");
  static final ForbundId FORBUND = ForbundId.of("insjoriket");
  static final ParticipantId PERSON = new ParticipantId("key-1", "0123456789abcdef".repeat(4));
  static final Livelihood AFTER =
      new Livelihood(List.of("ingen-offentlig"), List.of(Occupation.of("arbete", 50)));

  private Events() {}

  /** An event on a day, recorded at noon of that day. */
  static EventHead head(String id, int day) {
    return head(id, day, day);
  }

  static EventHead head(String id, int day, int recordedDay) {
    Instant noon = DAY0.plusDays(recordedDay).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new EventHead(EventId.of(id), DAY0.plusDays(day), noon, Optional.empty());
  }

  static EventHead correcting(String id, String target, int day, int recordedDay) {
    return head(id, day, recordedDay).withCorrects(EventId.of(target));
  }

  static Profile profile() {
    return new Profile(Sex.WOMAN, Year.of(1988), 25, Optional.of("1481"));
  }

  static Background background() {
    return Background.builder()
        .profile(profile())
        .education("gymnasium")
        .monthsOnSupport(30)
        .before(
            new Livelihood(
                List.of("forsorjningsstod", "aktivitetsstod"), List.of(Occupation.of("ingen"))))
        .referrer("vardcentral")
        .addTargetGroups("langtidssjukskrivna")
        .build();
  }

  static PathwayEvent referred(EventHead head) {
    return new Referred(head, "psykiatri", Optional.of(3));
  }

  static PathwayEvent consent(EventHead head) {
    return new ConsentGiven(head, ConsentGiven.FORM, Authority.KOMMUN);
  }

  static PathwayEvent started(EventHead head) {
    return new Started(head, background());
  }

  static PathwayEvent closed(EventHead head) {
    return new Closed(head, "enligt-plan", AFTER, Optional.of("arbete"), true, true);
  }

  static PathwayEvent followedUp(EventHead head) {
    return new FollowedUp(head, 6, FollowUpResponse.ANSWERED, Optional.of(AFTER));
  }

  static PathwayEvent blockStarted(EventHead head, int block) {
    return new BlockStarted(head, block, Optional.of("1402"), List.of("act-grupp"));
  }

  static PathwayEvent plan(EventHead head) {
    return new ActionPlanMade(
        head,
        List.of(
            new PlanCommitment(Authority.KOMMUN, "Arbetsträning", Optional.empty()),
            new PlanCommitment(Authority.REGION, "Samtal", Optional.empty())),
        Optional.of(DAY0.plusDays(90)),
        Optional.of("Nytt möte inom två veckor"));
  }

  /** An event of a kind; the block is used where there is one. */
  static PathwayEvent of(EventKind kind, EventHead head, int block) {
    return switch (kind) {
      case REFERRED -> referred(head);
      case REFERRAL_REPRIORITISED -> new ReferralReprioritised(head, 1);
      case CONSENT_GIVEN -> consent(head);
      case NEEDS_ASSESSED -> new NeedsAssessed(head, List.of(Authority.REGION));
      case COORDINATOR_NAMED -> new CoordinatorNamed(head, StaffId.of("s-" + block));
      case HANDLER_CHANGED -> new HandlerChanged(head, StaffId.of("h-" + block));
      case ACTION_PLAN_MADE -> plan(head);
      case COORDINATED_PLAN_MADE ->
          new CoordinatedPlanMade(
              head, List.of(), List.of(), Optional.of(Authority.REGION), Optional.empty());
      case STARTED -> started(head);
      case PLAN_FOLLOWED_UP -> new PlanFollowedUp(head, PlanOutcome.HOLDS);
      case RESUMED -> new Resumed(head);
      case BLOCK_STARTED -> blockStarted(head, block);
      case BLOCK_ENDED -> new BlockEnded(head, block);
      case CHECKPOINT_HELD -> new CheckpointHeld(head, block, CheckpointDecision.NEXT_BLOCK, true);
      case INTERNSHIP_STARTED -> new InternshipStarted(head, "place-" + block, 50);
      case INTERNSHIP_ENDED -> new InternshipEnded(head, "place-" + block);
      case MEASURING_OCCASION_HELD ->
          new MeasuringOccasionHeld(head, Occasion.DURING, Respondent.PARTICIPANT, true);
      case PAUSED -> new Paused(head);
      case REFERRAL_WITHDRAWN -> new ReferralWithdrawn(head);
      case CLOSED -> closed(head);
      case CONSENT_WITHDRAWN -> new ConsentWithdrawn(head);
      case FOLLOWED_UP -> followedUp(head);
      case RETRACTED -> new Retracted(head);
      case VOIDED -> new Voided(head);
    };
  }

  static Pathway empty() {
    return Pathway.open(PathwayId.of("p-1"), PERSON, INSATS, FORBUND);
  }

  static Pathway of(List<PathwayEvent> events) {
    return empty().withEvents(events);
  }

  /** Referral, consent, start, two blocks with checkpoints and a pause, closure, follow-up. */
  static List<PathwayEvent> wholeStory() {
    return List.of(
        referred(head("e01", 0)),
        new ReferralReprioritised(head("e02", 3), 1),
        consent(head("e03", 10)),
        new CoordinatorNamed(head("e04", 11), StaffId.of("s-7")),
        started(head("e05", 14)),
        blockStarted(head("e06", 14), 1),
        new BlockEnded(head("e07", 55), 1),
        new CheckpointHeld(head("e08", 55), 1, CheckpointDecision.NEXT_BLOCK, true),
        blockStarted(head("e09", 55), 2),
        new Paused(head("e10", 60)),
        new Resumed(head("e11", 67)),
        new BlockEnded(head("e12", 104), 2),
        closed(head("e13", 105)),
        followedUp(head("e14", 290)));
  }
}
