package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.immutables.value.Value;

/**
 * An organisation that owns or takes part in an insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param authority which authority it is or belongs to
 * @param organisation its name
 * @param role owner or partner
 * @param during when
 */
@Value.Builder
public record Partner(
    Authority authority,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String organisation,
    PartnerRole role,
    DateRange during)
    implements WithPartner {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the organisation is blank
   */
  public Partner {
    new Checks().name("organisation", organisation).orThrow();
  }

  /** A new builder. */
  public static PartnerBuilder builder() {
    return new PartnerBuilder();
  }
}
