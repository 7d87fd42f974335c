package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of faults, with {0}, {1} … put in as they are. */
final class Texts {

  private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BUNDLES.put(language, load(language));
    }
  }

  private Texts() {}

  static boolean has(String key) {
    return bundle(Language.SV).containsKey(key);
  }

  static String of(Language language, String key, String... arguments) {
    String text = bundle(language).getString(key);
    // From the last: what is put in is never read for a placeholder again.
    StringBuilder filled = new StringBuilder(text);
    for (int at = filled.lastIndexOf("{"); at >= 0; at = filled.lastIndexOf("{", at - 1)) {
      int end = filled.indexOf("}", at);
      int index = Integer.parseInt(filled.substring(at + 1, end));
      filled.replace(at, end + 1, index < arguments.length ? arguments[index] : "");
    }
    return filled.toString();
  }

  private static ResourceBundle bundle(Language language) {
    ResourceBundle bundle = BUNDLES.get(language);
    if (bundle == null) {
      throw new MissingResourceException("No texts", "definition", language.toString());
    }
    return bundle;
  }

  private static ResourceBundle load(Language language) {
    String name = "definition_" + language.locale() + ".properties";
    try (var in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new MissingResourceException("No texts at " + name, name, "");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
