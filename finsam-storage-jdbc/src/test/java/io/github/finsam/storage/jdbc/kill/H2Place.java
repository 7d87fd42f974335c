package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file of H2, which lives in the process that opens it. */
record H2Place(Path folder) implements Place {

  static H2Place fresh() {
    try {
      return new H2Place(Files.createTempDirectory("finsam-kill-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> words() {
    return List.of("embedded", folder.resolve("finsam").toString(), "-", "-");
  }

  @Override
  public JdbcStore open() {
    return JdbcStore.embedded(folder.resolve("finsam"));
  }

  @Override
  public JdbcPersonStore openPersons() {
    return JdbcPersonStore.embedded(folder.resolve("finsam"));
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("finsam"), "sa", "");
  }

  @Override
  public void settle() {
    // What was not in the file when the process ended never comes there.
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
