package io.github.finsam.indicators.statistic;

import java.util.Optional;

/**
 * The outcome of a test of significance, or the reason why the data allow none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Tested permits TestResult, Undefined {

  /** The result; empty if the data allow no test. */
  default Optional<TestResult> result() {
    return this instanceof TestResult result ? Optional.of(result) : Optional.empty();
  }

  /** Why there is no result; empty if there is one. */
  default Optional<Undefined> undefined() {
    return this instanceof Undefined undefined ? Optional.of(undefined) : Optional.empty();
  }
}
