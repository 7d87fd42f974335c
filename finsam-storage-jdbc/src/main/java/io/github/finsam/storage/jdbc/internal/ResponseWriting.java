package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.code.AgeBand;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes responses as rows the fastest way that the database has. */
final class ResponseWriting {

  private static final String COLUMNS =
      "${prefix}response (forbund, source_id, form, half_year, answered_on, sex, age_from, age_to, insats,"
          + " answers)";
  private static final int COLUMN_COUNT = 10;

  /** As many rows go to H2, or in one statement to MariaDB. */
  private static final int ROWS_AT_A_TIME = 500;

  /** Copying fewer is not worth beginning it. */
  private static final int COPY_FROM = 50;

  private ResponseWriting() {}

  /**
   * Writes rows.
   *
   * @param revision the revision of the form of a response; asked once for each
   */
  static void write(
      Session session, Iterator<Response> responses, ToLongFunction<Response> revision)
      throws SQLException {
    List<Response> first = take(responses, COPY_FROM);
    Optional<PGConnection> postgresql =
        responses.hasNext() ? AnswerReading.postgresql(session) : Optional.empty();
    if (postgresql.isPresent()) {
      copy(session, postgresql.get(), first, responses, revision);
    } else if (session.dialect().mayTakeBatchesApart()) {
      for (List<Response> some = first; !some.isEmpty(); some = take(responses, ROWS_AT_A_TIME)) {
        insertTogether(session, some, revision);
      }
    } else {
      insertBatches(session, first, responses, revision);
    }
  }

  private static List<Response> take(Iterator<Response> responses, int most) {
    List<Response> some = new ArrayList<>();
    while (some.size() < most && responses.hasNext()) {
      some.add(responses.next());
    }
    return some;
  }

