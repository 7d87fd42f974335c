package io.github.finsam.indicators.table;

import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many questionnaires were filled in of those that were asked for. More may come in than were
 * known to be asked for, so this is no share.
 *
 * <p>Immutable and thread-safe.
 *
 * @param answered questionnaires filled in, not negative
 * @param asked questionnaires asked for, greater than zero
 */
public record ResponseRate(long answered, long asked) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code answered < 0} or {@code asked <=
   *     0}
   */
  public ResponseRate {
    new Arguments()
        .that(answered >= 0, "negative", "answered", answered)
        .that(asked > 0, "not-positive", "asked", asked)
        .orThrow();
  }

  /** The rate of both together, if nobody was asked in both. */
  public ResponseRate plus(ResponseRate other) {
    return new ResponseRate(
        Math.addExact(answered, other.answered), Math.addExact(asked, other.asked));
  }

  /** In percent, rounded once, half up; may be above 100. */
  public BigDecimal percent(int decimals) {
    return BigDecimal.valueOf(answered)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(asked), decimals, RoundingMode.HALF_UP);
  }

  /** Percent as text: {@code 68 %} in Swedish, {@code 68%} in English. */
  public String text(Language language, int decimals) {
    return Texts.percent(percent(decimals)).in(language);
  }
}
