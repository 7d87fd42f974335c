package io.github.finsam.indicators.mandates;

import io.github.finsam.base.Label;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a mandate says in words.
 *
 * <p>Immutable and thread-safe.
 *
 * @param activity what it is called
 * @param description what it is about; empty if not described
 * @param commissioner who gave it; empty if it is nobody's but the actor's
 * @param other what else is worth knowing; may be empty
 */
@Value.Builder
public record MandateText(
    Label activity,
    Optional<Label> description,
    Optional<String> commissioner,
    Optional<String> other)
    implements WithMandateText {

  /** Of an activity that nothing else is said about. */
  public static MandateText of(Label activity) {
    return new MandateText(activity, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A new builder. */
  public static MandateTextBuilder builder() {
    return new MandateTextBuilder();
  }
}
