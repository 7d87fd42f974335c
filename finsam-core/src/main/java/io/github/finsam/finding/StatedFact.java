package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import org.immutables.value.Value;

/**
 * Something a document states in words or dates, kept as printed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it states
 * @param subject what it is about; see {@link FactKind}
 * @param raw the text as printed, misprints and all
 * @param place where it stands
 */
@Value.Builder
public record StatedFact(FactKind kind, String subject, String raw, Place place)
    implements WithStatedFact {

  /**
   * @throws io.github.finsam.base.InvalidValueException if subject or raw text is blank
   */
  public StatedFact {
    new Checks().name("subject", subject).text("raw", raw, 400).orThrow();
  }
}
