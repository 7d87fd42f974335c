package io.github.finsam.count;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import org.immutables.value.Value;

/**
 * How many were carried into a period, started, ended and remain. Whoever comes in leaves or
 * remains: carried in + started = ended + remaining. Figures that were typed in from somewhere may
 * not keep that; they can be stored, {@link #balances} tells, and the rules make a finding of it.
 * {@link #of} computes the last number and so cannot break it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param carriedIn those who took part already when the period began
 * @param started those who started during it
 * @param ended those who left during it
 * @param remaining those who still took part when it ended
 */
@Value.Builder
public record FlowCounts(BySex carriedIn, BySex started, BySex ended, BySex remaining)
    implements WithFlowCounts {

  /** A new builder. */
  public static FlowCountsBuilder builder() {
    return new FlowCountsBuilder();
  }

  /**
   * Flows that balance: those who remain are computed.
   *
   * @throws InvalidValueException if more of a sex ended than were carried in and started
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public static FlowCounts of(BySex carriedIn, BySex started, BySex ended) {
    BySex there = carriedIn.plus(started);
    if (ended.women() > there.women()
        || ended.men() > there.men()
        || ended.unknown() > there.unknown()) {
      throw InvalidValueException.of(Violation.of("above", "ended", ended, there.toString()));
    }
    return new FlowCounts(
        carriedIn,
        started,
        ended,
        new BySex(
            there.women() - ended.women(),
            there.men() - ended.men(),
            there.unknown() - ended.unknown()));
  }

  /** One of the four. */
  public BySex get(Flow flow) {
    return switch (flow) {
      case CARRIED_IN -> carriedIn;
      case STARTED -> started;
      case ENDED -> ended;
      case REMAINING -> remaining;
    };
  }

  /**
   * Everybody who took part on some day of the period: carried in and started.
   *
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public BySex participants() {
    return carriedIn.plus(started);
  }

  /**
   * By how many heads more came in than left or remain; zero if it balances, negative if fewer
   * came.
   */
  public long difference() {
    return carriedIn.total() + started.total() - ended.total() - remaining.total();
  }

  /**
   * Whether the four balance for women, for men and for those of unknown sex, so that nobody
   * changed sex on the way.
   */
  public boolean balances() {
    return difference() == 0
        && difference(carriedIn.women(), started.women(), ended.women(), remaining.women()) == 0
        && difference(carriedIn.men(), started.men(), ended.men(), remaining.men()) == 0;
  }

  private static long difference(long carriedIn, long started, long ended, long remaining) {
    return carriedIn + started - ended - remaining;
  }
}
