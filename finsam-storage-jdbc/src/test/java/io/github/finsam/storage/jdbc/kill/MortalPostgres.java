package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.storage.jdbc.Servers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of its own that can be killed and started again on the same files. */
final class MortalPostgres implements Place {

  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  private MortalPostgres(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.server = start();
  }

  static MortalPostgres fresh() {
    Assumptions.assumeTrue(
        Servers.POSTGRESQL_NEWEST.missing().isEmpty(),
        () -> Servers.POSTGRESQL_NEWEST.missing().orElse(""));
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      return new MortalPostgres(Files.createTempDirectory("finsam-mortal-"), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres start() throws IOException {
    // Servers for tests are started without these, since nobody minds what becomes of their files.
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  /** What the server says of a setting. */
  String setting(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + name)) {
      result.next();
      return result.getString(1);
    }
  }

  /** Kills the server's first process and all that it has started, and waits for their end. */
  void kill() throws Exception {
    long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
    ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(first));
    all.addAll(first.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Starts it again on the files that are there, and at the same address. */
  void startAgain() throws IOException {
    // Gives up its hold of the files; there is no server to stop.
    server.close();
    server = start();
  }

  @Override
  public List<String> words() {
    return List.of(
        PostgresPlace.named(server.getJdbcUrl("postgres", "postgres")),
        "postgres",
        "postgres",
        "public");
  }

  @Override
  public JdbcStore open() {
    return JdbcStore.open(server.getPostgresDatabase());
  }

  @Override
  public JdbcPersonStore openPersons() {
    return JdbcPersonStore.open(server.getPostgresDatabase());
  }

  @Override
  public Connection connect() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Override
  public void settle() {
    // Its clients are gone with it.
  }

  @Override
  public void close() {
    try {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
