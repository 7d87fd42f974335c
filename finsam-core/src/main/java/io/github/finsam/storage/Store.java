package io.github.finsam.storage;

import java.util.function.Function;

/** A place where aggregates are kept. Safe for use by several threads. */
public interface Store extends AutoCloseable {

  /**
   * Reads from one unchanging view: what others write meanwhile is not seen.
   *
   * @param work what to read; must not keep the snapshot
   * @return what the work returns
   * @throws StoreException if the store is closed or cannot be reached
   */
  <T> T read(Function<? super Snapshot, ? extends T> work);

  /**
   * Does a unit of work: all of it is stored when the work returns, nothing if it throws.
   *
   * @param work what to do; must not keep the unit
   * @return what the work returns
   * @throws ConflictException if another unit changed the same aggregate meanwhile
   * @throws StoreException if the store is closed or cannot be reached
   */
  <T> T write(Function<? super Unit, ? extends T> work);

  /** Lets go of what the store holds. Closing twice does nothing. */
  @Override
  void close();
}
