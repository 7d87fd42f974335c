package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What somebody would write who knows the tables and the driver: loops that put answers into the
 * tables of the store, or into one row for each answer, and loops that read them, and nothing that
 * is not needed for that.
 */
final class ByHand {

  private static final String COLUMNS =
      "(forbund, source_id, form, half_year, answered_on, sex, age_from, age_to, insats, answers)";
  private static final byte[] HEAD =
      "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final long DAY_0 = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int BATCH = 500;
  private static final int CODES = 10;
  private static final String COUNTED =
      "select form, half_year, answers, forbund, sex, age_from, age_to, insats"
          + " from finsam_response";

  private final JdbcServer server;
  private final DataSource source;

  ByHand(JdbcServer server, DataSource source) {
    this.server = server;
    this.source = source;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Map<FormId, Long> forms() throws SQLException {
    Map<FormId, Long> forms = new HashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id, revision from finsam_form")) {
      while (rows.next()) {
        forms.put(FormId.of(rows.getString(1)), rows.getLong(2));
      }
    }
    return forms;
  }

  private static int half(LocalDate day) {
    return day.getYear() * 2 + (day.getMonthValue() > 6 ? 1 : 0);
  }

  private static int sex(Sex sex) {
    return sex == Sex.MAN ? 1 : 2;
  }

