package io.github.finsam.economy;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What each insats cost, year by year and by whose money. Sums are computed, never read; where they
 * are not what the cost note says of all insatser together, reconciliation finds it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byYear the amounts of each year, years in order; a year may be empty
 */
public record InsatsCosts(Map<Year, List<InsatsAmount>> byYear) {

  /**
   * Sorts the years.
   *
   * @throws io.github.finsam.base.InvalidValueException if an insats has two amounts of one source
   *     in a year
   */
  public InsatsCosts {
    TreeMap<Year, List<InsatsAmount>> sorted = new TreeMap<>();
    Checks checks = new Checks();
    byYear.forEach(
        (year, amounts) -> {
          checks.unique(year.toString(), amounts, a -> a.insats() + "/" + a.source());
          sorted.put(year, List.copyOf(amounts));
        });
    checks.orThrow();
    byYear = Collections.unmodifiableMap(sorted);
  }

  /**
   * The table of a förbund's accounts for some years.
   *
   * @param accounts in any order, a year at most once
   * @throws io.github.finsam.base.InvalidValueException if a year occurs twice or the accounts are
   *     of more than one förbund
   */
  public static InsatsCosts of(Collection<Accounts> accounts) {
    Checks checks = new Checks().unique("accounts", accounts, a -> a.id().year());
    Map<Year, List<InsatsAmount>> byYear = new TreeMap<>();
    Optional<Accounts> first = accounts.stream().findFirst();
    for (Accounts one : accounts) {
      String expected = first.orElse(one).id().forbund().value();
      checks.that(
          one.id().forbund().value().equals(expected),
          "mismatch",
          "accounts.forbund",
          one.id().forbund(),
          expected);
      byYear.put(one.id().year(), one.insatsAmounts());
    }
    checks.orThrow();
    return new InsatsCosts(byYear);
  }

  /** The years, in order. */
  public List<Year> years() {
    return List.copyOf(byYear.keySet());
  }

  /** Every insats with an amount in some year; the youngest year's first, in its order. */
  public List<InsatsId> insatser() {
    return years().stream()
        .sorted(Collections.reverseOrder())
        .flatMap(this::amounts)
        .map(InsatsAmount::insats)
        .distinct()
        .toList();
  }

  /** What an insats cost in a year, whatever the source; empty if it has no amount. */
  public Optional<Money> find(InsatsId insats, Year year) {
    return find(year, a -> a.insats().equals(insats));
  }

  /** What an insats cost in a year of one source; empty if it has no such amount. */
  public Optional<Money> find(InsatsId insats, Year year, FundingSource source) {
    return find(year, a -> a.insats().equals(insats) && a.source() == source);
  }

  /** What all insatser cost in a year; zero for a year without amounts. */
  public Money sum(Year year) {
    return find(year, a -> true).orElse(Sek.ZERO);
  }

  /** What all insatser cost in a year of one source. */
  public Money sum(Year year, FundingSource source) {
    return find(year, a -> a.source() == source).orElse(Sek.ZERO);
  }

  /** What an insats cost in all the years together. */
  public Money sum(InsatsId insats) {
    return Sek.sum(years().stream().flatMap(y -> find(insats, y).stream()).toList());
  }

  private Stream<InsatsAmount> amounts(Year year) {
    return byYear.getOrDefault(year, List.of()).stream();
  }

  private Optional<Money> find(Year year, Predicate<InsatsAmount> which) {
    List<Money> amounts = amounts(year).filter(which).map(InsatsAmount::amount).toList();
    return amounts.isEmpty() ? Optional.empty() : Optional.of(Sek.sum(amounts));
  }
}
