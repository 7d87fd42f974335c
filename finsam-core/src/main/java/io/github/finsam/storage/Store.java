package io.github.finsam.storage;

import java.util.function.Function;

/**
 * A place where aggregates are kept. Safe for use by several threads.
 *
 * <p>The work given to {@link #read} and {@link #write} runs on the calling thread and uses the
 * snapshot or unit it is given, on that thread only. A read or write of the same store begun inside
 * it would see another state than the work does, so it is refused with code {@code nested}.
 */
public interface Store extends AutoCloseable {

  /**
   * Reads from one unchanging view: what others write meanwhile is not seen.
   *
   * @param work what to read; must not keep the snapshot
   * @return what the work returns
   * @throws StoreException if the store is closed ({@code closed}) or cannot be reached ({@code
   *     unreachable}), or the call stands inside another read or write of this store ({@code
   *     nested})
   */
  <T> T read(Function<? super Snapshot, ? extends T> work);

  /**
   * Does a unit of work: all of it is stored when the work returns, nothing if it throws.
   *
   * <p>The unit sees what was stored when it began and its own writes. Of two units that change the
   * same aggregate at the same time, the first to be stored wins and the other stores nothing;
   * units that change different aggregates do not disturb each other. What a unit only reads is not
   * guarded: another unit may change it before this one is stored.
   *
   * @param work what to do; must not keep the unit
   * @return what the work returns
   * @throws ConflictException if another unit changed the same aggregate meanwhile; the work may be
   *     tried again from the start
   * @throws StoreException if the store is closed ({@code closed}) or cannot be reached ({@code
   *     unreachable}), or the call stands inside another read or write of this store ({@code
   *     nested})
   */
  <T> T write(Function<? super Unit, ? extends T> work);

  /**
   * Lets go of what the store holds. Closing twice does nothing. A write under way when the store
   * is closed stores nothing and throws.
   */
  @Override
  void close();
}
