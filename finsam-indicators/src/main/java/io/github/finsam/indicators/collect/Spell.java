package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One pathway (spell) as collecting needs it: one person's time in one insats, under an opaque key
 * of its own. The app makes one of each pathway it wants to ask about; no more of the pathway, and
 * no pseudonym of the person layer, is needed here. A pathway that was closed and reopened is given
 * as it is now: without a closure, or with the later one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key key of the spell, not blank
 * @param insats the insats
 * @param start first day
 * @param closure last day, not before the first; empty while the spell runs
 */
@Value.Builder
public record Spell(String key, InsatsId insats, LocalDate start, Optional<LocalDate> closure)
    implements Subject, WithSpell {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank or {@code closure <
   *     start}
   */
  public Spell {
    Arguments arguments = new Arguments().that(!key.isBlank(), "blank", "key", key);
    closure.ifPresent(
        day -> arguments.that(!day.isBefore(start), "order", "closure", day, start.toString()));
    arguments.orThrow();
  }

  /** A new builder. */
  public static SpellBuilder builder() {
    return new SpellBuilder();
  }

  /** Insats and days: the key does not belong in a log. */
  @Override
  public String toString() {
    return "Spell["
        + insats
        + ", "
        + start
        + "/"
        + closure.map(LocalDate::toString).orElse("")
        + "]";
  }
}
