package io.github.finsam.code;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * A span of ages in whole years, both ends included.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fromInclusive youngest age, 0 to 120
 * @param toInclusive oldest age, not below the youngest, at most 120; empty if there is no upper
 *     limit
 */
public record AgeBand(
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = 120, message = "{io.github.finsam.Max}")
        int fromInclusive,
    Optional<
            @Min(value = 0, message = "{io.github.finsam.Min}")
            @Max(value = 120, message = "{io.github.finsam.Max}") Integer>
        toInclusive)
    implements Comparable<AgeBand> {

  /** The ages that a samordningsförbund may serve (Finsam's target group), 16 to 64. */
  public static final AgeBand FINSAM = of(16, 64);

  /**
   * @throws io.github.finsam.base.InvalidValueException if an age is out of range or the ends are
   *     in the wrong order
   */
  public AgeBand {
    Checks checks = new Checks().range("fromInclusive", fromInclusive, 0, 120);
    toInclusive.ifPresent(to -> checks.range("toInclusive", to, fromInclusive, 120));
    checks.orThrow();
  }

  /** From one age to another, both included. */
  public static AgeBand of(int fromInclusive, int toInclusive) {
    return new AgeBand(fromInclusive, Optional.of(toInclusive));
  }

  /** From an age on. */
  public static AgeBand from(int fromInclusive) {
    return new AgeBand(fromInclusive, Optional.empty());
  }

  /** Whether the age lies in the band. */
  public boolean contains(int age) {
    return age >= fromInclusive && age <= toInclusive.orElse(Integer.MAX_VALUE);
  }

  /** By the youngest age, then by the oldest; no upper limit comes last. */
  @Override
  public int compareTo(AgeBand other) {
    int byYoungest = Integer.compare(fromInclusive, other.fromInclusive);
    return byYoungest != 0
        ? byYoungest
        : Integer.compare(
            toInclusive.orElse(Integer.MAX_VALUE), other.toInclusive.orElse(Integer.MAX_VALUE));
  }

  /** {@code 16–29} or {@code 16+}. */
  @Override
  public String toString() {
    return toInclusive.map(to -> fromInclusive + "–" + to).orElse(fromInclusive + "+");
  }
}
