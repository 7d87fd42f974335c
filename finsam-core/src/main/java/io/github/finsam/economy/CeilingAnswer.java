package io.github.finsam.economy;

import io.github.finsam.base.Label;
import java.util.Optional;
import org.joda.money.Money;

/** The ceiling for an allocation, or why none can be told. */
public sealed interface CeilingAnswer {

  /** The ceiling, SEK; empty if none can be told. */
  default Optional<Money> amount() {
    return this instanceof Known known ? Optional.of(known.ceiling()) : Optional.empty();
  }

  /** Why no ceiling can be told; empty if there is one. */
  default Optional<Reason> reason() {
    return this instanceof Unknown unknown ? Optional.of(unknown.why()) : Optional.empty();
  }

  /**
   * A ceiling.
   *
   * @param step the step that gives it
   * @param ceiling the highest equity, SEK
   */
  record Known(EquityStep step, Money ceiling) implements CeilingAnswer {}

  /**
   * No ceiling.
   *
   * @param why why not
   */
  record Unknown(Reason why) implements CeilingAnswer {}

  /** Why no ceiling can be told. */
  enum Reason {
    /** No steps are loaded at all. */
    NO_STEPS(
        "Rekommendationens trappsteg är inte inlästa.",
        "The steps of the recommendation are not loaded."),
    /** Steps are loaded, but none for this allocation. */
    NOT_COVERED(
        "Inget inläst trappsteg gäller en tilldelning av denna storlek.",
        "No step that is loaded speaks of an allocation of this size.");

    private final Label label;

    Reason(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** The reason in words. */
    public Label label() {
      return label;
    }
  }
}
