package io.github.finsam.storage;

/**
 * Reads and writes the aggregates of one kind. Writes count when the unit of work is done.
 *
 * @param <K> the type of their keys
 * @param <V> the type of the aggregates
 */
public interface Repository<K, V> extends Reader<K, V> {

  /**
   * Stores a new aggregate with version 1.
   *
   * @throws DuplicateException if its key is taken
   */
  void insert(V value);

  /**
   * Replaces an aggregate.
   *
   * @param value the new value
   * @param expectedVersion the version the caller has read
   * @return the new version, {@code expectedVersion + 1}
   * @throws NotFoundException if there is none
   * @throws ConflictException if the stored version is another
   */
  long update(V value, long expectedVersion);

  /**
   * Removes an aggregate.
   *
   * @param id its key
   * @param expectedVersion the version the caller has read
   * @throws NotFoundException if there is none
   * @throws ConflictException if the stored version is another
   */
  void delete(K id, long expectedVersion);
}
