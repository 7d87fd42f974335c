package io.github.finsam.indicators.disclosure;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.table.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The sentences of this room. */
final class Texts {

  private static final Map<Language, ResourceBundle> BUNDLES = load();

  private Texts() {}

  static ResourceBundle bundle(Language language) {
    ResourceBundle bundle = BUNDLES.get(language);
    if (bundle == null) {
      throw new MissingResourceException("No texts in " + language, Texts.class.getName(), "");
    }
    return bundle;
  }

  static String text(Language language, String key, Object... arguments) {
    String text = bundle(language).getString(key);
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", name(language, arguments[i]));
    }
    return text;
  }

  /** What something is called: its label if it has one, the parts of a list one after another. */
  static String name(Language language, Object value) {
    if (value instanceof Named named) {
      return named.label().in(language);
    }
    if (value instanceof Respondent respondent) {
      return respondent.label().in(language);
    }
    if (value instanceof Occasion occasion) {
      return occasion.label().in(language);
    }
    if (value instanceof Sex sex) {
      return sex.label().in(language);
    }
    if (value instanceof Label label) {
      return label.in(language);
    }
    if (value instanceof Collection<?> several) {
      List<String> names = new ArrayList<>();
      several.forEach(one -> names.add(name(language, one)));
      return names.stream().collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  /** Names that begin with a small letter, as in the middle of a sentence. */
  static String inSentence(Language language, Collection<?> values) {
    return values.stream()
        .map(value -> name(language, value))
        .map(name -> name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1))
        .collect(Collectors.joining(", "));
  }

  private static Map<Language, ResourceBundle> load() {
    Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String path = "disclosure_" + language.locale() + ".properties";
      try (InputStream in = Texts.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new MissingResourceException("No texts at " + path, Texts.class.getName(), "");
        }
        bundles.put(
            language,
            new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bundles;
  }
}
