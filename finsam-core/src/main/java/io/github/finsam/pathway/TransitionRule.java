package io.github.finsam.pathway;

import java.util.Optional;

/**
 * What may follow what in a pathway. The texts for people are those of {@link TransitionViolation}.
 */
public enum TransitionRule {
  /** V1: nothing but referral and queue before the written consent. */
  CONSENT_MISSING("consent-missing", "V1", Sources.CONSENT, true),
  /** V2: one consent a pathway; after a withdrawal a new pathway. */
  CONSENT_ONCE("consent-once", "V2", Sources.CONSENT, true),
  /** V6: a protected identity is never entered. */
  IDENTITY_PROTECTED("identity-protected", "V6", Sources.ANONYMOUS, false),
  /** V8: nothing after the day the consent was withdrawn, nor recorded after the withdrawal. */
  CONSENT_WITHDRAWN("consent-withdrawn", "V8", Sources.WITHDRAWN, true),
  /** V9: nothing is added to a wrong entry. */
  VOIDED("voided", "V9", Sources.CLOSURE, true),
  /** V10: no date before the förbund's start. */
  BEFORE_FORBUND("before-forbund", "V10", Sources.ORGANISATION, false),
  /** After the closure only follow-up, correction, voiding and withdrawn consent: by day. */
  AFTER_CLOSURE("after-closure", "", Sources.CLOSURE, true),
  /** The same by recording: who forgot something retracts the closure, enters it, closes again. */
  RECORDED_AFTER_CLOSURE("recorded-after-closure", "", Sources.CLOSURE, false),
  /** A follow-up comes after the closure. */
  NOT_CLOSED("not-closed", "", "", true),
  /** One start a pathway: who comes back has a new one. */
  STARTED_TWICE("started-twice", "V2", Sources.CONSENT, true),
  /** One closure a pathway. */
  CLOSED_TWICE("closed-twice", "", Sources.CLOSURE, true),
  /** What belongs to the time in the insats needs a start. */
  NOT_STARTED("not-started", "", "", true),
  /** One referral a pathway. */
  REFERRED_TWICE("referred-twice", "", "", true),
  /** Only who was referred can be re-prioritised or withdrawn. */
  NOT_REFERRED("not-referred", "", "", true),
  /** Nothing after a withdrawn referral. */
  REFERRAL_WITHDRAWN("referral-withdrawn", "", "", true),
  /** The queue ends with the start. */
  NOT_IN_QUEUE("not-in-queue", "", "", true),
  /** No pause in a pause. */
  PAUSED_ALREADY("paused-already", "", "", true),
  /** Only who is away can come back, at the earliest the day after. */
  NOT_PAUSED("not-paused", "", "", true),
  /** Nothing begins during a pause. */
  DURING_PAUSE("during-pause", "", "", true),
  /** One block at a time. */
  BLOCK_RUNNING("block-running", "", "", true),
  /** Only the running block can end. */
  BLOCK_NOT_RUNNING("block-not-running", "", "", true),
  /** A checkpoint is about a block the person has begun. */
  BLOCK_UNKNOWN("block-unknown", "", "", true),
  /** One internship at a place at a time. */
  INTERNSHIP_RUNNING("internship-running", "", "", true),
  /** Only a running internship can end. */
  INTERNSHIP_NOT_RUNNING("internship-not-running", "", "", true),
  /** Only a plan that was made can be followed up. */
  NO_PLAN("no-plan", "", "", true),
  /** A correction is of the same kind as what it corrects. */
  CORRECTION_KIND("correction-kind", "", "", false),
  /** "Ingen offentlig försörjning" stands alone. */
  INCOME_EXCLUSIVE("income-exclusive", "", Sources.INCOME, false),
  /** Income, occupation and education are codes of the national lists, in use on the day. */
  UNKNOWN_CODE("unknown-code", "", "", false);

  private final String code;
  private final String ruleId;
  private final String source;
  private final boolean passedOver;

  TransitionRule(String code, String ruleId, String source, boolean passedOver) {
    this.code = code;
    this.ruleId = ruleId;
    this.source = source;
    this.passedOver = passedOver;
  }

  /** Stable name, for programs. */
  public String code() {
    return code;
  }

  /** Number of the rule in the follow-up's own rules, V1 to V20; empty if it follows from order. */
  public Optional<String> ruleId() {
    return ruleId.isEmpty() ? Optional.empty() : Optional.of(ruleId);
  }

  /** The public page the rule is taken from; empty if it follows from the order of things. */
  public Optional<String> source() {
    return source.isEmpty() ? Optional.empty() : Optional.of(source);
  }

  /** Whether an event that breaks it is passed over in the state: it cannot have happened so. */
  public boolean passedOver() {
    return passedOver;
  }

  /** Pages on the follow-up system: its own site and that of a förbund, which quotes its manual. */
  private static final class Sources {
    static final String CONSENT = "finsamgoteborg.se, Behandling av personuppgifter";
    static final String ANONYMOUS = "susam.se, Samtycke";
    static final String WITHDRAWN = "susam.se, Avbrutet samarbete";
    static final String CLOSURE = "susam.se, Utregistrering av deltagare";
    static final String ORGANISATION = "susam.se, Beställa en samverkansorganisation";
    static final String INCOME = "susam.se, Gemensam kartläggning, Vanliga frågor";
  }
}
