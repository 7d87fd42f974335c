package io.github.finsam.exchange;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.internal.Errors;
import io.github.finsam.exchange.internal.Placed;
import io.github.finsam.exchange.internal.Values;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read from a set of tables: values ready to be stored, and what was wrong. With {@link
 * ImportMode#ALL_OR_NOTHING} and any error there are no values.
 *
 * <p>Immutable and thread-safe.
 */
public final class Import {

  private static final Logger LOG = LoggerFactory.getLogger(Import.class);

  private final ImportMode mode;
  private final Values values;

  Import(ImportMode mode, Values values) {
    this.mode = mode;
    this.values = values;
  }

  /** Every förbund, in the order read. */
  public List<Forbund> forbunds() {
    return values(values.forbunds());
  }

  /** Every insats, in the order read. */
  public List<Insats> insatser() {
    return values(values.insatser());
  }

  /** The accounts of every year, in the order read. */
  public List<Accounts> accounts() {
    return values(values.accounts());
  }

  /** Forecasts and interim reports of every year, in the order read. */
  public List<Outlook> outlooks() {
    return values(values.outlooks());
  }

  /** Meetings, decisions, applications and bodies of every year, in the order read. */
  public List<GovernanceYear> governance() {
    return values(values.governance());
  }

  /** What documents print, in the order read. */
  public List<Document> documents() {
    return values(values.documents());
  }

  /** What was wrong, by file and line; at most 1 000 and one that says how many more. */
  public List<ImportError> errors() {
    return values.errors();
  }

  /** Rows read that no value holds. */
  public long skippedRows() {
    return values.skippedRows();
  }

  /**
   * Stores the values as the mode says: förbund first, documents last.
   *
   * @throws io.github.finsam.storage.StoreException if the store is closed or cannot be reached, or
   *     if another unit of work gets in between; with {@link ImportMode#RESUMABLE} the aggregates
   *     before it are stored, and the same import can be run again
   */
  public ImportResult into(Store store) {
    ImportResult result =
        switch (mode) {
          case ALL_OR_NOTHING -> errors().isEmpty() ? atOnce(store) : nothing(errors());
          case SKIP_BAD_ROWS -> atOnce(store);
          case RESUMABLE -> oneByOne(store);
        };
    // Counts only: an error's value may be what should never stand in a log.
    LOG.debug(
        "Import ({}): stored {}, unchanged {}, rows skipped {}, errors {}",
        mode,
        result.stored(),
        result.unchanged(),
        result.skippedRows(),
        result.errors().size());
    return result;
  }

  private ImportResult atOnce(Store store) {
    return store.write(
        unit -> {
          Errors taken = new Errors();
          List<Runnable> inserts = new ArrayList<>();
          Map<AggregateKind, Integer> stored = new EnumMap<>(AggregateKind.class);
          for (Kind<?, ?> kind : kinds()) {
            kind.plan(unit, taken, inserts, stored);
          }
          if (mode == ImportMode.ALL_OR_NOTHING && !taken.isEmpty()) {
            return nothing(taken.list());
          }
          inserts.forEach(Runnable::run);
          List<ImportError> all = new ArrayList<>(errors());
          all.addAll(taken.list());
          return new ImportResult(stored, Map.of(), skippedRows(), all);
        });
  }

  private ImportResult oneByOne(Store store) {
    Map<AggregateKind, Integer> stored = new EnumMap<>(AggregateKind.class);
    Map<AggregateKind, Integer> unchanged = new EnumMap<>(AggregateKind.class);
    Errors refused = new Errors();
    for (Kind<?, ?> kind : kinds()) {
      kind.upsert(store, stored, unchanged, refused);
    }
    List<ImportError> all = new ArrayList<>(errors());
    all.addAll(refused.list());
    return new ImportResult(stored, unchanged, skippedRows(), all);
  }

  private ImportResult nothing(List<ImportError> why) {
    return new ImportResult(Map.of(), Map.of(), values.rowsRead(), why);
  }

  private List<Kind<?, ?>> kinds() {
    return List.of(
        new Kind<>(
            AggregateKind.FORBUND,
            values.forbunds(),
            Forbund::id,
            Snapshot::forbunds,
            Unit::forbunds),
        new Kind<>(
            AggregateKind.INSATS,
            values.insatser(),
            Insats::id,
            Snapshot::insatser,
            Unit::insatser),
        new Kind<>(
            AggregateKind.ACCOUNTS,
            values.accounts(),
            Accounts::id,
            Snapshot::accounts,
            Unit::accounts),
        new Kind<>(
            AggregateKind.OUTLOOK,
            values.outlooks(),
            Outlook::id,
            Snapshot::outlooks,
            Unit::outlooks),
        new Kind<>(
            AggregateKind.GOVERNANCE,
            values.governance(),
            GovernanceYear::id,
            Snapshot::governance,
            Unit::governance),
        new Kind<>(
            AggregateKind.DOCUMENT,
            values.documents(),
            Document::id,
            Snapshot::documents,
            Unit::documents));
  }

  private static <V> List<V> values(List<Placed<V>> placed) {
    return placed.stream().map(Placed::value).toList();
  }

  /** The values of one kind and where they are stored. */
  private record Kind<K, V>(
      AggregateKind kind,
      List<Placed<V>> values,
      Function<V, K> id,
      Function<Snapshot, Reader<K, V>> reader,
      Function<Unit, Repository<K, V>> repository) {

    void plan(Unit unit, Errors taken, List<Runnable> inserts, Map<AggregateKind, Integer> stored) {
      Repository<K, V> target = repository.apply(unit);
      for (Placed<V> placed : values) {
        K key = id.apply(placed.value());
        if (target.find(key).isPresent()) {
          taken.add(placed.file(), placed.line(), "", "already-stored", String.valueOf(key));
        } else {
          inserts.add(() -> target.insert(placed.value()));
          stored.merge(kind, 1, Integer::sum);
        }
      }
    }

    void upsert(
        Store store,
        Map<AggregateKind, Integer> stored,
        Map<AggregateKind, Integer> unchanged,
        Errors refused) {
      for (Placed<V> placed : values) {
        V value = placed.value();
        K key = id.apply(value);
        Optional<Versioned<V>> found = store.read(s -> reader.apply(s).findVersioned(key));
        if (found.filter(f -> f.value().equals(value)).isPresent()) {
          unchanged.merge(kind, 1, Integer::sum);
          continue;
        }
        if (found.isPresent() && changesKind(found.get().value(), placed, refused)) {
          continue;
        }
        store.<Boolean>write(
            unit -> {
              if (found.isPresent()) {
                repository.apply(unit).update(value, found.get().version());
              } else {
                repository.apply(unit).insert(value);
              }
              return true;
            });
        stored.merge(kind, 1, Integer::sum);
      }
    }

    /** What an insats is stays as it was created; the row that says otherwise is refused. */
    private boolean changesKind(V before, Placed<V> placed, Errors refused) {
      if (!(before instanceof Insats was) || !(placed.value() instanceof Insats is)) {
        return false;
      }
      try {
        Insats.requireSameKind(was, is);
        return false;
      } catch (InvalidValueException e) {
        for (Violation violation : e.violations()) {
          refused.add(
              placed.file(),
              placed.line(),
              violation.argument().equals("esfFinanced") ? "esf" : violation.argument(),
              violation.code(),
              violation.value(),
              violation.details().toArray(String[]::new));
        }
        return true;
      }
    }
  }
}
