package io.github.finsam.indicators.instrument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place that the tables of one definition are read from. */
public interface DefinitionSource {

  /** What stands before the name of a file in a fault; may be empty. */
  String name();

  /**
   * The names of the files there, for example {@code items.csv}; empty if they cannot be listed, as
   * in a jar.
   *
   * @throws IOException if they cannot be read
   */
  Set<String> files() throws IOException;

  /**
   * The bytes of a file; the caller closes the stream. Empty if there is no such file.
   *
   * @param file its name, for example {@code items.csv}
   * @throws IOException if it cannot be read
   */
  Optional<InputStream> open(String file) throws IOException;

  /** The files of a folder, not of the folders in it. */
  static DefinitionSource folder(Path folder) {
    return new DefinitionSource() {
      @Override
      public String name() {
        return folder.toString();
      }

      @Override
      public Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
          return files
              .filter(Files::isRegularFile)
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
        }
      }

      @Override
      public Optional<InputStream> open(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
      }
    };
  }

  /**
   * Resources of a jar.
   *
   * @param anchor a class of the jar
   * @param directory directory relative to the package of the class, without a slash at the end
   */
  static DefinitionSource resources(Class<?> anchor, String directory) {
    return new DefinitionSource() {
      @Override
      public String name() {
        return directory;
      }

      @Override
      public Set<String> files() {
        return Set.of();
      }

      @Override
      public Optional<InputStream> open(String file) {
        return Optional.ofNullable(anchor.getResourceAsStream(directory + "/" + file));
      }
    };
  }

  /**
   * Texts in memory.
   *
   * @param texts text by the name of the file
   */
  static DefinitionSource of(Map<String, String> texts) {
    Map<String, String> copy = new TreeMap<>(texts);
    return new DefinitionSource() {
      @Override
      public String name() {
        return "";
      }

      @Override
      public Set<String> files() {
        return copy.keySet();
      }

      @Override
      public Optional<InputStream> open(String file) {
        return Optional.ofNullable(copy.get(file))
            .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      }
    };
  }
}
