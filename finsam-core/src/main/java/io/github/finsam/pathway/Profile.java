package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Year;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who took part, as coarse as follow-up needs it: nothing more precise than the year of birth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sex the sex
 * @param birthYear year of birth, 1000 to 9999
 * @param statedAge age at the start as the carrier of the insats stated it, 0 to 120 years
 * @param homeKommun where the person is registered as living, as a code of {@link
 *     io.github.finsam.code.Kommuner}; empty if not registered
 */
@Value.Builder
public record Profile(
    Sex sex,
    Year birthYear,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = 120, message = "{io.github.finsam.Max}")
        int statedAge,
    Optional<String> homeKommun)
    implements WithProfile {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range or the kommun
   *     is blank
   */
  public Profile {
    Checks checks =
        new Checks()
            .present("sex", sex)
            .year("birthYear", birthYear.getValue())
            .range("statedAge", statedAge, 0, 120);
    homeKommun.ifPresent(code -> checks.impersonalName("homeKommun", code));
    checks.orThrow();
  }

  /** A new builder. */
  public static ProfileBuilder builder() {
    return new ProfileBuilder();
  }

  /** The name of the type, for logs: nothing about the person. */
  @Override
  public String toString() {
    return "Profile[…]";
  }
}
