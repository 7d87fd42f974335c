package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.Script.Action;
import io.github.finsam.storage.contract.Script.Answer;
import io.github.finsam.storage.contract.Script.Ending;
import io.github.finsam.storage.contract.Script.Round;
import io.github.finsam.storage.contract.Script.Step;
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
 * Any sequence of operations gets the same answers from the adapter as from an oracle. With the
 * system property {@code finsam.long} the sequences are longer.
 */
public abstract class DifferentialContract extends StoreFixture {

  /** For subclasses. */
  protected DifferentialContract() {}

  /** An empty store that is known to be right, such as {@link ModelStore}; the suite closes it. */
  protected abstract Store oracle();

  // Edge cases of scripts are the short ones, which would use up all tries.
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  final void answersLikeTheOracle(@ForAll("scripts") Script script) {
    List<Answer> expected;
    try (Store oracle = oracle()) {
      expected = script.playOn(oracle, capabilities());
    }
    withStore(
        store -> {
          List<Answer> actual = script.playOn(store, capabilities());
          for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), expected.get(i).where());
          }
          assertEquals(expected.size(), actual.size(), "number of answers");
        });
  }

  /** Sequences of reads and units of work over every kind of aggregate. */
  @Provide
  protected final Arbitrary<Script> scripts() {
    int size = Boolean.getBoolean("finsam.long") ? 60 : 8;
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, Kind.all().size() - 1),
                Arbitraries.frequency(
                    Tuple.of(4, Action.INSERT),
                    Tuple.of(4, Action.UPDATE),
                    Tuple.of(2, Action.DELETE),
                    Tuple.of(1, Action.FIND),
                    Tuple.of(1, Action.ALL)),
                Arbitraries.integers().between(0, Script.KEYS - 1),
                Arbitraries.integers().between(0, Script.VARIANTS - 1),
                Arbitraries.frequency(
                    Tuple.of(7, 0), Tuple.of(1, -1), Tuple.of(1, 1), Tuple.of(1, 7)))
            .as(Step::new);
    Arbitrary<Round> rounds =
        Combinators.combine(
                Arbitraries.frequency(
                    Tuple.of(1, Ending.READ),
                    Tuple.of(5, Ending.COMMIT),
                    Tuple.of(2, Ending.ABORT)),
                steps.list().ofMaxSize(4 * size).withSizeDistribution(RandomDistribution.uniform()))
            .as(Round::new);
    return rounds
        .list()
        .ofMaxSize(size)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Script::new);
  }
}
