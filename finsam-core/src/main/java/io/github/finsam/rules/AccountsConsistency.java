package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.AccrualException;
import io.github.finsam.economy.Derivation;
import io.github.finsam.economy.Figures;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The accounts of one year against themselves. */
final class AccountsConsistency {

  private AccountsConsistency() {}

  static List<Finding> check(Accounts accounts) {
    Figures figures = Figures.of(accounts);
    List<Finding> findings = new ArrayList<>();
    for (FigureKey key : figures.keys()) {
      // A variance follows row-wise and column-wise by arithmetic alone; nothing to learn there.
      if (!key.path().endsWith("/variance")) {
        twoWays(accounts, figures, key).ifPresent(findings::add);
      }
    }
    for (AccrualException accrual : accounts.accruals()) {
      accrual(accounts, figures, accrual).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> twoWays(Accounts accounts, Figures figures, FigureKey key) {
    Optional<Money> amount = figures.find(key);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    for (Derivation way : figures.derivations(key)) {
      Optional<Money> other = way.evaluate(figures::find);
      if (other.isPresent() && !other.get().isEqual(amount.get())) {
        return Optional.of(
            Finding.builder()
                .code("accounts.two-ways")
                .severity(Severity.ERROR)
                .place(AccountsChecks.place(accounts))
                .subject(Shown.of(figures.label(key)))
                .printed(Shown.of(amount.get()))
                .computed(Shown.of(other.get()))
                .addDetails(
                    Explanations.terms(way, figures::label, figures::find),
                    Shown.of(amount.get().minus(other.get()).abs()))
                .build());
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> accrual(
      Accounts accounts, Figures figures, AccrualException accrual) {
    if (!accrual.isMisplaced()) {
      return Optional.empty();
    }
    Money correction = accrual.correction(accounts.id().year());
    Optional<Money> result =
        figures.find(FigureKey.of("income-statement/result")).filter(r -> !correction.isZero());
    Optional<Money> adjusted = result.map(r -> r.plus(correction));
    return Optional.of(
        Finding.builder()
            .code("accounts.accrual")
            .severity(Severity.ERROR)
            .place(AccountsChecks.place(accounts))
            .subject(Shown.of(accrual.description()))
            .printed(result.map(Shown::of))
            .computed(adjusted.map(Shown::of))
            .addDetails(
                Shown.of(accrual.cost()),
                Shown.of(
                    Label.of(
                        accrual.belongsTo().label(Language.SV),
                        accrual.belongsTo().label(Language.EN))),
                Shown.of(accrual.bookedIn().toString()))
            .addAllDetails(
                result
                    .map(
                        r ->
                            Explanations.sentence(
                                "accrued", Shown.of(adjusted.orElse(r)), Shown.of(r)))
                    .stream()
                    .toList())
            .build());
  }
}
