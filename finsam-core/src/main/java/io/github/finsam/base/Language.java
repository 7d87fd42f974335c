package io.github.finsam.base;

import java.math.BigDecimal;
import java.util.Locale;

/** A language in which finsam can speak to people. Swedish is the language of the law. */
public enum Language {
  /** Swedish. */
  SV("sv"),
  /** English. */
  EN("en");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The locale of this language, without a country. */
  public Locale locale() {
    return locale;
  }

  /**
   * A number as people write it, with all its decimals: {@code 480 634,6} in Swedish, {@code
   * 480,634.6} in English. The minus sign is a hyphen-minus, groups in Swedish are separated by
   * no-break spaces.
   */
  public String number(BigDecimal number) {
    String digits = number.abs().toPlainString();
    String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
    String rest = digits.substring(whole.length());
    char group = this == SV ? '\u00a0' : ',';
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    text.append(this == SV ? rest.replace('.', ',') : rest);
    return number.signum() < 0 ? "-" + text : text.toString();
  }

  /**
   * The language of a two-letter tag.
   *
   * @param tag {@code sv} or {@code en}, in any case
   * @throws InvalidValueException if the tag is neither
   */
  public static Language parse(String tag) {
    for (Language language : values()) {
      if (language.locale.getLanguage().equalsIgnoreCase(tag)) {
        return language;
      }
    }
    throw InvalidValueException.of(Violation.of("not-in", "language", tag, "sv, en"));
  }
}
