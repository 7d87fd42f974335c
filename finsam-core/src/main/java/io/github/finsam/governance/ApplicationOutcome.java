package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An application with what became of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param application the application
 * @param outcome granted, rejected or pending
 * @param granted how much was granted, in SEK; present if and only if the outcome is {@link
 *     Outcome#GRANTED}
 */
public record ApplicationOutcome(
    Application application, Outcome outcome, Optional<Money> granted) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is missing or given where
   *     nothing was granted
   */
  public ApplicationOutcome {
    new Checks()
        .that(granted.isPresent() || outcome != Outcome.GRANTED, "missing", "granted", outcome)
        .that(
            granted.isEmpty() || outcome == Outcome.GRANTED,
            "mismatch",
            "outcome",
            outcome,
            Outcome.GRANTED.name())
        .orThrow();
  }
}
