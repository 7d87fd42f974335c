package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * One thing a person does (sysselsättning) and how much of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind a code of {@link FollowUpCodes#occupations()}
 * @param percent extent in percent of 40 hours a week, whatever full time is at the workplace, 1 to
 *     100 (susam.se, "Gemensam kartläggning"); empty if not registered
 */
public record Occupation(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String kind,
    Optional<Integer> percent) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the kind is blank, too long or holds a
   *     personal identity number or {@code percent} lies outside 1 to 100
   */
  public Occupation {
    Checks checks = new Checks().impersonalName("kind", kind);
    percent.ifPresent(p -> checks.range("percent", p, 1, 100));
    checks.orThrow();
  }

  /** This kind without a registered extent. */
  public static Occupation of(String kind) {
    return new Occupation(kind, Optional.empty());
  }

  /** This kind at this extent. */
  public static Occupation of(String kind, int percent) {
    return new Occupation(kind, Optional.of(percent));
  }
}
