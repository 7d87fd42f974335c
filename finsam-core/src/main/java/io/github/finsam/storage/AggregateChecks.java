package io.github.finsam.storage;

import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;

/** What every adapter checks before it replaces an aggregate by another. */
public final class AggregateChecks {

  private AggregateChecks() {}

  /**
   * Refuses what would change what is fixed when an aggregate is created: the kind of an insats
   * ({@link Insats#requireSameKind}) and the first day of a förbund ({@link
   * Forbund#requireSameStart}). Of other aggregates everything may change.
   *
   * @param before as it is stored
   * @param after as it is to be stored, of the same type and with the same key
   * @throws io.github.finsam.base.InvalidValueException with code {@code immutable} for each fixed
   *     part that differs
   */
  public static <V> void requireKept(V before, V after) {
    if (before instanceof Insats was && after instanceof Insats is) {
      Insats.requireSameKind(was, is);
    } else if (before instanceof Forbund was && after instanceof Forbund is) {
      Forbund.requireSameStart(was, is);
    }
  }
}
