package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExclusionCurveTest {

  private static List<BigDecimal> shares(String... shares) {
    return Arrays.stream(shares).map(BigDecimal::new).toList();
  }

  private static final ExclusionCurve CURVE =
      ExclusionCurve.builder()
          .exclusionPerYear(Sek.kronor(1_000_000))
          .investment(Sek.kronor(600_000))
          .ordinary(shares("1", "0.9", "0.8", "0.7"))
          .invested(shares("0.8", "0.5", "0.4", "0.3"))
          .discountRate(BigDecimal.ZERO)
          .build();

  @Test
  void theAreaBetweenTheCurvesIsTheBenefit() {
    List<ExclusionCurve.Point> points = CURVE.points();
    assertEquals(
        List.of(1_400_000L, 500_000L, 400_000L, 300_000L),
        points.stream().map(p -> p.invested().getAmountMajorLong()).toList());
    assertEquals(
        List.of(-400_000L, 0L, 400_000L, 800_000L),
        points.stream().map(p -> p.benefit().getAmountMajorLong()).toList());
    assertEquals(Sek.kronor(800_000), CURVE.benefit());
    Money area = Sek.sum(points.stream().map(p -> p.ordinary().minus(p.invested())).toList());
    assertEquals(area, CURVE.benefit());
    assertEquals(2, CURVE.paidBackIn().value().orElseThrow());
  }

  @Test
  void anInvestmentThatChangesNothingIsLost() {
    ExclusionCurve nothing = CURVE.withInvested(CURVE.ordinary());
    assertEquals(Sek.kronor(-600_000), nothing.benefit());
    assertTrue(nothing.paidBackIn().absence().isPresent());
  }

  @Test
  void laterYearsAreDiscounted() {
    Money benefit = CURVE.withDiscountRate(new BigDecimal("0.25")).benefit();
    // -600 000 + 200 000 + 400 000 (1 / 1.25 + 1 / 1.25² + 1 / 1.25³)
    assertEquals(Money.of(Sek.CURRENCY, new BigDecimal("380800.00")), benefit);
  }

  @Test
  void whatCannotBeIsNamed() {
    InvalidValueException above =
        assertThrows(
            InvalidValueException.class, () -> CURVE.withInvested(shares("1", "1.1", "1", "1")));
    assertEquals("invested", above.violations().get(0).argument());
    assertEquals("1.1", above.violations().get(0).value());
    assertThrows(InvalidValueException.class, () -> CURVE.withInvested(shares("1")));
    assertThrows(InvalidValueException.class, () -> ExclusionCurve.builder().build());
    assertEquals(5, CURVE.assumptions().size());
  }
}
