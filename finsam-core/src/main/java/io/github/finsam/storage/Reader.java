package io.github.finsam.storage;

import java.util.List;
import java.util.Optional;

/**
 * Reads the aggregates of one kind.
 *
 * @param <K> the type of their keys
 * @param <V> the type of the aggregates
 */
public interface Reader<K, V> {

  /** The aggregate and its version, or empty if there is none. */
  Optional<Versioned<V>> findVersioned(K id);

  /** Every aggregate, ordered by key: by code point, years by number. */
  List<V> all();

  /** The aggregate, or empty if there is none. */
  default Optional<V> find(K id) {
    return findVersioned(id).map(Versioned::value);
  }

  /**
   * The aggregate.
   *
   * @throws NotFoundException if there is none
   */
  default V get(K id) {
    return find(id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
  }
}
