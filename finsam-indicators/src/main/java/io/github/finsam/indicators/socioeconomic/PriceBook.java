package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Dated lists of unit costs and levels of benefits, each with its source, and price indices. The
 * library holds none of its own: prices are always the user's.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unitCosts what resources cost; may be empty
 * @param benefits levels of benefits; may be empty
 * @param indices price indices; may be empty
 */
public record PriceBook(
    List<UnitCost> unitCosts, List<BenefitLevel> benefits, List<PriceIndex> indices) {

  /**
   * @throws InvalidValueException if two prices of an item, or two levels of an income, hold on the
   *     same day, they are not paid by the same actor, an id is both a resource and an income or is
   *     {@link Flow#WORK}, or an index occurs twice
   */
  public PriceBook {
    unitCosts = List.copyOf(unitCosts);
    benefits = List.copyOf(benefits);
    indices = List.copyOf(indices);
    Arguments arguments = new Arguments();
    for (int i = 0; i < unitCosts.size(); i++) {
      for (int j = i + 1; j < unitCosts.size(); j++) {
        UnitCost a = unitCosts.get(i);
        UnitCost b = unitCosts.get(j);
        if (a.item().equals(b.item())) {
          overlap(arguments, "unitCosts", a.item(), a.during(), b.during());
          arguments.that(
              a.payer() == b.payer(), "mismatch", "payer", b.payer(), a.payer().toString());
        }
      }
    }
    for (int i = 0; i < benefits.size(); i++) {
      for (int j = i + 1; j < benefits.size(); j++) {
        BenefitLevel a = benefits.get(i);
        BenefitLevel b = benefits.get(j);
        if (a.income().equals(b.income())) {
          overlap(arguments, "benefits", a.income(), a.during(), b.during());
          arguments.that(
              a.payer() == b.payer(), "mismatch", "payer", b.payer(), a.payer().toString());
        }
      }
    }
    Set<String> items = unitCosts.stream().map(UnitCost::item).collect(Collectors.toSet());
    items.add(Flow.WORK);
    for (BenefitLevel benefit : benefits) {
      arguments.that(!items.contains(benefit.income()), "duplicate", "income", benefit.income());
    }
    arguments.that(
        unitCosts.stream().noneMatch(c -> c.item().equals(Flow.WORK)),
        "duplicate",
        "item",
        Flow.WORK);
    arguments.that(
        indices.stream().map(PriceIndex::id).distinct().count() == indices.size(),
        "duplicate",
        "indices",
        indices.stream().map(PriceIndex::id).toList());
    arguments.orThrow();
  }

  /**
   * Reads {@code unit_costs.csv}, {@code benefits.csv} and {@code index.csv}; each may be missing.
   *
   * @param lowestFirst the layers, the one that wins last; at least one
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static PriceBook load(DefinitionSource... lowestFirst) {
    return PriceTables.read(List.of(lowestFirst));
  }

  /**
   * The cost of a unit that holds on the first day of the price year, or, if there is an index to
   * convert it with, the latest one before.
   *
   * @return empty if there is none
   */
  public Optional<UnitCost> unitCost(String item, PriceBasis prices) {
    return latest(
        unitCosts.stream().filter(c -> c.item().equals(item)).toList(), UnitCost::during, prices);
  }

  /**
   * The level that holds on the first day of the price year, or, if there is an index to convert it
   * with, the latest one before.
   *
   * @return empty if there is none
   */
  public Optional<BenefitLevel> benefit(String income, PriceBasis prices) {
    return latest(
        benefits.stream().filter(b -> b.income().equals(income)).toList(),
        BenefitLevel::during,
        prices);
  }

  /** The index of this name; empty if there is none. */
  public Optional<PriceIndex> index(String id) {
    return indices.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** What a price of the list is multiplied by: one while it holds, else from its last year. */
  static BigDecimal conversion(DateRange during, PriceBasis prices) {
    return during
        .endInclusive()
        .filter(end -> end.isBefore(prices.day()))
        .map(end -> prices.factor(Year.from(end)))
        .orElse(BigDecimal.ONE);
  }

  private static <T> Optional<T> latest(
      List<T> all, Function<T, DateRange> during, PriceBasis prices) {
    LocalDate day = prices.day();
    Optional<T> current = all.stream().filter(t -> during.apply(t).contains(day)).findFirst();
    return current.isPresent() || prices.index().isEmpty()
        ? current
        : all.stream()
            .filter(t -> during.apply(t).startInclusive().isBefore(day))
            .max(Comparator.comparing(t -> during.apply(t).startInclusive()));
  }

  private static void overlap(
      Arguments arguments, String argument, String id, DateRange a, DateRange b) {
    arguments.that(!a.overlaps(b), "overlap", argument, id + " " + a, id + " " + b);
  }
}
