package io.github.finsam.pathway.youth;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.insats.Authority;
import java.time.LocalDate;
import java.util.List;

/**
 * A contact with a young person to follow up how it goes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param sharedWith others that the follow-up was shared with, each once; empty if with nobody
 */
public record YouthContact(LocalDate day, List<Authority> sharedWith) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range or somebody is
   *     there twice
   */
  public YouthContact {
    sharedWith = List.copyOf(sharedWith);
    new Checks().date("day", day).unique("sharedWith", sharedWith, a -> a).orThrow();
  }

  /** A contact that was shared with nobody. */
  public static YouthContact on(LocalDate day) {
    return new YouthContact(day, List.of());
  }
}
