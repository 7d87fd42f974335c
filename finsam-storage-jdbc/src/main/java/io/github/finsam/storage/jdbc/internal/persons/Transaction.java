package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.storage.jdbc.internal.Turn;
import java.util.function.Consumer;

/** A snapshot to read from, and the short transaction after it that stores what came of it. */
interface Transaction extends AutoCloseable {

  /** The session of the snapshot; of no use after {@link #store}. */
  Session session();

  /**
   * Ends the snapshot and stores something in a transaction that sees what is stored by now.
   *
   * @param turn taken for as long as something is stored, but not while waiting for others
   * @param writes may be called several times, and each time with nothing of the last one stored
   * @throws io.github.finsam.storage.StoreException if it cannot be stored; what the exception and
   *     its causes say names no values
   */
  void store(Turn turn, Consumer<? super Session> writes);

  @Override
  void close();
}
