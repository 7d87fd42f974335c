package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import java.math.BigDecimal;

/**
 * Something an evaluation takes as given and that may be varied.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind
 * @param item for {@link Kind#ITEM} what its flows come of: a resource, an income, or {@link
 *     Flow#WORK}; empty for the others
 */
public record Input(Kind kind, String item) {

  /** {@link Projection#discountRate}. */
  public static final Input DISCOUNT_RATE = new Input(Kind.DISCOUNT_RATE, "");

  /** {@link Projection#persistence}. */
  public static final Input PERSISTENCE = new Input(Kind.PERSISTENCE, "");

  /** {@link Projection#counterfactualShare}. */
  public static final Input COUNTERFACTUAL_SHARE = new Input(Kind.COUNTERFACTUAL_SHARE, "");

  /** {@link Projection#realGrowth}. */
  public static final Input REAL_GROWTH = new Input(Kind.REAL_GROWTH, "");

  /** What the cost of the insats is multiplied by. */
  public static final Input INSATS_COST = new Input(Kind.INSATS_COST, "");

  /** What everything that comes of working is multiplied by. */
  public static final Input WORK = item(Flow.WORK);

  /** What kinds there are. */
  public enum Kind {
    /** A rate, 0 to 1. */
    DISCOUNT_RATE("Diskonteringsränta", "Discount rate"),
    /** A share, 0 to 1. */
    PERSISTENCE("Varaktighet per år", "Persistence per year"),
    /** A share, 0 to 1. */
    COUNTERFACTUAL_SHARE("Andel som skett ändå", "Share that would have come anyway"),
    /** A rate, greater than −1, at most 1. */
    REAL_GROWTH("Real tillväxt per år", "Real growth per year"),
    /** A factor, not negative; 1 is as stated. */
    INSATS_COST("Insatsens kostnad (faktor)", "Cost of the insats (factor)"),
    /** A factor, not negative; 1 is as stated. */
    ITEM("Värdet av {0} (faktor)", "Value of {0} (factor)");

    private final Label label;

    Kind(String sv, String en) {
      this.label = Label.of(sv, en);
    }
  }

  /**
   * @throws InvalidValueException if an item is named for another kind than {@link Kind#ITEM}, or
   *     none for it
   */
  public Input {
    if ((kind == Kind.ITEM) == item.isBlank()) {
      throw InvalidValueException.of(
          Violation.of("mismatch", "item", item, kind == Kind.ITEM ? "named" : "empty"));
    }
  }

  /** What the flows of an item are multiplied by. */
  public static Input item(String item) {
    return new Input(Kind.ITEM, item);
  }

  /** What it is called; items by their ids. */
  public Label label() {
    return label(Label.of(item.isEmpty() ? "-" : item, item.isEmpty() ? "-" : item));
  }

  /** What it is called, with what its item is called. */
  Label label(Label itemLabel) {
    return Label.of(
        kind.label.sv().replace("{0}", itemLabel.sv()),
        kind.label.en().replace("{0}", itemLabel.en()));
  }

  /** Whether it can have the value. */
  boolean allows(BigDecimal value) {
    return switch (kind) {
      case DISCOUNT_RATE, PERSISTENCE, COUNTERFACTUAL_SHARE -> Amounts.isShare(value);
      case REAL_GROWTH -> Projection.isGrowth(value);
      case INSATS_COST, ITEM -> value.signum() >= 0;
    };
  }

  /** A violation for a value that it cannot have. */
  Violation violation(BigDecimal value) {
    String number = value.toPlainString();
    return switch (kind) {
      case DISCOUNT_RATE, PERSISTENCE, COUNTERFACTUAL_SHARE ->
          Violation.of("out-of-range", kind.name(), number, "0", "1");
      case REAL_GROWTH -> Violation.of("out-of-range", kind.name(), number, "-1", "1");
      case INSATS_COST, ITEM ->
          Violation.of("negative", item.isEmpty() ? kind.name() : item, number);
    };
  }

  /** Whether values are shares or rates, shown in percent; else they are factors. */
  boolean percent() {
    return kind != Kind.INSATS_COST && kind != Kind.ITEM;
  }

  /** A value in words. */
  Label text(BigDecimal value) {
    return percent() ? Sentences.percent(value) : Sentences.number(value);
  }
}
