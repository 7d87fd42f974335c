package io.github.finsam.base;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A share as two integers: a part and the whole it is a part of, for example 53 of 144.
 *
 * <p>Shares are never added: rounded shares need not sum to the whole, and shares of different
 * wholes have no sum. Add the parts instead. A share is rounded once, half up, when it becomes
 * text. Two shares are equal when both integers are; {@link #compareTo} compares their size.
 *
 * <p>Immutable and thread-safe.
 *
 * @param part the numerator, {@code 0 <= part <= whole}
 * @param whole the denominator, greater than zero
 */
public record Share(
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") long part,
    @Positive(message = "{io.github.finsam.Positive}") long whole)
    implements Comparable<Share> {

  /**
   * @throws InvalidValueException if {@code whole <= 0}, {@code part < 0} or {@code part > whole}
   */
  public Share {
    new Checks()
        .that(whole > 0, "not-positive", "whole", whole)
        .notNegative("part", part)
        .that(part <= whole || whole <= 0, "above", "part", part, Long.toString(whole))
        .orThrow();
  }

  /** The share {@code part} of {@code whole}. */
  public static Share of(long part, long whole) {
    return new Share(part, whole);
  }

  /**
   * This share in percent, rounded half up.
   *
   * @param decimals digits after the decimal point, 0 to 9
   */
  public BigDecimal percent(int decimals) {
    new Checks().range("decimals", decimals, 0, 9).orThrow();
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }

  /** Percent as text: {@code 36,8 %} in Swedish, {@code 36.8%} in English. */
  public String text(Language language, int decimals) {
    String number = percent(decimals).toPlainString();
    return language == Language.SV ? number.replace('.', ',') + "\u00a0%" : number + "%";
  }

  /** The rest: the whole without the part. */
  public Share complement() {
    return new Share(whole - part, whole);
  }

  /** The same share with the smallest integers. */
  public Share reduced() {
    long divisor = BigInteger.valueOf(part).gcd(BigInteger.valueOf(whole)).longValueExact();
    return new Share(part / divisor, whole / divisor);
  }

  /** By exact size, so 1 of 2 and 2 of 4 compare as equal though they are not equal values. */
  @Override
  public int compareTo(Share other) {
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(other.whole))
        .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
  }

  @Override
  public String toString() {
    return part + "/" + whole;
  }
}
