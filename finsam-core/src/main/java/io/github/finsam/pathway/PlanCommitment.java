package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.insats.Authority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one party has undertaken in a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param party who does it
 * @param what what is to be done, at most 200 characters, without names of persons
 * @param by the day by which; empty if none is set
 */
public record PlanCommitment(
    Authority party,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String what,
    Optional<LocalDate> by) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the text is blank, too long or holds a
   *     personal identity number or the day is out of range
   */
  public PlanCommitment {
    Checks checks = new Checks().present("party", party).impersonalName("what", what);
    by.ifPresent(day -> checks.date("by", day));
    checks.orThrow();
  }
}
