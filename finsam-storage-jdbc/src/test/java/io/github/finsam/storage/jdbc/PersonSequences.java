package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonDifferentialContract;
import io.github.finsam.storage.contract.PersonScript;
import java.util.stream.Stream;

/** The contract's sequences for persons, for tests that choose how many are played where. */
final class PersonSequences extends PersonDifferentialContract {

  /** As many as sequences have where no longer ones are asked for. */
  private static final int ROUNDS = 8;

  private static final int STEPS = 24;

  /** Units of work without end. */
  Stream<PersonScript> all() {
    return scripts().sampleStream().map(PersonSequences::cut);
  }

  private static PersonScript cut(PersonScript script) {
    return new PersonScript(
        script.rounds().stream()
            .limit(ROUNDS)
            .map(r -> new PersonScript.Round(r.steps().stream().limit(STEPS).toList(), r.done()))
            .toList());
  }

  @Override
  protected PersonStore openEmpty() {
    throw new UnsupportedOperationException("Only its sequences are used");
  }
}
