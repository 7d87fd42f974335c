package io.github.finsam.exchange;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.internal.Counted;
import io.github.finsam.exchange.internal.Errors;
import io.github.finsam.exchange.internal.Known;
import io.github.finsam.exchange.internal.Placed;
import io.github.finsam.exchange.internal.Questionnaires;
import io.github.finsam.exchange.internal.ResponsesAtOnce;
import io.github.finsam.exchange.internal.ResponsesResumed;
import io.github.finsam.exchange.internal.Values;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.AggregateChecks;
import io.github.finsam.storage.ClosedPeriodRepository;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read from a set of tables: values ready to be stored, and what was wrong. With {@link
 * ImportMode#ALL_OR_NOTHING} and any error there are no values.
 *
 * <p>Filled-in questionnaires are not among the values: there may be more of them than memory
 * holds. {@link #into} reads, checks and stores them row by row, and its result tells what was
 * wrong with them; the same goes for what numbers of asked people point at.
 *
 * <p>Immutable, and thread-safe if its source is.
 */
public final class Import {

  private static final Logger LOG = LoggerFactory.getLogger(Import.class);

  private final ImportMode mode;
  private final Values values;
  private final Optional<Integer> blank;

  Import(ImportMode mode, Values values) {
    this(mode, values, Optional.empty());
  }

  private Import(ImportMode mode, Values values, Optional<Integer> blank) {
    this.mode = mode;
    this.values = values;
    this.blank = blank;
  }

  /**
   * The same, but an empty cell of an item in a questionnaire stands for a code, for sources that
   * leave blank what nobody answered. Without it an empty cell is an error: no answer is told by a
   * code of its own, and nobody can see from an empty cell which.
   *
   * @param code a code for no answer, 0 to 127; an item that has no such code must be filled in
   * @throws InvalidValueException if {@code code < 0} or {@code code > 127}
   */
  public Import blankMeans(int code) {
    new Checks().range("code", code, 0, FormItem.MAX_CODE).orThrow();
    return new Import(mode, values, Optional.of(code));
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

  /** The forms of questionnaires, in the order read. */
  public List<Form> forms() {
    return values(values.forms());
  }

  /**
   * What is counted in insatser, by insats and year, in the order read. Whether the insatser are
   * there is asked when it is stored.
   */
  public List<InsatsCounts> counts() {
    return values(values.counted().counts());
  }

  /** What closing periods froze, in the order read; what they name is looked for when stored. */
  public List<ClosedPeriod> closedPeriods() {
    return values(values.counted().closed());
  }

  /**
   * What was wrong with the tables, by file and line; at most 1 000 and one that says how many
   * more.
   */
  public List<ImportError> errors() {
    return values.errors();
  }

  /** Rows of tables read that no value holds. */
  public long skippedRows() {
    return values.skippedRows();
  }

  /**
   * Stores the values as the mode says: förbund first, filled-in questionnaires last. Files of
   * questionnaires are opened now, each time this is called.
   *
   * @throws io.github.finsam.storage.StoreException if the store is closed or cannot be reached, or
   *     if another unit of work gets in between; with {@link ImportMode#RESUMABLE} the aggregates
   *     and batches before it are stored, and the same import can be run again
   */
  public ImportResult into(Store store) {
    ImportResult result =
        switch (mode) {
          case ALL_OR_NOTHING -> errors().isEmpty() ? allOrNothing(store) : refused(store);
          case SKIP_BAD_ROWS -> store.write(this::atOnce);
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

  private ImportResult allOrNothing(Store store) {
    try {
      return store.write(
          unit -> {
            ImportResult result = atOnce(unit);
            if (!result.errors().isEmpty()) {
              throw new Refused(result);
            }
            return result;
          });
    } catch (Refused e) {
      return e.result;
    }
  }

  /** Takes a unit of work back. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportResult result;

    Refused(ImportResult result) {
      super("refused", null, false, false);
      this.result = result;
    }
  }

  private ImportResult atOnce(Unit unit) {
    boolean all = mode == ImportMode.ALL_OR_NOTHING;
    Errors errors = found();
    List<Runnable> inserts = new ArrayList<>();
    Map<AggregateKind, Integer> stored = new EnumMap<>(AggregateKind.class);
    Questionnaires questionnaires = values.questionnaires();
    Known known = values.known(unit);
    List<Placed<Asked>> asked = questionnaires.asked(known, errors);
    Counted counted = values.counted().among(known, errors);
    for (Kind<?, ?> kind : kinds(asked, counted)) {
      kind.plan(unit, errors, inserts, stored);
    }
    long notClosed = planClosed(counted, unit, errors, inserts, stored);
    if (!all || errors.isEmpty()) {
      inserts.forEach(Runnable::run);
    }
    ResponsesAtOnce responses =
        ResponsesAtOnce.into(unit.responses(), () -> !all || errors.isEmpty(), errors);
    long rows = questionnaires.read(known, blank, errors, responses);
    int count = responses.finish();
    if (all && !errors.isEmpty()) {
      return nothing(errors, rows);
    }
    count(stored, AggregateKind.RESPONSE, count);
    return new ImportResult(
        stored,
        Map.of(),
        skippedRows() + notAsked(asked) + notCounted(counted) + notClosed + rows - count,
        errors.list());
  }

  /** Nothing is stored for errors in the tables; what else is wrong is told all the same. */
  private ImportResult refused(Store store) {
    Errors errors = found();
    Questionnaires questionnaires = values.questionnaires();
    if (!values.needStore()) {
      return nothing(errors, 0);
    }
    return store.read(
        snapshot -> {
          Known known = values.known(snapshot);
          questionnaires.asked(known, errors);
          values.counted().among(known, errors);
          ResponsesAtOnce responses = ResponsesAtOnce.beside(snapshot.responses(), errors);
          long rows = questionnaires.read(known, blank, errors, responses);
          responses.finish();
          return nothing(errors, rows);
        });
  }

  private ImportResult oneByOne(Store store) {
    Map<AggregateKind, Integer> stored = new EnumMap<>(AggregateKind.class);
    Map<AggregateKind, Integer> unchanged = new EnumMap<>(AggregateKind.class);
    Errors errors = found();
    for (Kind<?, ?> kind : kinds(List.of(), Counted.NONE)) {
      kind.upsert(store, stored, unchanged, errors);
    }
    Questionnaires questionnaires = values.questionnaires();
    if (!values.needStore()) {
      return new ImportResult(stored, unchanged, skippedRows(), errors.list());
    }
    Known known = store.read(values::known);
    List<Placed<Asked>> asked = questionnaires.asked(known, errors);
    asked(asked).upsert(store, stored, unchanged, errors);
    Counted counted = values.counted().among(known, errors);
    counts(counted).upsert(store, stored, unchanged, errors);
    long notClosed = close(counted, store, stored, unchanged, errors);
    ResponsesResumed responses = new ResponsesResumed(store, known, errors);
    long rows = questionnaires.read(known, blank, errors, responses);
    int count = responses.finish();
    count(stored, AggregateKind.RESPONSE, count);
    count(unchanged, AggregateKind.RESPONSE, responses.unchanged());
    return new ImportResult(
        stored,
        unchanged,
        skippedRows()
            + notAsked(asked)
            + notCounted(counted)
            + notClosed
            + rows
            - count
            - responses.unchanged(),
        errors.list());
  }

  private Errors found() {
    Errors errors = new Errors();
    errors.addAll(errors());
    return errors;
  }

  private static void count(Map<AggregateKind, Integer> counts, AggregateKind kind, int count) {
    if (count > 0) {
      counts.put(kind, count);
    }
  }

  private int notAsked(List<Placed<Asked>> good) {
    return values.questionnaires().asked().size() - good.size();
  }

  private long notCounted(Counted good) {
    return values.counted().rows() - good.rows();
  }

  /** Closes periods, each version after the one before it; how many rows are left out. */
  private static long planClosed(
      Counted counted,
      Unit unit,
      Errors errors,
      List<Runnable> inserts,
      Map<AggregateKind, Integer> stored) {
    ClosedPeriodRepository target = unit.closedPeriods();
    Set<ClosedPeriodId> planned = new HashSet<>();
    long leftOut = 0;
    for (Placed<ClosedPeriod> placed : byVersion(counted)) {
      ClosedPeriodId id = placed.value().id();
      Optional<ClosedPeriodId> before = id.previous();
      if (target.find(id).isPresent()) {
        errors.add(placed.file(), placed.line(), "", "already-stored", id.toString());
      } else if (before.isPresent()
          && !planned.contains(before.get())
          && target.find(before.get()).isEmpty()) {
        tellGap(placed, errors);
        leftOut += Counted.rows(placed.value());
      } else {
        planned.add(id);
        inserts.add(() -> target.insert(placed.value()));
        stored.merge(AggregateKind.CLOSED_PERIOD, 1, Integer::sum);
      }
    }
    return leftOut;
  }

  /** The same one by one; what is closed with other counts stays as it is, and that is told. */
  private static long close(
      Counted counted,
      Store store,
      Map<AggregateKind, Integer> stored,
      Map<AggregateKind, Integer> unchanged,
      Errors errors) {
    long leftOut = 0;
    for (Placed<ClosedPeriod> placed : byVersion(counted)) {
      ClosedPeriodId id = placed.value().id();
      Optional<ClosedPeriod> found = store.read(s -> s.closedPeriods().find(id));
      Optional<ClosedPeriodId> before = id.previous();
      if (found.filter(f -> f.equals(placed.value())).isPresent()) {
        unchanged.merge(AggregateKind.CLOSED_PERIOD, 1, Integer::sum);
      } else if (found.isPresent()) {
        errors.add(placed.file(), placed.line(), "", "closed-already", id.toString());
      } else if (before.isPresent()
          && store.<Boolean>read(s -> s.closedPeriods().find(before.get()).isEmpty())) {
        tellGap(placed, errors);
        leftOut += Counted.rows(placed.value());
      } else {
        store.<Boolean>write(
            unit -> {
              unit.closedPeriods().insert(placed.value());
              return true;
            });
        stored.merge(AggregateKind.CLOSED_PERIOD, 1, Integer::sum);
      }
    }
    return leftOut;
  }

  private static void tellGap(Placed<ClosedPeriod> placed, Errors errors) {
    int version = placed.value().id().version();
    errors.add(
        placed.file(),
        placed.line(),
        "version",
        "version-gap",
        Integer.toString(version),
        Integer.toString(version - 1));
  }

  private static List<Placed<ClosedPeriod>> byVersion(Counted counted) {
    return counted.closed().stream()
        .sorted(Comparator.comparing((Placed<ClosedPeriod> p) -> p.value().id()))
        .toList();
  }

  private ImportResult nothing(Errors why, long rows) {
    return new ImportResult(Map.of(), Map.of(), values.rowsRead() + rows, why.list());
  }

  private List<Kind<?, ?>> kinds(List<Placed<Asked>> asked, Counted counted) {
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
            Unit::documents),
        new Kind<>(AggregateKind.FORM, values.forms(), Form::id, Snapshot::forms, Unit::forms),
        asked(asked),
        counts(counted));
  }

  private static Kind<InsatsYear, InsatsCounts> counts(Counted counted) {
    return new Kind<>(
        AggregateKind.COUNTS, counted.counts(), InsatsCounts::id, Snapshot::counts, Unit::counts);
  }

  private static Kind<AskedId, Asked> asked(List<Placed<Asked>> asked) {
    return new Kind<>(AggregateKind.ASKED, asked, Asked::id, Snapshot::asked, Unit::asked);
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
        if (found.isPresent() && changesWhatStays(found.get().value(), placed, refused)) {
          continue;
        }
        try {
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
        } catch (InUseException e) {
          refused.add(placed.file(), placed.line(), "", "in-use", String.valueOf(key));
        }
      }
    }

    /**
     * What an insats is stays as it was created, and so does the first day of a förbund; the row
     * that says otherwise is refused.
     */
    private boolean changesWhatStays(V before, Placed<V> placed, Errors refused) {
      try {
        AggregateChecks.requireKept(before, placed.value());
        return false;
      } catch (InvalidValueException e) {
        for (Violation violation : e.violations()) {
          refused.add(
              placed.file(),
              placed.line(),
              violation.argument().equals("esfFinanced") ? "esf" : violation.argument(),
              violation);
        }
        return true;
      }
    }
  }
}
