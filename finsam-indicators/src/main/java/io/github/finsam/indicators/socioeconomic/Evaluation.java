package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What the change in the situations of a group is worth, and what it cost: the group before against
 * the same group after, without a control group. What would have come anyway is an assumption.
 *
 * <p>Immutable and thread-safe.
 */
public final class Evaluation {

  private final Group group;
  private final InsatsCost statedCost;
  private final Assumptions assumptions;
  private final Ledger.Entries entries;
  // Factors that a scenario puts on items and on the cost; one if it does not.
  private final SortedMap<String, BigDecimal> factors;
  private final BigDecimal costFactor;
  private final InsatsCost cost;
  private final List<RealFlow> real = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();

  private Evaluation(
      Group group,
      InsatsCost statedCost,
      Assumptions assumptions,
      Ledger.Entries entries,
      SortedMap<String, BigDecimal> factors,
      BigDecimal costFactor) {
    this.group = group;
    this.statedCost = statedCost;
    this.assumptions = assumptions;
    this.entries = entries;
    this.factors = factors;
    this.costFactor = costFactor;
    this.cost = statedCost.times(costFactor);
    for (Line line : entries.lines()) {
      Flow flow = line.flow(Amounts.rounded(total(line).multiply(factor(line.key().item()))));
      if (flow instanceof RealFlow one) {
        real.add(one);
      } else if (flow instanceof Transfer one) {
        transfers.add(one);
      }
    }
  }

  /**
   * An evaluation.
   *
   * @param prices unit costs and levels of benefits
   * @param cost what the insats cost for this group
   * @throws InvalidValueException if a resource or an income has no price in the price year, with
   *     the resource, the participant and the year, or the index has no value for a year
   */
  public static Evaluation of(
      Group group, PriceBook prices, InsatsCost cost, Assumptions assumptions) {
    return new Evaluation(
        group,
        cost,
        assumptions,
        Ledger.entries(group, prices, assumptions),
        new TreeMap<>(),
        BigDecimal.ONE);
  }

  /** What society has more of. */
  public RealView real() {
    return new RealView(real, cost, assumptions.projection(), assumptions(ViewKind.REAL));
  }

  /** In whose purse it is. */
  public FinancialView financial() {
    return new FinancialView(
        real, transfers, cost, assumptions.projection(), assumptions(ViewKind.FINANCIAL));
  }

  /** One of the views. */
  public View view(ViewKind kind) {
    return kind == ViewKind.REAL ? real() : financial();
  }

  /** How many participants it is about. */
  public BigDecimal participants() {
    return group.participants();
  }

  /** What all this rests on. */
  public Assumptions given() {
    return assumptions;
  }

  /** What flows come of, with what it is called: the items that can be varied. */
  public Map<String, Label> items() {
    Map<String, Label> items = new LinkedHashMap<>();
    for (Line line : entries.lines()) {
      items.putIfAbsent(
          line.key().item(),
          line.key().item().equals(Flow.WORK) ? Sentences.of("flow.work") : line.label());
    }
    return items;
  }

  /**
   * What full work and no use of resources would be worth more in a year than the situations before
   * (potential), and how much of that was reached (verkningsgrad).
   *
   * @param fullTimeWage kronor a month, in the prices of the price year, that all are taken to earn
   *     at full time
   * @throws InvalidValueException if the wage is not positive or not in SEK
   */
  public Potential potential(Money fullTimeWage) {
    Arguments arguments =
        new Arguments()
            .that(
                fullTimeWage.isPositive(), "not-positive", "fullTimeWage", fullTimeWage.toString());
    Amounts.sek(arguments, "fullTimeWage", fullTimeWage);
    arguments.orThrow();
    BigDecimal withFee = BigDecimal.ONE.add(assumptions.taxation().employerFee());
    BigDecimal full =
        fullTimeWage
            .getAmount()
            .multiply(Situation.MONTHS)
            .multiply(withFee)
            .multiply(participants());
    BigDecimal producedBefore = BigDecimal.ZERO;
    for (Course course : group.courses()) {
      producedBefore =
          producedBefore.add(
              course
                  .before()
                  .wagesPerYear()
                  .multiply(assumptions.prices().factor(Year.from(course.before().on())))
                  .multiply(withFee)
                  .multiply(course.weight()));
    }
    return new Potential(
        Amounts.rounded(full.subtract(producedBefore).multiply(factor(Flow.WORK))),
        Amounts.rounded(usedBefore()),
        real().production(),
        real().resources(),
        potentialAssumptions(fullTimeWage));
  }

