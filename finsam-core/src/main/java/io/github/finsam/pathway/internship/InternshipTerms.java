package io.github.finsam.pathway.internship;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Whom a place takes and how.
 *
 * <p>Immutable and thread-safe.
 *
 * @param purposes what it can be used for, at least one, kept in the order of the enum
 * @param support how much support it gives
 * @param minPercent the least extent in percent of 40 hours a week, 1 to 100
 * @param maxPercent the most, not below the least
 * @param ages whom it takes; empty if of any age
 */
@Value.Builder
public record InternshipTerms(
    @NotEmpty(message = "{io.github.finsam.NotEmpty}") Set<InternshipPurpose> purposes,
    SupportLevel support,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 100, message = "{io.github.finsam.Max}")
        int minPercent,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 100, message = "{io.github.finsam.Max}")
        int maxPercent,
    Optional<AgeBand> ages)
    implements WithInternshipTerms {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no purpose or a percentage is
   *     out of range
   */
  public InternshipTerms {
    new Checks()
        .that(!purposes.isEmpty(), "empty", "purposes", "")
        .present("support", support)
        .range("minPercent", minPercent, 1, 100)
        .range("maxPercent", maxPercent, minPercent, 100)
        .orThrow();
    purposes = Collections.unmodifiableSet(EnumSet.copyOf(purposes));
  }

  /** A new builder. */
  public static InternshipTermsBuilder builder() {
    return new InternshipTermsBuilder();
  }

  /** Any extent and any age, for these purposes. */
  public static InternshipTerms of(SupportLevel support, InternshipPurpose... purposes) {
    return new InternshipTerms(Set.copyOf(List.of(purposes)), support, 1, 100, Optional.empty());
  }
}
