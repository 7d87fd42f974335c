package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.MeasureScope;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.TargetLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a measure is bound to, and when it is reached. A measure without a criterion cannot be
 * judged: that the scorecard leaves out the level is then the reason.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Yardstick {

  /** When the measure is reached; empty if the scorecard does not say, or people decide. */
  Optional<Criterion> criterion();

  /** What kind it is. */
  Kind kind();

  /**
   * The result of an indicator or item of an instrument.
   *
   * @param indicator id of the indicator or item, not blank
   * @param edition id of the edition; empty for any
   * @param statistic what of the figure is judged
   * @param criterion when it is reached; empty if the scorecard does not say
   */
  record OfIndicator(
      String indicator,
      Optional<String> edition,
      Statistic statistic,
      Optional<Criterion> criterion)
      implements Yardstick {

    /**
     * @throws io.github.finsam.base.InvalidValueException if an id is blank, or the level lies
     *     outside what the statistic can be
     */
    public OfIndicator {
      criterion.ifPresent(c -> byCell(scope(indicator, edition), statistic, c));
    }

    @Override
    public Kind kind() {
      return Kind.INDICATOR;
    }
  }

  /**
   * A share from follow-up, such as those of all closed who work or study.
   *
   * @param criterion when it is reached, 0 to 1; empty if the scorecard does not say
   */
  record OfShare(Optional<Criterion> criterion) implements Yardstick {

    /**
     * @throws io.github.finsam.base.InvalidValueException if the level is below 0 or above 1
     */
    public OfShare {
      criterion.ifPresent(c -> byCell(MeasureScope.of("share"), Statistic.SHARE_POSITIVE, c));
    }

    @Override
    public Kind kind() {
      return Kind.SHARE;
    }
  }

  /**
   * An amount, such as the result of the year.
   *
   * @param criterion when it is reached, in kronor; empty if the scorecard does not say
   */
  record OfAmount(Optional<Criterion> criterion) implements Yardstick {
    @Override
    public Kind kind() {
      return Kind.AMOUNT;
    }
  }

  /**
   * A number of something, such as insatser that became ordinary.
   *
   * @param criterion when it is reached, not negative; empty if the scorecard does not say
   */
  record OfNumber(Optional<Criterion> criterion) implements Yardstick {

    /**
     * @throws io.github.finsam.base.InvalidValueException if the level is negative
     */
    public OfNumber {
      BigDecimal level = criterion.map(c -> c.threshold().level()).orElse(BigDecimal.ZERO);
      new Arguments().that(level.signum() >= 0, "negative", "level", level).orThrow();
    }

    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** What people decide, in words. */
  record OfJudgement() implements Yardstick {
    @Override
    public Optional<Criterion> criterion() {
      return Optional.empty();
    }

    @Override
    public Kind kind() {
      return Kind.JUDGEMENT;
    }
  }

  private static MeasureScope scope(String indicator, Optional<String> edition) {
    return MeasureScope.builder().measure(indicator).edition(edition).build();
  }

  /** The target level of a criterion; refused if the statistic can never have such a level. */
  private static TargetLevel byCell(MeasureScope scope, Statistic statistic, Criterion criterion) {
    // The level is that of the scorecard's year, whatever day asks.
    return TargetLevel.of(
        scope, statistic, criterion.direction(), LocalDate.of(1000, 1, 1), criterion.threshold());
  }

  /** The target level by which a cell is judged; empty if the measure takes none. */
  default Optional<TargetLevel> target() {
    if (this instanceof OfIndicator indicator) {
      MeasureScope scope = scope(indicator.indicator(), indicator.edition());
      return criterion().map(c -> byCell(scope, indicator.statistic(), c));
    }
    return this instanceof OfShare
        ? criterion().map(c -> byCell(MeasureScope.of("share"), Statistic.SHARE_POSITIVE, c))
        : Optional.empty();
  }

  /** The kinds of what measures are bound to. */
  enum Kind {
    /** The result of an indicator. */
    INDICATOR("Indikator", "Indicator"),
    /** A share from follow-up. */
    SHARE("Andel", "Share"),
    /** An amount in kronor. */
    AMOUNT("Belopp", "Amount"),
    /** A number of something. */
    NUMBER("Antal", "Number"),
    /** What people decide. */
    JUDGEMENT("Bedömning", "Judgement");

    private final Label label;

    Kind(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }
}
