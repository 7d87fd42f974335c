package io.github.finsam.exchange;

import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Messages;
import io.github.finsam.base.internal.PersonalNumbers;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.TransitionRule;
import io.github.finsam.pathway.TransitionViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Something in a set of tables that cannot be read: where it stands, which rule it breaks, and what
 * stands there. Personal identity numbers are masked in everything it carries.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file name of the file; empty if it is about all of them
 * @param line the line that the record starts on, counted from 1; 0 if it is about the whole file
 * @param column name of the column; empty if it is about the whole row
 * @param code stable name of the rule, for programs; for a {@link TransitionRule} of pathways its
 *     code after {@code transition.}
 * @param value what stands there, cut at {@value Violation#MAX_VALUE_LENGTH} code points; empty if
 *     nothing does
 * @param details what the rule's text names further, in its order
 */
public record ImportError(
    String file, long line, String column, String code, String value, List<String> details)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String TRANSITION = "transition.";

  private static final Messages MESSAGES = Messages.of("io.github.finsam.exchange.exchange");

  /** Masks personal identity numbers, then cuts the value. */
  public ImportError {
    file = PersonalNumbers.mask(file);
    column = PersonalNumbers.mask(column);
    // Masked first: a number cut in two would no longer be recognised.
    value = cut(PersonalNumbers.mask(value));
    details = details.stream().map(PersonalNumbers::mask).toList();
  }

  /**
   * One line for people, for example {@code insatser.csv, rad 4, kolumn from: datum finns inte i
   * kalendern: "2014-02-30"}. A line break in the value is shown as {@code ⏎}, any other control
   * character as its symbol, for example {@code ␛}: what stands in a file never reaches a terminal
   * as a command.
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(MESSAGES.text(language, "place.line", Long.toString(line)));
    }
    if (!column.isEmpty()) {
      text.append(MESSAGES.text(language, "place.column", column));
    }
    if (text.length() > 0) {
      text.append(": ");
    }
    text.append(rule(language));
    if (!value.isEmpty()) {
      text.append(": \"").append(value).append('"');
    }
    return shown(text);
  }

  private static String shown(CharSequence text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars().map(ImportError::symbol).forEach(c -> shown.append((char) c));
    return shown.toString();
  }

  /** The character itself, or what stands for it if it is a control character. */
  private static int symbol(int character) {
    if (character == '\r' || character == '\n') {
      return '⏎';
    }
    if (!Character.isISOControl(character)) {
      return character;
    }
    // Unicode has symbols for the first 32 and for DEL, none for 0x80 to 0x9F.
    return character < ' ' ? '␀' + character : character == 0x7F ? '␡' : '\uFFFD';
  }

  /** The rule without place and value. */
  public String rule(Language language) {
    if (code.startsWith(TRANSITION)) {
      return transition(language);
    }
    return MESSAGES.has(language, code)
        ? MESSAGES.text(language, code, details)
        : new Violation(code, column, value, details).rule(language);
  }

  /** A rule of pathways has its text where the rule is. */
  private String transition(Language language) {
    for (TransitionRule rule : TransitionRule.values()) {
      if (code.equals(TRANSITION + rule.code())) {
        return new TransitionViolation(
                rule,
                EventKind.valueOf(details.get(0)),
                value,
                LocalDate.parse(details.get(1)),
                details.subList(2, details.size()))
            .text(language);
      }
    }
    return code;
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= Violation.MAX_VALUE_LENGTH
        ? value
        : value.substring(0, value.offsetByCodePoints(0, Violation.MAX_VALUE_LENGTH)) + "…";
  }
}
