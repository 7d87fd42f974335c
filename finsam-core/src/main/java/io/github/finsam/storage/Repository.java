package io.github.finsam.storage;

/**
 * Reads and writes the aggregates of one kind. Writes count when the unit of work is done. A write
 * that is refused changes nothing, and the unit can go on.
 *
 * @param <K> the type of their keys
 * @param <V> the type of the aggregates
 */
public interface Repository<K, V> extends Reader<K, V> {

  /**
   * Stores a new aggregate with version 1. A key that was deleted may be used again and begins with
   * version 1 again.
   *
   * @throws DuplicateException if its key is taken. Where another unit takes the key meanwhile, an
   *     adapter throws this or, here or when the unit is stored, a {@link ConflictException}.
   */
  void insert(V value);

  /**
   * Replaces an aggregate.
   *
   * @param value the new value
   * @param expectedVersion the version the caller has read
   * @return the new version, {@code expectedVersion + 1}
   * @throws NotFoundException if there is none. Where another unit deletes it meanwhile, an adapter
   *     throws this or a {@link ConflictException}, here or when the unit is stored.
   * @throws ConflictException if {@code expectedVersion} is not the stored version
   * @throws InUseException if it is a form that responses hang on; see {@link Snapshot#forms}
   * @throws io.github.finsam.base.InvalidValueException if it changes what is fixed when such an
   *     aggregate is created; see {@link AggregateChecks#requireKept}
   */
  long update(V value, long expectedVersion);

  /**
   * Removes an aggregate.
   *
   * @param id its key
   * @param expectedVersion the version the caller has read
   * @throws NotFoundException if there is none. Where another unit deletes it meanwhile, an adapter
   *     throws this or a {@link ConflictException}, here or when the unit is stored.
   * @throws ConflictException if {@code expectedVersion} is not the stored version
   * @throws InUseException if it is a form that responses hang on; see {@link Snapshot#forms}
   */
  void delete(K id, long expectedVersion);
}
