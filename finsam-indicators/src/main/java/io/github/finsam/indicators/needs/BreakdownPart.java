package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of a {@link Breakdown}: an age group, a kind of household.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param name what it is called
 * @param count how many, not negative; empty if only a percentage is published
 * @param percent the percentage as published, 0 to 100, with its decimals; empty if only a number
 *     is published
 */
@Value.Builder
public record BreakdownPart(
    String id, Label name, Optional<Long> count, Optional<BigDecimal> percent)
    implements WithBreakdownPart {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, there is neither number
   *     nor percentage, the number is negative or the percentage lies outside 0 to 100
   */
  public BreakdownPart {
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .that(count.isPresent() || percent.isPresent(), "missing", "count", "");
    count.ifPresent(c -> arguments.that(c >= 0, "negative", "count", c));
    percent.ifPresent(
        p ->
            arguments.that(
                p.signum() >= 0 && p.compareTo(BigDecimal.valueOf(100)) <= 0,
                "out-of-range",
                "percent",
                p,
                "0",
                "100"));
    arguments.orThrow();
  }

  /** A new builder. */
  public static BreakdownPartBuilder builder() {
    return new BreakdownPartBuilder();
  }
}
