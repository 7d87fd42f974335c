package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;

/**
 * The last day in the insats (avslut).
 *
 * <p>Immutable and thread-safe.
 *
 * @param header id, times, correction
 * @param reason why, as a code of the list of reasons, for example {@code felregistrering}: a wrong
 *     entry is closed so and leaves every count
 */
public record Closed(EventHeader header, String reason) implements PathwayEvent {

  /** The reason of a wrong entry. */
  public static final String WRONG_ENTRY = "felregistrering";

  /**
   * @throws io.github.finsam.base.InvalidValueException if the reason is blank or too long
   */
  public Closed {
    new Checks().name("reason", reason).orThrow();
  }
}
