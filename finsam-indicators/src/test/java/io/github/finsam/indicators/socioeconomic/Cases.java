package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.Money;

/** Invented prices and situations, round enough to be worked out by hand. */
final class Cases {

  static final String INVENTED = "Påhittad lista för tester";

  static final Projection PROJECTION = projection("0.035", "0.9", "0.3", "0.01");

  static final Taxation TAXATION =
      new Taxation(
          new BigDecimal("0.23"),
          new BigDecimal("0.11"),
          BigDecimal.ZERO,
          new BigDecimal("0.3142"),
          INVENTED);

  static final PriceBasis BASIS =
      PriceBasis.unconverted(Year.of(2013), Label.of("allt är från 2013", "all is of 2013"));

  static final PriceBook BOOK =
      new PriceBook(
          List.of(
              cost("visit", Actor.REGION, 1500, 2013),
              cost("day-of-care", Actor.REGION, 5000, 2013),
              cost("counsellor-hour", Actor.KOMMUN, 450, 2013)),
          List.of(
              benefit("forsorjningsstod", Actor.KOMMUN, Actor.INDIVIDUAL, false),
              benefit("aktivitetsstod", Actor.FORSAKRINGSKASSAN, Actor.INDIVIDUAL, true),
              benefit("wage-subsidy", Actor.ARBETSFORMEDLINGEN, Actor.EMPLOYER, false)),
          List.of());

  private Cases() {}

  static Projection projection(String discount, String persistence, String share, String growth) {
    return new Projection(
        new BigDecimal(discount),
        new BigDecimal(persistence),
        new BigDecimal(share),
        new BigDecimal(growth));
  }

  static UnitCost cost(String item, Actor payer, long kronor, int year) {
    return new UnitCost(
        item,
        Label.of(item, item),
        Label.of("styck", "piece"),
        payer,
        DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
        Sek.kronor(kronor),
        INVENTED);
  }

  static BenefitLevel benefit(String income, Actor payer, Actor receiver, boolean taxable) {
    return new BenefitLevel(
        income,
        Label.of(income, income),
        payer,
        receiver,
        taxable,
        DateRange.from(LocalDate.of(2013, 1, 1)),
        Optional.of(Sek.kronor(4000)),
        INVENTED);
  }

  static Situation situation(
      int year, Map<String, Integer> incomes, Map<String, Integer> uses, int extent, int wage) {
    List<Income> all = new ArrayList<>();
    incomes.forEach((source, kronor) -> all.add(Income.of(source, Sek.kronor(kronor))));
    Map<String, BigDecimal> units = new TreeMap<>();
    uses.forEach((item, count) -> units.put(item, BigDecimal.valueOf(count)));
    return new Situation(
        LocalDate.of(year, 6, 1),
        all,
        units,
        BigDecimal.valueOf(extent),
        wage == 0 ? Optional.empty() : Optional.of(Sek.kronor(wage)));
  }

  /**
   * Social assistance and ten visits before; half time, some activity support, four visits after.
   */
  static Course one() {
    return Course.participant(
        "p1",
        situation(2011, Map.of("forsorjningsstod", 8000), Map.of("visit", 10), 0, 0),
        situation(2013, Map.of("aktivitetsstod", 2000), Map.of("visit", 4), 50, 24000));
  }

  static Assumptions assumptions(Projection projection) {
    return new Assumptions(projection, BASIS, TAXATION);
  }

  static Evaluation evaluation(Projection projection, Money cost, Course... courses) {
    return Evaluation.of(
        new Group(List.of(courses)), BOOK, InsatsCost.byLaw(cost), assumptions(projection));
  }

  /** Any situations; the same for the same seed. */
  static Group random(long seed, int participants) {
    Random random = new Random(seed);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < participants; i++) {
      courses.add(Course.participant("p" + i, any(random, 2012), any(random, 2013)));
    }
    return new Group(courses);
  }

  private static Situation any(Random random, int year) {
    return situation(
        year,
        random.nextBoolean()
            ? Map.of("forsorjningsstod", random.nextInt(12_000))
            : Map.of(
                "aktivitetsstod", random.nextInt(9_000), "wage-subsidy", random.nextInt(5_000)),
        Map.of("visit", random.nextInt(20), "counsellor-hour", random.nextInt(50)),
        random.nextInt(101),
        18_000 + random.nextInt(15_000));
  }
}
