package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.rules.Dossier;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a store does for one thread: keys, versions, refusals, units, order, and its end. */
public abstract class StoreContract extends StoreFixture {

  /** For subclasses. */
  protected StoreContract() {}

  @TestFactory
  @DisplayName("An empty store finds nothing and says so")
  final Stream<DynamicTest> emptyStore() {
    return eachKind(this::emptyStore);
  }

  private <K extends Comparable<K>, V> void emptyStore(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(0);
    store.read(
        snapshot -> {
          Reader<K, V> reader = kind.in(snapshot);
          assertEquals(Optional.empty(), reader.find(key));
          assertEquals(Optional.empty(), reader.findVersioned(key));
          assertEquals(List.of(), reader.all());
          namesKey(key, assertThrows(NotFoundException.class, () -> reader.get(key)));
          namesKey(key, assertThrows(NotFoundException.class, () -> reader.getVersioned(key)));
          return "";
        });
  }

  @TestFactory
  @DisplayName("What is inserted is found with version 1")
  final Stream<DynamicTest> insert() {
    return eachKind(this::insert);
  }

  private <K extends Comparable<K>, V> void insert(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(3);
    V value = kind.sample(SampleData.seeded(1), key);
    insertAll(kind, store, List.of(value));
    assertEquals(new Versioned<>(value, 1), stored(kind, store, key));
    assertEquals(value, store.read(s -> kind.in(s).get(key)));
    assertEquals(Optional.of(value), store.read(s -> kind.in(s).find(key)));
    assertEquals(List.of(value), store.read(s -> kind.in(s).all()));
    assertEquals(
        Optional.empty(), store.read(s -> kind.in(s).find(kind.keys().get(4))), "another key");
  }

  @TestFactory
  @DisplayName("A key that is taken is refused and named")
  final Stream<DynamicTest> duplicate() {
    return eachKind(this::duplicate);
  }

  private <K extends Comparable<K>, V> void duplicate(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(1);
    V first = kind.sample(SampleData.seeded(1), key);
    V second = kind.sample(SampleData.seeded(2), key);
    insertAll(kind, store, List.of(first));
    namesKey(
        key, assertThrows(DuplicateException.class, () -> insertAll(kind, store, List.of(second))));
    assertEquals(new Versioned<>(first, 1), stored(kind, store, key));
    // The same within one unit, which then stores nothing.
    K other = kind.keys().get(2);
    V twice = kind.sample(SampleData.seeded(3), other);
    assertThrows(DuplicateException.class, () -> insertAll(kind, store, List.of(twice, twice)));
    assertEquals(List.of(first), store.read(s -> kind.in(s).all()));
  }

  @TestFactory
  @DisplayName("Every update gives the next version")
  final Stream<DynamicTest> update() {
    return eachKind(this::update);
  }

  private <K extends Comparable<K>, V> void update(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(5);
    SampleData data = SampleData.seeded(5);
    insertAll(kind, store, List.of(kind.sample(data, key)));
    for (long version = 1; version <= 5; version++) {
      V next = kind.sample(data, key);
      long expected = version;
      long updated = store.write(u -> kind.in(u).update(next, expected));
      assertEquals(version + 1, updated);
      assertEquals(new Versioned<>(next, version + 1), stored(kind, store, key));
    }
  }

  @TestFactory
  @DisplayName("A wrong version is refused, and both versions are named")
  final Stream<DynamicTest> conflict() {
    return eachKind(this::conflict);
  }

  private <K extends Comparable<K>, V> void conflict(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(0);
    V value = kind.sample(SampleData.seeded(1), key);
    V other = kind.sample(SampleData.seeded(2), key);
    insertAll(kind, store, List.of(value));
    long stored = store.write(u -> kind.in(u).update(other, 1));
    for (long wrong : List.of(1L, 41L, 0L, -1L)) {
      ConflictException update =
          assertThrows(
              ConflictException.class, () -> store.write(u -> kind.in(u).update(value, wrong)));
      namesVersions(key, wrong, stored, update);
      ConflictException delete =
          assertThrows(
              ConflictException.class,
              () ->
                  store.write(
                      u -> {
                        kind.in(u).delete(key, wrong);
                        return "";
                      }));
      namesVersions(key, wrong, stored, delete);
    }
    assertEquals(new Versioned<>(other, stored), stored(kind, store, key));
  }

