package io.github.finsam.base;

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
