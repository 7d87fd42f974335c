package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.AggregateChecks;
import io.github.finsam.storage.ClosedPeriodRepository;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.YearRepository;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The port in its plainest form, to compare stores with: one at a time, everything copied for every
 * unit of work, sorted when listed. It knows neither its end nor that of its units; use a real
 * store for anything but comparing.
 *
 * <p>Thread-safe: work waits for work.
 */
public final class ModelStore implements Store {

  private Model stored = new Model();

  private ModelStore() {}

  /** A new model with nothing in it. */
  public static ModelStore open() {
    return new ModelStore();
  }

  @Override
  public synchronized <T> T read(Function<? super Snapshot, ? extends T> work) {
    return work.apply(new Model(stored));
  }

  @Override
  public synchronized <T> T write(Function<? super Unit, ? extends T> work) {
    Model draft = new Model(stored);
    T result = work.apply(draft);
    stored = draft;
    return result;
  }

  @Override
  public void close() {}

  private static final class Model implements Unit {

    private final Plain<ForbundId, Forbund> forbunds = new Plain<>(Forbund::id);
    private final Plain<InsatsId, Insats> insatser = new Plain<>(Insats::id);
    private final OfYear<Accounts> accounts = new OfYear<>(Accounts::id);
    private final OfYear<Outlook> outlooks = new OfYear<>(Outlook::id);
    private final OfYear<GovernanceYear> governance = new OfYear<>(GovernanceYear::id);
    private final Plain<DocumentId, Document> documents = new Plain<>(Document::id);
    private final Map<List<String>, Response> answers = new LinkedHashMap<>();
    private final Forms forms = new Forms(answers);
    private final Plain<AskedId, Asked> asked = new Plain<>(Asked::id);
    private final Plain<InsatsYear, InsatsCounts> counts = new Plain<>(InsatsCounts::id);
    private final Closed closedPeriods = new Closed();
    private final Answered responses = new Answered(answers, forms);

    Model() {}

    Model(Model other) {
      forbunds.rows.putAll(other.forbunds.rows);
      insatser.rows.putAll(other.insatser.rows);
      accounts.rows.putAll(other.accounts.rows);
      outlooks.rows.putAll(other.outlooks.rows);
      governance.rows.putAll(other.governance.rows);
      documents.rows.putAll(other.documents.rows);
      forms.rows.putAll(other.forms.rows);
      asked.rows.putAll(other.asked.rows);
      counts.rows.putAll(other.counts.rows);
      closedPeriods.rows.rows.putAll(other.closedPeriods.rows.rows);
      answers.putAll(other.answers);
    }

    @Override
    public Repository<ForbundId, Forbund> forbunds() {
      return forbunds;
    }

    @Override
    public Repository<InsatsId, Insats> insatser() {
      return insatser;
    }

    @Override
    public YearRepository<Accounts> accounts() {
      return accounts;
    }

    @Override
    public YearRepository<Outlook> outlooks() {
      return outlooks;
    }

    @Override
    public YearRepository<GovernanceYear> governance() {
      return governance;
    }

    @Override
    public Repository<DocumentId, Document> documents() {
      return documents;
    }

    @Override
    public Repository<FormId, Form> forms() {
      return forms;
    }

    @Override
    public Repository<AskedId, Asked> asked() {
      return asked;
    }

    @Override
    public Repository<InsatsYear, InsatsCounts> counts() {
      return counts;
    }

    @Override
    public ClosedPeriodRepository closedPeriods() {
      return closedPeriods;
    }

    @Override
    public ResponseRepository responses() {
      return responses;
    }
  }

  /** Closed periods, each kept as it came. */
  private static final class Closed implements ClosedPeriodRepository {

    private final Plain<ClosedPeriodId, ClosedPeriod> rows = new Plain<>(ClosedPeriod::id);

    @Override
    public Optional<Versioned<ClosedPeriod>> findVersioned(ClosedPeriodId id) {
      return rows.findVersioned(id);
    }

