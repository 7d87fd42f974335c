package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.Script.Action;
import io.github.finsam.storage.contract.Script.Answer;
import io.github.finsam.storage.contract.Script.Ending;
import io.github.finsam.storage.contract.Script.Round;
import io.github.finsam.storage.contract.Script.Step;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.util.List;
import java.util.function.Function;
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
    compare(store -> script.playOn(store, capabilities()));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  final void countsLikeTheOracle(@ForAll("responseScripts") ResponseScript script) {
    compare(store -> script.playOn(store, capabilities()));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  final void closesLikeTheOracle(@ForAll("closingScripts") ClosingScript script) {
    compare(store -> script.playOn(store, capabilities()));
  }

  private void compare(Function<Store, List<Answer>> play) {
    List<Answer> expected;
    try (Store oracle = oracle()) {
      expected = play.apply(oracle);
    }
    withStore(
        store -> {
          List<Answer> actual = play.apply(store);
          for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), expected.get(i).where());
          }
          assertEquals(expected.size(), actual.size(), "number of answers");
        });
  }

  /** Sequences of reads and units of work over every kind of aggregate. */
  @Provide
  protected final Arbitrary<Script> scripts() {
    int size = size();
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, Kind.all().size() - 1),
                Arbitraries.frequency(
                    Tuple.of(4, Action.INSERT),
                    Tuple.of(4, Action.UPDATE),
                    Tuple.of(2, Action.DELETE),
                    Tuple.of(1, Action.FIND),
                    Tuple.of(1, Action.ALL),
                    Tuple.of(1, Action.DOSSIER)),
                Arbitraries.integers().between(0, Script.KEYS - 1),
                Arbitraries.integers().between(0, Script.VARIANTS - 1),
                Arbitraries.frequency(
                    Tuple.of(7, 0), Tuple.of(1, -1), Tuple.of(1, 1), Tuple.of(1, 7)))
            .as(Step::new);
    Arbitrary<Round> rounds =
        Combinators.combine(endings(), listOf(steps, 4 * size)).as(Round::new);
    return listOf(rounds, size).map(Script::new);
  }

  /** Sequences of reads and units of work over forms and responses to them. */
  @Provide
  protected final Arbitrary<ResponseScript> responseScripts() {
    int size = size();
    Arbitrary<Integer> responses = Arbitraries.integers().between(0, ResponseScript.RESPONSES - 1);
    Arbitrary<Integer> forms = Arbitraries.integers().between(0, ResponseScript.FORMS - 1);
    Arbitrary<Integer> shapes = Arbitraries.integers().between(0, ResponseScript.SHAPES - 1);
    Arbitrary<Integer> offsets = Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1));
    Arbitrary<ResponseScript.Step> steps =
        Arbitraries.frequencyOf(
            Tuple.of(
                12,
                Arbitraries.frequencyOf(
                        Tuple.of(3, listOf(responses, 1)), Tuple.of(1, listOf(responses, 5)))
                    .map(ResponseScript.Insert::new)),
            Tuple.of(4, responses.map(ResponseScript.Delete::new)),
            Tuple.of(1, responses.map(ResponseScript.Find::new)),
            Tuple.of(1, listOf(responses, 5).map(ResponseScript.FindAll::new)),
            Tuple.of(3, queries().map(ResponseScript.Count::new)),
            Tuple.of(1, Combinators.combine(forms, shapes).as(ResponseScript.InsertForm::new)),
            Tuple.of(
                2, Combinators.combine(forms, shapes, offsets).as(ResponseScript.UpdateForm::new)),
            Tuple.of(1, Combinators.combine(forms, offsets).as(ResponseScript.DeleteForm::new)));
    Arbitrary<ResponseScript.Round> rounds =
        Combinators.combine(endings(), listOf(steps, 4 * size)).as(ResponseScript.Round::new);
    return listOf(rounds, size).map(ResponseScript::new);
  }

  /** Sequences of reads and units of work over closed periods. */
  @Provide
  protected final Arbitrary<ClosingScript> closingScripts() {
    Arbitrary<ClosingScript.Closing> closings =
        Combinators.combine(
                Arbitraries.integers().between(0, ClosingScript.PERIODS - 1),
                Arbitraries.integers().between(1, ClosingScript.VERSIONS),
                Arbitraries.integers().between(0, ClosingScript.VARIANTS - 1))
            .as(ClosingScript.Closing::new);
    Arbitrary<ClosingScript.Round> rounds =
        Combinators.combine(endings(), listOf(closings, 4)).as(ClosingScript.Round::new);
    return listOf(rounds, size()).map(ClosingScript::new);
  }

  private static Arbitrary<TallyQuery> queries() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, ResponseScript.EDITION),
                Tuple.of(2, ResponseScript.OTHER_EDITION),
                Tuple.of(1, "ingen")),
            Arbitraries.of(
                    "1000",
                    "2014",
                    "2014-H1",
                    "2014-Q1",
                    "2014-01",
                    "2014-07-01/",
                    "9999-H2",
                    "2014-01-01/2014-06-30",
                    "2014-06-30/2014-12-31")
                .map(Period::parse)
                .optional(0.6),
            Arbitraries.of(ResponseScript.FORBUNDS).set().ofMaxSize(2),
            Arbitraries.of(ResponseScript.INSATSER).set().ofMaxSize(2),
            Arbitraries.of(Dimension.class).set())
        .as(
            (edition, period, forbunds, insatser, dimensions) ->
                TallyQuery.of(edition)
                    .withPeriod(period)
                    .ofForbunds(forbunds)
                    .ofInsatser(insatser)
                    .by(dimensions.toArray(Dimension[]::new)));
  }

  /** How long sequences are at most. */
  static int size() {
    return Boolean.getBoolean("finsam.long") ? 60 : 8;
  }

  private static Arbitrary<Ending> endings() {
    return Arbitraries.frequency(
        Tuple.of(1, Ending.READ), Tuple.of(5, Ending.COMMIT), Tuple.of(2, Ending.ABORT));
  }

  private static <T> Arbitrary<List<T>> listOf(Arbitrary<T> elements, int maxSize) {
    return elements.list().ofMaxSize(maxSize).withSizeDistribution(RandomDistribution.uniform());
  }
}
