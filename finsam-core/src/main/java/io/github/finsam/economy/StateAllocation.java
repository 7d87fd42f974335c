package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Apportionment;
import io.github.finsam.base.internal.Checks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A model for dividing the state's money among förbund: a base grant to each, the rest by a key of
 * need and inhabitants, and a floor under how fast a förbund may lose money.
 *
 * <p>Published (Försäkringskassan, <i>Fördelningsmodell för statens medelstilldelning till
 * samordningsförbunden</i>, 2015-01-22): the base grant, the key, the floor, and that a förbund
 * with more equity than is reasonable has no floor.
 *
 * <p>Our interpretation, since no published text says it: the base grants are part of the national
 * amount; a floor is rounded up to whole krona; what it costs to lift förbund to their floors is
 * taken from all others in proportion to what the model gave them, again and again until nobody is
 * below a floor; odd kronor go to the largest remainders. Not modelled: a förbund that declines
 * money it could get.
 *
 * <p>Immutable and thread-safe.
 *
 * @param base grundtilldelning to each förbund, whole kronor, not negative
 * @param byNeed the part of the rest that follows the försörjningsmått; its complement follows
 *     inhabitants
 * @param floor the part of last year's allocation that a förbund keeps at least
 */
public record StateAllocation(Money base, Share byNeed, Share floor) {

