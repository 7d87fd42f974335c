package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The population that those in need are shown as a share of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called
 * @param persons how many they are, greater than zero
 * @param ages of what ages; empty if the source does not say
 * @param source who published the number, not blank
 */
@Value.Builder
public record NeedBase(Label name, long persons, Optional<AgeBand> ages, String source)
    implements WithNeedBase {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code persons <= 0} or the source is
   *     blank
   */
  public NeedBase {
    new Arguments()
        .that(persons > 0, "not-positive", "persons", persons)
        .that(!source.isBlank(), "blank", "source", source)
        .orThrow();
  }

  /** A new builder. */
  public static NeedBaseBuilder builder() {
    return new NeedBaseBuilder();
  }
}
