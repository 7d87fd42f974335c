package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;

/**
 * A delegation of decisions (10 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param matter what is delegated
 * @param to to whom: a body or an office, for example {@code presidiet}
 */
public record Delegation(DelegationMatter matter, String to) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if nobody is named
   */
  public Delegation {
    new Checks().name("to", to).orThrow();
  }
}
