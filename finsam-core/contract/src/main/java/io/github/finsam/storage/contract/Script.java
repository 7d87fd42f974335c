package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A sequence of reads and units of work that can be played on any store, and what a store answered.
 * Two stores that keep the port answer the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rounds what to do, one read or unit of work after another
 */
public record Script(List<Round> rounds) {

  /** Keys that the steps of a script choose from: few, so that steps meet. */
  public static final int KEYS = 5;

  /** Values that the steps of a script choose from, for each key. */
  public static final int VARIANTS = 3;

  private static final Map<Kind<?, ?>, Pool<?, ?>> POOLS = pools();

  /** Copies the list. */
  public Script {
    rounds = List.copyOf(rounds);
  }

  /** How a round ends, and so what kind of round it is. */
  public enum Ending {
    /** A read; steps that write are left out. */
    READ,
    /** A unit of work that is stored. */
    COMMIT,
    /** A unit of work that throws at its end. */
    ABORT
  }

  /** What a step does. */
  public enum Action {
    /** Inserts a value. */
    INSERT,
    /** Updates a value. */
    UPDATE,
    /** Deletes a key. */
    DELETE,
    /** Looks for a key. */
    FIND,
    /** Lists everything. */
    ALL,
    /** Gathers everything about a förbund. */
    DOSSIER
  }

  /**
   * One read or unit of work.
   *
   * @param ending how it ends
   * @param steps what it does
   */
  public record Round(Ending ending, List<Step> steps) {

