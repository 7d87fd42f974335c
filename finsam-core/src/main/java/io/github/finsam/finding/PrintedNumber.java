package io.github.finsam.finding;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A number that a document prints in a table or in its text, typed in as it stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name within the report, for example {@code table-5.all.women}
 * @param subject what it is a number of
 * @param raw the text as printed, misprints and all
 * @param value what it says
 * @param unit in what unit
 * @param ages the ages of those it is about; empty if it is about no people or of all ages, or the
 *     document does not say
 * @param place where it stands
 */
@Value.Builder
public record PrintedNumber(
    String id,
    Label subject,
    String raw,
    NumberSpan value,
    NumberUnit unit,
    Optional<AgeBand> ages,
    Place place)
    implements WithPrintedNumber {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id or the raw text is blank
   */
  public PrintedNumber {
    new Checks().name("id", id).text("raw", raw, 400).orThrow();
  }

  /** A new builder. */
  public static PrintedNumberBuilder builder() {
    return new PrintedNumberBuilder();
  }
}
