package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.statistic.KaplanMeier;
import io.github.finsam.indicators.statistic.SurvivalPoint;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Time to an event as it may be shown: the curve at some months, and quartiles.
 *
 * <p>Immutable and thread-safe.
 *
 * @param event what is waited for
 * @param n how many are observed
 * @param points at the end of each month asked for, with events and censored since the point
 *     before; points that would tell of few people are left out, so there may be none
 * @param quarter days until it has happened for a quarter; empty if it has not, or may not be told
 * @param half days until it has happened for half; empty as for a quarter
 * @param threeQuarters days until it has happened for three quarters; empty as for a quarter
 */
public record SurvivalCurve(
    Label event,
    long n,
    List<SurvivalPoint> points,
    OptionalDouble quarter,
    OptionalDouble half,
    OptionalDouble threeQuarters) {

  /** Copies the points. */
  public SurvivalCurve {
    points = List.copyOf(points);
  }

  /** How the curve is estimated, in words. */
  public Label method() {
    return KaplanMeier.METHOD;
  }
}
