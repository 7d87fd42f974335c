package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** What every part of the suite asks an adapter for. */
public abstract class StoreFixture {

  /** For subclasses. */
  protected StoreFixture() {}

  /** A store with nothing in it, that shares nothing with any other; the suite closes it. */
  protected abstract Store openEmpty();

  /** What the adapter can do; everything unless an adapter says otherwise. */
  protected Capabilities capabilities() {
    return Capabilities.all();
  }

  /** Skips the test, with the reason the adapter gives, if the adapter lacks the capability. */
  protected final void require(Capability capability) {
    Assumptions.assumeTrue(
        capabilities().has(capability),
        () -> capability + ": " + capabilities().whyMissing(capability).orElse(""));
  }

  /** Runs a test with an empty store and closes it. */
  protected final void withStore(Consumer<Store> test) {
    try (Store store = openEmpty()) {
      test.accept(store);
    }
  }

  /** One test a kind of aggregate, each with an empty store of its own. */
  final Stream<DynamicTest> eachKind(KindTest test) {
    return Kind.all().stream()
        .map(
            kind ->
                DynamicTest.dynamicTest(
                    kind.name(), () -> withStore(store -> test.run(kind, store))));
  }

  static StoreException refused(String code, Executable call) {
    StoreException refusal = assertThrows(StoreException.class, call);
    assertEquals(code, refusal.code(), refusal::getMessage);
    return refusal;
  }

  /** A test of one kind of aggregate. */
  interface KindTest {
    <K extends Comparable<K>, V> void run(Kind<K, V> kind, Store store);
  }
}
