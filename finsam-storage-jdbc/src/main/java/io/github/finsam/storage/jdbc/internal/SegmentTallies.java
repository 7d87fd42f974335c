package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.jdbc.internal.AnswerRows.Part;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Counts of whole segments that are kept beside the rows. Each carries the stamp of the segment
 * under which it was made: how many changes there were, and the sum of their marks, which are drawn
 * at random. It is used only where the snapshot sees a segment with just that stamp, so a change
 * that has not been counted makes it worthless by being stored.
 */
final class SegmentTallies {

  /** Marks are drawn below this: eight million of them can be added up in a {@code long}. */
  private static final long MARKS = 1L << 40;

  private static final String CHANGES =
      "${prefix}segment_change (form, half_year, forbund, changes, mark)";

  private static final int ROWS_AT_A_TIME = 1_000;

  private static final String STAMPS =
      "(select form, half_year, forbund, cast(sum(changes) as "
          + "decimal(20)) changes, cast(sum(mark) as decimal(20)) mark from"
          + " ${prefix}segment_change%s group by form, half_year, forbund) c left join"
          + " ${prefix}segment_tally t on t.form = c.form and t.half_year = c.half_year"
          + " and t.forbund = c.forbund and t.changes = c.changes and t.mark = c.mark";

  private final Session session;

  SegmentTallies(Session session) {
    this.session = session;
  }

  /**
   * What is left to be counted from rows.
   *
   * @param stale segments of which no count is kept that is still right
   * @param partial half-years of which the query includes some days
   */
  record Rest(Set<Segment> stale, Set<Integer> partial) {}

