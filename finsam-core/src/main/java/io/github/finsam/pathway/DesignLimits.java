package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The limits of a design.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maxWeeks the longest time in the insats, pauses not counted, 1 to 520 weeks; empty if the
 *     length is not fixed
 * @param kommuner where it may be taken, whatever the home kommun, as codes of {@link
 *     io.github.finsam.code.Kommuner}, each once; empty if anywhere
 * @param ages whom it is for; empty if of any age
 * @param authorities from how many authorities at least the person needs support, 0 to 4
 */
@Value.Builder
public record DesignLimits(
    Optional<Integer> maxWeeks,
    List<String> kommuner,
    Optional<AgeBand> ages,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = 4, message = "{io.github.finsam.Max}")
        int authorities)
    implements WithDesignLimits {

  /** No limits. */
  public static final DesignLimits NONE =
      new DesignLimits(Optional.empty(), List.of(), Optional.empty(), 0);

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range or a kommun
   *     occurs twice
   */
  public DesignLimits {
    kommuner = List.copyOf(kommuner);
    Checks checks =
        new Checks().range("authorities", authorities, 0, 4).unique("kommuner", kommuner, k -> k);
    kommuner.forEach(code -> checks.name("kommuner", code));
    maxWeeks.ifPresent(weeks -> checks.range("maxWeeks", weeks, 1, 520));
    checks.orThrow();
  }

  /** A new builder. */
  public static DesignLimitsBuilder builder() {
    return new DesignLimitsBuilder();
  }
}
