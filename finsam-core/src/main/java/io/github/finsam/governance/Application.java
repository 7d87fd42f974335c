package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.immutables.value.Value;
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
@Value.Builder
public record Application(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String id,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String applicant,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String title,
    Optional<Money> amount,
    Optional<DateRange> period,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}") String>
        decision)
    implements WithApplication {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the amount negative
   *     or not in SEK
   */
  public Application {
    Checks checks =
        new Checks()
            .name("id", id)
            .name("applicant", applicant)
            .name("title", title)
            .optionalText("decision", decision, Checks.MAX_NAME);
    amount.ifPresent(
        a -> checks.sek("amount", a).that(a.isPositiveOrZero(), "negative", "amount", a));
    checks.orThrow();
  }

  /** A new builder. */
  public static ApplicationBuilder builder() {
    return new ApplicationBuilder();
  }
}
