package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.StoreException;
import java.util.function.Function;

/** Runs pieces of work, each in a transaction. Safe for use by several threads. */
public interface Transactions {

  /**
   * Reads from one snapshot.
   *
   * @param unit what the work is given, made for a session
   * @throws StoreException if the store is closed ({@code closed}) or cannot be reached ({@code
   *     unreachable}), or this thread is at work in it already ({@code nested})
   */
  <U extends UnitOfWork, T> T read(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work);

  /**
   * Does a unit of work and writes what it has changed.
   *
   * @param unit what the work is given, made for a session
   * @throws StoreException as {@link #read} does, and if the connection was lost while the unit was
   *     being stored ({@code unknown-outcome})
   */
  <U extends UnitOfWork, T> T write(
      Function<? super Session, ? extends U> unit, Function<? super U, ? extends T> work);

  /** Refuses all further work. What is under way stores nothing. */
  void close();
}
