package io.github.finsam.base.internal;

import io.github.finsam.base.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts from a resource bundle, with {0}, {1} … put in as they are: MessageFormat would format
 * numbers by its own mind and swallow apostrophes.
 */
public final class Messages {

  private final String baseName;
  private final ConcurrentHashMap<Language, ResourceBundle> bundles = new ConcurrentHashMap<>();

  private Messages(String baseName) {
    this.baseName = baseName;
  }

  public static Messages of(String baseName) {
    return new Messages(baseName);
  }

  public String text(Language language, String key, List<String> arguments) {
    String pattern = bundle(language).getString(key);
    StringBuilder text = new StringBuilder(pattern.length() + 40);
    int from = 0;
    while (from < pattern.length()) {
      int open = pattern.indexOf('{', from);
      if (open < 0) {
        break;
      }
      int close = pattern.indexOf('}', open);
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      text.append(pattern, from, open);
      text.append(index < arguments.size() ? arguments.get(index) : "");
      from = close + 1;
    }
    return text.append(pattern.substring(Math.min(from, pattern.length()))).toString();
  }

  public String text(Language language, String key, String... arguments) {
    return text(language, key, List.of(arguments));
  }

  public boolean has(Language language, String key) {
    return bundle(language).containsKey(key);
  }

  public Set<String> keys(Language language) {
    return new TreeSet<>(bundle(language).keySet());
  }

  private ResourceBundle bundle(Language language) {
    return bundles.computeIfAbsent(language, this::load);
  }

  private ResourceBundle load(Language language) {
    String path = "/" + baseName.replace('.', '/') + "_" + language.locale() + ".properties";
    try (var in = Messages.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingResourceException("No texts at " + path, baseName, "");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