  /** Tells of segments that a unit has changed, each by a row of its own. */
  static void note(Session session, Collection<Segment> segments) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Segment segment : segments) {
      long mark = Long.remainderUnsigned(Session.random(), MARKS);
      rows.add(new Object[] {segment.form(), segment.half(), segment.forbund(), 1L, mark});
    }
    ManyRows.insert(session, CHANGES, rows);
  }

  /**
   * Lets go of the counts kept of segments and, with them, of all förbund: they are of no use any
   * more, and what was removed could be read off them.
   */
  static void forget(Session session, Collection<Segment> segments) throws SQLException {
    if (segments.isEmpty()) {
      return;
    }
    try (PreparedStatement kept =
            session.prepare(
                "select form, half_year, forbund from ${prefix}segment_tally"
                    + " where form = ? and half_year = ? and forbund in (?, '')");
        PreparedStatement delete = deletion(session)) {
      Set<Segment> found = new TreeSet<>();
      for (Segment segment : segments) {
        set(kept, segment);
        try (ResultSet rows = kept.executeQuery()) {
          while (rows.next()) {
            found.add(segment(rows));
          }
        }
      }
      // Of those that are not there some databases would lock the gaps.
      for (Segment segment : found) {
        set(delete, segment);
        delete.addBatch();
      }
      if (!found.isEmpty()) {
        delete.executeBatch();
      }
    }
  }

  private static PreparedStatement deletion(Session session) throws SQLException {
    return session.prepare(
        "delete from ${prefix}segment_tally where form = ? and half_year = ? and forbund = ?");
  }

  private static void set(PreparedStatement statement, Segment segment) throws SQLException {
    statement.setLong(1, segment.form());
    statement.setInt(2, segment.half());
    statement.setString(3, segment.forbund());
  }

  /**
   * Counts what is kept of what the query asks for.
   *
   * @param filter what of it lies in rows
   * @param unnoted segments that have changed without a note yet
   * @return the rest; empty, with nothing counted, if nothing is kept
   */
  Optional<Rest> count(
      TallyQuery query, AnswerFilter filter, RowCounter counter, Set<Segment> unnoted)
      throws SQLException {
    if (!isAnyKept()) {
      return Optional.empty();
    }
    boolean fine = query.dimensions().contains(Dimension.INSATS) || !query.insatser().isEmpty();
    Rest rest = new Rest(new HashSet<>(), new TreeSet<>());
    Map<Integer, Boolean> whole = new HashMap<>();
    Set<Pair> done = new HashSet<>();
    boolean nation =
        !fine
            && unnoted.isEmpty()
            && filter.forbunds().isEmpty()
            && !query.dimensions().contains(Dimension.FORBUND);
    if (nation && countNation(query.period(), filter, counter, rest.partial(), done)) {
      return Optional.of(rest);
    }
    // Two plain questions: one that joins both tables is slow where the database does not know how
    // large they are.
    Map<Segment, Stamp> stamps = new HashMap<>();
    read(
        "select form, half_year, forbund, sum(changes), sum(mark) from ${prefix}segment_change",
        " group by form, half_year, forbund",
        filter,
        row -> {
          Segment segment = segment(row);
          if (done.contains(Pair.of(segment))) {
            return;
          }
          if (whole.computeIfAbsent(segment.half(), half -> isWhole(query.period(), half))) {
            stamps.put(segment, new Stamp(row.getLong(4), row.getLong(5)));
          } else {
            rest.partial().add(segment.half());
          }
        });
    Set<Segment> used = new HashSet<>();
    read(
        "select form, half_year, forbund, changes, mark, "
            + (fine ? "fine" : "coarse")
            + " from ${prefix}segment_tally",
        "",
        filter,
        row -> {
          Segment segment = segment(row);
          int size = SegmentCounts.size(counter.form(segment.form()));
          byte[] kept = row.getBytes(6);
          if (!unnoted.contains(segment)
              && new Stamp(row.getLong(4), row.getLong(5)).equals(stamps.get(segment))
              && SegmentCounts.isIntact(kept, size)) {
            SegmentCounts.read(kept, size, (group, counts) -> counter.add(segment, group, counts));
            used.add(segment);
          }
        });
    stamps.keySet().stream().filter(segment -> !used.contains(segment)).forEach(rest.stale()::add);
    for (Segment segment : unnoted) {
      if (filter.forms().contains(segment.form())
          && (filter.forbunds().isEmpty() || filter.forbunds().contains(segment.forbund()))
          && query.period().map(p -> p.overlaps(segment.halfYear())).orElse(true)) {
        if (isWhole(query.period(), segment.half())) {
          rest.stale().add(segment);
        } else {
          rest.partial().add(segment.half());
        }
      }
    }
    return used.isEmpty() && done.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  /** The answers to a form in a half-year, of all förbund together. */
  private record Pair(long form, int half) {

    static Pair of(Segment segment) {
      return new Pair(segment.form(), segment.half());
    }

    Segment ofAll() {
      return new Segment(form, half, Segment.ALL_FORBUNDS);
    }
  }

  /**
   * Counts what is kept of all förbund together.
   *
   * @param partial gets the half-years of which some days are included
   * @param done gets what was counted
   * @return whether that was all of the whole half-years
   */
  private boolean countNation(
      Optional<Period> period,
      AnswerFilter filter,
      RowCounter counter,
      Set<Integer> partial,
      Set<Pair> done)
      throws SQLException {
    Map<Pair, Stamp> stamps = new HashMap<>();
    read(
        "select form, half_year, sum(changes), sum(mark) from ${prefix}segment_change",
        " group by form, half_year",
        filter,
        row -> {
          Pair pair = new Pair(row.getLong(1), row.getInt(2));
          if (isWhole(period, pair.half())) {
            stamps.put(pair, new Stamp(row.getLong(3), row.getLong(4)));
          } else {
            partial.add(pair.half());
          }
        });
    read(
        "select form, half_year, forbund, changes, mark, coarse from ${prefix}segment_tally",
        " and forbund = '" + Segment.ALL_FORBUNDS + "'",
        filter,
        row -> {
          Segment all = segment(row);
          byte[] kept = row.getBytes(6);
          int size = SegmentCounts.size(counter.form(all.form()));
          Stamp stamp = new Stamp(row.getLong(4), row.getLong(5));
          if (stamp.equals(stamps.get(Pair.of(all))) && SegmentCounts.isIntact(kept, size)) {
            SegmentCounts.read(kept, size, (group, counts) -> counter.add(all, group, counts));
            done.add(Pair.of(all));
          }
        });
    return !done.isEmpty() && done.size() == stamps.size();
  }

  /**
   * Puts together the counts of all förbund where each has some that are still right.
   *
   * @param forms which forms there are
   * @return how many half-years of forms
   */
  int refreshNation(FormBook forms) throws SQLException {
    Set<Pair> incomplete = new HashSet<>();
    stale("").forEach(stamped -> incomplete.add(Pair.of(stamped.segment())));
    Map<Pair, Stamp> kept = stampsKeptOfNation();
    int count = 0;
    for (Map.Entry<Pair, Stamp> entry : stampsOfNation().entrySet()) {
      Pair pair = entry.getKey();
      Stamp stamp = entry.getValue();
      if (!incomplete.contains(pair) && !stamp.equals(kept.get(pair))) {
        Optional<SegmentCounts> sum = together(pair, forms);
        if (sum.isPresent()) {
          write(
              List.of(new Stamped(pair.ofAll(), stamp.changes(), stamp.mark())),
              segment -> sum.get());
          count++;
        }
      }
    }
    return count;
  }

  /** What all förbund together have gone through. */
  private Map<Pair, Stamp> stampsOfNation() throws SQLException {
    Map<Pair, Stamp> stamps = new HashMap<>();
    for (Stamped stamped : stamped("", "")) {
      stamps.merge(
          Pair.of(stamped.segment()), new Stamp(stamped.changes(), stamped.mark()), Stamp::plus);
    }
    return stamps;
  }

  /** The stamps under which counts of all förbund are kept. */
  private Map<Pair, Stamp> stampsKeptOfNation() {
    Map<Pair, Stamp> kept = new HashMap<>();
    session
        .ask(
            () ->
                session
                    .query(
                        "select form, half_year, changes, mark from ${prefix}segment_tally"
                            + " where forbund = '"
                            + Segment.ALL_FORBUNDS
                            + "'")
                    .map(
                        (row, context) ->
                            Map.entry(
                                new Pair(row.getLong(1), row.getInt(2)),
                                new Stamp(row.getLong(3), row.getLong(4))))
                    .list())
        .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    return kept;
  }

  /** The kept counts of all förbund added up; empty if those of one are damaged. */
  private Optional<SegmentCounts> together(Pair pair, FormBook forms) throws SQLException {
    Form form = forms.ofRevision(pair.form());
    int size = SegmentCounts.size(form);
    SegmentCounts sum = new SegmentCounts(form);
    try (PreparedStatement statement =
        session.prepare(
            "select coarse from ${prefix}segment_tally where form = ? and half_year = ?"
                + " and forbund <> '"
                + Segment.ALL_FORBUNDS
                + "'")) {
      statement.setLong(1, pair.form());
      statement.setInt(2, pair.half());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          byte[] coarse = rows.getBytes(1);
          if (!SegmentCounts.isIntact(coarse, size)) {
            return Optional.empty();
          }
          SegmentCounts.read(coarse, size, sum::add);
        }
      }
    }
    return Optional.of(sum);
  }

  /** What a segment has gone through. */
  private record Stamp(long changes, long mark) {

    Stamp plus(Stamp other) {
      return new Stamp(changes + other.changes, mark + other.mark);
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Reads rows of segments that a filter may leave something of. */
  private void read(String select, String end, AnswerFilter filter, RowReader reader)
      throws SQLException {
    StringBuilder sql = new StringBuilder(select);
    sql.append(" where form in ").append(Chunks.marks(filter.forms().size()));
    if (!filter.forbunds().isEmpty()) {
      sql.append(" and forbund in ").append(Chunks.marks(filter.forbunds().size()));
    }
    filter.firstDay().ifPresent(day -> sql.append(" and half_year >= ?"));
    filter.lastDay().ifPresent(day -> sql.append(" and half_year <= ?"));
    try (PreparedStatement statement = session.prepare(sql.append(end).toString())) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      AnswerReading.inBinary(session, statement);
      int at = 1;
      for (long form : filter.forms()) {
        statement.setLong(at++, form);
      }
      for (String forbund : filter.forbunds()) {
        statement.setString(at++, forbund);
      }
      if (filter.firstDay().isPresent()) {
        statement.setInt(at++, Segment.half(filter.firstDay().get()));
      }
      if (filter.lastDay().isPresent()) {
        statement.setInt(at, Segment.half(filter.lastDay().get()));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static Segment segment(ResultSet row) throws SQLException {
    return new Segment(row.getLong(1), row.getInt(2), row.getString(3));
  }

  private static boolean isWhole(Optional<Period> period, int half) {
    return period.map(p -> p.encloses(Segment.halfYear(half))).orElse(true);
  }

  private boolean isAnyKept() {
    return session.ask(
            () ->
                session
                    .query(
                        "select count(*) from (select form from ${prefix}segment_tally limit 1) few")
                    .mapTo(Long.class)
                    .one())
        > 0;
  }

  /** A segment and its stamp. */
  private record Stamped(Segment segment, long changes, long mark) {}

  /** The förbund of whose segments some have no count that is still right, in order. */
  List<String> staleForbunds() throws SQLException {
    return new ArrayList<>(
        new TreeSet<>(stale("").stream().map(stamped -> stamped.segment().forbund()).toList()));
  }

  private List<Stamped> stale(String where, Object... parameters) throws SQLException {
    return stamped(where, " where t.form is null", parameters);
  }

  private List<Stamped> stamped(String where, String which, Object... parameters)
      throws SQLException {
    List<Stamped> found = new ArrayList<>();
    try (PreparedStatement statement =
        session.prepare(
            "select c.form, c.half_year, c.forbund, c.changes, c.mark from "
                + String.format(STAMPS, where)
                + which)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Stamped(
                  new Segment(rows.getLong(1), rows.getInt(2), rows.getString(3)),
                  rows.getLong(4),
                  rows.getLong(5)));
        }
      }
    }
    return found;
  }

  /**
   * Counts the segments of a förbund anew of which no count is kept that is still right.
   *
   * @return how many
   */
  int refresh(String forbund, FormBook forms) throws SQLException {
    List<Stamped> stale = stale(" where forbund = ?", forbund);
    if (stale.isEmpty()) {
      return 0;
    }
    Map<Segment, SegmentCounts> counts =
        counted(stale.stream().map(Stamped::segment).toList(), forms);
    write(stale, segment -> Objects.requireNonNull(counts.get(segment)));
    return stale.size();
  }

  /** Keeps counts instead of those there were. */
  private void write(List<Stamped> stamps, Function<Segment, SegmentCounts> counts)
      throws SQLException {
    session.beginWriting();
    try (PreparedStatement delete = deletion(session);
        PreparedStatement insert =
            session.prepare(
                "insert into ${prefix}segment_tally"
                    + " (form, half_year, forbund, changes, mark, coarse, fine)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (Stamped stamped : stamps) {
        Segment segment = stamped.segment();
        SegmentCounts fine = counts.apply(segment);
        set(delete, segment);
        delete.addBatch();
        set(insert, segment);
        insert.setLong(4, stamped.changes());
        insert.setLong(5, stamped.mark());
        insert.setBytes(6, fine.coarse().toBytes());
        insert.setBytes(7, fine.toBytes());
        insert.addBatch();
      }
      delete.executeBatch();
      insert.executeBatch();
    }
  }

  /** The counts of some segments from their rows. */
  private Map<Segment, SegmentCounts> counted(List<Segment> segments, FormBook forms)
      throws SQLException {
    Map<Segment, SegmentCounts> counts = new HashMap<>();
    Map<Long, Form> byRevision = new HashMap<>();
    for (Segment segment : segments) {
      Form form = byRevision.computeIfAbsent(segment.form(), forms::ofRevision);
      counts.put(segment, new SegmentCounts(form));
    }
    AnswerFilter all =
        new AnswerFilter(
            List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    Set<Part> parts = EnumSet.of(Part.FORBUND, Part.SEX, Part.AGES, Part.INSATS);
    try (AnswerRows rows = AnswerReading.open(session, all.around(segments), parts)) {
      while (rows.next()) {
        SegmentCounts ofSegment =
            counts.get(new Segment(rows.form, rows.half, Objects.requireNonNull(rows.forbund)));
        if (ofSegment != null) {
          ofSegment.add(rows);
        }
      }
    }
    return counts;
  }

  /** Every förbund that has segments, in order. */
  List<String> forbunds() {
    return session.ask(
        () ->
            session
                .query("select distinct forbund from ${prefix}segment_change order by forbund")
                .mapTo(String.class)
                .list());
  }

  /**
   * Counts the segments of a förbund anew whose kept counts would be used.
   *
   * @return those whose kept counts are not what the rows give
   */
  List<Segment> wrong(String forbund, FormBook forms) throws SQLException {
    List<Segment> kept =
        stamped(" where forbund = ?", " where t.form is not null", forbund).stream()
            .map(Stamped::segment)
            .toList();
    if (kept.isEmpty()) {
      return List.of();
    }
    Map<Segment, SegmentCounts> counts = counted(kept, forms);
    return wrong(counts);
  }

  /**
   * Counts anew all förbund together where kept counts of them would be used.
   *
   * @return those whose kept counts are not what the rows give
   */
  List<Segment> wrongNation(FormBook forms) throws SQLException {
    Map<Pair, Stamp> used = stampsKeptOfNation();
    used.entrySet().retainAll(stampsOfNation().entrySet());
    List<Segment> wrong = new ArrayList<>();
    for (Pair pair : used.keySet()) {
      SegmentCounts counts = new SegmentCounts(forms.ofRevision(pair.form()));
      try (AnswerRows rows =
          AnswerReading.open(
              session,
              AnswerFilter.of(pair.form(), pair.half()),
              EnumSet.of(Part.SEX, Part.AGES))) {
        while (rows.next()) {
          counts.add(rows);
        }
      }
      wrong.addAll(wrong(Map.of(pair.ofAll(), counts)));
    }
    return wrong;
  }

  /** Of which segments other counts are kept. */
  private List<Segment> wrong(Map<Segment, SegmentCounts> counts) throws SQLException {
    List<Segment> wrong = new ArrayList<>();
    try (PreparedStatement statement =
        session.prepare(
            "select coarse, fine from ${prefix}segment_tally where form = ? and half_year = ?"
                + " and forbund = ?")) {
      for (Map.Entry<Segment, SegmentCounts> entry : counts.entrySet()) {
        set(statement, entry.getKey());
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()
              || !Arrays.equals(row.getBytes(1), entry.getValue().coarse().toBytes())
              || !Arrays.equals(row.getBytes(2), entry.getValue().toBytes())) {
            wrong.add(entry.getKey());
          }
        }
      }
    }
    return wrong;
  }

  /** The marks of a förbund's notes, which are drawn at random: the same for the same notes. */
  private List<Long> marks(String forbund, String lock) {
    return session
        .ask(
            () ->
                session
                    .query("select mark from ${prefix}segment_change where forbund = ?" + lock)
                    .bind(0, forbund)
                    .mapTo(Long.class)
                    .list())
        .stream()
        .sorted()
        .toList();
  }

  /**
   * Puts the notes of a förbund's changes together, one for each segment; stamps stay as they are.
   *
   * @return how many notes went
   */
  int compact(String forbund) throws SQLException {
    long seen =
        session.ask(
            () ->
                session
                    .query("select count(*) from ${prefix}segment_change where forbund = ?")
                    .bind(0, forbund)
                    .mapTo(Long.class)
                    .one());
    List<Stamped> stamps = stamped(" where forbund = ?", "", forbund);
    if (seen == stamps.size()) {
      return 0;
    }
    // What it deletes need not be what the snapshot sees, however many notes there are.
    if (session.dialect().deletesBeyondSnapshot()
        && !marks(forbund, "").equals(marks(forbund, " for update"))) {
      throw new StaleException("segment", forbund);
    }
    session.beginWriting();
    int gone =
        session.ask(
            () ->
                session
                    .update("delete from ${prefix}segment_change where forbund = ?")
                    .bind(0, forbund)
                    .execute());
    if (gone != seen) {
      throw new StaleException("segment", forbund);
    }
    List<Object[]> rows = new ArrayList<>();
    for (Stamped stamped : stamps) {
      Segment segment = stamped.segment();
      rows.add(
          new Object[] {
            segment.form(), segment.half(), forbund, stamped.changes(), stamped.mark()
          });
    }
    ManyRows.insert(session, CHANGES, rows);
    return (int) (seen - stamps.size());
  }
}
