package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.AuditEntry;
import io.github.finsam.storage.jdbc.internal.AnswerRows.Part;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Stratum;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.survey.TallyQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Filled-in questionnaires in tables. Few changes wait in memory until the unit is written; many
 * are written to the unit's own transaction as they come, so that memory stays small however many
 * there are.
 */
final class JdbcResponses implements ResponsePart {

  /** What is called in the audit. */
  static final String KIND = "response";

  /** So many at a time are written to the unit's own transaction. */
  private static final int MANY = 8_192;

  /** Of many, so many at a time are known when one of them is refused. */
  private static final int OF_MANY = 1 << 14;

  private static final int COUNTED_TOGETHER = 2_048;
  private static final int MADE_TOGETHER = 512;

  private static final String ROWS =
      "select form, answered_on, sex, age_from, age_to, insats, answers, source_id"
          + " from ${prefix}response where forbund = ? and source_id in ";

  private static final String IDS =
      "select source_id from ${prefix}response where forbund = ? and source_id in ";

  private final Session session;
  private final FormBook forms;

  // What is not yet written: removed as they were stored, and added.
  private final Map<Key, Row> removed = new LinkedHashMap<>();
  private final Map<Key, Response> added = new LinkedHashMap<>();

  // Segments that the unit has changed in its own transaction already.
  private Map<Segment, Change> spilled = new HashMap<>();

  // What the last attempt to write the unit has changed, and which forms it let go of.
  private Map<Segment, Change> written = new HashMap<>();
  private final Map<Long, Released> released = new HashMap<>();

  private boolean over;

  // Why the database gave up the unit's own transaction, with all that was in it.
  private @Nullable Throwable givenUp;

  JdbcResponses(Session session, FormBook forms) {
    this.session = session;
    this.forms = forms;
  }

  /** What a response is called. */
  private record Key(String forbund, String sourceId) {

    static Key of(Response response) {
      return new Key(response.setting().forbund().value(), response.sourceId());
    }

    @Override
    public String toString() {
      return forbund + "/" + sourceId;
    }
  }

  /** A response as it is stored. */
  private record Row(Response response, long form) {}

  /** How many responses to a form came to a segment and left it. */
  private record Change(FormId form, long added, long removed) {

    Change plus(Change other) {
      return new Change(form, added + other.added, removed + other.removed);
    }
  }

  /** A form that the unit changes or deletes. */
  private record Released(FormId form, long version) {}

  // Reading

  @Override
  public Tally tally(TallyQuery query) {
    check();
    Map<Long, Form> ofEdition = forms.ofEdition(query.edition());
    TallyAccumulator accumulator = TallyAccumulator.of(query, ofEdition.values());
    if (!ofEdition.isEmpty()) {
      try {
        count(query, ofEdition, new RowCounter(accumulator, ofEdition));
      } catch (SQLException e) {
        throw Failure.translated(e);
      }
    }
    Set<FormId> ids = new HashSet<>();
    ofEdition.values().forEach(form -> ids.add(form.id()));
    added.values().stream().filter(r -> ids.contains(r.form())).forEach(accumulator::add);
    return accumulator.toTally();
  }

  private void count(TallyQuery query, Map<Long, Form> ofEdition, RowCounter counter)
      throws SQLException {
    AnswerFilter filter = AnswerFilter.of(query, ofEdition.keySet());
    if (!removed.isEmpty()) {
      countRows(
          AnswerReading.open(session, filter, AnswerRows.WHOLE),
          counter,
          row -> !removed.containsKey(key(row)));
      return;
    }
    SegmentTallies kept = new SegmentTallies(session);
    Optional<SegmentTallies.Rest> rest = kept.count(query, filter, counter, spilled.keySet());
    if (rest.isEmpty()) {
      countRows(AnswerReading.openForCounting(session, filter, parts(query)), counter, row -> true);
      return;
    }
    Set<Segment> stale = rest.get().stale();
    if (!stale.isEmpty()) {
      Set<Part> parts = parts(query);
      parts.add(Part.FORBUND);
      countRows(
          AnswerReading.openForCounting(session, filter.around(stale), parts),
          counter,
          row -> stale.contains(new Segment(row.form, row.half, forbund(row))));
    }
    if (!rest.get().partial().isEmpty()) {
      AnswerFilter partial = filter.inHalves(rest.get().partial());
      countRows(
          AnswerReading.openForCounting(session, partial, parts(query)), counter, row -> true);
    }
  }

  private interface RowTest {
    boolean test(AnswerRows row);
  }

