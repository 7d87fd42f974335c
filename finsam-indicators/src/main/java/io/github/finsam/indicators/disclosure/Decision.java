package io.github.finsam.indicators.disclosure;

import io.github.finsam.indicators.table.Absence;
import java.util.Optional;

/** What a publication does with a cell. */
public enum Decision {
  /** Its counts are shown. */
  SHOWN(Optional.empty()),
  /** There are no answers, and that is said. */
  NO_DATA(Optional.of(Absence.Reason.NO_DATA)),
  /** Hidden: fewer answers than the policy lets be shown, but at least one. */
  BELOW_MINIMUM(Optional.of(Absence.Reason.BELOW_MINIMUM)),
  /** Hidden, since another hidden cell could be computed from it; it is not below the minimum. */
  SUPPRESSED(Optional.of(Absence.Reason.SUPPRESSED));

  private final Optional<Absence.Reason> reason;

  Decision(Optional<Absence.Reason> reason) {
    this.reason = reason;
  }

  /** Why there is no figure; empty if it is shown. */
  public Optional<Absence.Reason> reason() {
    return reason;
  }

  /** Whether there are answers that are not shown. */
  public boolean isHidden() {
    return this == BELOW_MINIMUM || this == SUPPRESSED;
  }
}
