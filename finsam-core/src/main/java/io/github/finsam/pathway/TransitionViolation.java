package io.github.finsam.pathway;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Messages;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One event of a pathway that breaks one rule.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param kind the kind of the event
 * @param event id of the event
 * @param day the day it is said to have occurred
 * @param details what the text names further, in its order: a day, a block, a code
 */
public record TransitionViolation(
    TransitionRule rule, EventKind kind, String event, LocalDate day, List<String> details)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Messages MESSAGES = Messages.of("io.github.finsam.pathway.transitions");

  /** Copies the details. */
  public TransitionViolation {
    details = List.copyOf(details);
  }

  /** Stable name of the rule, for programs. */
  public String code() {
    return rule.code();
  }

  /** What is wrong, for people: event, day, rule with its number and source. */
  public String text(Language language) {
    List<String> arguments = new ArrayList<>();
    arguments.add(kind.label().in(language));
    arguments.add(day.toString());
    arguments.addAll(details);
    StringBuilder text = new StringBuilder(MESSAGES.text(language, rule.code(), arguments));
    String number = rule.ruleId().orElse("");
    String source = rule.source().orElse("");
    if (!number.isEmpty() || !source.isEmpty()) {
      text.append(" (").append(number);
      text.append(number.isEmpty() || source.isEmpty() ? "" : "; ").append(source).append(')');
    }
    return text.toString();
  }
}