  /**
   * The model from 2016 on: 400 tkr to each förbund, the rest 75 percent by försörjningsmått and 25
   * percent by inhabitants aged 16–64, and at least 90 percent of the year before.
   */
  public static final StateAllocation MODEL_2016 =
      new StateAllocation(Sek.tkr(400), Share.of(75, 100), Share.of(90, 100));

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code base < 0}, has öre, or is not in
   *     SEK
   */
  public StateAllocation {
    whole(new Checks(), "base", base)
        .that(base.isPositiveOrZero(), "negative", "base", base)
        .orThrow();
  }

  /**
   * Divides a national amount; the allocations are whole kronor and sum to it exactly, and nobody
   * with a floor gets less than it. Where floors bind hard, a förbund without a floor may get less
   * than its base grant.
   *
   * @param national the state's money, whole kronor, greater than zero
   * @param bases what each förbund's allocation rests on; at least one, a förbund at most once
   * @return the allocations, in the order of {@code bases}
   * @throws io.github.finsam.base.InvalidValueException if {@code national <= 0} or has öre, {@code
   *     bases} is empty or holds a förbund twice, nobody has any need or inhabitants though the key
   *     asks for it, or the base grants or the floors together are more than the national amount
   */
  public Allocations allocate(Money national, List<AllocationBasis> bases) {
    BigInteger sumOfNeed = Apportionment.sum(numbers(bases, true));
    BigInteger sumOfInhabitants = Apportionment.sum(numbers(bases, false));
    List<Optional<BigInteger>> floors = bases.stream().map(this::floorOf).toList();
    BigInteger sumOfFloors = Apportionment.sum(floors.stream().flatMap(Optional::stream).toList());
    Money grants = base.multipliedBy(bases.size());
    whole(new Checks(), "national", national)
        .that(national.isPositive(), "not-positive", "national", national)
        .that(!bases.isEmpty(), "empty", "bases", "")
        .unique("bases", bases, AllocationBasis::forbund)
        .that(byNeed.part() == 0 || sumOfNeed.signum() > 0, "not-positive", "bases.need", sumOfNeed)
        .that(
            byNeed.part() == byNeed.whole() || sumOfInhabitants.signum() > 0,
            "not-positive",
            "bases.inhabitants",
            sumOfInhabitants)
        .that(
            grants.getAmount().compareTo(national.getAmount()) <= 0,
            "above",
            "base",
            grants,
            national.toString())
        .that(
            Sek.CURRENCY.equals(national.getCurrencyUnit())
                && !money(sumOfFloors).isGreaterThan(national),
            "above",
            "floors",
            money(sumOfFloors),
            national.toString())
        .orThrow();

    BigInteger total = kronor(national);
    List<BigInteger> model = model(total, bases, sumOfNeed, sumOfInhabitants);
    boolean[] lifted = lift(total, model, floors);
    List<BigInteger> shared = new ArrayList<>();
    BigInteger left = total;
    for (int i = 0; i < lifted.length; i++) {
      if (lifted[i]) {
        left = left.subtract(floors.get(i).orElseThrow());
      }
      shared.add(lifted[i] ? BigInteger.ZERO : model.get(i));
    }
    List<BigInteger> rest =
        Apportionment.sum(shared).signum() > 0 ? Apportionment.split(left, shared) : shared;
    List<BigInteger> before = Apportionment.split(total, model);
    List<Allocation> allocations = new ArrayList<>();
    for (int i = 0; i < lifted.length; i++) {
      allocations.add(
          new Allocation(
              bases.get(i).forbund(),
              money(before.get(i)),
              floors.get(i).map(StateAllocation::money),
              lifted[i],
              money(lifted[i] ? floors.get(i).orElseThrow() : rest.get(i))));
    }
    return new Allocations(this, allocations);
  }

  /** What the model gives each, all times one and the same number, so that it stays exact. */
  private List<BigInteger> model(
      BigInteger total,
      List<AllocationBasis> bases,
      BigInteger sumOfNeed,
      BigInteger sumOfInhabitants) {
    // A key that does not use a sum must not be spoilt by that sum being zero.
    BigInteger needs = sumOfNeed.max(BigInteger.ONE);
    BigInteger people = sumOfInhabitants.max(BigInteger.ONE);
    BigInteger scale = BigInteger.valueOf(byNeed.whole()).multiply(needs).multiply(people);
    BigInteger rest = total.subtract(kronor(base).multiply(BigInteger.valueOf(bases.size())));
    return bases.stream()
        .map(
            b -> {
              BigInteger key =
                  BigInteger.valueOf(byNeed.part())
                      .multiply(BigInteger.valueOf(b.need()))
                      .multiply(people)
                      .add(
                          BigInteger.valueOf(byNeed.complement().part())
                              .multiply(BigInteger.valueOf(b.inhabitants()))
                              .multiply(needs));
              return kronor(base).multiply(scale).add(rest.multiply(key));
            })
        .toList();
  }

  /**
   * Who is lifted to the floor. Each round takes money from the others, which can bring more of
   * them below theirs; since nobody is let go again, it ends.
   */
  private static boolean[] lift(
      BigInteger total, List<BigInteger> model, List<Optional<BigInteger>> floors) {
    boolean[] lifted = new boolean[model.size()];
    boolean again = true;
    while (again) {
      again = false;
      BigInteger left = total;
      BigInteger weights = BigInteger.ZERO;
      for (int i = 0; i < lifted.length; i++) {
        if (lifted[i]) {
          left = left.subtract(floors.get(i).orElseThrow());
        } else {
          weights = weights.add(model.get(i));
        }
      }
      for (int i = 0; i < lifted.length; i++) {
        BigInteger floor = floors.get(i).orElse(BigInteger.ZERO);
        if (!lifted[i] && left.multiply(model.get(i)).compareTo(floor.multiply(weights)) < 0) {
          lifted[i] = true;
          again = true;
        }
      }
    }
    return lifted;
  }

  private Optional<BigInteger> floorOf(AllocationBasis basis) {
    return basis
        .lastYear()
        .filter(l -> !basis.equityAboveCeiling())
        .map(
            l ->
                l.getAmount()
                    .multiply(BigDecimal.valueOf(floor.part()))
                    .divide(BigDecimal.valueOf(floor.whole()), 0, RoundingMode.CEILING)
                    .toBigIntegerExact());
  }

  private static List<BigInteger> numbers(List<AllocationBasis> bases, boolean need) {
    return bases.stream().map(b -> BigInteger.valueOf(need ? b.need() : b.inhabitants())).toList();
  }

  private static Checks whole(Checks checks, String argument, Money amount) {
    return checks
        .sek(argument, amount)
        .that(
            amount.getAmount().stripTrailingZeros().scale() <= 0,
            "pattern",
            argument,
            amount,
            "kr");
  }

  private static BigInteger kronor(Money amount) {
    return amount.getAmount().toBigIntegerExact();
  }

  private static Money money(BigInteger kronor) {
    return Money.of(Sek.CURRENCY, new BigDecimal(kronor));
  }
}
