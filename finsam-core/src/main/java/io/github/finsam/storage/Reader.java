package io.github.finsam.storage;

import java.util.List;
import java.util.Optional;

/**
 * Reads the aggregates of one kind. Every method throws a {@link StoreException} with code {@code
 * outside} once the read or write it belongs to is over.
 *
 * @param <K> the type of their keys
 * @param <V> the type of the aggregates
 */
public interface Reader<K, V> {

  /** The aggregate and its version, or empty if there is none. */
  Optional<Versioned<V>> findVersioned(K id);

  /**
   * Every aggregate, in the order of the keys' {@code compareTo}: texts by code point, years by
   * number. Empty if there are none; the list cannot be changed.
   */
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
    return getVersioned(id).value();
  }

  /**
   * The aggregate and its version, as an update needs them.
   *
   * @throws NotFoundException if there is none
   */
  default Versioned<V> getVersioned(K id) {
    return findVersioned(id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
  }
}
