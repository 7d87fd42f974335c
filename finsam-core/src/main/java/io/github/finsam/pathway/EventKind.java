package io.github.finsam.pathway;

import io.github.finsam.base.Label;

/**
 * The kinds of event of a pathway. Their order is the one in which events of one day are taken: a
 * consent comes before the start it allows, a closure after everything else of its day. Names are
 * stable: storages and files may keep them.
 */
public enum EventKind {
  /** {@link Referred}. */
  REFERRED("Remiss", "Referral"),
  /** {@link ReferralReprioritised}. */
  REFERRAL_REPRIORITISED("Ändrad prioritet i kön", "New priority in the queue"),
  /** {@link ConsentGiven}. */
  CONSENT_GIVEN("Samtycke", "Consent"),
  /** {@link NeedsAssessed}. */
  NEEDS_ASSESSED("Kartläggning", "Needs assessment"),
  /** {@link CoordinatorNamed}. */
  COORDINATOR_NAMED("Samordnare utsedd", "Coordinator named"),
  /** {@link HandlerChanged}. */
  HANDLER_CHANGED("Byte av handläggare", "Change of handler"),
  /** {@link ActionPlanMade}. */
  ACTION_PLAN_MADE("Handlingsplan", "Action plan"),
  /** {@link CoordinatedPlanMade}. */
  COORDINATED_PLAN_MADE("Samordnad individuell plan (SIP)", "Coordinated individual plan (SIP)"),
  /** {@link Started}. */
  STARTED("Start i insatsen", "Start in the insats"),
  /** {@link PlanFollowedUp}. */
  PLAN_FOLLOWED_UP("Uppföljning av handlingsplan", "Follow-up of the action plan"),
  /** {@link Resumed}. */
  RESUMED("Åter efter uppehåll", "Back after a pause"),
  /** {@link BlockStarted}. */
  BLOCK_STARTED("Block börjar", "Start of a block"),
  /** {@link BlockEnded}. */
  BLOCK_ENDED("Block slutar", "End of a block"),
  /** {@link CheckpointHeld}. */
  CHECKPOINT_HELD("Avstämning", "Checkpoint"),
  /** {@link InternshipStarted}. */
  INTERNSHIP_STARTED("Praktik börjar", "Start of an internship"),
  /** {@link InternshipEnded}. */
  INTERNSHIP_ENDED("Praktik slutar", "End of an internship"),
  /** {@link MeasuringOccasionHeld}. */
  MEASURING_OCCASION_HELD("Mättillfälle", "Measuring occasion"),
  /** {@link Paused}. */
  PAUSED("Uppehåll", "Pause"),
  /** {@link ReferralWithdrawn}. */
  REFERRAL_WITHDRAWN("Remiss återtagen", "Referral withdrawn"),
  /** {@link Closed}. */
  CLOSED("Avslut", "Closure"),
  /** {@link ConsentWithdrawn}. */
  CONSENT_WITHDRAWN("Samtycke återtaget", "Consent withdrawn"),
  /** {@link FollowedUp}. */
  FOLLOWED_UP("Uppföljning efter avslut", "Follow-up after closure"),
  /** {@link Retracted}. */
  RETRACTED("Struken händelse", "Retracted event"),
  /** {@link Voided}. */
  VOIDED("Felregistrering", "Wrong entry");

  private final Label label;

  EventKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
