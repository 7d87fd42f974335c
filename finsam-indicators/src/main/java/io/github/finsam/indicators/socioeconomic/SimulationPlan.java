package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.internal.Arguments;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a simulation draws: everything that its figures depend on besides the evaluation. The same
 * plan gives the same figures, bit for bit, on however many threads.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question whose result
 * @param uncertain inputs that are drawn, independent of each other, each at most once
 * @param sampling whether participants are drawn too
 * @param draws how many times, {@value #MIN_DRAWS} to {@value #MAX_DRAWS}
 * @param seed where the random numbers begin
 */
@Value.Builder
public record SimulationPlan(
    Question question, List<Uncertain> uncertain, Sampling sampling, int draws, long seed)
    implements WithSimulationPlan {

  /** Fewest draws: fewer say nothing of the tails. */
  public static final int MIN_DRAWS = 100;

  /** Most draws. */
  public static final int MAX_DRAWS = 1_000_000;

  /**
   * @throws io.github.finsam.base.InvalidValueException if an input occurs twice, or {@code draws}
   *     is below 100 or above 1 000 000
   */
  public SimulationPlan {
    uncertain = List.copyOf(uncertain);
    new Arguments()
        .that(
            uncertain.stream().map(Uncertain::input).distinct().count() == uncertain.size(),
            "duplicate",
            "uncertain",
            uncertain.stream().map(Uncertain::input).toList())
        .that(
            draws >= MIN_DRAWS && draws <= MAX_DRAWS,
            "out-of-range",
            "draws",
            draws,
            Integer.toString(MIN_DRAWS),
            Integer.toString(MAX_DRAWS))
        .orThrow();
  }

  /** A new builder. */
  public static SimulationPlanBuilder builder() {
    return new SimulationPlanBuilder();
  }
}
