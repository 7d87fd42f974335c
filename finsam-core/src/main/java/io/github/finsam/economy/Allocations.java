package io.github.finsam.economy;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How the state's money for a year was divided among förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param model the model it was divided by
 * @param allocations one for each förbund, in the order asked for
 */
public record Allocations(StateAllocation model, List<Allocation> allocations) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a förbund occurs twice
   */
  public Allocations {
    allocations = List.copyOf(allocations);
    new Checks().unique("allocations", allocations, Allocation::forbund).orThrow();
  }

  /** The allocation of a förbund; empty if it had no part. */
  public Optional<Allocation> find(ForbundId forbund) {
    return allocations.stream().filter(a -> a.forbund().equals(forbund)).findFirst();
  }

  /** The state's money, all of it. */
  public Money total() {
    return Sek.sum(allocations.stream().map(Allocation::amount).toList());
  }

  /** The state's money and as much again from regions and kommuner (5 §). */
  public Money withLocalMoney() {
    return Sek.sum(allocations.stream().map(Allocation::withLocalMoney).toList());
  }
}
