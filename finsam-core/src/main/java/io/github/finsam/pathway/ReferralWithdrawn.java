package io.github.finsam.pathway;

/**
 * A referral taken back before the person started: the pathway ends in the queue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 */
public record ReferralWithdrawn(EventHead head) implements PathwayEvent {

  @Override
  public EventKind kind() {
    return EventKind.REFERRAL_WITHDRAWN;
  }
}
