package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.jdbc.Stores.FORBUND;
import static io.github.finsam.storage.jdbc.Stores.insert;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.storage.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database in a file that needs no server. */
class EmbeddedTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("What is stored is there when the file is opened again, also under an awkward name")
  void openedAgain() {
    Path file = folder.resolve("år 2014").resolve("finsam åäö");
    try (JdbcStore store = JdbcStore.embedded(file)) {
      insert(store, FORBUND);
    }
    assertTrue(file.resolveSibling("finsam åäö.mv.db").toFile().isFile());
    try (JdbcStore store = JdbcStore.embedded(file)) {
      assertEquals(List.of(FORBUND), store.read(s -> s.forbunds().all()));
    }
  }

  @Test
  @DisplayName("A path that H2 would read otherwise is refused")
  void semicolon() {
    assertThrows(
        InvalidValueException.class,
        () -> JdbcStore.embedded(folder.resolve("a;INIT=DROP ALL OBJECTS")));
  }

  @Test
  @DisplayName("A closed store refuses, and lets go of the file")
  void closed() {
    Path file = folder.resolve("closed");
    JdbcStore store = JdbcStore.embedded(file);
    JdbcStore view = store.actingAs("Anna");
    view.close();
    store.close();
    refused("closed", () -> store.read(s -> ""));
    refused("closed", () -> view.write(u -> ""));
    assertTrue(file.resolveSibling("closed.mv.db").toFile().delete());
  }

  @Test
  @DisplayName("A write under way when the store is closed stores nothing and says so")
  void closedMeanwhile() {
    Path file = folder.resolve("meanwhile");
    JdbcStore store = JdbcStore.embedded(file);
    refused(
        "closed",
        () ->
            store.write(
                unit -> {
                  unit.forbunds().insert(FORBUND);
                  store.close();
                  return "";
                }));
    try (JdbcStore again = JdbcStore.embedded(file)) {
      assertEquals(List.of(), again.read(s -> s.forbunds().all()));
    }
  }

  @Test
  @DisplayName("Another process is refused while one has the file, and needs no driver but H2's")
  void otherProcess() throws IOException, InterruptedException {
    Path file = folder.resolve("shared");
    try (JdbcStore store = JdbcStore.embedded(file)) {
      insert(store, FORBUND);
      assertTrue(inProcess(file).contains("unreachable"));
    }
    assertEquals("1", inProcess(file));
  }

  /** Opens the file in another process that has no driver but H2's. */
  private static String inProcess(Path file) throws IOException, InterruptedException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry ->
                    !Path.of(entry).getFileName().toString().matches("(postgresql|mariadb-java).*"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Reader.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return answer.strip();
  }

  /** What the other process runs. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] arguments) throws IOException {
      String answer;
      try (JdbcStore store = JdbcStore.embedded(Path.of(arguments[0]))) {
        answer = store.read(s -> Long.toString(s.forbunds().all().size() + s.responses().count()));
      } catch (StoreException e) {
        answer = e.code();
      }
      try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
