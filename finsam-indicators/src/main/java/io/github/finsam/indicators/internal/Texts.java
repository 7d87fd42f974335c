package io.github.finsam.indicators.internal;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.finding.Shown;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.joda.money.Money;

/** The sentences of a room in both languages, with {0}, {1} … put in as they are. */
public final class Texts {

  private final ResourceBundle sv;
  private final ResourceBundle en;

  /** Those in {@code name_sv.properties} and {@code name_en.properties} beside the class. */
  public Texts(Class<?> beside, String name) {
    this.sv = load(beside, name, Language.SV);
    this.en = load(beside, name, Language.EN);
  }

  /** A sentence with what the arguments are called in its language. */
  public Label of(String key, Label... arguments) {
    return Label.of(
        fill(sv.getString(key), Language.SV, arguments),
        fill(en.getString(key), Language.EN, arguments));
  }

  /** The same text in both languages, such as an id. */
  public static Label same(String text) {
    return Label.of(text, text);
  }

  /** One after the other in each language, with something between them. */
  public static Label joined(List<Label> parts, String between) {
    return Label.of(
        String.join(between, parts.stream().map(Label::sv).toList()),
        String.join(between, parts.stream().map(Label::en).toList()));
  }

  /** A sentence without its full stop, as part of a longer one. */
  public static Label clause(Label sentence) {
    return Label.of(clause(sentence.sv()), clause(sentence.en()));
  }

  private static String clause(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  /** A number as both languages write it, with its decimals. */
  public static Label number(BigDecimal value) {
    return in(value, NumberUnit.COUNT);
  }

  /** A whole number as both languages write it. */
  public static Label number(long value) {
    return number(BigDecimal.valueOf(value));
  }

  /** A number of percent. */
  public static Label percent(BigDecimal value) {
    return in(value, NumberUnit.PERCENT);
  }

  /** A share in percent. */
  public static Label percent(Share share, int decimals) {
    return Label.of(share.text(Language.SV, decimals), share.text(Language.EN, decimals));
  }

  /** An amount, with öre only where there are any. */
  public static Label kronor(Money amount) {
    BigDecimal value = amount.getAmount().stripTrailingZeros();
    return in(value.setScale(value.scale() <= 0 ? 0 : 2), NumberUnit.KRONOR);
  }

  /** A number in a unit. */
  public static Label in(BigDecimal value, NumberUnit unit) {
    Shown shown = Shown.of(value, unit);
    return Label.of(shown.text(Language.SV), shown.text(Language.EN));
  }

  private static String fill(String pattern, Language language, Label... arguments) {
    StringBuilder text = new StringBuilder(pattern);
    // From the last: what is put in is never read for a placeholder again.
    for (int at = text.lastIndexOf("{"); at >= 0; at = text.lastIndexOf("{", at - 1)) {
      int end = text.indexOf("}", at);
      int index = Integer.parseInt(text.substring(at + 1, end));
      text.replace(at, end + 1, arguments[index].in(language));
    }
    return text.toString();
  }

  private static ResourceBundle load(Class<?> beside, String name, Language language) {
    String path = name + "_" + language.locale() + ".properties";
    try (var in = beside.getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingResourceException("No texts at " + path, path, "");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
