package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.internal.Arguments;
import java.time.Year;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What stands at the top of a scorecard.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of the scorecard, 1 to 64 characters, no space
 * @param owner who steers by it: a förbund or an insats
 * @param year the year it is for
 * @param vision where it leads in the long run; empty if the source states none
 * @param strategy the way there; empty if the source states none
 * @param english what the English texts are worth
 * @param source the document it was taken from, and where in it; not blank
 */
@Value.Builder
public record Heading(
    String id,
    Label owner,
    Year year,
    Optional<Label> vision,
    Optional<Label> strategy,
    English english,
    String source)
    implements WithHeading {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is empty, longer than 64
   *     characters, or holds a space or control character, the source is blank, or the year lies
   *     outside 1000 to 9999
   */
  public Heading {
    Arguments arguments = new Arguments();
    Scorecard.checkId(arguments, "id", id);
    arguments
        .that(!source.isBlank(), "blank", "source", source)
        .range("year", year.getValue(), 1000, 9999)
        .orThrow();
  }

  /** A new builder. */
  public static HeadingBuilder builder() {
    return new HeadingBuilder();
  }
}
