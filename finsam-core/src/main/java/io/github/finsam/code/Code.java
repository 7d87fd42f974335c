package io.github.finsam.code;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One value of a code list, with what it is called and when it was in use.
 *
 * <p>Immutable and thread-safe.
 *
 * @param list the id of the list it belongs to
 * @param value the code itself, for example {@code 2482} for Skellefteå kommun
 * @param label what it is called
 * @param validity when it is in use
 */
public record Code(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String list,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String value,
    Label label,
    DateRange validity) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if list or value is blank
   */
  public Code {
    new Checks().name("list", list).name("value", value).orThrow();
  }
}
