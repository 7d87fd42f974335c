package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  /** Stores forms in a unit of their own. */
  static void insertForms(Store store, Collection<Form> forms) {
    store.write(
        unit -> {
          forms.forEach(unit.forms()::insert);
          return "";
        });
  }

  /** Stores responses in a unit of their own. */
  static void insertResponses(Store store, Collection<Response> responses) {
    store.write(
        unit -> {
          unit.responses().insert(responses);
          return "";
        });
  }

  /** Removes a response in a unit of its own. */
  static void deleteResponse(Store store, Response response) {
    store.write(
        unit -> {
          unit.responses().delete(response.setting().forbund(), response.sourceId());
          return "";
        });
  }

  /** What the reader hands over, in the order of förbund and source id. */
  static List<Response> handedOver(ResponseReader reader, TallyQuery query) {
    List<Response> handed = new ArrayList<>();
    reader.forEach(query, handed::add);
    return sorted(handed);
  }

  /** In the order of förbund and source id, to compare what comes in no particular order. */
  static List<Response> sorted(Collection<Response> responses) {
    return responses.stream()
        .sorted(
            Comparator.comparing((Response r) -> r.setting().forbund())
                .thenComparing(Response::sourceId))
        .toList();
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
