package io.github.finsam.count;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One row of a table of outcomes, such as how many of those who ended went to work.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table the table, such as {@code occupation-after}; at most 200 characters
 * @param outcome the row in it, such as {@code work}; at most 200 characters
 * @param number how many
 */
public record OutcomeCount(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String table,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String outcome,
    BySex number) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if table or outcome is blank, too long or
   *     holds control characters or a personal identity number
   */
  public OutcomeCount {
    new Checks().impersonalName("table", table).impersonalName("outcome", outcome).orThrow();
  }
}
