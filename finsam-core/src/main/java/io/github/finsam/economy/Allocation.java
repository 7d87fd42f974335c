package io.github.finsam.economy;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The state's allocation to a förbund for a year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param model what base grant and key give before any floor, whole kronor
 * @param floor the least it may get, whole kronor; empty if nothing protects it
 * @param onFloor whether it was lifted to its floor
 * @param amount what it gets, whole kronor
 */
@Value.Builder
public record Allocation(
    ForbundId forbund, Money model, Optional<Money> floor, boolean onFloor, Money amount)
    implements WithAllocation {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public Allocation {
    Checks checks = new Checks().sek("model", model).sek("amount", amount);
    floor.ifPresent(f -> checks.sek("floor", f));
    checks.orThrow();
  }

  /** A new builder. */
  public static AllocationBuilder builder() {
    return new AllocationBuilder();
  }

  /** With what region and kommuner add: the state's half and as much again (5 §). */
  public Money withLocalMoney() {
    return amount.multipliedBy(2);
  }
}
