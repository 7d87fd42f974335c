package io.github.finsam.rules;

import io.github.finsam.base.internal.Checks;
import java.util.Optional;

/**
 * Where a rule stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param paragraph paragraph of a law, for example {@code 19 a §}; empty for other texts
 * @param source the law or document, for example {@code lag (2003:1210)}
 * @param basis what the rule rests on
 */
public record Provision(Optional<String> paragraph, String source, Basis basis) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or longer than 200
   *     characters
   */
  public Provision {
    new Checks()
        .optionalText("paragraph", paragraph, Checks.MAX_NAME)
        .name("source", source)
        .present("basis", basis)
        .orThrow();
  }

  /** As a finding cites it: {@code 3 § lag (2003:1210)}. */
  @Override
  public String toString() {
    return paragraph.map(p -> p + " " + source).orElse(source);
  }
}
