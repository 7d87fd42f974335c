package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A delegation of decisions (10 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param matter what is delegated
 * @param to to whom: a body or an office, for example {@code presidiet}
 */
public record Delegation(
    DelegationMatter matter,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String to) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if nobody is named
   */
  public Delegation {
    new Checks().name("to", to).orThrow();
  }
}
