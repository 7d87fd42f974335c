package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.indicators.table.ScaleMeasures;
import io.github.finsam.indicators.table.UnitMeans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What of a figure is judged: of all its answers pooled, except for {@link #UNITS_SHARE}.
 *
 * <p>An indicator whose definition weighs its items alike has its own value in the means over the
 * items that the figure carries as its units; {@link #SHARE_POSITIVE} judges such an indicator by
 * all answers pooled, which is another number where not all items were answered by the same people.
 */
public enum Statistic {
  /** The share of positive answers, from 0 to 1; decided by its two integers. */
  SHARE_POSITIVE("Andel positiva svar", "Share of positive answers"),
  /** The mean of the codes; decided by the distribution. */
  MEAN("Medelvärde", "Mean"),
  /**
   * The index from 0 to 100. A figure keeps it as a floating-point number; since the index of n
   * answers on a scale of k steps is a whole number of parts of 100 / (n k), and no scale has more
   * than 127 steps, it is on the level exactly if it lies nearer to it than such values can.
   */
  INDEX("Index", "Index"),
  /**
   * The mean of the shares of the units, from 0 to 1, each unit (förbund, insats or item) weighing
   * the same; a figure that does not carry it cannot be judged. It is a floating-point number, and
   * on a level if it is not farther from it than 10<sup>-12</sup>.
   */
  UNITS_SHARE("Medelvärde av enheternas andelar", "Mean of the units' shares");

  /** No code is greater, so no scale has more steps. */
  private static final BigDecimal MAX_STEPS = BigDecimal.valueOf(127);

  private static final int MAX_DECIMALS = 9;

  /** Far above what adding floating-point numbers does, far below what a level is given in. */
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1E-12");

  private final Label label;

  Statistic(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** Whether levels are from 0 to 1, and shown in percent. */
  boolean isShare() {
    return this == SHARE_POSITIVE || this == UNITS_SHARE;
  }

  /**
   * How the unrounded value of the figure lies to a level; empty if the figure has no such value.
   */
  OptionalInt compare(Figure figure, BigDecimal level) {
    if (this == SHARE_POSITIVE) {
      return OptionalInt.of(Exact.of(figure.sharePositive()).compareTo(level));
    }
    if (this == UNITS_SHARE) {
      if (figure.units().isEmpty()) {
        return OptionalInt.empty();
      }
      BigDecimal distance = new BigDecimal(figure.units().get().sharePositive()).subtract(level);
      return OptionalInt.of(distance.abs().compareTo(NEGLIGIBLE) <= 0 ? 0 : distance.signum());
    }
    if (figure.measures().isEmpty()) {
      return OptionalInt.empty();
    }
    if (this == MEAN) {
      return OptionalInt.of(Exact.mean(figure).compareTo(level));
    }
    OptionalDouble index = figure.measures().get().index();
    if (index.isEmpty()) {
      return OptionalInt.empty();
    }
    BigDecimal distance = new BigDecimal(index.getAsDouble()).subtract(level);
    // n * steps * index and n * steps * level * 10^scale are whole: half of the least step apart.
    BigDecimal finest =
        MAX_STEPS
            .multiply(BigDecimal.valueOf(figure.n()))
            .multiply(BigDecimal.TEN.pow(Math.max(0, level.stripTrailingZeros().scale())))
            .multiply(BigDecimal.valueOf(2));
    return OptionalInt.of(
        distance.abs().multiply(finest).compareTo(BigDecimal.ONE) < 0 ? 0 : distance.signum());
  }

  /** The value with so many decimals; a share in percent; empty if the figure has no such value. */
  private Optional<BigDecimal> rounded(Figure figure, int decimals) {
    return switch (this) {
      case SHARE_POSITIVE ->
          Optional.of(Exact.of(figure.sharePositive()).times(100).rounded(decimals));
      case MEAN -> figure.measures().map(m -> Exact.mean(figure).rounded(decimals));
      case UNITS_SHARE ->
          figure
              .units()
              .map(
                  units ->
                      BigDecimal.valueOf(units.sharePositive())
                          .movePointRight(2)
                          .setScale(decimals, RoundingMode.HALF_UP));
      case INDEX ->
          figure
              .measures()
              .map(ScaleMeasures::index)
              .filter(OptionalDouble::isPresent)
              .map(
                  index ->
                      BigDecimal.valueOf(index.getAsDouble())
                          .setScale(decimals, RoundingMode.HALF_UP));
    };
  }

  /**
   * The value as text, with as many decimals as it takes to show on which side of the level it
   * lies: 79.96 percent does not appear as 80.0 beside a level of 80.
   */
  Optional<Label> shown(Figure figure, BigDecimal level) {
    OptionalInt exact = compare(figure, level);
    BigDecimal shownLevel = isShare() ? level.movePointRight(2) : level;
    Optional<BigDecimal> value = Optional.empty();
    for (int decimals = this == MEAN ? 2 : 1; decimals <= MAX_DECIMALS; decimals++) {
      value = rounded(figure, decimals);
      int side = value.map(v -> v.compareTo(shownLevel)).orElse(0);
      if (exact.isEmpty() || Integer.signum(side) == Integer.signum(exact.getAsInt())) {
        break;
      }
    }
    return value.map(this::unit);
  }

  /** A level as text. */
  Label shown(BigDecimal level) {
    return unit(Threshold.plain(isShare() ? level.movePointRight(2) : level));
  }

  private Label unit(BigDecimal value) {
    return isShare() ? Texts.percent(value) : Texts.number(value);
  }

  /** The confidence interval of the value in the unit of levels; empty if the figure has none. */
  Optional<Interval> interval(Figure figure) {
    return switch (this) {
      case SHARE_POSITIVE -> figure.shareInterval();
      case MEAN -> figure.measures().flatMap(ScaleMeasures::meanInterval);
      case INDEX -> Optional.empty();
      case UNITS_SHARE -> figure.units().flatMap(UnitMeans::shareInterval);
    };
  }
}
