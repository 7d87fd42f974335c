package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Turns situations into flows of money. */
final class Ledger {

  private static final Label WORK = Sentences.of("flow.work");

  private final Group group;
  private final PriceBook book;
  private final Assumptions assumptions;
  private final Map<Line.Key, Line> lines = new LinkedHashMap<>();
  private final List<Use> usedBefore = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final List<Violation> missing = new ArrayList<>();

  private Ledger(Group group, PriceBook book, Assumptions assumptions) {
    this.group = group;
    this.book = book;
    this.assumptions = assumptions;
  }

  /**
   * What was found.
   *
   * @param lines the flows
   * @param usedBefore what is used before
   * @param sources where the prices and levels that were used are printed
   */
  record Entries(List<Line> lines, List<Use> usedBefore, List<String> sources) {}

  /**
   * What one course uses of a resource before.
   *
   * @param course its number
   * @param kronor a year, without weight
   */
  record Use(int course, String item, BigDecimal kronor) {}

  static Entries entries(Group group, PriceBook book, Assumptions assumptions) {
    Ledger ledger = new Ledger(group, book, assumptions);
    for (int i = 0; i < group.courses().size(); i++) {
      Course course = group.courses().get(i);
      ledger.situation(course, i, course.before(), false);
      ledger.situation(course, i, course.after(), true);
    }
    if (!ledger.missing.isEmpty()) {
      throw new InvalidValueException(ledger.missing);
    }
    return new Entries(
        List.copyOf(ledger.lines.values()),
        List.copyOf(ledger.usedBefore),
        List.copyOf(ledger.sources));
  }

  private void situation(Course course, int number, Situation situation, boolean after) {
    PriceBasis prices = assumptions.prices();
    BigDecimal conversion = prices.factor(Year.from(situation.on()));
    work(number, situation.wagesPerYear().multiply(conversion), after);
    for (Income income : situation.incomes()) {
      book.benefit(income.source(), prices)
          .ifPresentOrElse(
              level -> income(course, number, income, level, conversion, after),
              () -> missing("incomes", course, income.source()));
    }
    situation
        .uses()
        .forEach(
            (item, units) ->
                book.unitCost(item, prices)
                    .ifPresentOrElse(
                        cost -> use(number, units, cost, after),
                        () -> missing("uses", course, item)));
  }

  private void work(int number, BigDecimal wages, boolean after) {
    if (wages.signum() == 0) {
      return;
    }
    Taxation taxation = assumptions.taxation();
    BigDecimal fees = wages.multiply(taxation.employerFee());
    add(
        new Line.Key(Line.Kind.PRODUCTION, Flow.WORK, Actor.EMPLOYER, Actor.EMPLOYER),
        () -> Sentences.of("flow.production"),
        number,
        wages.add(fees),
        after);
    add(
        new Line.Key(Line.Kind.TRANSFER, Flow.WORK, Actor.EMPLOYER, Actor.INDIVIDUAL),
        () -> Sentences.of("flow.wages"),
        number,
        wages,
        after);
    add(
        new Line.Key(Line.Kind.TRANSFER, Flow.WORK, Actor.EMPLOYER, Actor.OTHER_STATE),
        () -> Sentences.of("flow.fees"),
        number,
        fees,
        after);
    taxes(Flow.WORK, WORK, number, wages, after);
  }

  private void income(
      Course course,
      int number,
      Income income,
      BenefitLevel level,
      BigDecimal conversion,
      boolean after) {
    PriceBasis prices = assumptions.prices();
    if (income.perMonth().isEmpty() && level.perMonth().isEmpty()) {
      missing("perMonth", course, income.source());
      return;
    }
    BigDecimal perMonth =
        income
            .perMonth()
            .map(own -> own.getAmount().multiply(conversion))
            .orElseGet(
                () ->
                    level
                        .perMonth()
                        .orElseThrow()
                        .getAmount()
                        .multiply(PriceBook.conversion(level.during(), prices)));
    BigDecimal perYear = perMonth.multiply(Situation.MONTHS);
    sources.add(level.source());
    add(
        new Line.Key(Line.Kind.TRANSFER, level.income(), level.payer(), level.receiver()),
        level::label,
        number,
        perYear,
        after);
    if (level.taxable()) {
      taxes(level.income(), level.label(), number, perYear, after);
    }
  }

  private void taxes(String item, Label label, int number, BigDecimal base, boolean after) {
    for (Actor actor : List.of(Actor.KOMMUN, Actor.REGION, Actor.OTHER_STATE)) {
      BigDecimal share = assumptions.taxation().taxTo(actor);
      if (share.signum() > 0) {
        add(
            new Line.Key(Line.Kind.TRANSFER, item, Actor.INDIVIDUAL, actor),
            () -> Sentences.of("flow.tax", label),
            number,
            base.multiply(share),
            after);
      }
    }
  }

  private void use(int number, BigDecimal units, UnitCost cost, boolean after) {
    sources.add(cost.source());
    BigDecimal price =
        cost.price()
            .getAmount()
            .multiply(PriceBook.conversion(cost.during(), assumptions.prices()));
    BigDecimal perYear = units.multiply(price);
    if (!after) {
      usedBefore.add(new Use(number, cost.item(), perYear));
    }
    // What is used before is what is saved after.
    add(
        new Line.Key(Line.Kind.RESOURCE, cost.item(), cost.payer(), cost.payer()),
        cost::label,
        number,
        perYear,
        !after);
  }

  private void add(
      Line.Key key, Supplier<Label> label, int number, BigDecimal amount, boolean plus) {
    BigDecimal[] amounts =
        lines.computeIfAbsent(key, k -> new Line(k, label.get(), zeros())).perCourse();
    amounts[number] = plus ? amounts[number].add(amount) : amounts[number].subtract(amount);
  }

  private BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[group.courses().size()];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private void missing(String argument, Course course, String item) {
    missing.add(
        Violation.of(
            "missing-price",
            argument,
            item + " (" + course.id() + ")",
            assumptions.prices().year().toString()));
  }
}
