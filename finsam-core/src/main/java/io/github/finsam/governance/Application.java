package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.util.Optional;
import org.joda.money.Money;

/**
 * An application for money from the förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param applicant who applies
 * @param title for what
 * @param amount how much; empty if not stated
 * @param period for when; empty if not stated
 * @param decision id of the decision that settled it; empty while it is pending
 */
public record Application(
    String id,
    String applicant,
    String title,
    Optional<Money> amount,
    Optional<DateRange> period,
    Optional<String> decision) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank
   */
  public Application {
    new Checks().name("id", id).name("applicant", applicant).name("title", title).orThrow();
  }
}
