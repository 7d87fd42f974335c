package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/**
 * The result of a two-sided test of no difference.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method the test that was made
 * @param statistic its test statistic, finite; {@link TestMethod} says which
 * @param degreesOfFreedom greater than zero; empty if the test has none
 * @param pValue the probability of a result at least as far from no difference, if there is none; 0
 *     to 1
 * @param n the number of observations, or of pairs, that entered; greater than zero
 */
@Value.Builder
public record TestResult(
    TestMethod method, double statistic, OptionalDouble degreesOfFreedom, double pValue, long n)
    implements Tested, WithTestResult {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the statistic is not finite, the degrees
   *     of freedom are not greater than zero, the p-value is less than 0 or greater than 1, or
   *     {@code n < 1}
   */
  public TestResult {
    double degrees = degreesOfFreedom.orElse(1);
    new Arguments()
        .that(Double.isFinite(statistic), "mismatch", "statistic", statistic, "finite")
        .that(degrees > 0, "not-positive", "degreesOfFreedom", degrees)
        .that(pValue >= 0 && pValue <= 1, "out-of-range", "pValue", pValue, "0", "1")
        .that(n > 0, "not-positive", "n", n)
        .orThrow();
  }

  /** A new builder. */
  public static TestResultBuilder builder() {
    return new TestResultBuilder();
  }

  /** The name of the test. */
  public Label label() {
    return method.label();
  }
}
