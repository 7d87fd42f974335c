package io.github.finsam.pathway;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * A block of a design.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number its number, 1 to 99
 * @param name what it is called
 * @param weeks how long it is meant to take, 1 to 520 weeks
 * @param checkpoint what is held after it
 */
public record DesignBlock(
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 99, message = "{io.github.finsam.Max}")
        int number,
    Label name,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 520, message = "{io.github.finsam.Max}")
        int weeks,
    DesignCheckpoint checkpoint) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range
   */
  public DesignBlock {
    new Checks()
        .range("number", number, 1, 99)
        .range("weeks", weeks, 1, 520)
        .present("checkpoint", checkpoint)
        .orThrow();
  }
}
