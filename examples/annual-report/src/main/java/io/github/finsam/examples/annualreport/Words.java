package io.github.finsam.examples.annualreport;

import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.joda.money.Money;

/** The report's own words in one language. */
final class Words {

  private final Language language;
  private final Properties texts = new Properties();

  Words(Language language) {
    this.language = language;
    String name = "report_" + language.locale() + ".properties";
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  /** The text for a key, with {0}, {1} … filled in. */
  String of(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text '" + key + "' in " + language);
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments);
  }

  /** An amount in kronor; a dash where there is none. */
  String amount(Optional<Money> amount) {
    return amount.map(a -> Sek.text(a, language)).orElse("–");
  }

  /** An amount as a program reads it. */
  static String plain(Optional<Money> amount) {
    return amount.map(a -> a.getAmount().stripTrailingZeros().toPlainString()).orElse("");
  }
}
