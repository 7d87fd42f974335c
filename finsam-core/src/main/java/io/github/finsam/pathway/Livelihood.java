package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * What someone lives on and does at one point in time: before the start, after the closure, at a
 * follow-up. <i>No</i> is a code of its own in both lists; an empty list says that nothing was
 * registered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param incomes sources of income as codes of {@link FollowUpCodes#incomeSources()}, each once, in
 *     any order; empty if not registered
 * @param occupations what the person does, each kind once; empty if not registered
 */
@Value.Builder
public record Livelihood(List<String> incomes, List<Occupation> occupations)
    implements WithLivelihood {

  /** Nothing registered. */
  public static final Livelihood NOT_REGISTERED = new Livelihood(List.of(), List.of());

  /**
   * @throws io.github.finsam.base.InvalidValueException if a code is blank, too long, holds a
   *     personal identity number or is there twice
   */
  public Livelihood {
    incomes = List.copyOf(incomes);
    occupations = List.copyOf(occupations);
    Checks checks =
        new Checks()
            .unique("incomes", incomes, i -> i)
            .unique("occupations", occupations, Occupation::kind);
    incomes.forEach(code -> checks.impersonalName("incomes", code));
    checks.orThrow();
  }

  /** A new builder. */
  public static LivelihoodBuilder builder() {
    return new LivelihoodBuilder();
  }

  /** The name of the type, for logs: nothing about the person. */
  @Override
  public String toString() {
    return "Livelihood[…]";
  }
}
