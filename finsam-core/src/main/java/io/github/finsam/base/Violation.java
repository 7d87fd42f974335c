package io.github.finsam.base;

import io.github.finsam.base.internal.Messages;
import io.github.finsam.base.internal.PersonalNumbers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One broken rule of one argument, for example "Argument 'share' must not be negative but has value
 * -1". Personal identity numbers are masked in the value and the details, so a message may be
 * logged.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable name of the rule, for programs
 * @param argument the argument or component that broke it
 * @param value the offending value as text, cut at {@value #MAX_VALUE_LENGTH} characters; empty if
 *     there was none
 * @param details what the rule asked for, in the order the message names it; may be empty
 */
public record Violation(String code, String argument, String value, List<String> details)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Longer values are cut: a message must stay readable and must not carry a whole file. */
  public static final int MAX_VALUE_LENGTH = 80;

  private static final Messages MESSAGES = Messages.of("io.github.finsam.base.violations");

  /** Masks personal identity numbers, copies the details and cuts the value. */
  public Violation {
    // Masked first: a number cut in two would no longer be recognised.
    value = cut(PersonalNumbers.mask(value));
    details = details.stream().map(PersonalNumbers::mask).toList();
  }

  /** A violation of rule {@code code} by {@code argument} with {@code value}. */
  public static Violation of(String code, String argument, Object value, String... details) {
    return new Violation(code, argument, String.valueOf(value), List.of(details));
  }

  /** The message in the given language; names the argument, the rule and the value. */
  public String text(Language language) {
    List<String> arguments = new ArrayList<>(List.of(argument, value));
    arguments.addAll(details);
    return MESSAGES.text(language, code, arguments);
  }

  /** The rule and the value without the argument's name, for places that name it themselves. */
  public String rule(Language language) {
    List<String> arguments = new ArrayList<>(List.of(argument, value));
    arguments.addAll(details);
    return MESSAGES.text(language, code + ".rule", arguments);
  }

  private static String cut(String value) {
    if (value.codePointCount(0, value.length()) <= MAX_VALUE_LENGTH) {
      return value;
    }
    return value.substring(0, value.offsetByCodePoints(0, MAX_VALUE_LENGTH)) + "…";
  }
}
