package io.github.finsam.finding;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.util.Optional;

/**
 * A percentage that a document prints, with the part and the whole it names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what share it is, in words
 * @param percent the percentage as printed, 0 to 100
 * @param part the part; empty if the document does not give it
 * @param whole the whole; empty if the document does not give it
 * @param insats id of the insats it is about; empty if about the förbund
 * @param place where it stands
 */
public record PrintedShare(
    String subject,
    int percent,
    Optional<Long> part,
    Optional<Long> whole,
    Optional<InsatsId> insats,
    Place place) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the percentage is out of range, a number
   *     negative, or the part larger than the whole
   */
  public PrintedShare {
    Checks checks = new Checks().name("subject", subject).range("percent", percent, 0, 100);
    part.ifPresent(p -> checks.notNegative("part", p));
    whole.ifPresent(w -> checks.notNegative("whole", w));
    if (part.isPresent() && whole.isPresent()) {
      checks.that(part.get() <= whole.get(), "above", "part", part.get(), whole.get().toString());
    }
    checks.orThrow();
  }
}