  /** Counts the rows that pass, to the last, and closes them. */
  private static void countRows(AnswerRows from, RowCounter counter, RowTest test)
      throws SQLException {
    Aside<Integer> counting = new Aside<>(COUNTED_TOGETHER, counter::addAll, counted -> {});
    try (AnswerRows rows = from) {
      while (rows.next()) {
        if (test.test(rows)) {
          counting.add(rows);
        }
      }
    }
    counting.end();
  }

  /** What has to be known of a row to count it. */
  private static Set<Part> parts(TallyQuery query) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Dimension dimension : query.dimensions()) {
      switch (dimension) {
        case FORBUND -> parts.add(Part.FORBUND);
        case INSATS -> parts.add(Part.INSATS);
        case SEX -> parts.add(Part.SEX);
        case AGE_BAND -> parts.add(Part.AGES);
        case RESPONDENT, OCCASION, HALF_YEAR -> {
          // The form and the half-year are always read.
        }
      }
    }
    // What the database has left out must not be left out again for want of a name.
    if (!query.forbunds().isEmpty()) {
      parts.add(Part.FORBUND);
    }
    if (!query.insatser().isEmpty()) {
      parts.add(Part.INSATS);
    }
    return parts;
  }

  @Override
  public Optional<Response> find(ForbundId forbund, String sourceId) {
    check();
    Key key = new Key(forbund.value(), sourceId);
    Response waiting = added.get(key);
    if (waiting != null) {
      return Optional.of(waiting);
    }
    return removed.containsKey(key) ? Optional.empty() : row(session, key).map(Row::response);
  }

  @Override
  public List<Response> findAll(ForbundId forbund, Collection<String> sourceIds) {
    check();
    List<Response> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String sourceId : new LinkedHashSet<>(sourceIds)) {
      Key key = new Key(forbund.value(), sourceId);
      Response waiting = added.get(key);
      if (waiting != null) {
        found.add(waiting);
      } else if (!removed.containsKey(key) && Session.canAskFor(sourceId)) {
        others.add(sourceId);
      }
    }
    Chunks.of(
        others,
        some -> rows(session, forbund.value(), some).forEach(row -> found.add(row.response())));
    return found;
  }

  private Optional<Row> row(Session in, Key key) {
    return Session.canAskFor(key.sourceId())
        ? rows(in, key.forbund(), List.of(key.sourceId())).stream().findFirst()
        : Optional.empty();
  }

  private List<Row> rows(Session in, String forbund, List<String> sourceIds) {
    List<Row> found = new ArrayList<>();
    try (PreparedStatement statement = keyed(in, ROWS, forbund, sourceIds)) {
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row(forbund, rows));
        }
      }
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
    return found;
  }

  /** A query for those of some ids that a förbund has. */
  private static PreparedStatement keyed(
      Session in, String query, String forbund, List<String> sourceIds) throws SQLException {
    PreparedStatement statement = in.prepare(query + Chunks.marks(sourceIds.size()));
    statement.setString(1, forbund);
    for (int i = 0; i < sourceIds.size(); i++) {
      statement.setString(i + 2, sourceIds.get(i));
    }
    return statement;
  }

  private Row row(String forbund, ResultSet row) throws SQLException {
    long form = row.getLong(1);
    LocalDate day = row.getObject(2, LocalDate.class);
    int sex = row.getInt(3);
    int youngest = row.getInt(4);
    boolean noAges = row.wasNull();
    int oldest = row.getInt(5);
    boolean noOldest = row.wasNull();
    Form found = forms.ofRevision(form);
    Setting setting =
        new Setting(
            ForbundId.of(forbund),
            Optional.ofNullable(row.getString(6)).map(InsatsId::of),
            found.respondent(),
            found.occasion(),
            day,
            Strata.sex(sex),
            Strata.ageBand(
                noAges
                    ? AnswerRows.NO_AGES
                    : youngest * AnswerRows.AGES + (noOldest ? AnswerRows.AGES - 1 : oldest)));
    Answers answers = Answers.ofBytes(row.getBytes(7));
    return new Row(new Response(row.getString(8), found.id(), setting, answers), form);
  }

  /** The revision of the form that a stored response is to. */
  private static Optional<Long> formOf(Session in, Key key) {
    return in.ask(
        () ->
            in.query("select form from ${prefix}response where forbund = ? and source_id = ?")
                .bind(0, key.forbund())
                .bind(1, key.sourceId())
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public long count() {
    check();
    long stored =
        session.ask(
            () -> session.query("select count(*) from ${prefix}response").mapTo(Long.class).one());
    return stored - removed.size() + added.size();
  }

  @Override
  public void forEach(TallyQuery query, Consumer<? super Response> action) {
    check();
    Map<Long, Form> ofEdition = forms.ofEdition(query.edition());
    if (!ofEdition.isEmpty()) {
      ResponseMaker maker = new ResponseMaker(ofEdition);
      Aside<List<Response>> making =
          new Aside<>(MADE_TOGETHER, maker::responses, some -> some.forEach(action));
      try (AnswerRows rows =
          AnswerReading.open(
              session, AnswerFilter.of(query, ofEdition.keySet()), AnswerRows.WHOLE)) {
        while (rows.next()) {
          if (removed.isEmpty() || !removed.containsKey(key(rows))) {
            making.add(rows);
          }
        }
        making.end();
      } catch (SQLException e) {
        throw Failure.translated(e);
      }
    }
    Set<FormId> ids = new HashSet<>();
    ofEdition.values().forEach(form -> ids.add(form.id()));
    List.copyOf(added.values()).stream()
        .filter(r -> ids.contains(r.form()) && query.includes(r.setting()))
        .forEach(action);
  }

  private static Key key(AnswerRows row) {
    return new Key(forbund(row), Objects.requireNonNull(row.sourceId));
  }

  private static String forbund(AnswerRows row) {
    return Objects.requireNonNull(row.forbund);
  }

  @Override
  public boolean isAnswered(FormId form) {
    check();
    if (added.values().stream().anyMatch(response -> response.form().equals(form))) {
      return true;
    }
    long revision = forms.revision(form);
    long gone = removed.values().stream().filter(row -> row.form() == revision).count();
    return session.ask(() -> answered(session, revision, gone));
  }

  /** Whether more than so many rows are answers to a form. */
  private boolean answered(Session in, long revision, long moreThan) {
    // What nobody has ever answered need not be looked for among millions.
    boolean ever =
        spilled.keySet().stream().anyMatch(segment -> segment.form() == revision)
            || changes(in, revision, "") > 0;
    return ever && rows(in, revision, moreThan + 1) > moreThan;
  }

  /** How many rows are answers to a form, at most so many. */
  private static long rows(Session in, long revision, long most) {
    return in.query(
            "select count(*) from (select form from ${prefix}response where form = ? limit ?) few")
        .bind(0, revision)
        .bind(1, most)
        .mapTo(Long.class)
        .one();
  }

  // Writing

  @Override
  public void insert(Collection<Response> responses) {
    check();
    Iterator<Response> source = responses.iterator();
    Map<FormId, Form> found = new HashMap<>();
    List<Response> some = take(source, found);
    if (source.hasNext()) {
      insertMany(some, source, found);
      return;
    }
    Map<Key, Response> fresh = new LinkedHashMap<>();
    for (Response response : some) {
      Key key = Key.of(response);
      if (added.containsKey(key) || fresh.putIfAbsent(key, response) != null) {
        throw new DuplicateException(key.toString());
      }
    }
    Optional<Key> taken = stored(fresh.keySet()).stream().findFirst();
    if (taken.isPresent()) {
      throw new DuplicateException(taken.get().toString());
    }
    added.putAll(fresh);
    if (added.size() >= MANY) {
      spill();
    }
  }

  @Override
  public int insertMissing(List<Response> responses) {
    check();
    Map<FormId, Form> found = new HashMap<>();
    Map<Key, Response> missing = new LinkedHashMap<>();
    for (Iterator<Response> source = responses.iterator(); source.hasNext(); ) {
      take(source, found).forEach(response -> missing.putIfAbsent(Key.of(response), response));
    }
    missing.keySet().removeAll(added.keySet());
    missing.keySet().removeAll(stored(missing.keySet()));
    insert(missing.values());
    return missing.size();
  }

  /** The next of them, which fit their forms. */
  private List<Response> take(Iterator<Response> source, Map<FormId, Form> found) {
    List<Response> some = new ArrayList<>();
    while (some.size() < MANY && source.hasNext()) {
      Response response = Objects.requireNonNull(source.next());
      form(response, found).check(response);
      some.add(response);
    }
    return some;
  }

  private Form form(Response response, Map<FormId, Form> found) {
    Form form = found.get(response.form());
    if (form == null) {
      form = forms.get(response.form());
      // Known from now on: it is asked for when the session may have ended.
      forms.revision(response.form());
      found.put(response.form(), form);
    }
    return form;
  }

  /** Which of the keys are those of stored responses that the unit has not removed. */
  private Set<Key> stored(Collection<Key> keys) {
    Map<String, List<String>> byForbund = new TreeMap<>();
    for (Key key : keys) {
      if (!removed.containsKey(key)) {
        byForbund.computeIfAbsent(key.forbund(), f -> new ArrayList<>()).add(key.sourceId());
      }
    }
    Set<Key> found = new LinkedHashSet<>();
    byForbund.forEach(
        (forbund, ids) -> Chunks.of(ids, some -> found.addAll(stored(forbund, some))));
    return found;
  }

  private Set<Key> stored(String forbund, List<String> sourceIds) {
    Set<Key> found = new LinkedHashSet<>();
    try (PreparedStatement statement = keyed(session, IDS, forbund, sourceIds);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(new Key(forbund, rows.getString(1)));
      }
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
    return found;
  }

  /**
   * Writes what waits to the unit's own transaction.
   *
   * @throws StaleException if others were in the way
   */
  private void spill() {
    attempt(
        () -> {
          try {
            remove(session, spilled);
            add(session, added.values().iterator(), spilled);
          } catch (SQLException e) {
            if (Failure.isDisturbance(e)) {
              throw new StaleException(KIND, e);
            }
            throw e;
          }
          removed.clear();
          added.clear();
        });
  }

  /** Writes many responses, of which some are read, to the unit's own transaction. */
  private void insertMany(List<Response> first, Iterator<Response> rest, Map<FormId, Form> found) {
    spill();
    attempt(
        () -> {
          Source source = new Source(first.iterator(), rest, found);
          Optional<StoreException> refusal = Optional.empty();
          while (refusal.isEmpty() && source.begin()) {
            refusal = addOrRefuse(source);
          }
          if (refusal.isPresent()) {
            // If one does not fit its form, that is the reason.
            while (source.begin()) {
              source.next();
            }
            throw refusal.get();
          }
        });
  }

  /**
   * Responses that are checked as they are read, some at a time. While some are on their way, the
   * database cannot be asked for forms, so that some end where an unknown form begins.
   */
  private final class Source implements Iterator<Response> {

    private final Iterator<Response> first;
    private final Iterator<Response> rest;
    private final Map<FormId, Form> found;
    private final List<Response> some = new ArrayList<>();
    private @Nullable Response following;

    Source(Iterator<Response> first, Iterator<Response> rest, Map<FormId, Form> found) {
      this.first = first;
      this.rest = rest;
      this.found = found;
    }

    /** Begins with the next; false if there is none. */
    boolean begin() {
      some.clear();
      Response response = peek();
      if (response != null) {
        form(response, found);
      }
      return response != null;
    }

    private @Nullable Response peek() {
      if (following == null) {
        following = first.hasNext() ? first.next() : rest.hasNext() ? rest.next() : null;
      }
      return following;
    }

    @Override
    public boolean hasNext() {
      Response response = peek();
      return response != null && some.size() < OF_MANY && found.containsKey(response.form());
    }

    @Override
    public Response next() {
      Response response = peek();
      if (response == null) {
        throw new NoSuchElementException();
      }
      following = null;
      form(response, found).check(response);
      some.add(response);
      return response;
    }
  }

  /** Does all of something in the unit's own transaction, or nothing. */
  private void attempt(SqlWork work) {
    session.beginWriting();
    Map<Segment, Change> before = new HashMap<>(spilled);
    try {
      Savepoint start = session.connection().setSavepoint();
      try {
        work.run();
        session.connection().releaseSavepoint(start);
      } catch (SQLException | RuntimeException | Error e) {
        spilled = before;
        back(start, e);
        throw e;
      }
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  private interface SqlWork {
    void run() throws SQLException;
  }

  /**
   * Goes back to a savepoint. Where there is none any more, as after a deadlock in some databases,
   * what the unit had written before is gone, too.
   */
  private void back(Savepoint start, Throwable reason) {
    try {
      session.connection().rollback(start);
    } catch (SQLException e) {
      reason.addSuppressed(e);
      givenUp = reason;
    }
  }

  /** Adds some rows; if a key is taken, why not. */
  private Optional<StoreException> addOrRefuse(Source source) throws SQLException {
    Savepoint start = session.connection().setSavepoint();
    try {
      add(session, source, spilled);
      session.connection().releaseSavepoint(start);
      return Optional.empty();
    } catch (SQLException e) {
      if (Failure.of(e) != Failure.TAKEN) {
        throw e;
      }
      back(start, e);
    }
    List<Response> some = source.some;
    Set<Key> keys = new HashSet<>();
    for (Response response : some) {
      Key key = Key.of(response);
      if (!keys.add(key)) {
        return Optional.of(new DuplicateException(key.toString()));
      }
    }
    Optional<Key> taken = stored(keys).stream().findFirst();
    return Optional.of(
        taken.isPresent() ? new DuplicateException(taken.get().toString()) : takenByOthers(some));
  }

  /** The conflict with whoever has stored a response that this unit cannot see. */
  private StoreException takenByOthers(List<Response> some) throws SQLException {
    for (Response response : some) {
      Savepoint start = session.connection().setSavepoint();
      try {
        ResponseWriting.write(session, List.of(response).iterator(), r -> forms.revision(r.form()));
      } catch (SQLException e) {
        if (Failure.of(e) != Failure.TAKEN) {
          throw e;
        }
        back(start, e);
        return new ConflictException(Key.of(response).toString(), 0, 1);
      }
    }
    throw new StaleException(KIND, Key.of(some.get(0)).toString());
  }

  /** Adds rows. */
  private void add(Session in, Iterator<Response> some, Map<Segment, Change> changes)
      throws SQLException {
    Map<FormId, Long> revisions = new HashMap<>();
    Map<Segment, long[]> counts = new HashMap<>();
    Map<Long, FormId> ids = new HashMap<>();
    ResponseWriting.write(
        in,
        some,
        response -> {
          Long known = revisions.get(response.form());
          long revision = known == null ? forms.revision(response.form()) : known;
          if (known == null) {
            revisions.put(response.form(), revision);
            ids.put(revision, response.form());
          }
          counts.computeIfAbsent(Segment.of(response, revision), s -> new long[1])[0]++;
          return revision;
        });
    counts.forEach(
        (segment, count) ->
            changes.merge(
                segment,
                new Change(Objects.requireNonNull(ids.get(segment.form())), count[0], 0),
                Change::plus));
  }

  /** Removes rows, if they are as they were read. */
  private void remove(Session in, Map<Segment, Change> changes) throws SQLException {
    if (removed.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = ResponseWriting.delete(in)) {
      for (Map.Entry<Key, Row> entry : removed.entrySet()) {
        Response response = entry.getValue().response();
        long form = entry.getValue().form();
        if (ResponseWriting.delete(statement, response, form) == 0) {
          throw new StaleException(KIND, entry.getKey().toString());
        }
        changes.merge(Segment.of(response, form), new Change(response.form(), 0, 1), Change::plus);
      }
    }
  }

  @Override
  public void delete(ForbundId forbund, String sourceId) {
    check();
    Key key = new Key(forbund.value(), sourceId);
    if (added.remove(key) != null) {
      return;
    }
    Optional<Row> row = removed.containsKey(key) ? Optional.empty() : row(session, key);
    removed.put(key, row.orElseThrow(() -> new NotFoundException(key.toString())));
    if (removed.size() >= MANY) {
      spill();
    }
  }

  @Override
  public boolean hasSpilled() {
    return !spilled.isEmpty() || givenUp != null;
  }

  @Override
  public void writeRemovals(Session in, Audit audit) {
    checkTransaction();
    written = new HashMap<>(spilled);
    released.clear();
    try {
      remove(in, written);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  @Override
  public void release(Session in, FormId form, long revision, long version) {
    released.put(revision, new Released(form, version));
    if (in.dialect().checksReferencesInSnapshot()) {
      if (hasSpilled() && !seesLatest(in)) {
        throw new StoreException("form-with-many", form.value(), in.dialect().name());
      }
      // So whoever answers a form holds its row.
      if (!seesLatest(in) || !holdForm(in, revision)) {
        throw new StaleException("form", form.value());
      }
    } else if (in.dialect().deletesBeyondSnapshot()
        && changes(in, revision, "") != changes(in, revision, " for update")) {
      // What it deletes need not be what the snapshot sees.
      throw new StaleException("form", form.value());
    }
    in.update("delete from ${prefix}segment_tally where form = ?").bind(0, revision).execute();
    int ever =
        in.update("delete from ${prefix}segment_change where form = ?").bind(0, revision).execute();
    if (ever > 0 && rows(in, revision, 1) > 0) {
      throw new StaleException("form", form.value());
    }
  }

  private static boolean seesLatest(Session in) {
    try {
      return in.connection().getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /** Keeps others from changing the form until the transaction ends; false if they have. */
  private static boolean holdForm(Session in, long revision) {
    return in.query("select revision from ${prefix}form where revision = ? for update")
        .bind(0, revision)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** How many changes there were of answers to a form. */
  private static long changes(Session in, long revision, String lock) {
    return in
        .query("select changes from ${prefix}segment_change where form = ?" + lock)
        .bind(0, revision)
        .mapTo(Long.class)
        .stream()
        .mapToLong(changes -> changes)
        .sum();
  }

  @Override
  public void writeAdditions(Session in, Audit audit) {
    try {
      if (!added.isEmpty()) {
        add(in, added.values().iterator(), written);
      }
      List<Segment> changed =
          written.keySet().stream()
              .filter(segment -> !released.containsKey(segment.form()))
              .sorted()
              .toList();
      if (in.dialect().checksReferencesInSnapshot()) {
        for (long form : changed.stream().map(Segment::form).distinct().toList()) {
          if (!holdForm(in, form)) {
            throw new StaleException("form", Long.toString(form));
          }
        }
      }
      SegmentTallies.note(in, changed);
      SegmentTallies.forget(
          in,
          written.entrySet().stream()
              .filter(entry -> entry.getValue().removed() > 0)
              .map(Map.Entry::getKey)
              .toList());
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    written.forEach(
        (segment, change) -> {
          String subject = segment.forbund() + "/" + change.form() + "/" + segment.halfYear();
          if (change.removed() > 0) {
            audit.add(KIND, subject, change.removed(), AuditEntry.Action.DELETE);
          }
          if (change.added() > 0) {
            audit.add(KIND, subject, change.added(), AuditEntry.Action.INSERT);
          }
        });
  }

  @Override
  public void check(Session later) {
    removed.forEach(
        (key, row) -> {
          Optional<Long> form = formOf(later, key);
          boolean same =
              form.equals(Optional.of(row.form())) && row(later, key).equals(Optional.of(row));
          if (!same) {
            throw new ConflictException(key.toString(), 1, form.isPresent() ? 1 : 0);
          }
        });
    added
        .keySet()
        .forEach(
            key -> {
              if (!removed.containsKey(key) && formOf(later, key).isPresent()) {
                throw new ConflictException(key.toString(), 0, 1);
              }
            });
    released.forEach(
        (revision, form) -> {
          long gone = removed.values().stream().filter(row -> row.form() == revision).count();
          if (later.ask(() -> answered(later, revision, gone))) {
            throw new ConflictException(form.form().value(), form.version(), form.version());
          }
        });
  }

  @Override
  public void end() {
    over = true;
  }

  private void check() {
    if (over) {
      throw new StoreException("outside");
    }
    checkTransaction();
  }

  private void checkTransaction() {
    if (givenUp != null) {
      throw Failure.translated(givenUp);
    }
  }

  /** Makes responses of rows; what many have in common is made once. */
  private static final class ResponseMaker {

    private final Map<Long, Form> forms;
    private final List<Stratum> strata = new ArrayList<>();
    private final Strata numbers =
        new Strata(
            stratum -> {
              strata.add(stratum);
              return strata.size() - 1;
            });
    private final Map<String, ForbundId> forbunds = new HashMap<>();
    private long lastRevision;
    private @Nullable Form last;

    ResponseMaker(Map<Long, Form> forms) {
      this.forms = forms;
    }

    /** The responses of rows, in their order. */
    List<Response> responses(RowBatch rows) {
      List<Response> responses = new ArrayList<>(rows.size());
      while (rows.next()) {
        responses.add(response(rows));
      }
      return responses;
    }

    private Response response(AnswerRows row) {
      Form form = last;
      if (form == null || lastRevision != row.form) {
        form = Objects.requireNonNull(forms.get(row.form));
        last = form;
        lastRevision = row.form;
      }
      Stratum stratum = strata.get(numbers.number(row.insats, row.sex, row.ages));
      byte[] codes = Arrays.copyOfRange(row.codes, row.from, row.from + row.length);
      return new Response(
          Objects.requireNonNull(row.sourceId),
          form.id(),
          new Setting(
              forbunds.computeIfAbsent(forbund(row), ForbundId::of),
              stratum.insats(),
              form.respondent(),
              form.occasion(),
              Objects.requireNonNull(row.day),
              stratum.sex(),
              stratum.ageBand()),
          Answers.ofBytes(codes));
    }
  }
}
