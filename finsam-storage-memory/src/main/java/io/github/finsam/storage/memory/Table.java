package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.storage.AggregateChecks;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.YearRepository;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One kind of aggregate as a unit of work sees it: what was stored when it began, and its own. */
class Table<K extends Comparable<K>, V> implements Repository<K, V> {

  private final Function<V, K> keyOf;
  private final SortedTree<K, Versioned<V>> base;
  private final Set<K> touched = new LinkedHashSet<>();
  private SortedTree<K, Versioned<V>> own;
  private Predicate<? super K> inUse = id -> false;
  private volatile boolean over;

  Table(SortedTree<K, Versioned<V>> base, Function<V, K> keyOf) {
    this.keyOf = keyOf;
    this.base = base;
    this.own = base;
  }

  @Override
  public Optional<Versioned<V>> findVersioned(K id) {
    return Optional.ofNullable(current().get(id));
  }

  @Override
  public List<V> all() {
    return current().values().stream().map(Versioned::value).toList();
  }

  @Override
  public void insert(V value) {
    K id = keyOf.apply(value);
    if (current().get(id) != null) {
      throw new DuplicateException(id.toString());
    }
    touched.add(id);
    own = own.with(id, new Versioned<>(value, 1));
  }

  @Override
  public long update(V value, long expectedVersion) {
    K id = keyOf.apply(value);
    AggregateChecks.requireKept(release(id, expectedVersion), value);
    long version = expectedVersion + 1;
    touched.add(id);
    own = own.with(id, new Versioned<>(value, version));
    return version;
  }

  @Override
  public void delete(K id, long expectedVersion) {
    release(id, expectedVersion);
    touched.add(id);
    own = own.without(id);
  }

  /** From now on what such a key has can neither be changed nor deleted. */
  void keepWhile(Predicate<? super K> inUse) {
    this.inUse = inUse;
  }

  void end() {
    over = true;
  }

  /** The keys of what was changed here. */
  Set<K> touched() {
    return touched;
  }

  /** The keys of what was there when the unit began and others have changed since. */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one that was read
  List<K> touchedIn(SortedTree<K, Versioned<V>> stored) {
    return stored == base
        ? List.of()
        : base.values().stream()
            .filter(before -> stored.get(keyOf.apply(before.value())) != before)
            .map(before -> keyOf.apply(before.value()))
            .toList();
  }

  /** What to throw if this unit and others stand in each other's way. */
  ConflictException conflict(K id, SortedTree<K, Versioned<V>> stored) {
    return new ConflictException(id.toString(), version(base.get(id)), version(stored.get(id)));
  }

  /**
   * What is stored when the changes made here are put on top of what others have stored.
   *
   * @throws ConflictException if somebody else has changed one of the same aggregates
   */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one that was read
  SortedTree<K, Versioned<V>> onTopOf(SortedTree<K, Versioned<V>> stored) {
    if (stored == base) {
      return own;
    }
    SortedTree<K, Versioned<V>> merged = stored;
    for (K id : touched) {
      Versioned<V> before = base.get(id);
      Versioned<V> now = stored.get(id);
      // Not by version: what was deleted and inserted again has the version it had.
      if (before != now) {
        throw conflict(id, stored);
      }
      Versioned<V> mine = own.get(id);
      merged = mine == null ? merged.without(id) : merged.with(id, mine);
    }
    return merged;
  }

  private V release(K id, long expectedVersion) {
    Versioned<V> stored = current().get(id);
    if (stored == null) {
      throw new NotFoundException(id.toString());
    }
    if (stored.version() != expectedVersion) {
      throw new ConflictException(id.toString(), expectedVersion, stored.version());
    }
    if (inUse.test(id)) {
      throw new InUseException(id.toString());
    }
    return stored.value();
  }

  private SortedTree<K, Versioned<V>> current() {
    if (over) {
      throw new StoreException("outside");
    }
    return own;
  }

  private static long version(@Nullable Versioned<?> stored) {
    return stored == null ? 0 : stored.version();
  }

  /** A kind that a förbund has one of a year. */
  static final class OfYear<V> extends Table<ForbundYear, V> implements YearRepository<V> {

    OfYear(SortedTree<ForbundYear, Versioned<V>> base, Function<V, ForbundYear> keyOf) {
      super(base, keyOf);
    }
  }
}
