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

/**
 * Counts of whole segments that are kept beside the rows. Each carries the stamp of the segment
 * under which it was made: how many changes there were, and the sum of their marks, which are drawn
 * at random. It is used only where the snapshot sees a segment with just that stamp, so a change
 * that has not been counted makes it worthless by being stored.
 */
final class SegmentTallies {

  /** Marks are drawn below this: eight million of them can be added up in a {@code long}. */
  private static final long MARKS = 1L << 40;

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
    if (segments.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        session
            .connection()
            .prepareStatement(
                session
                    .names()
                    .fill(
                        "insert into ${prefix}segment_change"
                            + " (form, half_year, forbund, changes, mark) values (?, ?, ?, 1, ?)"))) {
      statement.setQueryTimeout(session.timeoutSeconds());
      for (Segment segment : segments) {
        set(statement, segment);
        statement.setLong(4, Long.remainderUnsigned(Session.random(), MARKS));
        statement.addBatch();
      }
      statement.executeBatch();
    }
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
    StringBuilder where = new StringBuilder(" where form in ");
    where.append(AnswerReading.marks(filter.forms()));
    if (!filter.forbunds().isEmpty()) {
      where.append(" and forbund in ").append(AnswerReading.marks(filter.forbunds()));
    }
    filter.firstDay().ifPresent(day -> where.append(" and half_year >= ?"));
    filter.lastDay().ifPresent(day -> where.append(" and half_year <= ?"));
    String sql =
        "select c.form, c.half_year, c.forbund, t."
            + (fine ? "fine" : "coarse")
            + " from "
            + String.format(STAMPS, where);
    int used = 0;
    try (PreparedStatement statement =
        session.connection().prepareStatement(session.names().fill(sql))) {
      statement.setQueryTimeout(session.timeoutSeconds());
      statement.setFetchSize(500);
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
          Segment segment = new Segment(rows.getLong(1), rows.getInt(2), rows.getString(3));
          boolean all =
              whole.computeIfAbsent(segment.half(), half -> isWhole(query.period(), half));
          byte[] kept = all && !unnoted.contains(segment) ? rows.getBytes(4) : null;
          int size = SegmentCounts.size(counter.form(segment.form()));
          if (!all) {
            rest.partial().add(segment.half());
          } else if (kept == null || !SegmentCounts.isIntact(kept, size)) {
            rest.stale().add(segment);
          } else {
            SegmentCounts.read(kept, size, (group, counts) -> counter.add(segment, group, counts));
            used++;
          }
        }
      }
    }
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
    return used == 0 ? Optional.empty() : Optional.of(rest);
  }

  private static boolean isWhole(Optional<Period> period, int half) {
    return period.map(p -> p.encloses(Segment.halfYear(half))).orElse(true);
  }

  private boolean isAnyKept() {
    return session
            .query("select count(*) from (select form from ${prefix}segment_tally limit 1) few")
            .mapTo(Long.class)
            .one()
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
        session
            .connection()
            .prepareStatement(
                session
                    .names()
                    .fill(
                        "select c.form, c.half_year, c.forbund, c.changes, c.mark from "
                            + String.format(STAMPS, where)
                            + which))) {
      statement.setQueryTimeout(session.timeoutSeconds());
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
    try (PreparedStatement delete =
            prepare(
                "delete from ${prefix}segment_tally where form = ? and half_year = ?"
                    + " and forbund = ?");
        PreparedStatement insert =
            prepare(
                "insert into ${prefix}segment_tally"
                    + " (form, half_year, forbund, changes, mark, coarse, fine)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      for (Stamped stamped : stale) {
        Segment segment = stamped.segment();
        SegmentCounts fine = Objects.requireNonNull(counts.get(segment));
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
    return stale.size();
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = session.connection().prepareStatement(session.names().fill(sql));
    statement.setQueryTimeout(session.timeoutSeconds());
    return statement;
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
    return session
        .query("select distinct forbund from ${prefix}segment_change order by forbund")
        .mapTo(String.class)
        .list();
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
    List<Segment> wrong = new ArrayList<>();
    try (PreparedStatement statement =
        prepare(
            "select coarse, fine from ${prefix}segment_tally where form = ? and half_year = ?"
                + " and forbund = ?")) {
      for (Segment segment : kept) {
        SegmentCounts now = Objects.requireNonNull(counts.get(segment));
        set(statement, segment);
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()
              || !Arrays.equals(row.getBytes(1), now.coarse().toBytes())
              || !Arrays.equals(row.getBytes(2), now.toBytes())) {
            wrong.add(segment);
          }
        }
      }
    }
    return wrong;
  }

  /**
   * Puts the notes of a förbund's changes together, one for each segment; stamps stay as they are.
   *
   * @return how many notes went
   */
  int compact(String forbund) throws SQLException {
    long seen =
        session
            .query("select count(*) from ${prefix}segment_change where forbund = ?")
            .bind(0, forbund)
            .mapTo(Long.class)
            .one();
    List<Stamped> stamps = stamped(" where forbund = ?", "", forbund);
    if (seen == stamps.size()) {
      return 0;
    }
    int gone =
        session
            .update("delete from ${prefix}segment_change where forbund = ?")
            .bind(0, forbund)
            .execute();
    if (gone != seen) {
      throw new StaleException("segment", forbund);
    }
    try (PreparedStatement insert =
        prepare(
            "insert into ${prefix}segment_change (form, half_year, forbund, changes, mark)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Stamped stamped : stamps) {
        set(insert, stamped.segment());
        insert.setLong(4, stamped.changes());
        insert.setLong(5, stamped.mark());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return (int) (seen - stamps.size());
  }
}
