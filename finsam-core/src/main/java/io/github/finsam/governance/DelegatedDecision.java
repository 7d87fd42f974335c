package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import java.util.Optional;

/**
 * A decision taken by delegation and its report to the board (10 §: such decisions are to be
 * reported).
 *
 * <p>Immutable and thread-safe.
 *
 * @param taken the decision as the presidium took it; empty if only the report is known
 * @param report its report to the board; empty if it was not reported
 */
public record DelegatedDecision(Optional<Decision> taken, Optional<Decision> report) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if both are absent
   */
  public DelegatedDecision {
    new Checks().that(taken.isPresent() || report.isPresent(), "missing", "taken", "").orThrow();
  }

  /** Whether the board was told. */
  public boolean isReported() {
    return report.isPresent();
  }

  /** The money it grants; empty if it grants none. */
  public Optional<Grant> grant() {
    return taken.flatMap(Decision::grant).or(() -> report.flatMap(Decision::grant));
  }
}
