package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.table.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;

/**
 * What is known of a measure, or why nothing is.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Evidence {

  /**
   * A result of this library, as its disclosure policy lets it be shown: of an indicator, or a
   * share from follow-up. If it is an absence, the measure cannot be judged, for that reason.
   *
   * @param cell the result
   */
  record Result(Cell cell) implements Evidence {}

  /**
   * A share that a public document prints with both its numbers. What an application counts itself
   * is a {@link Result}, which a policy has seen.
   *
   * @param share part and whole
   */
  record PublishedShare(Share share) implements Evidence {}

  /**
   * A percentage of which a document tells only limits: one that it rounds, or calls nearly, over
   * or under something. It is judged only if every value within the limits is judged the same.
   *
   * @param fromInclusive the least it can be, in percent; 0 or more
   * @param below what it is less than, in percent; greater than {@code fromInclusive}
   * @param asPrinted how the document puts it
   */
  record PublishedPercent(BigDecimal fromInclusive, BigDecimal below, Label asPrinted)
      implements Evidence {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code fromInclusive < 0} or {@code
     *     below <= fromInclusive}
     */
    public PublishedPercent {
      new Arguments()
          .that(fromInclusive.signum() >= 0, "negative", "fromInclusive", fromInclusive)
          .that(
              below.compareTo(fromInclusive) > 0,
              "mismatch",
              "below",
              below.toPlainString(),
              "greater than " + fromInclusive.toPlainString())
          .orThrow();
    }

    /**
     * A rounded percentage: {@code 78} stands for 77.5 up to 78.5, {@code 78.0} for 77.95 up to
     * 78.05.
     *
     * @param printed as {@link BigDecimal} reads it, from 0 to 100
     * @throws NumberFormatException if it is no number
     * @throws io.github.finsam.base.InvalidValueException if it is below 0 or above 100
     */
    public static PublishedPercent rounded(String printed) {
      BigDecimal percent = percent(printed);
      BigDecimal half = percent.ulp().divide(BigDecimal.valueOf(2));
      return new PublishedPercent(
          percent.subtract(half).max(BigDecimal.ZERO), percent.add(half), Texts.percent(percent));
    }

    /**
     * A percentage that comes close to another without reaching it (nästan).
     *
     * @param limit as {@link BigDecimal} reads it, greater than 0 and at most 100
     * @throws NumberFormatException if it is no number
     * @throws io.github.finsam.base.InvalidValueException if it is 0 or less, or above 100
     */
    public static PublishedPercent nearly(String limit) {
      BigDecimal percent = percent(limit);
      new Arguments().that(percent.signum() > 0, "not-positive", "percent", limit).orThrow();
      Label number = Texts.percent(percent);
      return new PublishedPercent(
          BigDecimal.ZERO, percent, Label.of("nästan " + number.sv(), "nearly " + number.en()));
    }

    private static BigDecimal percent(String text) {
      BigDecimal percent = new BigDecimal(text);
      new Arguments()
          .that(
              percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0,
              "out-of-range",
              "percent",
              text,
              "0",
              "100")
          .orThrow();
      return percent;
    }
  }

  /**
   * An amount.
   *
   * @param amount in kronor
   */
  record Amount(Money amount) implements Evidence {

    /**
     * @throws io.github.finsam.base.InvalidValueException if it is not in Swedish kronor
     */
    public Amount {
      new Arguments()
          .that(amount.getCurrencyUnit().equals(Sek.CURRENCY), "not-sek", "amount", amount)
          .orThrow();
    }
  }

  /**
   * A number of something.
   *
   * @param number not negative
   */
  record Number(long number) implements Evidence {

    /**
     * @throws io.github.finsam.base.InvalidValueException if it is negative
     */
    public Number {
      new Arguments().that(number >= 0, "negative", "number", number).orThrow();
    }
  }

  /**
   * What people decided, and why. It stands for any measure, whatever it is bound to, where the
   * number it asks for does not exist but somebody answers for a judgement.
   *
   * @param status what they decided
   * @param motivation why, without a full stop
   */
  record Judged(Status status, Label motivation) implements Evidence {}

  /**
   * Nothing was measured, or nothing that can be used.
   *
   * @param reason why, without a full stop
   */
  record NotMeasured(Label reason) implements Evidence {}

  /**
   * Several values that are not added up, such as those of insatser that each count in their own
   * way.
   *
   * @param parts at least one
   */
  record Parts(List<Part> parts) implements Evidence {

    /**
     * @throws io.github.finsam.base.InvalidValueException if there is no part, or one has parts of
     *     its own
     */
    public Parts {
      parts = List.copyOf(parts);
      Arguments arguments = new Arguments().that(!parts.isEmpty(), "empty", "parts", "");
      for (Part part : parts) {
        arguments.that(
            !(part.evidence() instanceof Parts),
            "mismatch",
            "parts",
            part.name().in(Language.EN),
            "without parts of its own");
      }
      arguments.orThrow();
    }
  }

  /**
   * One of several values.
   *
   * @param name whose it is
   * @param evidence the value
   */
  record Part(Label name, Evidence evidence) {

    /** A value of something with the same name in both languages. */
    public static Part of(String name, Evidence evidence) {
      return new Part(Texts.same(name), evidence);
    }
  }
}
