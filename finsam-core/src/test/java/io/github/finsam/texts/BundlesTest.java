package io.github.finsam.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts for people, in every module: the same keys and placeholders in both languages. */
class BundlesTest {

  /** The folder of the parent, of which every module is a part. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

  private static final Pattern WORD = Pattern.compile("[\"{,\\n]([A-Za-z0-9./-]+)(?=[\"},\\n])");

  /** Codes of the port that only adapters over a network throw. */
  private static final Set<String> FOR_ADAPTERS = Set.of("unreachable");

  static Stream<Path> bundles() throws IOException {
    return main("resources", "_sv.properties").stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  @DisplayName("Swedish and English have the same keys, each once, and the same placeholders")
  void languagesAgree(Path swedish) throws IOException {
    Map<String, String> sv = texts(swedish);
    Map<String, String> en = texts(english(swedish));
    assertEquals(sv.keySet(), en.keySet(), swedish.toString());
    for (String key : sv.keySet()) {
      assertFalse(sv.get(key).isBlank() || en.get(key).isBlank(), key);
      assertEquals(placeholders(sv.get(key)), placeholders(en.get(key)), key);
    }
  }

  @Test
  @DisplayName("No text of the library is there for nobody: each key stands in its sources")
  void everyKeyIsUsed() throws IOException {
    Set<String> words = new HashSet<>(FOR_ADAPTERS);
    for (String end : List.of(".java", ".csv")) {
      for (Path source : main(end.equals(".java") ? "java" : "resources", end)) {
        Matcher matcher = WORD.matcher("\n" + Files.readString(source));
        while (matcher.find()) {
          words.add(matcher.group(1));
        }
      }
    }
    List<String> unused = new ArrayList<>();
    for (Path swedish : bundles().filter(b -> !b.startsWith(ROOT.resolve("examples"))).toList()) {
      for (String key : texts(swedish).keySet()) {
        String code = key.endsWith(".rule") ? key.substring(0, key.length() - 5) : key;
        if (!words.contains(code)) {
          unused.add(swedish.getFileName() + ": " + key);
        }
      }
    }
    assertEquals(List.of(), unused);
  }

  @Test
  @DisplayName("Without a locale, messages of constraints are the English ones")
  void fallback() throws IOException {
    for (Path swedish : bundles().toList()) {
      Path plain =
          swedish.resolveSibling(
              swedish.getFileName().toString().replace("_sv.properties", ".properties"));
      if (Files.exists(plain)) {
        assertEquals(texts(english(swedish)), texts(plain));
      }
    }
  }

  private static Path english(Path swedish) {
    return swedish.resolveSibling(
        swedish.getFileName().toString().replace("_sv.properties", "_en.properties"));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> texts(Path file) throws IOException {
    String text = Files.readString(file);
    Properties properties = new Properties();
    try (Reader reader = new StringReader(text)) {
      properties.load(reader);
    }
    long lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).count();
    assertEquals(lines, properties.size(), "a key stands twice, or a text on two lines: " + file);
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** Files under {@code src/main} of every module, not what a build has made of them. */
  private static List<Path> main(String kind, String end) throws IOException {
    try (Stream<Path> files =
        Files.find(
            ROOT,
            30,
            (path, attributes) -> {
              String name = ROOT.relativize(path).toString().replace('\\', '/');
              return attributes.isRegularFile()
                  && name.endsWith(end)
                  && name.contains("src/main/" + kind + "/")
                  && !name.contains("target/");
            })) {
      return files.sorted().toList();
    }
  }
}
