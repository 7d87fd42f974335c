package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.storage.contract.Capabilities;
import io.github.finsam.storage.contract.Capability;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.storage.contract.StoreContract;
import io.github.finsam.survey.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of the module says is so. */
class ReadmeTest {

  private static final Pattern TABLE = Pattern.compile("(?m)^#### `(\\w+)`$");
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)` \\| ");

  @TempDir private Path folder;

  private static void readme(Path folder, Forbund forbund, DataSource pool) throws SQLException {
    // README: begin
    // A file of this computer; one process at a time. What is acknowledged is on disk.
    try (JdbcStore store = JdbcStore.embedded(folder.resolve("finsam"))) {
      store
          .actingAs("Anna")
          .write(
              unit -> {
                unit.forbunds().insert(forbund);
                return forbund.id();
              });
    }
    // A server: the application's own pool, which the store does not close.
    JdbcOptions options = JdbcOptions.standard().withStatementTimeout(Duration.ofSeconds(30));
    try (JdbcStore store = JdbcStore.open(pool, options)) {
      store.read(snapshot -> snapshot.forbunds().all());
    }
    // The application's own transaction: stored when the application commits.
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      JdbcStore.joined(connection, options).read(snapshot -> snapshot.forbunds().all());
      connection.commit();
    }
    // README: end
  }

  private static List<Object> answers(
      JdbcStore store,
      Iterator<Response> responses,
      LongConsumer progress,
      BooleanSupplier cancelled) {
    // Answers: begin
    BulkResult result =
        store
            .bulk()
            .inUnitsOf(100_000)
            .skippingStored()
            .telling(progress)
            .stoppingWhen(cancelled)
            .load(responses);
    // When few others are at work, as at night or after a load:
    store.segments().refresh();
    List<CountedSegment> wrong = store.segments().verify();
    // Answers: end
    return List.of(result, wrong);
  }

  @Test
  @DisplayName("The code that loads questionnaires runs, and is that of the README")
  void loading() throws IOException {
    List<Response> responses = SampleData.seeded(7).questionnaires(50);
    List<Long> told = new ArrayList<>();
    try (TestDatabase place = Databases.H2_MEMORY.fresh();
        JdbcStore store = JdbcStore.open(place.source(), place.options())) {
      Stores.write(store, unit -> SampleData.surveyForms().forEach(unit.forms()::insert));
      assertEquals(
          List.of(new BulkResult(50, 0, false), List.of()),
          answers(store, responses.iterator(), told::add, () -> false));
      assertEquals(
          List.of(new BulkResult(0, 50, false), List.of()),
          answers(store, responses.iterator(), told::add, () -> false));
      assertEquals(List.of(50L, 50L), told);
    }
    assertEquals(between("Answers"), block(text(), "## Many questionnaires"));
  }

  /** The code here between two comments, squeezed. */
  private static String between(String name) throws IOException {
    String source = source("ReadmeTest");
    String begin = "// " + name + ": begin\n";
    int start = source.indexOf(begin) + begin.length();
    return squeezed(source.substring(start, source.indexOf("// " + name + ": end\n", start)));
  }

  /** The first code in Java after a heading, squeezed. */
  private static String block(String text, String heading) {
    int start = text.indexOf("```java", text.indexOf(heading + "\n")) + "```java".length();
    return squeezed(text.substring(start, text.indexOf("```", start)));
  }

  /** What stands between fences in a language, in the section under a heading. */
  static List<String> blocks(String language, String heading) throws IOException {
    String text = text();
    int start = text.indexOf("\n" + heading);
    assertTrue(start >= 0, heading);
    int end = text.indexOf("\n## ", start + 1);
    String section = end < 0 ? text.substring(start) : text.substring(start, end);
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(section)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  @DisplayName("The code runs, and is the code of the README but for line breaks")
  void code() throws IOException, SQLException {
    try (HikariDataSource pool = Databases.pool("jdbc:h2:mem:readme", "sa", "")) {
      readme(folder, FORBUND, pool);
    }
    try (JdbcStore store = JdbcStore.embedded(folder.resolve("finsam"))) {
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
      assertEquals("Anna", store.audit(0, 1).get(0).actor());
    }
    assertEquals(between("README"), block(text(), "## Open it"));
  }

  @Test
  @DisplayName("Every table and column is described, in its order")
  void tables() throws IOException, SQLException {
    Map<String, List<String>> described = new TreeMap<>();
    String text = text();
    text = text.substring(0, text.indexOf("## Two users"));
    Matcher table = TABLE.matcher(text);
    while (table.find()) {
      String rest = text.substring(table.end());
      Matcher next = TABLE.matcher(rest);
      String section = next.find() ? rest.substring(0, next.start()) : rest;
      described.put(
          table.group(1),
          COLUMN.matcher(section).results().map(column -> column.group(1)).toList());
    }
    try (TestDatabase place = Databases.H2_MEMORY.fresh()) {
      JdbcStore.open(place.source(), place.options());
      JdbcPersonStore.open(place.source(), place.options());
      Map<String, List<String>> real = new TreeMap<>();
      try (Connection connection = place.source().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select lower(table_name), listagg(lower(column_name), ',') within group"
                      + " (order by ordinal_position) from information_schema.columns"
                      + " where table_schema = 'PUBLIC' group by table_name")) {
        while (rows.next()) {
          real.put(
              rows.getString(1).substring("finsam_".length()),
              List.of(rows.getString(2).split(",")));
        }
      }
      List<String> versions = List.of("version", "script", "checksum", "applied_at");
      assertEquals(versions, real.remove("schema"));
      assertEquals(versions, real.remove("person_schema"));
      assertEquals(real, described);
    }
  }

  /** An adapter that cannot do everything, as the page about adapters shows it. */
  abstract static class Declaring extends StoreContract {
    // Page: begin
    @Override
    protected Capabilities capabilities() {
      return Capabilities.all()
          .without(Capability.CONCURRENT_UNITS, "One writer at a time: the file is locked");
    }
    // Page: end
  }

  @Test
  @DisplayName("The page about adapters shows code that is compiled here")
  void adapters() throws IOException {
    Path page = module().resolveSibling("finsam-core").resolve("contract/README.md");
    List<String> blocks =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(Files.readString(page))
            .results()
            .map(block -> squeezed(block.group(1)))
            .toList();
    assertEquals(2, blocks.size());
    assertTrue(squeezed(source("H2MemoryContractTest")).contains(blocks.get(0)));
    assertEquals(between("Page"), blocks.get(1));
  }

  private static String source(String test) throws IOException {
    return Files.readString(
        module().resolve("src/test/java/io/github/finsam/storage/jdbc/" + test + ".java"));
  }

  private static String text() throws IOException {
    return Files.readString(module().resolve("README.md"));
  }

  /** The folder of the module, from there or from the root. */
  private static Path module() {
    Path fromRoot = Path.of("finsam-storage-jdbc");
    return (Files.isDirectory(fromRoot) ? fromRoot : Path.of("")).toAbsolutePath();
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
