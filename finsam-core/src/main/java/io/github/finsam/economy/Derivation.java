package io.github.finsam.economy;

import io.github.finsam.finding.FigureKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * One way in which a quantity of the accounts follows from others: a sum of terms.
 *
 * <p>Immutable and thread-safe.
 *
 * @param terms the terms; at least one
 */
public record Derivation(List<Term> terms) {

  /**
   * A quantity that is added or taken away.
   *
   * @param sign 1 or -1
   * @param key the quantity
   * @param optional whether it counts as nothing where it is absent, as an empty cell of a table
   *     does; otherwise the sum is absent with it
   */
  public record Term(int sign, FigureKey key, boolean optional) {

    /** A quantity that is added and must be there. */
    static Term plus(FigureKey key) {
      return new Term(1, key, false);
    }

    /** A quantity that is taken away and must be there. */
    static Term minus(FigureKey key) {
      return new Term(-1, key, false);
    }

    /** The same term, counted as nothing where it is absent. */
    Term orNothing() {
      return new Term(sign, key, true);
    }
  }

  /** Copies the terms. */
  public Derivation {
    terms = List.copyOf(terms);
  }

  static Derivation of(Term... terms) {
    return new Derivation(List.of(terms));
  }

  /**
   * The sum with these values of the terms; empty if a term that must be there is absent, or all
   * are.
   */
  public Optional<Money> evaluate(Function<FigureKey, Optional<Money>> values) {
    Optional<Money> sum = Optional.empty();
    for (Term term : terms) {
      Optional<Money> value = values.apply(term.key());
      if (value.isEmpty()) {
        if (term.optional()) {
          continue;
        }
        return Optional.empty();
      }
      Money signed = term.sign() < 0 ? value.get().negated() : value.get();
      sum = Optional.of(sum.map(s -> s.plus(signed)).orElse(signed));
    }
    return sum;
  }
}
