package io.github.finsam.base;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A short text in both languages, as on a code, a column or a rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sv the Swedish text, not blank
 * @param en the English text, not blank
 */
public record Label(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}")
        String sv,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}")
        String en) {

  /**
   * @throws InvalidValueException if a text is blank
   */
  public Label {
    new Checks().text("sv", sv, Checks.MAX_TEXT).text("en", en, Checks.MAX_TEXT).orThrow();
  }

  /** A label of a Swedish and an English text. */
  public static Label of(String sv, String en) {
    return new Label(sv, en);
  }

  /** The text in the given language. */
  public String in(Language language) {
    return language == Language.SV ? sv : en;
  }
}
