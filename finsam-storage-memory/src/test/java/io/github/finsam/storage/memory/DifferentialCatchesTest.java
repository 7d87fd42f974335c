package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Sex;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Capabilities;
import io.github.finsam.storage.contract.ClosingScript;
import io.github.finsam.storage.contract.DifferentialContract;
import io.github.finsam.storage.contract.ModelStore;
import io.github.finsam.storage.contract.ResponseScript;
import io.github.finsam.storage.contract.Script;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    SAYS_FIXED_PARTS_CHANGED,
    STORES_ABORTED_WORK,
    FORGETS_TO_STORE,
    PASSES_OVER_TAKEN_KEYS
  }

  /** Ways to count wrongly, or to keep wrong what is counted. */
  enum CountingFlaw {
    IGNORES_LAST_DAY,
    IGNORES_PERIOD_WHEN_HANDING_OVER,
    IGNORES_INSATS_FILTER,
    FORGETS_NON_ANSWERS,
    COUNTS_UNKNOWN_SEX_AS_MEN,
    COUNTS_DELETED,
    FINDS_MANY_AS_AT_FIRST,
    KEEPS_OLD_TALLY,
    STORES_HALF_A_BATCH,
    FORGETS_WHAT_UNITS_ADD,
    LETS_USED_FORMS_GO
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
      assertTrue(
          scripts.stream()
              .anyMatch(
                  script ->
                      differs(
                          s -> script.playOn(s, Capabilities.all()),
                          new Wrong(MemoryStore.open(), flaw))),
          flaw.name());
    }
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void everyFlawInCountingIsFound(
      @ForAll @Size(60) List<@From("responseScripts") ResponseScript> scripts) {
    for (CountingFlaw flaw : CountingFlaw.values()) {
      assertTrue(
          scripts.stream()
              .anyMatch(
                  script ->
                      differs(
                          s -> script.playOn(s, Capabilities.all()),
                          new Miscounting(MemoryStore.open(), flaw))),
          flaw.name());
    }
  }

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
  void everyFlawInClosingIsFound(
      @ForAll @Size(60) List<@From("closingScripts") ClosingScript> scripts) {
    for (Flaw flaw :
        List.of(Flaw.LISTS_BACKWARDS, Flaw.STORES_ABORTED_WORK, Flaw.PASSES_OVER_TAKEN_KEYS)) {
      assertTrue(
          scripts.stream()
              .anyMatch(
                  script ->
                      differs(
                          s -> script.playOn(s, Capabilities.all()),
                          new Wrong(MemoryStore.open(), flaw))),
          flaw.name());
    }
  }

  private static boolean differs(Function<Store, List<?>> play, Store wrong) {
    try (wrong) {
      return !play.apply(ModelStore.open()).equals(play.apply(wrong));
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
                return method.getReturnType().isInterface()
                    ? Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {method.getReturnType()},
                        (p, m, a) -> wrong(part, m, a))
                    : part;
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
      Object result;
      try {
        result = call(part, method, arguments);
      } catch (InvalidValueException e) {
        if (flaw == Flaw.SAYS_FIXED_PARTS_CHANGED && name.equals("update")) {
          return (long) arguments[1] + 1;
        }
        throw e;
      } catch (DuplicateException e) {
        if (flaw == Flaw.PASSES_OVER_TAKEN_KEYS) {
          return null;
        }
        throw e;
      }
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

  /** Wrong about responses, right about everything else. */
  private static final class Miscounting implements Store {

    private final Store store;
    private final CountingFlaw flaw;
    private final Map<TallyQuery, Tally> old = new HashMap<>();
    private final List<Response> deleted = new ArrayList<>();

    Miscounting(Store store, CountingFlaw flaw) {
      this.store = store;
      this.flaw = flaw;
    }

    @Override
    public <T> T read(Function<? super Snapshot, ? extends T> work) {
      return store.read(snapshot -> work.apply(wrapped(snapshot, Snapshot.class)));
    }

    @Override
    public <T> T write(Function<? super Unit, ? extends T> work) {
      return store.write(unit -> work.apply(wrapped(unit, Unit.class)));
    }

    @Override
    public void close() {
      store.close();
    }

    private <T extends Snapshot> T wrapped(T target, Class<T> type) {
      Miscounted responses = new Miscounted(target);
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "responses" -> responses;
                    case "forms" -> forms(target.forms(), method.getReturnType());
                    default -> Wrong.call(target, method, arguments);
                  }));
    }

    private Object forms(Object forms, Class<?> type) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            try {
              return Wrong.call(forms, method, arguments);
            } catch (InUseException e) {
              if (flaw == CountingFlaw.LETS_USED_FORMS_GO) {
                return method.getName().equals("update") ? (long) arguments[1] + 1 : null;
              }
              throw e;
            }
          });
    }

    private final class Miscounted implements ResponseRepository {

      private final Snapshot snapshot;
      private final List<Response> atFirst;

      Miscounted(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.atFirst = stored();
      }

      private List<Response> stored() {
        List<Response> stored = new ArrayList<>();
        snapshot.forms().all().stream()
            .map(Form::edition)
            .distinct()
            .forEach(e -> snapshot.responses().forEach(TallyQuery.of(e), stored::add));
        return stored;
      }

      @Override
      public Tally tally(TallyQuery query) {
        return switch (flaw) {
          case IGNORES_LAST_DAY -> tally(query, withoutLastDay(query), stored());
          case IGNORES_INSATS_FILTER -> tally(query, query.ofInsatser(List.of()), stored());
          case FORGETS_NON_ANSWERS -> withoutNonAnswers(snapshot.responses().tally(query));
          case COUNTS_UNKNOWN_SEX_AS_MEN ->
              tally(query, query, stored().stream().map(Miscounting::asMan).toList());
          case COUNTS_DELETED -> {
            List<Response> all = stored();
            deleted.stream()
                .filter(r -> snapshot.forms().find(r.form()).isPresent())
                .filter(r -> fits(snapshot.forms().get(r.form()), r))
                .forEach(all::add);
            yield tally(query, query, all);
          }
          case KEEPS_OLD_TALLY -> old.computeIfAbsent(query, snapshot.responses()::tally);
          case FORGETS_WHAT_UNITS_ADD ->
              tally(
                  query,
                  query,
                  atFirst.stream()
                      .filter(r -> snapshot.forms().find(r.form()).isPresent())
                      .filter(r -> fits(snapshot.forms().get(r.form()), r))
                      .toList());
          default -> snapshot.responses().tally(query);
        };
      }

      /** Counts one query and says it was another. */
      private Tally tally(TallyQuery query, TallyQuery counted, List<Response> responses) {
        Tally tally = Tally.of(counted, snapshot.forms().all(), responses.iterator());
        Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
        tally.cells().forEach(c -> counts.put(c, tally.counts(c.item(), c.group())));
        return Tally.of(query, counts);
      }

      @Override
      public Optional<Response> find(ForbundId forbund, String sourceId) {
        return snapshot.responses().find(forbund, sourceId);
      }

      @Override
      public List<Response> findAll(ForbundId forbund, Collection<String> sourceIds) {
        return flaw == CountingFlaw.FINDS_MANY_AS_AT_FIRST
            ? atFirst.stream()
                .filter(r -> r.setting().forbund().equals(forbund))
                .filter(r -> sourceIds.contains(r.sourceId()))
                .toList()
            : snapshot.responses().findAll(forbund, sourceIds);
      }

      @Override
      public long count() {
        return snapshot.responses().count();
      }

      @Override
      public void forEach(TallyQuery query, Consumer<? super Response> action) {
        snapshot
            .responses()
            .forEach(
                flaw == CountingFlaw.IGNORES_PERIOD_WHEN_HANDING_OVER
                    ? query.withPeriod(Optional.empty())
                    : query,
                action);
      }

      @Override
      public void insert(Collection<Response> responses) {
        if (flaw == CountingFlaw.STORES_HALF_A_BATCH) {
          responses.forEach(response -> unit().insert(List.of(response)));
        } else {
          unit().insert(responses);
        }
      }

      @Override
      public void delete(ForbundId forbund, String sourceId) {
        Optional<Response> response = find(forbund, sourceId);
        unit().delete(forbund, sourceId);
        response.ifPresent(deleted::add);
      }

      private ResponseRepository unit() {
        return ((Unit) snapshot).responses();
      }
    }

    private static TallyQuery withoutLastDay(TallyQuery query) {
      Optional<Period> shorter =
          query
              .period()
              .filter(p -> p.endInclusive().filter(p.startInclusive()::isBefore).isPresent())
              .map(
                  p ->
                      DateRange.of(
                          p.startInclusive(), p.endInclusive().orElseThrow().minusDays(1)));
      return shorter.isPresent() ? query.withPeriod(shorter) : query;
    }

    private static Tally withoutNonAnswers(Tally tally) {
      Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
      for (TallyCell cell : tally.cells()) {
        Map<Integer, Long> answers = new HashMap<>(tally.counts(cell.item(), cell.group()));
        answers.keySet().removeIf(code -> code > 5);
        counts.put(cell, answers);
      }
      return Tally.of(tally.query(), counts);
    }

    private static Response asMan(Response response) {
      return response.setting().sex().isPresent()
          ? response
          : response.withSetting(response.setting().withSex(Sex.MAN));
    }

    private static boolean fits(Form form, Response response) {
      try {
        form.check(response);
        return true;
      } catch (InvalidValueException e) {
        return false;
      }
    }
  }
}
