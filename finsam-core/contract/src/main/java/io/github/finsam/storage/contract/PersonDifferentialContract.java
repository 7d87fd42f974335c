package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonScript.Deed;
import io.github.finsam.storage.contract.PersonScript.Round;
import io.github.finsam.storage.contract.PersonScript.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Any sequence of legal and illegal operations on a store for persons gets the same answers as from
 * a simple model, and leaves the same behind. With the system property {@code finsam.long} the
 * sequences are longer. An adapter that needs long for each may draw from {@link #scripts} itself
 * and choose how many it plays.
 */
public abstract class PersonDifferentialContract {

  /** For subclasses. */
  protected PersonDifferentialContract() {}

  /** A store with nothing in it; the suite closes it. */
  protected abstract PersonStore openEmpty();

  /** Sequences of units of work. */
  @Provide
  protected final Arbitrary<PersonScript> scripts() {
    int size = DifferentialContract.size();
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(6, Deed.INSERT),
                    Tuple.of(8, Deed.ADD),
                    Tuple.of(3, Deed.LINK),
                    Tuple.of(1, Deed.UNLINK),
                    Tuple.of(2, Deed.FIND),
                    Tuple.of(1, Deed.OF),
                    Tuple.of(2, Deed.STREAM),
                    Tuple.of(1, Deed.EXPORT),
                    Tuple.of(1, Deed.ERASE),
                    Tuple.of(1, Deed.ERASE_ONE),
                    Tuple.of(1, Deed.DUE)),
                Arbitraries.integers().between(0, PersonScript.PATHWAYS - 1),
                Arbitraries.integers().between(0, PersonScript.PERSONS - 1),
                Arbitraries.integers().between(0, PersonScript.VARIANTS - 1),
                Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)))
            .as(Step::new);
    Arbitrary<Round> rounds =
        Combinators.combine(
                listOf(steps, 3 * size),
                Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)))
            .as(Round::new);
    return listOf(rounds, size).map(PersonScript::new);
  }

  private static <T> Arbitrary<List<T>> listOf(Arbitrary<T> elements, int maxSize) {
    return elements.list().ofMaxSize(maxSize).withSizeDistribution(RandomDistribution.uniform());
  }

  // Edge cases of scripts are the short ones, which would use up all tries.
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  final void answersLikeTheModel(@ForAll("scripts") PersonScript script) {
    List<Object> expected;
    try (PersonStore model = ModelPersonStore.open(PersonStoreContract.clock())) {
      expected = script.playOn(model);
    }
    try (PersonStore store = openEmpty()) {
      List<Object> actual = script.playOn(store);
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        int at = i;
        assertEquals(expected.get(i), actual.get(i), () -> "answer " + at);
      }
      assertEquals(expected.size(), actual.size());
    }
  }
}
