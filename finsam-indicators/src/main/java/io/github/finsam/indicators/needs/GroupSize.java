package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * How many people a population group has.
 *
 * <p>Immutable and thread-safe.
 *
 * @param likely the number held most likely
 * @param lowest the lowest number, not negative, at most the likely one
 * @param highest the highest number, at least the likely one
 * @param source who published the number, not blank
 */
@Value.Builder
public record GroupSize(long likely, long lowest, long highest, String source)
    implements WithGroupSize {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code lowest < 0}, {@code likely <
   *     lowest}, {@code highest < likely} or the source is blank
   */
  public GroupSize {
    new Arguments()
        .that(lowest >= 0, "negative", "lowest", lowest)
        .that(lowest <= likely, "above", "lowest", lowest, Long.toString(likely))
        .that(highest >= likely, "order", "highest", highest, Long.toString(likely))
        .that(!source.isBlank(), "blank", "source", source)
        .orThrow();
  }

  /** A number that is known. */
  public static GroupSize of(long persons, String source) {
    return new GroupSize(persons, persons, persons, source);
  }

  /** A new builder. */
  public static GroupSizeBuilder builder() {
    return new GroupSizeBuilder();
  }

  /** The number under an assumption. */
  public long at(Assumed assumed) {
    return switch (assumed) {
      case LOWEST -> lowest;
      case LIKELY -> likely;
      case HIGHEST -> highest;
    };
  }
}
