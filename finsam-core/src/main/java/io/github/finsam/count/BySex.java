package io.github.finsam.count;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collection;

/**
 * A number of heads by sex. Those whose sex nobody told are kept apart: they are neither women nor
 * men, and a share of women leaves them out or names them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param women women, not negative
 * @param men men, not negative
 * @param unknown those whose sex was not registered, not negative
 */
public record BySex(
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int women,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int men,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int unknown) {

  /** Nobody, which is not the same as no number. */
  public static final BySex NONE = new BySex(0, 0, 0);

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code women < 0}, {@code men < 0} or
   *     {@code unknown < 0}
   */
  public BySex {
    new Checks()
        .notNegative("women", women)
        .notNegative("men", men)
        .notNegative("unknown", unknown)
        .orThrow();
  }

  /**
   * Women and men, and nobody whose sex is unknown.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code women < 0} or {@code men < 0}
   */
  public static BySex of(int women, int men) {
    return new BySex(women, men, 0);
  }

  /**
   * Heads of unknown sex, as SUS held volumes.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0}
   */
  public static BySex unknown(int number) {
    return new BySex(0, 0, number);
  }

  /**
   * The sum of numbers of different heads.
   *
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public static BySex sum(Collection<BySex> numbers) {
    return numbers.stream().reduce(NONE, BySex::plus);
  }

  /** Women or men. */
  public int of(Sex sex) {
    return switch (sex) {
      case WOMAN -> women;
      case MAN -> men;
    };
  }

  /** Everybody, those of unknown sex included. */
  public long total() {
    return (long) women + men + unknown;
  }

  /**
   * These heads and others.
   *
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public BySex plus(BySex others) {
    return new BySex(
        Math.addExact(women, others.women),
        Math.addExact(men, others.men),
        Math.addExact(unknown, others.unknown));
  }

  /** {@code women+men+unknown}, for logs. */
  @Override
  public String toString() {
    return women + "+" + men + "+" + unknown;
  }
}
