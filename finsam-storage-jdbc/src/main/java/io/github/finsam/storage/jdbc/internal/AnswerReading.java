package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.jdbc.internal.AnswerRows.Part;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/** Reads rows of answers the fastest way that the database has, never more than a few at a time. */
final class AnswerReading {

  private static final int ROWS_AT_A_TIME = 2_000;

  // Under a name of ours, and only for the transaction.
  private static final String FORBUNDS = "finsam.forbunds";
  private static final String INSATSER = "finsam.insatser";

  private AnswerReading() {}

  /** The rows that a filter leaves, with some columns. */
  static AnswerRows open(Session session, AnswerFilter filter, Set<Part> parts)
      throws SQLException {
    return postgresql(session).isPresent()
        ? copied(session, filter, parts, false)
        : fetched(session, filter, parts);
  }

  /**
   * The same for counting: where the database can do so, it puts together the codes of rows that
   * are alike in what was asked for.
   */
  static AnswerRows openForCounting(Session session, AnswerFilter filter, Set<Part> parts)
      throws SQLException {
    if (postgresql(session).isEmpty()) {
      return fetched(session, filter, parts);
    }
    // Many small groups cost the server more than the rows cost on the way.
    boolean few = !parts.contains(Part.FORBUND) && !parts.contains(Part.INSATS);
    return copied(session, filter, parts, few);
  }

  /** PostgreSQL's own connection, if it is not hidden by another. */
  static Optional<PGConnection> postgresql(Session session) throws SQLException {
    return session.dialect() == Dialect.POSTGRESQL
            && session.connection().isWrapperFor(PGConnection.class)
        ? Optional.of(session.connection().unwrap(PGConnection.class))
        : Optional.empty();
  }

  /** Spares PostgreSQL from writing, and its driver from reading, bytes as text. */
  static void inBinary(Session session, PreparedStatement statement) throws SQLException {
    if (session.dialect() == Dialect.POSTGRESQL && statement.isWrapperFor(PGStatement.class)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
    }
  }

  private static List<String> columns(Set<Part> parts) {
    List<String> columns = new ArrayList<>();
    for (Part part : Part.values()) {
      if (parts.contains(part)) {
        columns.addAll(
            switch (part) {
              case FORBUND -> List.of("forbund");
              case SOURCE -> List.of("source_id");
              case DAY -> List.of("answered_on");
              case SEX -> List.of("sex");
              case AGES -> List.of("age_from", "age_to");
              case INSATS -> List.of("insats");
            });
      }
    }
    return columns;
  }

  private static CopyRows copied(
      Session session, AnswerFilter filter, Set<Part> parts, boolean together) throws SQLException {
    StringBuilder sql = new StringBuilder("select form, half_year");
    columns(parts).forEach(column -> sql.append(", ").append(column));
    sql.append(together ? ", string_agg(answers, ''::bytea)" : ", answers");
    sql.append(" from ${prefix}response where ").append(formsAndHalves(filter));
    filter
        .firstDay()
        .ifPresent(day -> sql.append(" and answered_on >= date '").append(day).append('\''));
    filter
        .lastDay()
        .ifPresent(day -> sql.append(" and answered_on <= date '").append(day).append('\''));
    // COPY takes no parameters, so texts are handed over in settings of the transaction.
    if (!filter.forbunds().isEmpty()) {
      set(session, FORBUNDS, filter.forbunds());
      sql.append(" and forbund = ").append(anyOf(FORBUNDS));
    }
    if (!filter.insatser().isEmpty()) {
      set(session, INSATSER, filter.insatser());
      sql.append(" and insats = ").append(anyOf(INSATSER));
    }
    if (together) {
      sql.append(" group by form, half_year");
      columns(parts).forEach(column -> sql.append(", ").append(column));
    }
    return CopyRows.open(
        session, session.names().fill(sql.toString()), parts, CopyLimit.set(session));
  }

