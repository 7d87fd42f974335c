package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of this package, with {0}, {1} … put in as they are. */
final class Texts {

  private static final ResourceBundle SV = load(Language.SV);
  private static final ResourceBundle EN = load(Language.EN);

  private Texts() {}

  /** A sentence with what the arguments are called in its language. */
  static Label of(String key, Label... arguments) {
    return Label.of(text(Language.SV, key, arguments), text(Language.EN, key, arguments));
  }

  /** The same text in both languages, such as an id. */
  static Label same(String text) {
    return Label.of(text, text);
  }

  /** A number with the decimal sign of the language. */
  static Label number(BigDecimal value) {
    String text = value.toPlainString();
    return Label.of(text.replace('.', ','), text);
  }

  /** A number of percent. */
  static Label percent(BigDecimal value) {
    Label number = number(value);
    return Label.of(number.sv() + "\u00a0%", number.en() + "%");
  }

  private static String text(Language language, String key, Label... arguments) {
    StringBuilder text = new StringBuilder((language == Language.SV ? SV : EN).getString(key));
    // From the last: what is put in is never read for a placeholder again.
    for (int at = text.lastIndexOf("{"); at >= 0; at = text.lastIndexOf("{", at - 1)) {
      int end = text.indexOf("}", at);
      int index = Integer.parseInt(text.substring(at + 1, end));
      text.replace(at, end + 1, Arrays.asList(arguments).get(index).in(language));
    }
    return text.toString();
  }

  private static ResourceBundle load(Language language) {
    String name = "judge_" + language.locale() + ".properties";
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
