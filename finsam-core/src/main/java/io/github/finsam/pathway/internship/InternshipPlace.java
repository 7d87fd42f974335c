package io.github.finsam.pathway.internship;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.immutables.value.Value;

/**
 * A place, or several alike, that an employer offers for internships. It names an organisation and
 * never a person: contacts stay with the employer and the application.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, at most 64 characters, as events of a pathway name it
 * @param employer the organisation, at most 200 characters
 * @param work what kind of work, as a code of the application, at most 200 characters
 * @param kommun where, as a code of {@link io.github.finsam.code.Kommuner}
 * @param places how many people at one time, 1 to 10 000
 * @param during when it is offered
 * @param terms whom it takes and how
 */
@Value.Builder
public record InternshipPlace(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String id,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String employer,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String work,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String kommun,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 10_000, message = "{io.github.finsam.Max}")
        int places,
    DateRange during,
    InternshipTerms terms)
    implements WithInternshipPlace {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or too long or {@code
   *     places} lies outside 1 to 10 000
   */
  public InternshipPlace {
    new Checks()
        .text("id", id, 64)
        .name("employer", employer)
        .name("work", work)
        .name("kommun", kommun)
        .range("places", places, 1, 10_000)
        .present("during", during)
        .present("terms", terms)
        .orThrow();
  }

  /** A new builder. */
  public static InternshipPlaceBuilder builder() {
    return new InternshipPlaceBuilder();
  }
}
