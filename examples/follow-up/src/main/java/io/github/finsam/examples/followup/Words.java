package io.github.finsam.examples.followup;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.table.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

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

  boolean has(String key) {
    return texts.containsKey(key);
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

  String of(Label label) {
    return label.in(language);
  }

  /** A share in whole percent, rounded once from its two integers. */
  String percent(Share share) {
    return share.text(language, 0);
  }

  /** A proportion from 0 to 1 in whole percent. */
  String percent(double proportion) {
    return unit(number(100 * proportion, 0));
  }

  /** A number of percent with its sign. */
  String unit(String percent) {
    return language == Language.SV ? percent + "\u00a0%" : percent + "%";
  }

  /** A number as a program reads it, rounded half up. */
  static String plain(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A number with so many decimals, rounded half up. */
  String number(double value, int decimals) {
    return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  String decimal(BigDecimal value) {
    String text = value.toPlainString();
    return language == Language.SV ? text.replace('.', ',') : text;
  }

  /** A change with its sign, so many decimals. */
  String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + decimal(value).replace('-', '\u2212');
  }

  /** The limits of an interval, each times a factor. */
  String interval(Interval interval, double factor, int decimals) {
    return number(interval.lowerInclusive() * factor, decimals)
        + "–"
        + number(interval.upperInclusive() * factor, decimals);
  }
}
