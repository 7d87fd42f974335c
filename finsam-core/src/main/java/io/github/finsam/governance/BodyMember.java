package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member of a body.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holder who, as the public documents name the person
 * @param organisation for which organisation
 * @param role role in the body, for example {@code ordförande}; empty for an ordinary member
 * @param percent extent of service in percent of full time, for the office; empty elsewhere
 */
@Value.Builder
public record BodyMember(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String holder,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String organisation,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        role,
    Optional<
            @Min(value = 1, message = "{io.github.finsam.Min}")
            @Max(value = 10_000, message = "{io.github.finsam.Max}") Integer>
        percent)
    implements WithBodyMember {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the extent out of
   *     range
   */
  public BodyMember {
    Checks checks = new Checks().name("holder", holder).name("organisation", organisation);
    percent.ifPresent(p -> checks.range("percent", p, 1, 10_000));
    checks.optionalText("role", role, Checks.MAX_NAME).orThrow();
  }

  /** A new builder. */
  public static BodyMemberBuilder builder() {
    return new BodyMemberBuilder();
  }
}
