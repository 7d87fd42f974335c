package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.insats.Authority;
import java.util.List;

/**
 * What the person needs has been mapped (kartläggning); the assessment itself stays with the party
 * that made it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param parties who took part, each once; empty if not registered
 */
public record NeedsAssessed(EventHead head, List<Authority> parties) implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a party occurs twice
   */
  public NeedsAssessed {
    parties = List.copyOf(parties);
    new Checks().unique("parties", parties, p -> p).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.NEEDS_ASSESSED;
  }
}
