package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.time.HalfYear;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in memory, without the ids of questionnaires. All forms are respondent and occasion at
 * once, so that a column less is grouped by. But for {@link Layout#AS_GIVEN} its data is prepared
 * as suits it best: half-years are worked out beforehand, and keys are small numbers that somebody
 * has given out and has to look up again, but for {@link Layout#NAMED}, where DuckDB does.
 */
final class Duck implements AutoCloseable {

  /** How the answers lie and are asked for. */
  enum Layout {
    /** A table for each form, a row for each questionnaire; averages and deviations by name. */
    WIDE,
    /** The same tables, sums put together by hand. */
    WIDE_SUMS,
    /** One table, a row for each answer. */
    NARROW,
    /** As {@link #WIDE_SUMS}, but keys are enumerations, and come out as what they stand for. */
    NAMED,
    /** As {@link #WIDE_SUMS}, but keys and days as questionnaires have them. */
    AS_GIVEN
  }

  private static final String KEYS = "forbund, insats, sex, ages, half";
  private static final String NUMBERS =
      "forbund UTINYINT, insats USMALLINT, sex UTINYINT, ages UTINYINT, half UTINYINT, ";
  private static final String TEXTS =
      "forbund VARCHAR, insats VARCHAR, sex ENUM ('WOMAN', 'MAN'), ages VARCHAR, day DATE, ";
  private static final String HALF_OF_DAY = "year(day) * 2 + (month(day) > 6)::INTEGER half";

  /** Answers, do not know, blank, mean, share positive and standard deviation. */
  private static final List<String> FIGURES = List.of("n", "u", "b", "m", "p", "d");

  private final DuckDBConnection connection;
  private final Layout layout;
  private final List<Form> forms;

  private Duck(DuckDBConnection connection, Layout layout, List<Form> forms) {
    this.connection = connection;
    this.layout = layout;
    this.forms = forms;
  }

  static Duck with(List<Form> forms, List<Response> responses, Layout layout, int threads)
      throws SQLException {
    DuckDBConnection connection =
        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    Duck duck = new Duck(connection, layout, forms);
    duck.run("SET threads = " + threads);
    duck.run("SET preserve_insertion_order = false");
    duck.load(responses);
    return duck;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String table(int form) {
    return "form" + form;
  }

  private static IntStream items(Form form) {
    return IntStream.range(0, form.items().size());
  }

  private static String enumerations(List<Response> responses) {
    return enumeration("forbund", responses.stream().map(r -> r.setting().forbund().value()))
        + enumeration(
            "insats",
            responses.stream().flatMap(r -> r.setting().insats().map(InsatsId::value).stream()))
        + "sex ENUM ('WOMAN', 'MAN'), "
        + enumeration(
            "ages",
            responses.stream().flatMap(r -> r.setting().ageBand().map(AgeBand::toString).stream()))
        + "half UTINYINT, ";
  }

  private static String enumeration(String column, Stream<String> values) {
    return values
        .distinct()
        .map(value -> "'" + value + "'")
        .collect(Collectors.joining(", ", column + " ENUM (", "), "));
  }

  private void load(List<Response> responses) throws SQLException {
    String keys =
        switch (layout) {
          case AS_GIVEN -> TEXTS;
          case NAMED -> enumerations(responses);
          case WIDE, WIDE_SUMS, NARROW -> NUMBERS;
        };
    Map<Object, Integer> numbers = new HashMap<>();
    List<DuckDBAppender> appenders = new ArrayList<>();
    Map<String, Integer> items = new HashMap<>();
    if (layout == Layout.NARROW) {
      run("CREATE TABLE answers (" + keys + "form UTINYINT, item UTINYINT, code UTINYINT)");
      appenders.add(connection.createAppender("main", "answers"));
    }
    for (int f = 0; f < forms.size(); f++) {
      numbers.put(forms.get(f).id(), f);
      forms.get(f).items().forEach(item -> items.putIfAbsent(item.id(), items.size()));
      if (layout != Layout.NARROW) {
        run(
            "CREATE TABLE "
                + table(f)
                + " ("
                + keys
                + items(forms.get(f))
                    .mapToObj(i -> "i" + i + " UTINYINT")
                    .collect(Collectors.joining(", "))
                + ")");
        appenders.add(connection.createAppender("main", table(f)));
      }
    }
    Map<Object, Integer> forbunds = new HashMap<>();
    Map<Object, Integer> insatser = new HashMap<>();
    Map<Object, Integer> ages = new HashMap<>();
    Map<Object, Integer> halfs = new HashMap<>();
    for (Response response : responses) {
      int form = numbers.getOrDefault(response.form(), -1);
      Setting setting = response.setting();
      int[] key = {
        number(forbunds, setting.forbund()),
        setting.insats().map(i -> number(insatser, i)).orElse(0),
        setting.sex().map(Sex::ordinal).map(o -> o + 1).orElse(0),
        setting.ageBand().map((AgeBand a) -> number(ages, a)).orElse(0),
        number(halfs, HalfYear.of(setting.day()))
      };
      if (layout == Layout.NARROW) {
        for (int i = 0; i < response.answers().size(); i++) {
          DuckDBAppender to = appenders.get(0);
          to.beginRow();
          append(to, key);
          to.append((byte) form);
          to.append((byte) items.getOrDefault(forms.get(form).items().get(i).id(), -1).intValue());
          to.append((byte) response.answers().code(i));
          to.endRow();
        }
      } else {
        DuckDBAppender to = appenders.get(form);
        to.beginRow();
        if (layout == Layout.AS_GIVEN) {
          append(to, setting);
          to.append(setting.day());
        } else if (layout == Layout.NAMED) {
          append(to, setting);
          to.append((byte) key[4]);
        } else {
          append(to, key);
        }
        for (int i = 0; i < response.answers().size(); i++) {
          to.append((byte) response.answers().code(i));
        }
        to.endRow();
      }
    }
    for (DuckDBAppender appender : appenders) {
      appender.close();
    }
    run("CHECKPOINT");
  }

  private static void append(DuckDBAppender to, int[] key) throws SQLException {
    to.append((byte) key[0]);
    to.append((short) key[1]);
    to.append((byte) key[2]);
    to.append((byte) key[3]);
    to.append((byte) key[4]);
  }

  private static void append(DuckDBAppender to, Setting setting) throws SQLException {
    to.append(setting.forbund().value());
    to.append(setting.insats().map(InsatsId::value).orElse(null));
    to.append(setting.sex().map(Sex::name).orElse(null));
    to.append(setting.ageBand().map(AgeBand::toString).orElse(null));
  }

  private static int number(Map<Object, Integer> numbers, Object value) {
    return numbers.computeIfAbsent(value, v -> numbers.size() + 1);
  }

  /** A query, and how many cells each of its rows has: six figures of each, behind the keys. */
  private record Query(String sql, int keys, int cells) {}

  /** The figures of each cell, added up inside DuckDB, so that no row has to leave it. */
  Figures figures() throws SQLException {
    Figures all = new Figures(0, 0, 0, 0, 0, 0, 0);
    for (Query query : queries()) {
      List<String> sums = new ArrayList<>(List.of("count(*) * " + query.cells()));
      for (String figure : FIGURES) {
        sums.add(
            IntStream.range(0, query.cells())
                .mapToObj(i -> "coalesce(sum(" + figure + i + "), 0)")
                .collect(Collectors.joining(" + ")));
      }
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT " + String.join(", ", sums) + " FROM (" + query.sql() + ")")) {
        row.next();
        all =
            all.plus(
                new Figures(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getDouble(5),
                    row.getDouble(6),
                    row.getDouble(7)));
      }
    }
    return all;
  }

  /** The figures of each cell, every row read over JDBC. */
  Figures fetched() throws SQLException {
    Figures all = new Figures(0, 0, 0, 0, 0, 0, 0);
    for (Query query : queries()) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query.sql())) {
        all = all.plus(fetched(row, query));
      }
    }
    return all;
  }

  private Figures fetched(ResultSet row, Query query) throws SQLException {
    long cells = 0;
    long answers = 0;
    long doNotKnow = 0;
    long blank = 0;
    double means = 0;
    double shares = 0;
    double deviations = 0;
    while (row.next()) {
      for (int key = 1; key <= query.keys(); key++) {
        if ((layout == Layout.AS_GIVEN || layout == Layout.NAMED) && key < query.keys()) {
          row.getString(key);
        } else {
          row.getInt(key);
        }
      }
      for (int cell = 0; cell < query.cells(); cell++) {
        int at = query.keys() + FIGURES.size() * cell;
        cells++;
        answers += row.getLong(at + 1);
        doNotKnow += row.getLong(at + 2);
        blank += row.getLong(at + 3);
        means += number(row, at + 4);
        shares += number(row, at + 5);
        deviations += number(row, at + 6);
      }
    }
    return new Figures(cells, answers, doNotKnow, blank, means, shares, deviations);
  }

  private static double number(ResultSet row, int column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? 0 : number;
  }

  private List<Query> queries() {
    if (layout == Layout.NARROW) {
      return List.of(
          new Query(
              "SELECT " + KEYS + ", form, item, " + cell("code", 0) + " FROM answers GROUP BY ALL",
              7,
              1));
    }
    List<Query> queries = new ArrayList<>();
    for (int f = 0; f < forms.size(); f++) {
      int cells = forms.get(f).items().size();
      String from = " FROM " + table(f) + " GROUP BY ALL";
      String sql = "SELECT " + KEYS + ", " + each(cells, i -> cell("i" + i, i)) + from;
      if (layout != Layout.WIDE) {
        String keys = layout == Layout.AS_GIVEN ? KEYS.replace("half", HALF_OF_DAY) : KEYS;
        String sums = "SELECT " + keys + ", " + each(cells, i -> sums("i" + i, i)) + from;
        sql = "SELECT " + KEYS + ", " + each(cells, Duck::finished) + " FROM (" + sums + ")";
      }
      queries.add(new Query(sql, 5, cells));
    }
    return queries;
  }

  private static String each(int cells, IntFunction<String> cell) {
    return IntStream.range(0, cells).mapToObj(cell).collect(Collectors.joining(", "));
  }

  private static String cell(String code, int i) {
    return ("count(*) FILTER (CODE <= 5) nI, count(*) FILTER (CODE = 8) uI,"
            + " count(*) FILTER (CODE = 9) bI, avg(CODE) FILTER (CODE <= 5) mI,"
            + " count(*) FILTER (CODE IN (4, 5)) / nullif(count(*) FILTER (CODE <= 5), 0) pI,"
            + " stddev_samp(CODE) FILTER (CODE <= 5) dI")
        .replace("CODE", code)
        .replaceAll("([nubmpd])I\\b", "$1" + i);
  }

  private static String sums(String code, int i) {
    return ("sum((CODE <= 5)::UTINYINT) cntI, sum((CODE = 8)::UTINYINT) dnkI,"
            + " sum((CODE = 9)::UTINYINT) blkI,"
            + " sum(CASE WHEN CODE <= 5 THEN CODE ELSE 0 END) sumI,"
            + " sum(CASE WHEN CODE <= 5 THEN CODE * CODE ELSE 0 END) sqrI,"
            + " sum((CODE IN (4, 5))::UTINYINT) posI")
        .replace("CODE", code)
        .replaceAll("(cnt|dnk|blk|sum|sqr|pos)I\\b", "$1" + i);
  }

  private static String finished(int i) {
    return ("cntI nI, dnkI uI, blkI bI, sumI / nullif(cntI, 0) mI, posI / nullif(cntI, 0) pI,"
            + " sqrt((sqrI * cntI - sumI * sumI) / nullif(cntI * (cntI - 1), 0)) dI")
        .replaceAll("(cnt|dnk|blk|sum|sqr|pos|[nubmpd])I\\b", "$1" + i);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