    @Override
    public List<ClosedPeriod> all() {
      return rows.all();
    }

    @Override
    public void insert(ClosedPeriod closed) {
      closed.id().previous().ifPresent(rows::get);
      rows.insert(closed);
    }
  }

  /** Responses by förbund and source id, counted the plain way. */
  private static final class Answered implements ResponseRepository {

    private final Map<List<String>, Response> rows;
    private final Reader<FormId, Form> forms;

    Answered(Map<List<String>, Response> rows, Reader<FormId, Form> forms) {
      this.rows = rows;
      this.forms = forms;
    }

    @Override
    public Tally tally(TallyQuery query) {
      return PlainCount.of(query, forms.all(), rows.values());
    }

    @Override
    public Optional<Response> find(ForbundId forbund, String sourceId) {
      return Optional.ofNullable(rows.get(List.of(forbund.value(), sourceId)));
    }

    @Override
    public long count() {
      return rows.size();
    }

    @Override
    public void forEach(TallyQuery query, Consumer<? super Response> action) {
      rows.values().stream()
          .filter(r -> forms.get(r.form()).edition().equals(query.edition()))
          .filter(r -> query.includes(r.setting()))
          .forEach(action);
    }

    @Override
    public void insert(Collection<Response> responses) {
      Map<List<String>, Response> added = new LinkedHashMap<>();
      responses.forEach(response -> forms.get(response.form()).check(response));
      for (Response response : responses) {
        String forbund = response.setting().forbund().value();
        List<String> key = List.of(forbund, response.sourceId());
        if (rows.containsKey(key) || added.put(key, response) != null) {
          throw new DuplicateException(String.join("/", key));
        }
      }
      rows.putAll(added);
    }

    @Override
    public void delete(ForbundId forbund, String sourceId) {
      List<String> key = List.of(forbund.value(), sourceId);
      if (rows.remove(key) == null) {
        throw new NotFoundException(String.join("/", key));
      }
    }
  }

  private static class Plain<K extends Comparable<K>, V> implements Repository<K, V> {

    final Map<K, Versioned<V>> rows = new HashMap<>();
    private final Function<V, K> keyOf;

    Plain(Function<V, K> keyOf) {
      this.keyOf = keyOf;
    }

    @Override
    public Optional<Versioned<V>> findVersioned(K id) {
      return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<V> all() {
      return rows.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(row -> row.getValue().value())
          .toList();
    }

    @Override
    public void insert(V value) {
      K id = keyOf.apply(value);
      if (rows.containsKey(id)) {
        throw new DuplicateException(id.toString());
      }
      rows.put(id, new Versioned<>(value, 1));
    }

    @Override
    public long update(V value, long expectedVersion) {
      K id = keyOf.apply(value);
      check(id, expectedVersion);
      AggregateChecks.requireKept(get(id), value);
      rows.put(id, new Versioned<>(value, expectedVersion + 1));
      return expectedVersion + 1;
    }

    @Override
    public void delete(K id, long expectedVersion) {
      check(id, expectedVersion);
      rows.remove(id);
    }

    void check(K id, long expectedVersion) {
      long actual = getVersioned(id).version();
      if (actual != expectedVersion) {
        throw new ConflictException(id.toString(), expectedVersion, actual);
      }
    }
  }

  /** Forms, kept as long as there are responses to them. */
  private static final class Forms extends Plain<FormId, Form> {

    private final Map<List<String>, Response> answers;

    Forms(Map<List<String>, Response> answers) {
      super(Form::id);
      this.answers = answers;
    }

    @Override
    void check(FormId id, long expectedVersion) {
      super.check(id, expectedVersion);
      if (answers.values().stream().anyMatch(response -> response.form().equals(id))) {
        throw new InUseException(id.toString());
      }
    }
  }

  private static final class OfYear<V> extends Plain<ForbundYear, V> implements YearRepository<V> {

    OfYear(Function<V, ForbundYear> keyOf) {
      super(keyOf);
    }
  }
}
