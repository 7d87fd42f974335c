package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A source of income that someone else pays: a transfer, which moves money and uses up nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param income id of the source, for example a code of {@link
 *     io.github.finsam.pathway.FollowUpCodes#incomeSources()}; not blank
 * @param label what it is called
 * @param payer who pays it; no sum of actors
 * @param receiver who gets it, another than the payer: the individual, or for a wage subsidy the
 *     employer
 * @param taxable whether the individual pays tax on it
 * @param during when the level holds
 * @param perMonth kronor a month for those whose own amount is not known; empty if there is no
 *     level and every situation must state its own
 * @param source where the level or the rules are printed, not blank
 */
@Value.Builder
public record BenefitLevel(
    String income,
    Label label,
    Actor payer,
    Actor receiver,
    boolean taxable,
    DateRange during,
    Optional<Money> perMonth,
    String source)
    implements WithBenefitLevel {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the income or the source is blank, payer
   *     or receiver is a sum of actors, they are the same, something is taxable that no individual
   *     gets, or the level is negative or not in SEK
   */
  public BenefitLevel {
    Arguments arguments =
        new Arguments()
            .that(!income.isBlank(), "blank", "income", income)
            .that(payer.single(), "not-in", "payer", payer, Actor.SINGLE.toString())
            .that(receiver.single(), "not-in", "receiver", receiver, Actor.SINGLE.toString())
            .that(receiver != payer, "mismatch", "receiver", receiver, "another than the payer")
            .that(
                !taxable || receiver == Actor.INDIVIDUAL,
                "mismatch",
                "taxable",
                taxable,
                "false unless an individual gets it")
            .that(!source.isBlank(), "blank", "source", source);
    perMonth.ifPresent(level -> Amounts.notNegative(arguments, "perMonth", level));
    arguments.orThrow();
  }

  /** A new builder. */
  public static BenefitLevelBuilder builder() {
    return new BenefitLevelBuilder();
  }
}