  /** What the resources that are used before cost in a year. */
  private BigDecimal usedBefore() {
    BigDecimal used = BigDecimal.ZERO;
    for (Ledger.Use use : entries.usedBefore()) {
      used =
          used.add(
              use.kronor()
                  .multiply(group.courses().get(use.course()).weight())
                  .multiply(factor(use.item())));
    }
    return used;
  }

  private List<Label> potentialAssumptions(Money fullTimeWage) {
    List<Label> texts = new ArrayList<>(assumptions(ViewKind.REAL));
    texts.add(Sentences.of("assumption.potential", Texts.kronor(fullTimeWage)));
    return List.copyOf(texts);
  }

  /**
   * The same evaluation with one input changed.
   *
   * @throws InvalidValueException if the input cannot have the value, or nothing comes of its item
   */
  public Evaluation with(Input input, BigDecimal value) {
    if (!input.allows(value)) {
      throw InvalidValueException.of(input.violation(value));
    }
    known(input);
    Projection p = assumptions.projection();
    return switch (input.kind()) {
      case DISCOUNT_RATE -> with(p.withDiscountRate(value));
      case PERSISTENCE -> with(p.withPersistence(value));
      case COUNTERFACTUAL_SHARE -> with(p.withCounterfactualShare(value));
      case REAL_GROWTH -> with(p.withRealGrowth(value));
      case INSATS_COST -> new Evaluation(group, statedCost, assumptions, entries, factors, value);
      case ITEM -> {
        SortedMap<String, BigDecimal> changed = new TreeMap<>(factors);
        changed.put(input.item(), value);
        yield new Evaluation(group, statedCost, assumptions, entries, changed, costFactor);
      }
    };
  }

  private Evaluation with(Projection projection) {
    return new Evaluation(
        group,
        statedCost,
        new Assumptions(projection, assumptions.prices(), assumptions.taxation()),
        entries,
        factors,
        costFactor);
  }

  /**
   * The value of an input here.
   *
   * @throws InvalidValueException if nothing comes of its item
   */
  public BigDecimal value(Input input) {
    known(input);
    Projection p = assumptions.projection();
    return switch (input.kind()) {
      case DISCOUNT_RATE -> p.discountRate();
      case PERSISTENCE -> p.persistence();
      case COUNTERFACTUAL_SHARE -> p.counterfactualShare();
      case REAL_GROWTH -> p.realGrowth();
      case INSATS_COST -> costFactor;
      case ITEM -> factor(input.item());
    };
  }

  /** What an input is called here. */
  public Label label(Input input) {
    Label item = items().get(input.item());
    return item == null ? input.label() : input.label(item);
  }

  /** What the views assume, in words. */
  public List<Label> assumptions(ViewKind kind) {
    List<Label> texts = new ArrayList<>();
    texts.add(
        Sentences.of(kind == ViewKind.REAL ? "assumption.view.real" : "assumption.view.financial"));
    texts.add(group.text());
    texts.add(Sentences.of("assumption.before-after"));
    texts.add(Sentences.of("assumption.production"));
    texts.add(Sentences.of("assumption.cost", Texts.kronor(cost.total())));
    texts.addAll(assumptions.text());
    for (String source : entries.sources()) {
      texts.add(Sentences.of("assumption.source", Texts.same(source)));
    }
    if (costFactor.compareTo(BigDecimal.ONE) != 0) {
      texts.add(scenario(Input.INSATS_COST, costFactor));
    }
    factors.forEach((item, factor) -> texts.add(scenario(Input.item(item), factor)));
    texts.add(Sentences.of("assumption.rounding"));
    return List.copyOf(texts);
  }

  private Label scenario(Input input, BigDecimal value) {
    return Sentences.of("assumption.scenario", label(input), input.text(value));
  }

  Group group() {
    return group;
  }

  List<Line> lines() {
    return entries.lines();
  }

  /** The cost before the factor of a scenario. */
  InsatsCost statedCost() {
    return statedCost;
  }

  BigDecimal factor(String item) {
    return factors.getOrDefault(item, BigDecimal.ONE);
  }

  private void known(Input input) {
    if (input.kind() == Input.Kind.ITEM && !items().containsKey(input.item())) {
      throw InvalidValueException.of(Violation.of("unknown", "item", input.item()));
    }
  }

  private BigDecimal total(Line line) {
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < line.perCourse().length; i++) {
      total = total.add(line.perCourse()[i].multiply(group.courses().get(i).weight()));
    }
    return total;
  }
}