  private static String formsAndHalves(AnswerFilter filter) {
    String forms = "form in " + joined(filter.forms());
    return filter.halves().isEmpty()
        ? forms
        : forms + " and half_year in " + joined(filter.halves());
  }

  /** Not as parameters: among what it knows beforehand, H2 finds a number sooner. */
  private static String joined(List<? extends Number> numbers) {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** No id holds a line break. */
  private static String anyOf(String setting) {
    return "any ((select string_to_array(current_setting('" + setting + "'), E'\\n'))::text[])";
  }

  private static void set(Session session, String setting, List<String> texts) throws SQLException {
    try (PreparedStatement statement =
        session.connection().prepareStatement("select set_config(?, ?, true)")) {
      statement.setString(1, setting);
      statement.setString(2, String.join("\n", texts));
      statement.executeQuery().close();
    }
  }

  private static AnswerRows fetched(Session session, AnswerFilter filter, Set<Part> parts)
      throws SQLException {
    StringBuilder sql = new StringBuilder("select form, half_year, answers");
    columns(parts).forEach(column -> sql.append(", ").append(column));
    sql.append(" from ${prefix}response where ").append(formsAndHalves(filter));
    List<Object> parameters = new ArrayList<>();
    oneOf("forbund", filter.forbunds(), sql, parameters);
    oneOf("insats", filter.insatser(), sql, parameters);
    filter
        .firstDay()
        .ifPresent(
            day -> {
              sql.append(" and answered_on >= ?");
              parameters.add(day);
            });
    filter
        .lastDay()
        .ifPresent(
            day -> {
              sql.append(" and answered_on <= ?");
              parameters.add(day);
            });
    session.dialect().readLazily(session.connection(), true);
    // Goes forward only and changes nothing, unless asked otherwise.
    PreparedStatement statement = session.prepare(sql.toString());
    try {
      statement.setFetchSize(ROWS_AT_A_TIME);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return new FetchedRows(session, statement, parts);
    } catch (SQLException | RuntimeException e) {
      statement.close();
      session.dialect().readLazily(session.connection(), false);
      throw e;
    }
  }

  private static void oneOf(
      String column, List<?> values, StringBuilder sql, List<Object> parameters) {
    if (!values.isEmpty()) {
      sql.append(" and ").append(column).append(" in ").append(Chunks.marks(values.size()));
      parameters.addAll(values);
    }
  }

  /** Rows of a result set that is fetched bit by bit. */
  private static final class FetchedRows extends AnswerRows {

    private final Session session;
    private final PreparedStatement statement;
    private final ResultSet rows;

    FetchedRows(Session session, PreparedStatement statement, Set<Part> parts) throws SQLException {
      super(parts);
      this.session = session;
      this.statement = statement;
      this.rows = statement.executeQuery();
    }

    @Override
    boolean next() throws SQLException {
      if (!rows.next()) {
        return false;
      }
      form = rows.getLong(1);
      half = rows.getInt(2);
      codes = rows.getBytes(3);
      length = codes.length;
      int column = 4;
      if (withForbund) {
        forbund = rows.getString(column++);
      }
      if (withSource) {
        sourceId = rows.getString(column++);
      }
      if (withDay) {
        day = rows.getObject(column++, LocalDate.class);
      }
      if (withSex) {
        sex = rows.getInt(column++);
      }
      if (withAges) {
        int youngest = rows.getInt(column++);
        boolean none = youngest == 0 && rows.wasNull();
        int oldest = rows.getInt(column++);
        boolean open = oldest == 0 && rows.wasNull();
        ages = none ? NO_AGES : youngest * AGES + (open ? AGES - 1 : oldest);
      }
      if (withInsats) {
        insats = rows.getString(column);
      }
      return true;
    }

    @Override
    public void close() throws SQLException {
      try (PreparedStatement closed = statement) {
        rows.close();
      } finally {
        session.dialect().readLazily(session.connection(), false);
      }
    }
  }
}