  @TestFactory
  @DisplayName("What is not there is neither updated nor deleted")
  final Stream<DynamicTest> missing() {
    return eachKind(this::missing);
  }

  private <K extends Comparable<K>, V> void missing(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(2);
    V value = kind.sample(SampleData.seeded(1), key);
    namesKey(
        key,
        assertThrows(NotFoundException.class, () -> store.write(u -> kind.in(u).update(value, 1))));
    namesKey(key, assertThrows(NotFoundException.class, () -> delete(kind, store, key, 1)));
    assertEquals(List.of(), store.read(s -> kind.in(s).all()));
  }

  @TestFactory
  @DisplayName("What is deleted is gone, and its key is free again")
  final Stream<DynamicTest> delete() {
    return eachKind(this::delete);
  }

  private <K extends Comparable<K>, V> void delete(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(2);
    K kept = kind.keys().get(3);
    V value = kind.sample(SampleData.seeded(1), key);
    V keptValue = kind.sample(SampleData.seeded(2), kept);
    insertAll(kind, store, List.of(value, keptValue));
    store.write(u -> kind.in(u).update(value, 1));
    delete(kind, store, key, 2);
    assertEquals(Optional.empty(), store.read(s -> kind.in(s).findVersioned(key)));
    assertEquals(List.of(keptValue), store.read(s -> kind.in(s).all()));
    insertAll(kind, store, List.of(value));
    assertEquals(new Versioned<>(value, 1), stored(kind, store, key));
  }

  @TestFactory
  @DisplayName("Keys that differ in case, accents or composition differ, and are listed in order")
  final Stream<DynamicTest> order() {
    return eachKind(this::order);
  }

