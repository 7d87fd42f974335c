package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.insats.Authority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Written consent to be followed with data about the person, given anew for every pathway
 * (finsamgoteborg.se, "Behandling av personuppgifter": Försäkringskassan's form 9443).
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param form number of the form that was signed, for example {@value #FORM}; at most 64 characters
 * @param askedBy which organisation asked; never a person
 */
public record ConsentGiven(
    EventHead head,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String form,
    Authority askedBy)
    implements PathwayEvent {

  /** Försäkringskassan's consent form for SUS. */
  public static final String FORM = "9443";

  /**
   * @throws io.github.finsam.base.InvalidValueException if the form is blank, too long or holds a
   *     personal identity number
   */
  public ConsentGiven {
    new Checks().impersonalText("form", form, 64).present("askedBy", askedBy).orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.CONSENT_GIVEN;
  }
}