  private static void copy(
      Session session,
      PGConnection connection,
      List<Response> first,
      Iterator<Response> rest,
      ToLongFunction<Response> revision)
      throws SQLException {
    CopyLimit limit = CopyLimit.set(session);
    // What the source takes is none of the database's time, so that where this is limited all are
    // there when the copy begins: no more than the caller has in memory anyway.
    Iterator<Response> rows = rest;
    if (session.timeoutSeconds() > 0) {
      List<Response> taken = new ArrayList<>();
      rest.forEachRemaining(taken::add);
      rows = taken.iterator();
    }
    CopyIn in =
        connection
            .getCopyAPI()
            .copyIn(session.names().fill("copy " + COLUMNS + " from stdin (format binary)"));
    try {
      Copy copy = new Copy(in);
      copy.begin();
      for (Response response : first) {
        copy.row(response, revision.applyAsLong(response));
      }
      while (rows.hasNext()) {
        Response response = rows.next();
        copy.row(response, revision.applyAsLong(response));
      }
      copy.end();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
    limit.end();
  }

  /** PostgreSQL's binary format, high bytes first. */
  private static final class Copy {

    private static final byte[] SIGNATURE =
        "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DAY_0 = LocalDate.of(2000, 1, 1).toEpochDay();

    /** Longer than any row: three ids of 64 characters, 250 codes, and the rest. */
    private static final int ROOM = 2048;

    private final CopyIn in;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    Copy(CopyIn in) {
      this.in = in;
    }

    void begin() {
      System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
      size = SIGNATURE.length;
      number4(0);
      number4(0);
    }

    void row(Response response, long form) throws SQLException {
      if (buffer.length - size < ROOM) {
        in.writeToCopy(buffer, 0, size);
        size = 0;
      }
      Setting setting = response.setting();
      number2(COLUMN_COUNT);
      bytes(setting.forbund().value().getBytes(StandardCharsets.UTF_8));
      bytes(response.sourceId().getBytes(StandardCharsets.UTF_8));
      number4(Long.BYTES);
      number4((int) (form >>> Integer.SIZE));
      number4((int) form);
      small(Segment.half(setting.day()));
      number4(Integer.BYTES);
      number4((int) (setting.day().toEpochDay() - DAY_0));
      if (setting.sex().isPresent()) {
        small(Strata.column(setting.sex().get()));
      } else {
        none();
      }
      Optional<AgeBand> ages = setting.ageBand();
      if (ages.isPresent()) {
        small(ages.get().fromInclusive());
      } else {
        none();
      }
      if (ages.isPresent() && ages.get().toInclusive().isPresent()) {
        small(ages.get().toInclusive().get());
      } else {
        none();
      }
      if (setting.insats().isPresent()) {
        bytes(setting.insats().get().value().getBytes(StandardCharsets.UTF_8));
      } else {
        none();
      }
      bytes(response.answers().toBytes());
    }

    void end() throws SQLException {
      number2(-1);
      in.writeToCopy(buffer, 0, size);
      in.endCopy();
    }

    private void none() {
      number4(-1);
    }

    private void small(int value) {
      number4(Short.BYTES);
      number2(value);
    }

    private void bytes(byte[] value) {
      number4(value.length);
      System.arraycopy(value, 0, buffer, size, value.length);
      size += value.length;
    }

    private void number2(int value) {
      buffer[size++] = (byte) (value >> Byte.SIZE);
      buffer[size++] = (byte) value;
    }

    private void number4(int value) {
      number2(value >> Short.SIZE);
      number2(value);
    }
  }

  private static void insertBatches(
      Session session,
      List<Response> first,
      Iterator<Response> rest,
      ToLongFunction<Response> revision)
      throws SQLException {
    try (PreparedStatement statement = ManyRows.prepare(session, COLUMNS, COLUMN_COUNT, 1)) {
      for (List<Response> some = first; !some.isEmpty(); some = take(rest, ROWS_AT_A_TIME)) {
        for (Response response : some) {
          set(statement, 0, response, revision.applyAsLong(response));
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }
  }

  /** Many rows in one statement. */
  private static void insertTogether(
      Session session, List<Response> some, ToLongFunction<Response> revision) throws SQLException {
    try (PreparedStatement statement =
        ManyRows.prepare(session, COLUMNS, COLUMN_COUNT, some.size())) {
      int at = 0;
      for (Response response : some) {
        set(statement, at, response, revision.applyAsLong(response));
        at += COLUMN_COUNT;
      }
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int at, Response response, long form)
      throws SQLException {
    Setting setting = response.setting();
    statement.setString(at + 1, setting.forbund().value());
    statement.setString(at + 2, response.sourceId());
    statement.setLong(at + 3, form);
    statement.setInt(at + 4, Segment.half(setting.day()));
    statement.setObject(at + 5, setting.day());
    setStratum(statement, at + 6, setting);
    statement.setBytes(at + 10, response.answers().toBytes());
  }

  private static void setStratum(PreparedStatement statement, int at, Setting setting)
      throws SQLException {
    if (setting.sex().isPresent()) {
      statement.setInt(at, Strata.column(setting.sex().get()));
    } else {
      statement.setNull(at, Types.SMALLINT);
    }
    Optional<AgeBand> ages = setting.ageBand();
    if (ages.isPresent()) {
      statement.setInt(at + 1, ages.get().fromInclusive());
    } else {
      statement.setNull(at + 1, Types.SMALLINT);
    }
    if (ages.isPresent() && ages.get().toInclusive().isPresent()) {
      statement.setInt(at + 2, ages.get().toInclusive().get());
    } else {
      statement.setNull(at + 2, Types.SMALLINT);
    }
    if (setting.insats().isPresent()) {
      statement.setString(at + 3, setting.insats().get().value());
    } else {
      statement.setNull(at + 3, Types.VARCHAR);
    }
  }

  /** What {@link #delete(PreparedStatement, Response, long)} needs. */
  static PreparedStatement delete(Session session) throws SQLException {
    String same = session.dialect().isParameter();
    return session.prepare(
        "delete from ${prefix}response where forbund = ? and source_id = ?"
            + " and form = ? and answered_on = ? and answers = ?"
            + String.join(same, " and sex", " and age_from", " and age_to", " and insats", ""));
  }

  /**
   * Removes a row, if it is as it was read.
   *
   * @return 0 if it is not
   */
  static int delete(PreparedStatement statement, Response response, long form) throws SQLException {
    Setting setting = response.setting();
    statement.setString(1, setting.forbund().value());
    statement.setString(2, response.sourceId());
    statement.setLong(3, form);
    statement.setObject(4, setting.day());
    statement.setBytes(5, response.answers().toBytes());
    setStratum(statement, 6, setting);
    return statement.executeUpdate();
  }
}
