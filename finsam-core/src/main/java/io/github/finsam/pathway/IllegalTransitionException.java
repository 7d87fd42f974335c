package io.github.finsam.pathway;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** An event that a pathway cannot take: carries every violation found, not only the first. */
public final class IllegalTransitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<TransitionViolation> violations;

  /**
   * An exception for these violations.
   *
   * @param violations what is wrong; at least one
   */
  public IllegalTransitionException(List<TransitionViolation> violations) {
    this.violations = new ArrayList<>(violations);
  }

  /** Every violation, in order of time; never empty. */
  public List<TransitionViolation> violations() {
    return Collections.unmodifiableList(violations);
  }

  /** All messages in English, one a line; made when asked for, since most refusals are caught. */
  @Override
  public String getMessage() {
    return message(violations, Language.EN);
  }

  /** All messages in the given language, one a line. */
  public String text(Language language) {
    return message(violations, language);
  }

  private static String message(List<TransitionViolation> violations, Language language) {
    return violations.stream().map(v -> v.text(language)).collect(Collectors.joining("\n"));
  }
}
