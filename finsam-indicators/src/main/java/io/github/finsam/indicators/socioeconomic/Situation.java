package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What someone lives on, what of society's resources they use, and how much they work.
 *
 * <p>Immutable and thread-safe.
 *
 * @param on a day of the year that it describes; amounts are in the prices of that year
 * @param incomes all income that is no wage; empty if there is none
 * @param uses units a year of each resource, by its id in the list of unit costs; what is not named
 *     is not used
 * @param extent working time in percent of full time, 0 to 100; 100 is 40 hours a week
 * @param fullTimeWage kronor a month for full time, before tax; empty if nothing is worked
 */
@Value.Builder
public record Situation(
    LocalDate on,
    List<Income> incomes,
    Map<String, BigDecimal> uses,
    BigDecimal extent,
    Optional<Money> fullTimeWage)
    implements WithSituation {

  /** Of a year. */
  static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /**
   * Copies the collections.
   *
   * @throws io.github.finsam.base.InvalidValueException if a source of income occurs twice, a use
   *     is negative, {@code extent < 0} or {@code extent > 100}, there is no wage though {@code
   *     extent > 0}, or the wage is not positive or not in SEK
   */
  public Situation {
    incomes = List.copyOf(incomes);
    SortedMap<String, BigDecimal> sorted = new TreeMap<>(uses);
    uses = Collections.unmodifiableSortedMap(sorted);
    Arguments arguments =
        new Arguments()
            .that(
                incomes.stream().map(Income::source).distinct().count() == incomes.size(),
                "duplicate",
                "incomes",
                incomes.stream().map(Income::source).toList())
            .that(
                extent.signum() >= 0 && extent.compareTo(FULL) <= 0,
                "out-of-range",
                "extent",
                extent.toPlainString(),
                "0",
                "100")
            .that(extent.signum() <= 0 || fullTimeWage.isPresent(), "missing", "fullTimeWage", "");
    sorted.forEach(
        (item, units) ->
            arguments.that(
                units.signum() >= 0, "negative", "uses", item + " " + units.toPlainString()));
    fullTimeWage.ifPresent(
        wage -> {
          Amounts.sek(arguments, "fullTimeWage", wage);
          arguments.that(wage.isPositive(), "not-positive", "fullTimeWage", wage.toString());
        });
    arguments.orThrow();
  }

  /** A new builder. */
  public static SituationBuilder builder() {
    return new SituationBuilder();
  }

  /** Wages in kronor a year for the time that is worked. */
  BigDecimal wagesPerYear() {
    return fullTimeWage
        .map(wage -> wage.getAmount().multiply(extent).movePointLeft(2).multiply(MONTHS))
        .orElse(BigDecimal.ZERO);
  }
}
