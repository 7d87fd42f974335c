package io.github.finsam.exchange;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The least a store can be: maps by the text of the key, copied for every unit of work. */
public final class MapStore implements Store {

  private State state = new State();

  /** Units of work that were begun. */
  int units;

  /** The unit of work that breaks down, counted from 1; 0 for none. */
  int failingUnit;

  /** Whether a form that is answered can be changed no more, as the port demands. */
  boolean answeredFormsStay;

  @Override
  public <T> T read(Function<? super Snapshot, ? extends T> work) {
    return work.apply(state.copy());
  }

  @Override
  public <T> T write(Function<? super Unit, ? extends T> work) {
    if (++units == failingUnit) {
      throw new IllegalStateException("broken off");
    }
    State copy = state.copy();
    T result = work.apply(copy);
    if (answeredFormsStay) {
      copy.refuseChangedForms(state);
    }
    state = copy;
    return result;
  }

  @Override
  public void close() {}

  private static final class State implements Unit {
    final Maps<ForbundId, Forbund> forbunds = new Maps<>(Forbund::id);
    final Maps<InsatsId, Insats> insatser = new Maps<>(Insats::id);
    final Maps<ForbundYear, Accounts> accounts = new Maps<>(Accounts::id);
    final Maps<ForbundYear, Outlook> outlooks = new Maps<>(Outlook::id);
    final Maps<ForbundYear, GovernanceYear> governance = new Maps<>(GovernanceYear::id);
    final Maps<DocumentId, Document> documents = new Maps<>(Document::id);
    final Maps<FormId, Form> forms = new Maps<>(Form::id);
    final Maps<AskedId, Asked> asked = new Maps<>(Asked::id);
    final Maps<InsatsYear, InsatsCounts> counts = new Maps<>(InsatsCounts::id);
    final Closed closedPeriods = new Closed();
    final Answered responses = new Answered(forms);

    void refuseChangedForms(State before) {
      for (Response response : responses.rows.values()) {
        if (before.forms.find(response.form()).isPresent()
            && !before.forms.find(response.form()).equals(forms.find(response.form()))) {
          throw new InUseException(response.form().value());
        }
      }
    }

    State copy() {
      State copy = new State();
      copy.forbunds.map.putAll(forbunds.map);
      copy.insatser.map.putAll(insatser.map);
      copy.accounts.map.putAll(accounts.map);
      copy.outlooks.map.putAll(outlooks.map);
      copy.governance.map.putAll(governance.map);
      copy.documents.map.putAll(documents.map);
      copy.forms.map.putAll(forms.map);
      copy.asked.map.putAll(asked.map);
      copy.counts.map.putAll(counts.map);
      copy.closedPeriods.maps.map.putAll(closedPeriods.maps.map);
      copy.responses.rows.putAll(responses.rows);
      return copy;
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
      return accounts.byYear();
    }

    @Override
    public YearRepository<Outlook> outlooks() {
      return outlooks.byYear();
    }

    @Override
    public YearRepository<GovernanceYear> governance() {
      return governance.byYear();
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

  private static final class Closed implements ClosedPeriodRepository {
    final Maps<ClosedPeriodId, ClosedPeriod> maps = new Maps<>(ClosedPeriod::id);

    @Override
    public Optional<Versioned<ClosedPeriod>> findVersioned(ClosedPeriodId id) {
      return maps.findVersioned(id);
    }

    @Override
    public List<ClosedPeriod> all() {
      return maps.all();
    }

    @Override
    public void insert(ClosedPeriod closed) {
      closed.id().previous().ifPresent(this::get);
      maps.insert(closed);
    }
  }

  /** Responses by förbund and source id, counted the plain way. */
  private static final class Answered implements ResponseRepository {

    final Map<List<String>, Response> rows = new LinkedHashMap<>();
    private final Reader<FormId, Form> forms;

    Answered(Reader<FormId, Form> forms) {
      this.forms = forms;
    }

    @Override
    public Tally tally(TallyQuery query) {
      return Tally.of(query, forms.all(), rows.values().iterator());
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
      for (Response response : responses) {
        forms.get(response.form()).check(response);
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

  private static final class Maps<K, V> implements Repository<K, V> {
    final Map<String, Versioned<V>> map = new TreeMap<>();
    private final Function<V, K> id;

    Maps(Function<V, K> id) {
      this.id = id;
    }

    @Override
    public Optional<Versioned<V>> findVersioned(K key) {
      return Optional.ofNullable(map.get(key.toString()));
    }

    @Override
    public List<V> all() {
      return map.values().stream().map(Versioned::value).toList();
    }

    @Override
    public void insert(V value) {
      String key = id.apply(value).toString();
      if (map.putIfAbsent(key, new Versioned<>(value, 1)) != null) {
        throw new DuplicateException(key);
      }
    }

    @Override
    public long update(V value, long expectedVersion) {
      String key = id.apply(value).toString();
      Versioned<V> old = map.get(key);
      if (old == null) {
        throw new NotFoundException(key);
      }
      if (old.version() != expectedVersion) {
        throw new ConflictException(key, expectedVersion, old.version());
      }
      map.put(key, new Versioned<>(value, expectedVersion + 1));
      return expectedVersion + 1;
    }

    @Override
    public void delete(K key, long expectedVersion) {
      map.remove(key.toString());
    }

    @SuppressWarnings("unchecked")
    YearRepository<V> byYear() {
      Repository<ForbundYear, V> inner = (Repository<ForbundYear, V>) this;
      return new YearRepository<>() {
        @Override
        public Optional<Versioned<V>> findVersioned(ForbundYear key) {
          return inner.findVersioned(key);
        }

        @Override
        public List<V> all() {
          return inner.all();
        }

        @Override
        public void insert(V value) {
          inner.insert(value);
        }

        @Override
        public long update(V value, long expectedVersion) {
          return inner.update(value, expectedVersion);
        }

        @Override
        public void delete(ForbundYear key, long expectedVersion) {
          inner.delete(key, expectedVersion);
        }
      };
    }
  }
}
