package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.exchange.AggregateText;
import io.github.finsam.storage.AggregateChecks;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.YearRepository;
import io.github.finsam.storage.jdbc.AuditEntry.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** One kind of aggregate as a unit of work sees it: what its session reads, and its own changes. */
class JdbcTable<K extends Comparable<K>, V> implements Repository<K, V> {

  private final Session session;
  private final Kind<K, V> kind;
  // In the order of keys, so that two units never wait for each other crosswise.
  private final SortedMap<K, Change<V>> changes = new TreeMap<>();
  private boolean over;

  /** A revision of a row; both numbers are 0 where there is none. */
  record Stamp(long version, long revision) {

    static final Stamp NONE = new Stamp(0, 0);

    boolean isNone() {
      return version == 0;
    }
  }

  /**
   * What a unit has done to a key.
   *
   * @param before the row when the unit began
   * @param after what is to be there; empty if nothing
   * @param revision of what is to be there
   */
  record Change<V>(Stamp before, Optional<Versioned<V>> after, long revision) {}

  JdbcTable(Session session, Kind<K, V> kind) {
    this.session = session;
    this.kind = kind;
  }

  @Override
  public Optional<Versioned<V>> findVersioned(K id) {
    checkUsable();
    Change<V> change = changes.get(id);
    return change == null ? stored(id) : change.after();
  }

  @Override
  public List<V> all() {
    checkUsable();
    SortedMap<K, V> all = new TreeMap<>();
    session
        .ask(
            () ->
                session
                    .query(kind.readAll())
                    .map((row, context) -> value(row.getString("body")))
                    .list())
        .forEach(value -> all.put(kind.keyOf(value), value));
    changes.forEach(
        (id, change) ->
            change
                .after()
                .ifPresentOrElse(value -> all.put(id, value.value()), () -> all.remove(id)));
    return List.copyOf(all.values());
  }

  @Override
  public void insert(V value) {
    checkUsable();
    K id = kind.keyOf(value);
    Change<V> change = changes.get(id);
    Stamp before = change == null ? stamp(session, id) : change.before();
    if (change == null ? !before.isNone() : change.after().isPresent()) {
      throw new DuplicateException(id.toString());
    }
    changes.put(id, new Change<>(before, Optional.of(new Versioned<>(value, 1)), Session.random()));
  }

  @Override
  public long update(V value, long expectedVersion) {
    K id = kind.keyOf(value);
    Stamp before = release(id, expectedVersion);
    AggregateChecks.requireKept(get(id), value);
    long version = expectedVersion + 1;
    changes.put(
        id, new Change<>(before, Optional.of(new Versioned<>(value, version)), Session.random()));
    return version;
  }

  @Override
  public void delete(K id, long expectedVersion) {
    Stamp before = release(id, expectedVersion);
    changes.put(id, new Change<>(before, Optional.empty(), 0));
  }

  /** Looks whether what a key has may be changed, and tells what it had when the unit began. */
  private Stamp release(K id, long expectedVersion) {
    checkUsable();
    Change<V> change = changes.get(id);
    Stamp before = change == null ? stamp(session, id) : change.before();
    long version =
        change == null ? before.version() : change.after().map(Versioned::version).orElse(0L);
    if (version == 0) {
      throw new NotFoundException(id.toString());
    }
    if (version != expectedVersion) {
      throw new ConflictException(id.toString(), expectedVersion, version);
    }
    checkFree(id);
    return before;
  }

  /** For kinds that others hang on. */
  void checkFree(K id) {}

  private Optional<Versioned<V>> stored(K id) {
    return session.ask(
        () ->
            keyed(session.query(kind.read()), id)
                .map(
                    (row, context) ->
                        new Versioned<>(value(row.getString("body")), row.getLong("version")))
                .findOne());
  }

  final V value(String body) {
    return AggregateText.read(kind.type(), body);
  }

  /** What the key has in a session. */
  Stamp stamp(Session of, K id) {
    return of.ask(
        () ->
            keyed(of.query(kind.readRevision()), id)
                .map((row, context) -> new Stamp(row.getLong("version"), row.getLong("revision")))
                .findOne()
                .orElse(Stamp.NONE));
  }

  private Query keyed(Query query, K id) {
    bind(query, kind.columns(id));
    return query;
  }

  private static void bind(SqlStatement<?> statement, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      // As the driver has it: days stay days, whatever the zone.
      statement.bind(
          i, (Argument) (position, prepared, context) -> prepared.setObject(position, value));
    }
  }

  /**
   * Looks whether others have changed what this unit wants to.
   *
   * @throws ConflictException if they have
   */
  void check(Session later) {
    changes.forEach(
        (id, change) -> {
          Stamp now = stamp(later, id);
          // Not by version: what was deleted and inserted again has the version it had.
          if (!now.equals(change.before())) {
            throw new ConflictException(id.toString(), change.before().version(), now.version());
          }
        });
  }

  /**
   * Writes the changes.
   *
   * @throws StaleException if a row is not as it was
   */
  void write(Session to, Audit audit) {
    List<List<Object>> inserts = new ArrayList<>();
    changes.forEach(
        (id, change) -> {
          Stamp before = change.before();
          Optional<Versioned<V>> after = change.after();
          if (before.isNone() && after.isPresent()) {
            List<Object> row = new ArrayList<>(kind.columns(id));
            row.addAll(written(after.get(), change.revision()));
            inserts.add(row);
            audit.add(kind.table(), id.toString(), 1, Action.INSERT);
          } else if (!before.isNone()) {
            change(to, id, change);
            audit.add(
                kind.table(),
                id.toString(),
                after.map(Versioned::version).orElse(0L),
                after.isPresent() ? Action.UPDATE : Action.DELETE);
          }
        });
    if (!inserts.isEmpty()) {
      try (PreparedBatch batch = to.batch(kind.insert())) {
        for (List<Object> row : inserts) {
          bind(batch, row);
          batch.add();
        }
        batch.execute();
      }
    }
  }

  /** Changes or deletes a row. One by one: some drivers do not tell the numbers of a batch. */
  private void change(Session to, K id, Change<V> change) {
    List<Object> values = new ArrayList<>();
    change.after().ifPresent(value -> values.addAll(written(value, change.revision())));
    values.addAll(kind.columns(id));
    values.add(change.before().version());
    values.add(change.before().revision());
    beforeChange(to, id, change.before());
    try (Update update = to.update(change.after().isPresent() ? kind.update() : kind.delete())) {
      bind(update, values);
      if (update.execute() != 1) {
        throw new StaleException(kind.table(), id.toString());
      }
    }
  }

  /** For kinds that others hang on. */
  void beforeChange(Session to, K id, Stamp before) {}

  private List<Object> written(Versioned<V> after, long revision) {
    List<Object> values = new ArrayList<>(kind.header(after.value()));
    values.add(after.version());
    values.add(revision);
    values.add(AggregateText.write(after.value()));
    return values;
  }

  void end() {
    over = true;
  }

  final void checkUsable() {
    if (over) {
      throw new StoreException("outside");
    }
  }

  final Session session() {
    return session;
  }

  final SortedMap<K, Change<V>> changes() {
    return changes;
  }

  /** A kind that a förbund has one of a year. */
  static final class OfYear<V> extends JdbcTable<ForbundYear, V> implements YearRepository<V> {

    OfYear(Session session, Kind<ForbundYear, V> kind) {
      super(session, kind);
    }
  }
}
