package io.github.finsam.exchange;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place that tables are read from: file names and their bytes. */
public interface TableSource {

  /**
   * The names of the files, for example {@code forbund.csv}; those that do not end in {@code .csv}
   * are ignored.
   *
   * @throws IOException if they cannot be listed
   */
  Set<String> names() throws IOException;

  /**
   * The bytes of a file; the caller closes the stream. Files of questionnaires are opened each time
   * an import is stored.
   *
   * @param name one of {@link #names()}
   * @throws IOException if it cannot be opened
   */
  InputStream open(String name) throws IOException;

  /** The files of a folder, not of the folders in it. */
  static TableSource folder(Path folder) {
    return new TableSource() {
      @Override
      public Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
          return files
              .map(f -> f.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
        }
      }

      @Override
      public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
      }
    };
  }

  /**
   * Texts in memory.
   *
   * @param texts text by file name
   */
  static TableSource of(Map<String, String> texts) {
    Map<String, byte[]> bytes = new TreeMap<>();
    texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return ofBytes(bytes);
  }

  /**
   * Bytes in memory.
   *
   * @param files bytes by file name
   */
  static TableSource ofBytes(Map<String, byte[]> files) {
    Map<String, byte[]> copy = new TreeMap<>(files);
    return new TableSource() {
      @Override
      public Set<String> names() {
        return copy.keySet();
      }

      @Override
      public InputStream open(String name) throws IOException {
        byte[] bytes = copy.get(name);
        if (bytes == null) {
          throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /**
   * Resources beside a class, for data shipped in a jar; a jar cannot be listed, so the names are
   * given.
   *
   * @param anchor a class of the jar
   * @param directory directory relative to the package of the class, or from the root if it begins
   *     with a slash; empty for the package itself
   * @param names names of the files there
   */
  static TableSource classpath(Class<?> anchor, String directory, Set<String> names) {
    Set<String> copy = new TreeSet<>(names);
    String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
    return new TableSource() {
      @Override
      public Set<String> names() {
        return copy;
      }

      @Override
      public InputStream open(String name) throws IOException {
        InputStream in = anchor.getResourceAsStream(prefix + name);
        if (in == null) {
          throw new FileNotFoundException(prefix + name);
        }
        return in;
      }
    };
  }
}
