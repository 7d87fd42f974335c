package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Capabilities;
import io.github.finsam.storage.contract.DifferentialContract;
import io.github.finsam.storage.contract.ModelStore;
import io.github.finsam.storage.contract.Script;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** The comparison with an oracle must find stores that are wrong, or it proves nothing. */
class DifferentialCatchesTest extends DifferentialContract {

  /** Ways to be wrong. */
  enum Flaw {
    DELETES_NOTHING,
    SKIPS_VERSIONS,
    LISTS_BACKWARDS,
    KEEPS_OLD_VALUE,
    STORES_ABORTED_WORK,
    FORGETS_TO_STORE
  }

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }

  @Override
  protected Store oracle() {
    return ModelStore.open();
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void everyFlawIsFound(@ForAll @Size(60) List<@From("scripts") Script> scripts) {
    for (Flaw flaw : Flaw.values()) {
      assertTrue(scripts.stream().anyMatch(script -> differs(script, flaw)), flaw.name());
    }
  }

  private static boolean differs(Script script, Flaw flaw) {
    List<?> right = script.playOn(ModelStore.open(), Capabilities.all());
    try (Store wrong = new Wrong(MemoryStore.open(), flaw)) {
      return !right.equals(script.playOn(wrong, Capabilities.all()));
    }
  }

  private record Wrong(Store store, Flaw flaw) implements Store {

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
      return store.read(snapshot -> work.apply(wrapped(snapshot, Snapshot.class)));
    }

    @Override
    public <T> T write(Function<? super Unit, ? extends T> work) {
      List<RuntimeException> kept = new ArrayList<>();
      T result =
          switch (flaw) {
            case STORES_ABORTED_WORK ->
                store.write(
                    unit -> {
                      try {
                        return work.apply(unit);
                      } catch (RuntimeException e) {
                        kept.add(e);
                        return null;
                      }
                    });
            case FORGETS_TO_STORE -> {
              List<T> results = new ArrayList<>();
              RuntimeException stop = new IllegalStateException();
              try {
                store.write(
                    unit -> {
                      results.add(work.apply(unit));
                      throw stop;
                    });
              } catch (IllegalStateException e) {
                assertNotEquals(0, results.size());
              }
              yield results.get(0);
            }
            default -> store.write(unit -> work.apply(wrapped(unit, Unit.class)));
          };
      for (RuntimeException e : kept) {
        throw e;
      }
      return result;
    }

    @Override
    public void close() {
      store.close();
    }

    private <T> T wrapped(T target, Class<T> type) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                Object part = call(target, method, arguments);
                return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {method.getReturnType()},
                    (p, m, a) -> wrong(part, m, a));
              }));
    }

    private Object wrong(Object part, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      if (flaw == Flaw.DELETES_NOTHING && name.equals("delete")) {
        return null;
      }
      if (flaw == Flaw.KEEPS_OLD_VALUE && name.equals("update")) {
        return (long) arguments[1] + 1;
      }
      Object result = call(part, method, arguments);
      if (flaw == Flaw.SKIPS_VERSIONS && name.equals("update")) {
        return (long) result + 1;
      }
      if (flaw == Flaw.LISTS_BACKWARDS && name.equals("all")) {
        List<Object> backwards = new ArrayList<>((List<?>) result);
        Collections.reverse(backwards);
        return backwards;
      }
      return result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
      try {
        method.setAccessible(true);
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
