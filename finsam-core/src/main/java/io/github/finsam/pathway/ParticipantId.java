package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A participant as a pseudonym: HMAC-SHA-256 with a key that the application keeps and no storage
 * ever sees.
 *
 * <p>Immutable and thread-safe. {@link #toString} does not show the pseudonym.
 *
 * @param keyId which key it was made with, 1 to 64 characters
 * @param hmac 64 hexadecimal digits, lower case
 */
public record ParticipantId(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String keyId,
    @Pattern(regexp = ParticipantId.HMAC_FORM, message = "{io.github.finsam.Pattern}")
        String hmac) {

  /** The form of the HMAC. */
  static final String HMAC_FORM = "[0-9a-f]{64}";

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key id is blank, too long or holds a
   *     personal identity number or the HMAC has another form; the message does not repeat the HMAC
   */
  public ParticipantId {
    Ids.checkImpersonal("keyId", keyId);
    // Whoever passes something else by mistake may have passed an identity number.
    new Checks().that(hmac.matches(HMAC_FORM), "pattern", "hmac", "…", HMAC_FORM).orThrow();
  }

  @Override
  public String toString() {
    return "ParticipantId[" + keyId + "]";
  }
}
