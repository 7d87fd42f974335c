package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.io.Serializable;
import java.util.List;
import java.util.MissingResourceException;

/**
 * Something that is wrong with a definition: where, which rule it breaks, and what stands there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands
 * @param code stable name of the rule, for programs
 * @param value what stands there, cut at {@value Violation#MAX_VALUE_LENGTH} characters; empty if
 *     nothing does
 * @param details what the text of the rule names further, in its order
 */
public record DefinitionFault(
    DefinitionPlace place, String code, String value, List<String> details)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the details and cuts the value. */
  public DefinitionFault {
    details = List.copyOf(details);
    value =
        value.codePointCount(0, value.length()) <= Violation.MAX_VALUE_LENGTH
            ? value
            : value.substring(0, value.offsetByCodePoints(0, Violation.MAX_VALUE_LENGTH)) + "…";
  }

  /**
   * One line for people, for example {@code items.csv, rad 4, kolumn scale: finns inte i tabellen
   * scales: "agreement"}.
   */
  public String text(Language language) {
    String text = place.text(language) + ": " + rule(language);
    if (!value.isEmpty()) {
      text += ": \"" + value + "\"";
    }
    StringBuilder shown = new StringBuilder(text.length());
    // What stands in a file never reaches a terminal as a command.
    text.chars()
        .map(c -> c == '\n' ? '⏎' : Character.isISOControl(c) ? '\uFFFD' : c)
        .forEach(c -> shown.append((char) c));
    return shown.toString();
  }

  /** The rule without place and value; the code itself if there is no text for it. */
  public String rule(Language language) {
    if (Texts.has(code)) {
      return Texts.of(language, code, details.toArray(String[]::new));
    }
    try {
      return new Violation(code, place.column(), value, details).rule(language);
    } catch (MissingResourceException e) {
      // A code that this version has no text for still says more than an exception.
      return code;
    }
  }
}