  private <K extends Comparable<K>, V> void order(Kind<K, V> kind, Store store) {
    List<V> expected = samples(kind, SampleData.seeded(7));
    List<V> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));
    insertAll(kind, store, shuffled);
    store.read(
        snapshot -> {
          for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), kind.in(snapshot).get(kind.keys().get(i)));
          }
          return "";
        });
    require(Capability.CODE_POINT_ORDER);
    assertEquals(
        kind.keys(),
        store.read(s -> kind.in(s).all().stream().map(kind::keyOf).toList()),
        "order of keys");
    assertEquals(expected, store.read(s -> kind.in(s).all()));
    assertEquals(expected, store.write(u -> kind.in(u).all()), "order in a unit of work");
  }

  @TestFactory
  @DisplayName("A unit of work reads its own writes")
  final Stream<DynamicTest> ownWrites() {
    return eachKind(this::ownWrites);
  }

  private <K extends Comparable<K>, V> void ownWrites(Kind<K, V> kind, Store store) {
    SampleData data = SampleData.seeded(11);
    K key = kind.keys().get(4);
    K second = kind.keys().get(6);
    V value = kind.sample(data, key);
    V changed = kind.sample(data, key);
    V other = kind.sample(data, second);
    insertAll(kind, store, List.of(value));
    store.write(
        unit -> {
          Repository<K, V> repository = kind.in(unit);
          List<V> before = repository.all();
          assertEquals(2, repository.update(changed, 1));
          assertEquals(Optional.of(new Versioned<>(changed, 2)), repository.findVersioned(key));
          repository.insert(other);
          assertEquals(List.of(changed, other), repository.all());
          assertEquals(3, repository.update(value, 2));
          assertEquals(2, repository.update(other, 1));
          repository.delete(key, 3);
          assertEquals(Optional.empty(), repository.find(key));
          repository.insert(changed);
          assertEquals(Optional.of(new Versioned<>(changed, 1)), repository.findVersioned(key));
          assertEquals(List.of(value), before, "a list is not changed by later writes");
          assertThrows(UnsupportedOperationException.class, () -> before.remove(0));
          return "";
        });
    assertEquals(new Versioned<>(changed, 1), stored(kind, store, key));
    assertEquals(new Versioned<>(other, 2), stored(kind, store, second));
  }

  @TestFactory
  @DisplayName("A refused write changes nothing, and its unit goes on")
  final Stream<DynamicTest> refusalInUnit() {
    return eachKind(this::refusalInUnit);
  }

  private <K extends Comparable<K>, V> void refusalInUnit(Kind<K, V> kind, Store store) {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    SampleData data = SampleData.seeded(13);
    K key = kind.keys().get(0);
    K absent = kind.keys().get(1);
    V value = kind.sample(data, key);
    V changed = kind.sample(data, key);
    V nobody = kind.sample(data, absent);
    insertAll(kind, store, List.of(value));
    store.write(
        unit -> {
          Repository<K, V> repository = kind.in(unit);
          assertThrows(DuplicateException.class, () -> repository.insert(changed));
          assertThrows(ConflictException.class, () -> repository.update(changed, 9));
          assertThrows(ConflictException.class, () -> repository.delete(key, 9));
          assertThrows(NotFoundException.class, () -> repository.update(nobody, 1));
          assertThrows(NotFoundException.class, () -> repository.delete(absent, 1));
          assertEquals(List.of(value), repository.all());
          repository.insert(nobody);
          return repository.update(changed, 1);
        });
    assertEquals(new Versioned<>(changed, 2), stored(kind, store, key));
    assertEquals(new Versioned<>(nobody, 1), stored(kind, store, absent));
  }

  @Test
  @DisplayName("A unit of work stores every kind at once, and the kinds keep apart")
  final void allKinds() {
    withStore(
        store -> {
          store.write(
              unit -> {
                Kind.all().forEach(kind -> insertSamples(kind, unit));
                return "";
              });
          Kind.all().forEach(kind -> assertSamples(kind, store));
        });
  }

  @Test
  @DisplayName("Work that throws stores nothing, and its exception comes out as it is")
  final void allOrNothing() {
    withStore(
        store -> {
          RuntimeException failure = new IllegalStateException("the work failed");
          Error error = new AssertionError("the work failed badly");
          for (Throwable thrown : List.of(failure, error)) {
            Throwable caught =
                assertThrows(
                    Throwable.class,
                    () ->
                        store.write(
                            unit -> {
                              Kind.all().forEach(kind -> insertSamples(kind, unit));
                              return sneak(thrown);
                            }));
            assertSame(thrown, caught);
            Kind.all().forEach(kind -> assertEmpty(kind, store));
          }
          // And what was there before stays as it was.
          store.write(
              unit -> {
                Kind.all().forEach(kind -> insertSamples(kind, unit));
                return "";
              });
          assertThrows(
              IllegalStateException.class,
              () ->
                  store.write(
                      unit -> {
                        Kind.all().forEach(kind -> overwriteSamples(kind, unit));
                        throw failure;
                      }));
          Kind.all().forEach(kind -> assertSamples(kind, store));
          assertSame(
              failure,
              assertThrows(
                  IllegalStateException.class,
                  () ->
                      store.read(
                          snapshot -> {
                            throw failure;
                          })));
        });
  }

  @Test
  @DisplayName("Reads and writes give what the work gives")
  final void results() {
    withStore(
        store -> {
          Object result = new Object();
          assertSame(result, store.read(snapshot -> result));
          assertSame(result, store.write(unit -> result));
        });
  }

  @Test
  @DisplayName("A snapshot, a unit and what came from them end with the work")
  final void outside() {
    withStore(
        store -> {
          AtomicReference<Snapshot> snapshot = new AtomicReference<>();
          AtomicReference<Unit> unit = new AtomicReference<>();
          AtomicReference<Unit> failed = new AtomicReference<>();
          store.read(
              s -> {
                snapshot.set(s);
                return "";
              });
          store.write(
              u -> {
                unit.set(u);
                return "";
              });
          assertThrows(
              IllegalStateException.class,
              () ->
                  store.write(
                      u -> {
                        failed.set(u);
                        throw new IllegalStateException("the work failed");
                      }));
          for (Snapshot kept : List.of(snapshot.get(), unit.get(), failed.get())) {
            speaksBoth(refused("outside", () -> kept.forbunds().all()));
            refused("outside", () -> kept.insatser().all());
            refused("outside", () -> kept.accounts().all());
            refused("outside", () -> kept.outlooks().all());
            refused("outside", () -> kept.governance().all());
            refused("outside", () -> kept.documents().all());
            refused("outside", () -> kept.forms().all());
            refused("outside", () -> kept.asked().all());
            refused("outside", () -> kept.counts().all());
            refused("outside", () -> kept.closedPeriods().all());
            refused("outside", () -> kept.responses().count());
          }
          Kind.all().forEach(kind -> outside(kind, store));
        });
  }

  private <K extends Comparable<K>, V> void outside(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(0);
    V value = kind.sample(SampleData.seeded(1), key);
    Reader<K, V> reader = store.read(kind::in);
    Repository<K, V> repository = store.write(u -> kind.in(u));
    for (Reader<K, V> kept : List.of(reader, repository)) {
      refused("outside", kept::all);
      refused("outside", () -> kept.find(key));
      refused("outside", () -> kept.findVersioned(key));
      refused("outside", () -> kept.get(key));
    }
    refused("outside", () -> repository.insert(value));
    refused("outside", () -> repository.update(value, 1));
    refused("outside", () -> repository.delete(key, 1));
    assertEmpty(kind, store);
  }

  @Test
  @DisplayName("A closed store says so; closing twice does nothing")
  final void closed() {
    Store store = openEmpty();
    store.close();
    store.close();
    speaksBoth(refused("closed", () -> store.read(snapshot -> "")));
    speaksBoth(refused("closed", () -> store.write(unit -> "")));
    store.close();
  }

  @Test
  @DisplayName("Two stores share nothing")
  final void independent() {
    withStore(
        one ->
            withStore(
                two -> {
                  one.write(
                      unit -> {
                        Kind.all().forEach(kind -> insertSamples(kind, unit));
                        return "";
                      });
                  Kind.all().forEach(kind -> assertEmpty(kind, two));
                  // Work on one store may use another.
                  assertEquals("", one.read(s -> two.write(u -> two.equals(one) ? "same" : "")));
                }));
  }

  @Test
  @DisplayName("The dossier of a förbund holds all that is its own and nothing else")
  final void dossier() {
    withStore(
        store -> {
          store.write(
              unit -> {
                Kind.all().forEach(kind -> insertSamples(kind, unit));
                return "";
              });
          for (ForbundId id : List.of(ForbundId.of("a"), ForbundId.of("ALFA"))) {
            Dossier dossier = store.read(s -> s.dossier(id));
            assertEquals(store.read(s -> s.forbunds().get(id)), dossier.forbund());
            assertEquals(own(Kind.INSATS, store, i -> i.forbund().equals(id)), dossier.insatser());
            assertEquals(
                own(Kind.ACCOUNTS, store, a -> a.id().forbund().equals(id)), dossier.accounts());
            assertEquals(
                own(Kind.OUTLOOK, store, o -> o.id().forbund().equals(id)), dossier.outlooks());
            assertEquals(
                own(Kind.GOVERNANCE, store, g -> g.forbund().equals(id)), dossier.governance());
            assertEquals(
                own(Kind.DOCUMENT, store, d -> d.forbund().equals(id)), dossier.documents());
            assertEquals(4, dossier.accounts().size(), "years of " + id);
          }
          ForbundId nobody = ForbundId.of("finns inte");
          namesKey(
              nobody,
              assertThrows(NotFoundException.class, () -> store.read(s -> s.dossier(nobody))));
        });
  }

  /** What was inserted by {@link #insertSamples} and belongs to somebody, in order of key. */
  private static <K extends Comparable<K>, V> List<V> own(
      Kind<K, V> kind, Store store, Predicate<V> belongs) {
    List<V> own = samples(kind, SampleData.seeded(23)).stream().filter(belongs).toList();
    assertTrue(own.size() < store.read(s -> kind.in(s).all()).size(), "others exist");
    return own;
  }

  @Test
  @DisplayName("A read or write inside another is refused, and the outer one goes on")
  final void nesting() {
    require(Capability.NESTING_REFUSED);
    withStore(
        store -> {
          store.read(
              snapshot -> {
                speaksBoth(refused("nested", () -> store.write(u -> "")));
                refused("nested", () -> store.read(s -> ""));
                return snapshot.forbunds().all();
              });
          store.write(
              unit -> {
                insertSamples(Kind.FORBUND, unit);
                refused("nested", () -> store.write(u -> ""));
                refused("nested", () -> store.read(s -> ""));
                return unit.forbunds().all();
              });
          assertSamples(Kind.FORBUND, store);
        });
  }

  private static <K extends Comparable<K>, V> List<V> samples(Kind<K, V> kind, SampleData data) {
    return kind.keys().stream().map(key -> kind.sample(data, key)).toList();
  }

  private static <K extends Comparable<K>, V> void insertSamples(Kind<K, V> kind, Unit unit) {
    samples(kind, SampleData.seeded(23)).forEach(kind.in(unit)::insert);
  }

  private static <K extends Comparable<K>, V> void overwriteSamples(Kind<K, V> kind, Unit unit) {
    Repository<K, V> repository = kind.in(unit);
    repository.delete(kind.keys().get(0), 1);
    List<V> others = samples(kind, SampleData.seeded(29));
    others.subList(1, others.size()).forEach(value -> repository.update(value, 1));
  }

  private static <K extends Comparable<K>, V> void assertSamples(Kind<K, V> kind, Store store) {
    List<V> expected = samples(kind, SampleData.seeded(23));
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(new Versioned<>(expected.get(i), 1), stored(kind, store, kind.keys().get(i)));
    }
    List<V> all = store.read(s -> kind.in(s).all());
    assertEquals(expected.size(), all.size());
  }

  private static <K extends Comparable<K>, V> void assertEmpty(Kind<K, V> kind, Store store) {
    assertEquals(List.of(), store.read(s -> kind.in(s).all()), kind.name());
  }

  private static <K extends Comparable<K>, V> void insertAll(
      Kind<K, V> kind, Store store, List<V> values) {
    store.write(
        unit -> {
          values.forEach(kind.in(unit)::insert);
          return "";
        });
  }

  private static <K extends Comparable<K>, V> void delete(
      Kind<K, V> kind, Store store, K key, long version) {
    store.write(
        unit -> {
          kind.in(unit).delete(key, version);
          return "";
        });
  }

  private static <K extends Comparable<K>, V> Versioned<V> stored(
      Kind<K, V> kind, Store store, K key) {
    return store.read(s -> kind.in(s).getVersioned(key));
  }

  private static void namesKey(Object key, StoreException refusal) {
    for (Language language : Language.values()) {
      String text = refusal.text(language);
      assertTrue(text.contains(key.toString()), text);
    }
    speaksBoth(refusal);
  }

  private static void namesVersions(
      Object key, long expected, long actual, ConflictException refusal) {
    namesKey(key, refusal);
    assertEquals(expected, refusal.expectedVersion());
    assertEquals(actual, refusal.actualVersion());
    for (Language language : Language.values()) {
      String text = refusal.text(language).replace(key.toString(), "");
      assertTrue(text.contains(" " + expected + ","), text);
      assertTrue(text.endsWith(" " + actual), text);
    }
  }

  /** Swedish and English differ, and the message of the exception is the English one. */
  private static void speaksBoth(StoreException refusal) {
    assertEquals(refusal.text(Language.EN), refusal.getMessage());
    assertTrue(!refusal.text(Language.SV).equals(refusal.text(Language.EN)));
  }

  private static String sneak(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
