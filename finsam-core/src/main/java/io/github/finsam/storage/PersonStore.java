package io.github.finsam.storage;

import java.util.function.Function;

/**
 * A place where what is known about persons is kept: pathways under pseudonyms, and which answers
 * are whose. Opened apart from {@link Store}, with a right of its own, and not at all where nothing
 * is followed but counts. Safe for use by several threads.
 *
 * <p>The store keeps a log of who has read what; it does not decide who may. That is up to the
 * application, before it calls.
 *
 * <p>The work given to {@link #read} and {@link #write} runs on the calling thread and uses the
 * snapshot or unit it is given, on that thread only. A read or write of the same store begun inside
 * it is refused with code {@code nested}.
 */
public interface PersonStore extends AutoCloseable {

  /**
   * Reads from one unchanging view: what others write meanwhile is not seen. What was read is in
   * the log before this returns, also if the work throws.
   *
   * @param accessor who reads, and what for
   * @param work what to read; must not keep the snapshot
   * @return what the work returns
   * @throws StoreException if the store is closed ({@code closed}) or cannot be reached ({@code
   *     unreachable}), before the work or before it could be logged, or the call stands inside
   *     another read or write of this store ({@code nested})
   */
  <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work);

  /**
   * Does a unit of work: all of it is stored when the work returns, nothing if it throws. What it
   * has read is in the log before this returns, also if it throws.
   *
   * <p>The unit sees what was stored when it began and its own writes. Of two units that change the
   * same pathway at the same time, the first to be stored wins and the other stores nothing. So
   * does the first of two that store the same spell of a participant, and of one that erases a
   * participant and one that stores something about the same. Units about different participants do
   * not disturb each other.
   *
   * @param accessor who writes, and what for
   * @param work what to do; must not keep the unit
   * @return what the work returns
   * @throws ConflictException if another unit changed the same meanwhile; the work may be tried
   *     again from the start
   * @throws DuplicateException if another unit stored the same spell or link meanwhile
   * @throws StoreException if the store is closed ({@code closed}) or cannot be reached ({@code
   *     unreachable}), or the call stands inside another read or write of this store ({@code
   *     nested})
   */
  <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work);

  /**
   * Lets go of what the store holds. Closing twice does nothing. A read or write under way when the
   * store is closed stores nothing and throws.
   */
  @Override
  void close();
}
