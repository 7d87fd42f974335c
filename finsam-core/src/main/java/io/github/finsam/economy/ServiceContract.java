package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A contract on services that a förbund buys at a monthly price, such as administration, with a
 * first term that is prolonged again and again unless someone gives notice in time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param startInclusive first day of the first term
 * @param endInclusive last day of the first term, not before the first
 * @param noticeMonths months of notice before the end of a term, not negative
 * @param prolongationMonths months by which the contract is prolonged without notice in time, not
 *     negative; zero if it is never prolonged
 * @param monthlyPrice price a month without VAT, SEK, not negative
 */
@Value.Builder
public record ServiceContract(
    @NotNull(message = "{io.github.finsam.NotNull}") LocalDate startInclusive,
    @NotNull(message = "{io.github.finsam.NotNull}") LocalDate endInclusive,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int noticeMonths,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int prolongationMonths,
    @NotNull(message = "{io.github.finsam.NotNull}") Money monthlyPrice)
    implements WithServiceContract {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code endInclusive < startInclusive}, a
   *     day is outside the years 1000 to 9999, a number of months or the price is negative, or the
   *     price not in SEK
   */
  public ServiceContract {
    new Checks()
        .date("startInclusive", startInclusive)
        .date("endInclusive", endInclusive)
        .that(
            !endInclusive.isBefore(startInclusive),
            "order",
            "endInclusive",
            endInclusive,
            startInclusive.toString())
        .notNegative("noticeMonths", noticeMonths)
        .notNegative("prolongationMonths", prolongationMonths)
        .sek("monthlyPrice", monthlyPrice)
        .that(monthlyPrice.isPositiveOrZero(), "negative", "monthlyPrice", monthlyPrice)
        .orThrow();
  }

  /** A new builder. */
  public static ServiceContractBuilder builder() {
    return new ServiceContractBuilder();
  }

  /** The price of twelve months without VAT. */
  public Money yearlyPrice() {
    return monthlyPrice.multipliedBy(12);
  }

  /**
   * The last day of the contract when notice is received on a day: the end of the first term that
   * lies at least the months of notice later. A contract that is never prolonged ends with its
   * first term.
   *
   * @param receivedOn the day the other party receives the notice
   */
  public LocalDate endAfterNotice(LocalDate receivedOn) {
    LocalDate earliest = receivedOn.plusMonths(noticeMonths);
    LocalDate end = endInclusive;
    // Counted from the first day after the first term: month ends would drift otherwise.
    for (long terms = 1; prolongationMonths > 0 && end.isBefore(earliest); terms++) {
      end = endInclusive.plusDays(1).plusMonths(terms * prolongationMonths).minusDays(1);
    }
    return end;
  }
}
