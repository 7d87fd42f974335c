package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Pairs of a yes-or-no outcome, counted: the same persons on a first and a second occasion, or two
 * sides that judged the same case.
 *
 * <p>Immutable and thread-safe.
 *
 * @param both yes in both, zero or greater
 * @param onlyBaseline yes in the baseline only, zero or greater
 * @param onlyCompared yes in what is compared with it only, zero or greater
 * @param neither no in both, zero or greater
 */
@Value.Builder
public record PairedCounts(long both, long onlyBaseline, long onlyCompared, long neither)
    implements WithPairedCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a count is negative
   */
  public PairedCounts {
    new Arguments()
        .that(both >= 0, "negative", "both", both)
        .that(onlyBaseline >= 0, "negative", "onlyBaseline", onlyBaseline)
        .that(onlyCompared >= 0, "negative", "onlyCompared", onlyCompared)
        .that(neither >= 0, "negative", "neither", neither)
        .orThrow();
  }

  /** Pairs with these counts. */
  public static PairedCounts of(long both, long onlyBaseline, long onlyCompared, long neither) {
    return new PairedCounts(both, onlyBaseline, onlyCompared, neither);
  }

  /** A new builder. */
  public static PairedCountsBuilder builder() {
    return new PairedCountsBuilder();
  }

  /**
   * The number of pairs.
   *
   * @throws ArithmeticException if it passes 2<sup>63</sup> - 1
   */
  public long n() {
    return Math.addExact(Math.addExact(both, onlyBaseline), Math.addExact(onlyCompared, neither));
  }

  /** The pairs in which the two differ. */
  public long discordant() {
    return Math.addExact(onlyBaseline, onlyCompared);
  }

  /** Yes in the baseline, of all pairs; empty if there is no pair. */
  public Optional<Share> baseline() {
    return n() == 0 ? Optional.empty() : Optional.of(Share.of(both + onlyBaseline, n()));
  }

  /** Yes in what is compared with the baseline, of all pairs; empty if there is no pair. */
  public Optional<Share> compared() {
    return n() == 0 ? Optional.empty() : Optional.of(Share.of(both + onlyCompared, n()));
  }
}
