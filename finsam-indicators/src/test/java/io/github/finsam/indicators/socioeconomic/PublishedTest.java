package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, "Samhällsnytta": 19 participants of
 * Arbetsmarknadstorget, society's income up by 3.6 million kronor in the year after against the
 * year before, 1.4 million when the cost of the activity is taken away, 18.2 million over five
 * years.
 */
class PublishedTest {

  private static final Money YEARLY = Sek.tkr(3_600);
  private static final Money RESULT = Sek.tkr(1_400);
  private static final Money FIVE_YEARS = Sek.tkr(18_200);
  private static final Money UNIT = Sek.tkr(100);
  private static final BigDecimal PARTICIPANTS = BigDecimal.valueOf(19);

  private static final Investment PUBLISHED =
      Investment.of(YEARLY, YEARLY.minus(RESULT), Projection.PLAIN);

  @Test
  @DisplayName("3.6 and 1.4 million kronor: the cost is 2.2, paid back in 7.3 months")
  void paybackTime() {
    assertEquals(Sek.tkr(2_200), PUBLISHED.cost());
    assertEquals(RESULT, PUBLISHED.result(1));
    BigDecimal months = PUBLISHED.paybackMonths().value().orElseThrow();
    assertEquals("7.3", months.setScale(1, RoundingMode.HALF_UP).toPlainString());
    assertEquals(
        0,
        months
            .multiply(YEARLY.getAmount())
            .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP)
            .compareTo(PUBLISHED.cost().getAmount()));
    // 2.2 of 3.6 times 19 is 11.6: twelve participants as good as the mean pay it in a year.
    assertEquals(12L, PUBLISHED.breakEvenParticipants(PARTICIPANTS, 1).value().orElseThrow());
    assertEquals(
        months.doubleValue(),
        PUBLISHED.recoveredAfterMonths(5).value().orElseThrow().doubleValue(),
        1e-9);
  }

  @Test
  @DisplayName("Five times 3.6 is 18.0: what turns it into the published 18.2 is named")
  void theGapToFiveYears() {
    HorizonGap gap = new HorizonGap(YEARLY, 5, FIVE_YEARS, UNIT);
    assertEquals(Sek.tkr(18_000), gap.plain());
    assertEquals(Sek.tkr(200), gap.difference());
    List<ClosingAssumption> closings = gap.closings();
    assertEquals(
        List.of(
            ClosingAssumption.Kind.ROUNDED_YEARLY,
            ClosingAssumption.Kind.REAL_GROWTH,
            ClosingAssumption.Kind.RESIDUAL),
        closings.stream()
            .filter(ClosingAssumption::possible)
            .map(ClosingAssumption::kind)
            .collect(Collectors.toList()));
    ClosingAssumption rounding = closings.get(0);
    assertEquals(Sek.tkr(3_640), Money.of(Sek.CURRENCY, rounding.value()));
    assertEquals(FIVE_YEARS, rounding.total());
    assertEquals(
        "Årets vinst är avrundad i tryck: 3\u00a0640\u00a0000\u00a0kr per år ger summan och trycks"
            + " som 3\u00a0600\u00a0000\u00a0kr.",
        rounding.text().sv());
    // R 4.2.2: uniroot(function(q) sum(q^(0:4)) - 18.2/3.6, c(0.5, 1.5), tol = 1e-14)$root
    ClosingAssumption growth = closings.get(1);
    assertEquals(0.0055249461, growth.value().doubleValue(), 1e-9);
    assertEquals("The worth of the change grows by 0.55% a year.", growth.text().en());
    // What is named does close the gap.
    Investment grown =
        Investment.of(YEARLY, Sek.ZERO, Projection.PLAIN.withRealGrowth(growth.value()));
    assertTrue(grown.gain(5).minus(FIVE_YEARS).abs().isLessThan(Sek.kronor(1)));
    assertTrue(growth.total().minus(FIVE_YEARS).abs().isLessThan(Sek.kronor(1)), growth.toString());
  }

  @Test
  @DisplayName("A rate that would have to be negative, a share above one: named as impossible")
  void impossibleAssumptions() {
    for (ClosingAssumption closing : new HorizonGap(YEARLY, 5, FIVE_YEARS, UNIT).closings()) {
      switch (closing.kind()) {
        case DISCOUNT_RATE, COUNTERFACTUAL_SHARE -> {
          assertFalse(closing.possible());
          assertTrue(closing.value().signum() < 0);
        }
        case PERSISTENCE -> {
          assertFalse(closing.possible());
          assertTrue(closing.value().compareTo(BigDecimal.ONE) > 0);
          assertTrue(closing.text().sv().startsWith("Inte möjligt: "));
        }
        default -> assertTrue(closing.possible());
      }
    }
    // A total below the plain one is the other way round.
    List<ClosingAssumption.Kind> possible =
        new HorizonGap(YEARLY, 5, Sek.tkr(16_000), UNIT)
            .closings().stream()
                .filter(ClosingAssumption::possible)
                .map(ClosingAssumption::kind)
                .toList();
    assertEquals(
        List.of(
            ClosingAssumption.Kind.REAL_GROWTH,
            ClosingAssumption.Kind.DISCOUNT_RATE,
            ClosingAssumption.Kind.PERSISTENCE,
            ClosingAssumption.Kind.COUNTERFACTUAL_SHARE,
            ClosingAssumption.Kind.RESIDUAL),
        possible);
    assertEquals(List.of(), new HorizonGap(YEARLY, 5, Sek.tkr(18_000), UNIT).closings());
  }
}
