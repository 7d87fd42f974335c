package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * The last day in the insats (avslut, utregistrering).
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param reason why, as a code of {@link FollowUpCodes#closureReasons()} or of the application;
 *     {@value #WRONG_ENTRY} is a wrong entry, which leaves every count
 * @param after income and occupation directly after
 * @param nextStep planned next step as a code of {@link FollowUpCodes#nextSteps()} or of the
 *     application; empty if not registered
 * @param closingTalk whether there was a closing talk
 * @param documented whether the closing documentation was written
 */
public record Closed(
    EventHead head,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String reason,
    Livelihood after,
    Optional<String> nextStep,
    boolean closingTalk,
    boolean documented)
    implements PathwayEvent {

  /** The reason of a wrong entry (susam.se, "Utregistrering av deltagare"). */
  public static final String WRONG_ENTRY = "felregistrering";

  /**
   * @throws io.github.finsam.base.InvalidValueException if a code is blank, too long or holds a
   *     personal identity number
   */
  public Closed {
    Checks checks = new Checks().impersonalName("reason", reason).present("after", after);
    nextStep.ifPresent(step -> checks.impersonalName("nextStep", step));
    checks.orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.CLOSED;
  }
}
