package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;

/**
 * The reason why the data define no result.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason which reason
 * @param n the number of observations there were, after the missing-data policy; zero or greater
 */
public record Undefined(Reason reason, long n) implements Estimate, Tested {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code n < 0}
   */
  public Undefined {
    new Arguments().that(n >= 0, "negative", "n", n).orThrow();
  }

  /** The reason as a sentence in the given language. */
  public String explain(Language language) {
    return reason.label().in(language);
  }

  @Override
  public Optional<Undefined> undefined() {
    return Optional.of(this);
  }

  /** Why there is no result. */
  public enum Reason {
    /** There is no observation. */
    NO_DATA("Det finns inga svar att räkna på", "There are no answers to compute from"),
    /** Fewer observations or items than the formula needs. */
    TOO_FEW(
        "Det finns för få svar eller frågor för beräkningen",
        "There are too few answers or items for the computation"),
    /** All observations are alike, so that the formula would divide by zero. */
    NO_VARIATION(
        "Svaren skiljer sig inte åt, så måttet är inte definierat",
        "The answers do not differ, so the measure is not defined"),
    /** Answers are missing and the caller refused that. */
    MISSING_ANSWERS(
        "Svar saknas, och beräkningen skulle bara göras på ett fullständigt underlag",
        "Answers are missing, and the computation was to be made on complete data only");

    private final Label label;

    Reason(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** The reason as a sentence without a full stop. */
    public Label label() {
      return label;
    }
  }
}
