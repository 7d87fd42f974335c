package io.github.finsam.forbund;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * One part of the samordningsområde (1 §): a kommun or a part of one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kommunCode official code of the kommun, four digits
 * @param part the part of the kommun, for example a stadsdel; empty for all of it
 */
public record AreaPart(
    @Pattern(regexp = "[0-9]{4}", message = "{io.github.finsam.Pattern}") String kommunCode,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        part) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the code has not four digits
   */
  public AreaPart {
    new Checks()
        .that(kommunCode.matches("[0-9]{4}"), "pattern", "kommunCode", kommunCode, "[0-9]{4}")
        .optionalText("part", part, Checks.MAX_NAME)
        .orThrow();
  }

  /** A whole kommun. */
  public static AreaPart kommun(String kommunCode) {
    return new AreaPart(kommunCode, Optional.empty());
  }
}
