package io.github.finsam.storage;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who reads or writes about persons, and what for. Whether that somebody may is the application's
 * to decide, before it opens a read or write; the store only keeps that it happened.
 *
 * <p>Immutable and thread-safe.
 *
 * @param who pseudonym of the person or service; never a name
 * @param purpose what for, such as {@code uppföljning 2014}; at most 200 characters, and nothing
 *     about a participant: it stays in the log when the participant is erased
 */
public record Accessor(
    StaffId who,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String purpose) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the purpose is blank, longer than 200
   *     characters or holds control characters or a personal identity number
   */
  public Accessor {
    new Checks().present("who", who).impersonalName("purpose", purpose).orThrow();
  }

  /**
   * Somebody with this pseudonym and purpose.
   *
   * @throws io.github.finsam.base.InvalidValueException if one of them is blank, too long or holds
   *     a personal identity number
   */
  public static Accessor of(String who, String purpose) {
    return new Accessor(StaffId.of(who), purpose);
  }
}
