package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * Taxes on wages and taxable benefits, and the employer's fee on wages, as average shares: basic
 * and in-work deductions are in the shares or not counted. Consumption taxes are not counted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kommun tax to the kommun, 0 to 1
 * @param region tax to the region, 0 to 1
 * @param state tax to the state, 0 to 1
 * @param employerFee fee to the state on top of the wage (arbetsgivaravgift), 0 to 1
 * @param source where the shares come from, not blank
 */
@Value.Builder
public record Taxation(
    BigDecimal kommun, BigDecimal region, BigDecimal state, BigDecimal employerFee, String source)
    implements WithTaxation {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a share is below 0 or above 1, the taxes
   *     together are above 1, or the source is blank
   */
  public Taxation {
    Arguments arguments = new Arguments();
    Amounts.share(arguments, "kommun", kommun);
    Amounts.share(arguments, "region", region);
    Amounts.share(arguments, "state", state);
    Amounts.share(arguments, "employerFee", employerFee);
    BigDecimal taxes = kommun.add(region).add(state);
    arguments
        .that(
            taxes.compareTo(BigDecimal.ONE) <= 0,
            "above",
            "kommun + region + state",
            taxes.toPlainString(),
            "1")
        .that(!source.isBlank(), "blank", "source", source)
        .orThrow();
  }

  /** A new builder. */
  public static TaxationBuilder builder() {
    return new TaxationBuilder();
  }

  /** The share that an actor gets in tax. */
  BigDecimal taxTo(Actor actor) {
    return switch (actor) {
      case KOMMUN -> kommun;
      case REGION -> region;
      case OTHER_STATE -> state;
      default -> BigDecimal.ZERO;
    };
  }

  /** The shares in words. */
  public Label text() {
    return Sentences.of(
        "assumption.taxes",
        Sentences.percent(kommun),
        Sentences.percent(region),
        Sentences.percent(state),
        Sentences.percent(employerFee),
        Texts.same(source));
  }
}
