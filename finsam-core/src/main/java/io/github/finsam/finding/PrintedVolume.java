package io.github.finsam.finding;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;

/**
 * A number of participants that a document prints for an insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param participants the number, not negative
 * @param approximate whether the document says "about" (ca)
 * @param basis what time the number covers
 * @param place where it stands
 */
public record PrintedVolume(
    InsatsId insats, long participants, boolean approximate, VolumeBasis basis, Place place) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the number is negative
   */
  public PrintedVolume {
    new Checks().notNegative("participants", participants).orThrow();
  }
}
