package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import java.util.Optional;

/**
 * Whom an insats is for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param ages span of ages; empty where no age is stated
 * @param needs what the group needs or has in common, in words
 */
public record TargetGroup(Optional<AgeBand> ages, String needs) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the needs are blank
   */
  public TargetGroup {
    new Checks().text("needs", needs, Checks.MAX_TEXT).orThrow();
  }
}
