package io.github.finsam.indicators.statistic;

import java.util.Optional;

/**
 * A measure estimated from data, or the reason why the data define none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Estimate permits Estimated, Undefined {

  /** The estimated value; empty if the data define none. */
  default Optional<Estimated> estimated() {
    return this instanceof Estimated estimated ? Optional.of(estimated) : Optional.empty();
  }

  /** Why there is no value; empty if there is one. */
  default Optional<Undefined> undefined() {
    return this instanceof Undefined undefined ? Optional.of(undefined) : Optional.empty();
  }
}
