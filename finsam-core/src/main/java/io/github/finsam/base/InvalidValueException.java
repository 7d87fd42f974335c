package io.github.finsam.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A value that cannot exist: carries every violation found, not only the first. */
public final class InvalidValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Violation> violations;

  /**
   * An exception for these violations.
   *
   * @param violations what is wrong; at least one
   */
  public InvalidValueException(List<Violation> violations) {
    super(message(violations, Language.EN));
    this.violations = new ArrayList<>(violations);
  }

  /**
   * Components that a builder was not given.
   *
   * @param missing their names
   */
  public InvalidValueException(String... missing) {
    this(Arrays.stream(missing).map(name -> Violation.of("missing", name, "")).toList());
  }

  /** An exception for one violation. */
  public static InvalidValueException of(Violation violation) {
    return new InvalidValueException(List.of(violation));
  }

  /** Every violation, in the order found; never empty. */
  public List<Violation> violations() {
    return Collections.unmodifiableList(violations);
  }

  /** All messages in the given language, one a line. */
  public String text(Language language) {
    return message(violations, language);
  }

  private static String message(List<Violation> violations, Language language) {
    return violations.stream().map(v -> v.text(language)).collect(Collectors.joining("\n"));
  }
}
