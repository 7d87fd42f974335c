package io.github.finsam.examples.rendering;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A report's own words in one language, and numbers as that language writes them. */
public class PageWords {

  private final Language language;
  private final Properties texts = new Properties();

  /**
   * The words that lie beside a class in {@code report_sv.properties} and {@code
   * report_en.properties}.
   *
   * @param owner the class
   * @throws NullPointerException if there are none
   */
  protected PageWords(Class<?> owner, Language language) {
    this.language = language;
    String name = "report_" + language.locale() + ".properties";
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language. */
  public final Language language() {
    return language;
  }

  /** Whether there is a text for a key. */
  public final boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text for a key, with {0}, {1} … filled in.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final String of(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text '" + key + "' in " + language);
    }
    return arguments.length == 0
        ? text
        : new MessageFormat(text.replace("'", "''"), language.locale()).format(arguments);
  }

  /** The label in the language. */
  public final String of(Label label) {
    return label.in(language);
  }

  /** A page with this title, in the language, with the words {@code skip} and {@code contents}. */
  public final Page.Builder page(String title) {
    return Page.builder(language.locale().getLanguage(), title)
        .navigation(of("skip"), of("contents"));
  }

  /**
   * A section that begins with a note, and with the words {@code <id>.lead} if there are any.
   *
   * @param id its id; {@code section.<id>} is its heading
   * @param note says where its data come from
   */
  public final Section section(String id, String note, List<? extends Content> contents) {
    List<Content> all = new ArrayList<>();
    all.add(Paragraph.note(note));
    if (has(id + ".lead")) {
      all.add(Paragraph.lead(of(id + ".lead")));
    }
    all.addAll(contents);
    return new Section(id, of("section." + id), all, List.of());
  }

  /** A share in whole percent, rounded once from its two integers. */
  public final String percent(Share share) {
    return share.text(language, 0);
  }

  /** A proportion from 0 to 1 in whole percent. */
  public final String percent(double proportion) {
    return unit(number(100 * proportion, 0));
  }

  /** A number of percent with its sign. */
  public final String unit(String percent) {
    return language == Language.SV ? percent + "\u00a0%" : percent + "%";
  }

  /** A number as a program reads it, rounded half up. */
  public static String plain(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A number with so many decimals, rounded half up. */
  public final String number(double value, int decimals) {
    return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  /** A number with the decimals it has. */
  public final String decimal(BigDecimal value) {
    String text = value.toPlainString();
    return language == Language.SV ? text.replace('.', ',') : text;
  }

  /** A change with its sign. */
  public final String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + decimal(value).replace('-', '\u2212');
  }

  /** From one number to another. */
  public final String range(double from, double to, int decimals) {
    return number(from, decimals) + "–" + number(to, decimals);
  }
}
