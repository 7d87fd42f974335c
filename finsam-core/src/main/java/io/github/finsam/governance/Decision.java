package io.github.finsam.governance;

import io.github.finsam.base.MeetingId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A decision (beslut), a numbered paragraph of the minutes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id within the förbund and year
 * @param number number of the paragraph, 578 for § 578; empty if the source gives none
 * @param meeting the meeting that took it
 * @param kind what it does
 * @param subject what it is about
 * @param wording how the minutes word it
 * @param grant the money it grants; present only for {@link DecisionKind#GRANT} and {@link
 *     DecisionKind#REPORT}
 * @param delegation what it delegates, or for {@link DecisionKind#REPORT} the delegation it was
 *     taken under
 */
@Value.Builder
public record Decision(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String id,
    Optional<@Positive(message = "{io.github.finsam.Positive}") Integer> number,
    MeetingId meeting,
    DecisionKind kind,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}")
        String subject,
    Wording wording,
    Optional<Grant> grant,
    Optional<Delegation> delegation)
    implements WithDecision {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank, the number not
   *     positive, a grant lacks its amount or another kind has one
   */
  public Decision {
    Checks checks =
        new Checks()
            .name("id", id)
            .text("subject", subject, Checks.MAX_TEXT)
            .that(kind != DecisionKind.GRANT || grant.isPresent(), "missing", "grant", "")
            .that(
                grant.isEmpty() || kind == DecisionKind.GRANT || kind == DecisionKind.REPORT,
                "not-in",
                "kind",
                kind,
                "GRANT, REPORT")
            .that(
                kind != DecisionKind.DELEGATE || delegation.isPresent(),
                "missing",
                "delegation",
                "");
    number.ifPresent(n -> checks.that(n > 0, "not-positive", "number", n));
    checks.orThrow();
  }

  /** A new builder. */
  public static DecisionBuilder builder() {
    return new DecisionBuilder();
  }
}