  /** Puts questionnaires into the table of the store, as fast as the driver takes them. */
  void insert(Iterator<Response> responses) throws SQLException {
    Map<FormId, Long> forms = forms();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      if (server == JdbcServer.POSTGRES) {
        Copy copy = new Copy(connection, "finsam_response " + COLUMNS);
        while (responses.hasNext()) {
          copy.questionnaire(responses.next(), forms);
        }
        copy.end();
      } else {
        insertBatches(connection, responses, forms);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void insertBatches(
      Connection connection, Iterator<Response> responses, Map<FormId, Long> forms)
      throws SQLException {
    String row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    int rows = server == JdbcServer.MARIADB ? BATCH : 1;
    String sql = "insert into finsam_response " + COLUMNS + " values ";
    int count = 0;
    try (PreparedStatement statement =
            connection.prepareStatement(sql + String.join(", ", Collections.nCopies(rows, row)));
        PreparedStatement last = connection.prepareStatement(sql + row)) {
      Response[] waiting = new Response[BATCH];
      while (responses.hasNext()) {
        waiting[count++] = responses.next();
        if (count == BATCH) {
          for (int i = 0; i < BATCH; i++) {
            set(statement, rows == 1 ? 0 : i * 10, waiting[i], forms);
            if (rows == 1) {
              statement.addBatch();
            }
          }
          if (rows == 1) {
            statement.executeBatch();
          } else {
            statement.executeUpdate();
          }
          count = 0;
        }
      }
      for (int i = 0; i < count; i++) {
        set(last, 0, waiting[i], forms);
        last.executeUpdate();
      }
    }
  }

  private static void set(
      PreparedStatement statement, int at, Response response, Map<FormId, Long> forms)
      throws SQLException {
    Setting setting = response.setting();
    statement.setString(at + 1, setting.forbund().value());
    statement.setString(at + 2, response.sourceId());
    statement.setLong(at + 3, form(response, forms));
    statement.setInt(at + 4, half(setting.day()));
    statement.setObject(at + 5, setting.day());
    setSmall(statement, at + 6, setting.sex().map(ByHand::sex).orElse(null));
    setSmall(statement, at + 7, setting.ageBand().map(a -> a.fromInclusive()).orElse(null));
    setSmall(statement, at + 8, setting.ageBand().flatMap(a -> a.toInclusive()).orElse(null));
    if (setting.insats().isPresent()) {
      statement.setString(at + 9, setting.insats().get().value());
    } else {
      statement.setNull(at + 9, Types.VARCHAR);
    }
    statement.setBytes(at + 10, response.answers().toBytes());
  }

  private static void setSmall(PreparedStatement statement, int at, @Nullable Integer value)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.SMALLINT);
    } else {
      statement.setInt(at, value);
    }
  }

  private static long form(Response response, Map<FormId, Long> forms) {
    return Objects.requireNonNull(forms.get(response.form()));
  }

  /** Makes and fills a table with a row for each answer: the same columns, an item and a code. */
  void insertAnswers(Iterator<Response> responses) throws SQLException {
    Map<FormId, Long> forms = forms();
    Map<FormId, Form> byId = new HashMap<>();
    Survey.forms().forEach(form -> byId.put(form.id(), form));
    run("drop table if exists answer");
    run(
        "create table answer (forbund varchar(64) collate \"C\" not null, form bigint not null,"
            + " half_year smallint not null, sex smallint, age_from smallint, age_to smallint,"
            + " insats varchar(64) collate \"C\", item varchar(64) collate \"C\" not null,"
            + " code smallint not null)");
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      Copy copy = new Copy(connection, "answer");
      while (responses.hasNext()) {
        Response response = responses.next();
        Form form = Objects.requireNonNull(byId.get(response.form()));
        for (int i = 0; i < form.items().size(); i++) {
          copy.answer(response, forms, form.items().get(i).id(), response.answers().code(i));
        }
      }
      copy.end();
      connection.commit();
      connection.setAutoCommit(true);
    }
    run("vacuum analyze answer");
  }

  /** PostgreSQL's binary format. */
  private static final class Copy {

    private final CopyIn in;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    Copy(Connection connection, String table) throws SQLException {
      in =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin (format binary)");
      buffer.put(HEAD);
    }

    void questionnaire(Response response, Map<FormId, Long> forms) throws SQLException {
      Setting setting = response.setting();
      begin(10);
      text(setting.forbund().value());
      text(response.sourceId());
      buffer.putInt(8).putLong(form(response, forms));
      buffer.putInt(2).putShort((short) half(setting.day()));
      buffer.putInt(4).putInt((int) (setting.day().toEpochDay() - DAY_0));
      stratum(setting);
      byte[] codes = response.answers().toBytes();
      buffer.putInt(codes.length).put(codes);
    }

    void answer(Response response, Map<FormId, Long> forms, String item, int code)
        throws SQLException {
      Setting setting = response.setting();
      begin(9);
      text(setting.forbund().value());
      buffer.putInt(8).putLong(form(response, forms));
      buffer.putInt(2).putShort((short) half(setting.day()));
      stratum(setting);
      text(item);
      buffer.putInt(2).putShort((short) code);
    }

    private void stratum(Setting setting) {
      small(setting.sex().map(ByHand::sex).orElse(null));
      small(setting.ageBand().map(a -> a.fromInclusive()).orElse(null));
      small(setting.ageBand().flatMap(a -> a.toInclusive()).orElse(null));
      if (setting.insats().isPresent()) {
        text(setting.insats().get().value());
      } else {
        buffer.putInt(-1);
      }
    }

    private void begin(int columns) throws SQLException {
      if (buffer.remaining() < 1024) {
        flush();
      }
      buffer.putShort((short) columns);
    }

    private void small(@Nullable Integer value) {
      if (value == null) {
        buffer.putInt(-1);
      } else {
        buffer.putInt(2).putShort(value.shortValue());
      }
    }

    private void text(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      buffer.putInt(bytes.length).put(bytes);
    }

    private void flush() throws SQLException {
      in.writeToCopy(buffer.array(), 0, buffer.position());
      buffer.clear();
    }

    void end() throws SQLException {
      buffer.putShort((short) -1);
      flush();
      in.endCopy();
    }
  }

  /** Reads every column of every questionnaire, and adds up what can be. */
  long readAll() throws SQLException {
    return read(
        "select form, half_year, answers, forbund, source_id, answered_on, sex, age_from, age_to,"
            + " insats from finsam_response",
        rows ->
            rows.getLong(1)
                + rows.getInt(2)
                + rows.getBytes(3).length
                + rows.getString(4).length()
                + rows.getString(5).length()
                + rows.getObject(6, LocalDate.class).getYear()
                + rows.getInt(7)
                + rows.getInt(8)
                + rows.getInt(9)
                + length(rows.getString(10)));
  }

  /** Reads what has to be known of every questionnaire to count it. */
  long readCounted() throws SQLException {
    return read(
        COUNTED,
        rows ->
            rows.getLong(1)
                + rows.getInt(2)
                + rows.getBytes(3).length
                + rows.getString(4).length()
                + rows.getInt(5)
                + rows.getInt(6)
                + rows.getInt(7)
                + length(rows.getString(8)));
  }

  /** What a loop by hand keeps apart when it counts by everything. */
  record Key(
      long form,
      int half,
      String forbund,
      int sex,
      int youngest,
      int oldest,
      @Nullable String insats) {}

  /** Counts every questionnaire by everything: by item of its form and code. */
  Map<Key, int[][]> count() throws SQLException {
    Map<Key, int[][]> counts = new HashMap<>();
    read(
        COUNTED,
        rows -> {
          byte[] codes = rows.getBytes(3);
          Key key =
              new Key(
                  rows.getLong(1),
                  rows.getInt(2),
                  rows.getString(4),
                  rows.getInt(5),
                  rows.getInt(6),
                  rows.getInt(7),
                  rows.getString(8));
          int[][] items = counts.computeIfAbsent(key, k -> new int[codes.length][CODES]);
          for (int i = 0; i < codes.length; i++) {
            items[i][codes[i]]++;
          }
          return 1;
        });
    return counts;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private interface Row {
    long sum(ResultSet row) throws SQLException;
  }

  private long read(String sql, Row row) throws SQLException {
    long sum = 0;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      if (server == JdbcServer.H2) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("set lazy_query_execution true");
        }
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setFetchSize(2_000);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            sum += row.sum(rows);
          }
        }
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return sum;
  }

  /** The nation's counts, put together by the database of a row for each answer. */
  Map<List<Object>, Long> groupBy() throws SQLException {
    Map<List<Object>, Long> counts = new HashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select form, half_year, sex, age_from, age_to, item, code, count(*) from answer"
                    + " group by form, half_year, sex, age_from, age_to, item, code")) {
      while (rows.next()) {
        counts.merge(
            List.of(rows.getString(6), rows.getInt(2), rows.getInt(3), rows.getInt(7)),
            rows.getLong(8),
            Long::sum);
      }
    }
    return counts;
  }
}
