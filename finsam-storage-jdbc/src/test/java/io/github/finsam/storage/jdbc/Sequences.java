package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ClosingScript;
import io.github.finsam.storage.contract.DifferentialContract;
import io.github.finsam.storage.contract.ResponseScript;
import io.github.finsam.storage.contract.Script;
import java.util.stream.Stream;

/** The contract's sequences of operations, for tests that choose how many are played where. */
final class Sequences extends DifferentialContract {

  /** As many as sequences have where no longer ones are asked for. */
  private static final int ROUNDS = 8;

  private static final int STEPS = 32;

  /** Reads and units of work over aggregates, without end. */
  Stream<Script> ofAggregates() {
    return scripts().sampleStream().map(Sequences::cut);
  }

  /** Reads and units of work over forms and responses, without end. */
  Stream<ResponseScript> ofResponses() {
    return responseScripts().sampleStream().map(Sequences::cut);
  }

  /** Reads and units of work over closed periods, without end. */
  Stream<ClosingScript> ofClosings() {
    return closingScripts().sampleStream().map(Sequences::cut);
  }

  private static Script cut(Script script) {
    return new Script(
        script.rounds().stream()
            .limit(ROUNDS)
            .map(r -> new Script.Round(r.ending(), r.steps().stream().limit(STEPS).toList()))
            .toList());
  }

  private static ResponseScript cut(ResponseScript script) {
    return new ResponseScript(
        script.rounds().stream()
            .limit(ROUNDS)
            .map(
                r -> new ResponseScript.Round(r.ending(), r.steps().stream().limit(STEPS).toList()))
            .toList());
  }

  private static ClosingScript cut(ClosingScript script) {
    return new ClosingScript(script.rounds().stream().limit(ROUNDS).toList());
  }

  @Override
  protected Store oracle() {
    throw new UnsupportedOperationException("Only its sequences are used");
  }

  @Override
  protected Store openEmpty() {
    throw new UnsupportedOperationException("Only its sequences are used");
  }
}