    /** Copies the list. */
    public Round {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One call of a repository.
   *
   * @param kind index into {@link Kind#all()}; of no matter to a dossier
   * @param action what to do
   * @param key which key, less than {@link #KEYS}
   * @param variant which value, less than {@link #VARIANTS}
   * @param versionOffset 0 to name the version the store gives, else how far from it
   */
  public record Step(int kind, Action action, int key, int variant, int versionOffset) {}

  /**
   * Plays the script on an empty store.
   *
   * @return every answer and refusal, and after each round all that is stored
   */
  public List<Answer> playOn(Store store, Capabilities capabilities) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      String name = "round " + (i + 1) + " " + round.ending();
      if (round.ending() == Ending.READ) {
        store.read(
            snapshot -> {
              round.steps().forEach(step -> query(step, snapshot, capabilities, name, answers));
              return "";
            });
      } else {
        play(round, store, capabilities, name, answers);
      }
      store.read(
          snapshot -> {
            Kind.all().forEach(kind -> dump(kind, snapshot, capabilities, name, answers));
            return "";
          });
    }
    return answers;
  }

  /**
   * What a store answered at one point of a script.
   *
   * @param where which round and step
   * @param what the answer: a value, a list, a version, or the texts of a refusal
   */
  public record Answer(String where, Object what) {}

  private static void play(
      Round round, Store store, Capabilities capabilities, String name, List<Answer> answers) {
    play(
        round.ending(),
        store,
        name,
        answers,
        unit -> {
          for (Step step : round.steps()) {
            boolean refused =
                !change(step, unit, name, answers)
                    && !query(step, unit, capabilities, name, answers);
            if (refused && !capabilities.has(Capability.REFUSAL_LEAVES_UNIT_USABLE)) {
              throw new Abort();
            }
          }
        });
  }

  /** Plays a unit of work, and notes how it ended; what is played may abort it. */
  static void play(
      Ending ending, Store store, String name, List<Answer> answers, Consumer<Unit> steps) {
    try {
      store.write(
          unit -> {
            steps.accept(unit);
            if (ending == Ending.ABORT) {
              throw new Abort();
            }
            return "";
          });
      answers.add(new Answer(name, "stored"));
    } catch (Abort e) {
      answers.add(new Answer(name, "aborted"));
    }
  }

  /** Whether the step was a change that was not refused. */
  private static boolean change(Step step, Unit unit, String name, List<Answer> answers) {
    Kind<?, ?> kind = Kind.all().get(step.kind());
    return switch (step.action()) {
      case INSERT, UPDATE, DELETE -> change(pool(kind), step, unit, name, answers);
      case FIND, ALL, DOSSIER -> false;
    };
  }

  private static <K extends Comparable<K>, V> boolean change(
      Pool<K, V> pool, Step step, Unit unit, String name, List<Answer> answers) {
    Repository<K, V> repository = pool.kind().in(unit);
    K key = pool.keys().get(step.key());
    V value = pool.values().get(step.key()).get(step.variant());
    String where = name + ", " + step.action() + " " + pool.kind() + " " + key;
    try {
      long version =
          step.versionOffset() + repository.findVersioned(key).map(Versioned::version).orElse(1L);
      switch (step.action()) {
        case INSERT -> {
          repository.insert(value);
          answers.add(new Answer(where, "inserted"));
        }
        case UPDATE -> answers.add(new Answer(where, repository.update(value, version)));
        default -> {
          repository.delete(key, version);
          answers.add(new Answer(where, "deleted"));
        }
      }
      return true;
    } catch (StoreException refusal) {
      answers.add(
          new Answer(
              where, refusal.code() + ": " + refusal.text(Language.SV) + refusal.getMessage()));
      return false;
    } catch (InvalidValueException refusal) {
      answers.add(new Answer(where, refusal.violations()));
      return false;
    }
  }

  /** Whether the step was a query. */
  private static boolean query(
      Step step, Snapshot snapshot, Capabilities capabilities, String name, List<Answer> answers) {
    Pool<?, ?> pool = pool(Kind.all().get(step.kind()));
    return switch (step.action()) {
      case FIND -> {
        find(pool, step.key(), snapshot, name, answers);
        yield true;
      }
      case ALL -> {
        all(pool.kind(), snapshot, capabilities, name, answers);
        yield true;
      }
      case DOSSIER -> {
        dossier(some(Kind.FORBUND).get(step.key()), snapshot, name, answers);
        yield true;
      }
      case INSERT, UPDATE, DELETE -> false;
    };
  }

  private static void dossier(
      ForbundId forbund, Snapshot snapshot, String name, List<Answer> answers) {
    String where = name + ", DOSSIER " + forbund;
    try {
      answers.add(new Answer(where, snapshot.dossier(forbund)));
    } catch (NotFoundException e) {
      answers.add(new Answer(where, e.text(Language.SV)));
    }
  }

  private static void dump(
      Kind<?, ?> kind,
      Snapshot snapshot,
      Capabilities capabilities,
      String name,
      List<Answer> answers) {
    all(kind, snapshot, capabilities, name, answers);
    Pool<?, ?> pool = pool(kind);
    for (int i = 0; i < pool.keys().size(); i++) {
      find(pool, i, snapshot, name, answers);
    }
  }

  private static <K extends Comparable<K>, V> void find(
      Pool<K, V> pool, int index, Snapshot snapshot, String name, List<Answer> answers) {
    K key = pool.keys().get(index);
    Reader<K, V> reader = pool.kind().in(snapshot);
    Optional<Versioned<V>> found = reader.findVersioned(key);
    answers.add(new Answer(name + ", FIND " + pool.kind() + " " + key, found));
  }

  private static <K extends Comparable<K>, V> void all(
      Kind<K, V> kind,
      Snapshot snapshot,
      Capabilities capabilities,
      String name,
      List<Answer> answers) {
    List<V> all = kind.in(snapshot).all();
    if (!capabilities.has(Capability.CODE_POINT_ORDER)) {
      all = all.stream().sorted(Comparator.comparing(kind::keyOf)).toList();
    }
    answers.add(new Answer(name + ", ALL " + kind, all));
  }

  private static Pool<?, ?> pool(Kind<?, ?> kind) {
    Pool<?, ?> pool = POOLS.get(kind);
    if (pool == null) {
      throw new IllegalStateException("No values of " + kind);
    }
    return pool;
  }

  private static Map<Kind<?, ?>, Pool<?, ?>> pools() {
    Map<Kind<?, ?>, Pool<?, ?>> pools = new HashMap<>();
    Kind.all().forEach(kind -> pools.put(kind, Pool.of(kind)));
    return pools;
  }

  /** Keys that differ in case only, and the two last ones, whose order UTF-16 turns round. */
  private static <K extends Comparable<K>> List<K> some(Kind<K, ?> kind) {
    int size = kind.keys().size();
    return IntStream.of(3, 4, 11, size - 2, size - 1).mapToObj(kind.keys()::get).toList();
  }

  /** The keys that scripts use, and for each the values. */
  private record Pool<K extends Comparable<K>, V>(
      Kind<K, V> kind, List<K> keys, List<List<V>> values) {

    static <K extends Comparable<K>, V> Pool<K, V> of(Kind<K, V> kind) {
      List<K> keys = some(kind);
      List<List<V>> values =
          keys.stream()
              .map(
                  key -> IntStream.range(0, VARIANTS).mapToObj(i -> variant(kind, key, i)).toList())
              .toList();
      return new Pool<>(kind, keys, values);
    }

    /** The last one was created otherwise, if the kind has anything that is fixed. */
    private static <K extends Comparable<K>, V> V variant(Kind<K, V> kind, K key, int number) {
      V value = kind.sample(SampleData.seeded(1_000 + number), key);
      return number < VARIANTS - 1 ? value : kind.createdOtherwise(value).orElse(value);
    }
  }

  static final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
