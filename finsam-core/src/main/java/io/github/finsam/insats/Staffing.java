package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.immutables.value.Value;

/**
 * A role in the staff of an insats and who pays for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param role the role, for example {@code socialsekreterare}
 * @param percent extent in percent of full time; 250 is two and a half posts; 1 to 10 000
 * @param payer who pays
 * @param during when
 */
@Value.Builder
public record Staffing(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String role,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 10_000, message = "{io.github.finsam.Max}")
        int percent,
    Authority payer,
    DateRange during)
    implements WithStaffing {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the role is blank or the extent out of
   *     range
   */
  public Staffing {
    new Checks().name("role", role).range("percent", percent, 1, 10_000).orThrow();
  }

  /** A new builder. */
  public static StaffingBuilder builder() {
    return new StaffingBuilder();
  }
}
