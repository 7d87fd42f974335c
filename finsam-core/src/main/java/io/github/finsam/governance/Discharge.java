package io.github.finsam.governance;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.Year;
import org.immutables.value.Value;

/**
 * A member's decision on discharge from liability (ansvarsfrihet) for the board: each member
 * decides for itself (26 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param member who decided
 * @param forYear the financial year it is about, years 1000 to that of the decision
 * @param granted whether the board was discharged
 * @param decidedOn the day of the decision, years 1000 to 9999
 */
@Value.Builder
public record Discharge(MemberId member, Year forYear, boolean granted, LocalDate decidedOn)
    implements WithDischarge {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range, {@code forYear
   *     < 1000} or {@code forYear >} the year of the decision
   */
  public Discharge {
    new Checks()
        .date("decidedOn", decidedOn)
        .range("forYear", forYear.getValue(), 1000, decidedOn.getYear())
        .orThrow();
  }

  /** A new builder. */
  public static DischargeBuilder builder() {
    return new DischargeBuilder();
  }
}
