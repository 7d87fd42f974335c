package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.EquityCeiling;
import io.github.finsam.economy.Figures;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What accounts tell without knowing the members (21 §, and the recommendation on equity). */
final class AccountsChecks {

  private static final EquityCeiling CONFIRMED = EquityCeiling.confirmed();

  private AccountsChecks() {}

  static Place place(Accounts accounts) {
    return Place.of(accounts.id().toString(), "");
  }

  static Shown year(Accounts accounts, String sv, String en) {
    String year = " " + accounts.id().year();
    return Shown.of(Label.of(sv + year, en + year));
  }

  static List<Finding> budget(Rule rule, Accounts accounts) {
    boolean income =
        accounts.budget().stream()
            .anyMatch(l -> l.section() == BudgetSection.INCOME && l.budget().isPresent());
    Money earned = budgeted(accounts, false);
    Money spent = budgeted(accounts, true);
    // A table without budgeted income shows costs only: no balance can be read from it.
    return !income || !spent.isGreaterThan(earned)
        ? List.of()
        : List.of(
            rule.finding(place(accounts), year(accounts, "Budget", "Budget"))
                .addDetails(
                    Shown.of(earned),
                    Shown.of(spent),
                    Shown.of(spent.minus(earned)),
                    Shown.of(accounts.opening().equity()))
                .build());
  }

  private static Money budgeted(Accounts accounts, boolean cost) {
    return Sek.sum(
        accounts.budget().stream()
            .filter(l -> l.section().cost() == cost)
            .map(BudgetLine::budget)
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * Equity above what Nationella rådet recommends for the contributions of the year; nothing where
   * no confirmed step speaks of contributions of that size, or the equity cannot be computed.
   */
  static List<Finding> equityCeiling(Rule rule, Accounts accounts) {
    Money contributions =
        Sek.sum(ContributionChecks.lines(accounts).stream().map(NoteLine::amount).toList());
    Optional<Money> ceiling = CONFIRMED.ceiling(contributions).amount();
    Optional<Money> equity = Figures.of(accounts).find(FigureKey.of("balance-sheet/equity"));
    return ceiling.isEmpty() || equity.filter(ceiling.get()::isLessThan).isEmpty()
        ? List.of()
        : List.of(
            rule.finding(place(accounts), year(accounts, "Eget kapital", "Equity"))
                .addDetails(
                    Shown.of(equity.get()),
                    Shown.of(ceiling.get()),
                    Shown.of(contributions),
                    Shown.of(equity.get().minus(ceiling.get())))
                .build());
  }

  static List<Finding> pledge(Rule rule, Accounts accounts) {
    return none(rule, accounts, accounts.financial().pledged());
  }

  static List<Finding> surety(Rule rule, Accounts accounts) {
    return none(rule, accounts, accounts.financial().contingent());
  }

  private static List<Finding> none(Rule rule, Accounts accounts, Money amount) {
    return amount.isZero()
        ? List.of()
        : List.of(
            rule.finding(place(accounts), year(accounts, "Årsredovisning", "Accounts"))
                .addDetails(Shown.of(amount))
                .build());
  }
}
