package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was done with what is stored about persons, in the order of the numbers. What the read or
 * write at hand does itself is in the log once it is over. Nobody can change or remove an event;
 * erasing takes the identities out. Reading the log is not logged.
 *
 * <p>Every method throws a {@link StoreException} with code {@code outside} once the read or write
 * it belongs to is over.
 */
public interface AccessLog {

  /** What was done about one participant; without streams, which name nobody. */
  List<AccessEvent> of(ParticipantId participant);

  /**
   * Hands over what was done in a stretch of time.
   *
   * @param startInclusive from this instant
   * @param endExclusive to before this instant
   * @param action called for each on the calling thread; must not use the store
   */
  void forEach(Instant startInclusive, Instant endExclusive, Consumer<? super AccessEvent> action);

  /** How many events there are. */
  long count();
}
