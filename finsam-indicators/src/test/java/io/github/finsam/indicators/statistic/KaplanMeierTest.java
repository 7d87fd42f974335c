package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

  // Acute myelogenous leukaemia: R. G. Miller, Survival Analysis (1981), data set aml of the R
  // package survival.
  private static final int[] DAYS = {
    9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45
  };
  private static final boolean[] HAPPENED = {
    true, true, false, true, true, false, true, true, false, true, false, true, true, true, true,
    true, false, true, true, true, true, true, true
  };

  @Test
  @DisplayName("R 4.2.2, survival 3.5-3: survfit(Surv(time, status) ~ 1, data = aml)")
  void leukaemia() {
    KaplanMeier curve = KaplanMeier.of(DAYS, HAPPENED, 0.95);
    assertEquals(23, curve.n());
    List<SurvivalPoint> points = curve.points();
    assertEquals(
        List.of(5, 8, 9, 12, 13, 16, 18, 23, 27, 28, 30, 31, 33, 34, 43, 45, 48, 161),
        points.stream().map(SurvivalPoint::day).toList());
    assertEquals(
        List.of(23L, 21L, 19L, 18L, 17L, 15L, 14L, 13L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 2L, 1L),
        points.stream().map(SurvivalPoint::atRisk).toList());
    double[] survival = {
      0.9130434782609,
      0.8260869565217,
      0.7826086956522,
      0.7391304347826,
      0.6956521739130,
      0.6956521739130,
      0.6459627329193,
      0.5465838509317,
      0.4968944099379,
      0.4968944099379,
      0.4416839199448,
      0.3864734299517,
      0.3312629399586,
      0.2760524499655,
      0.2208419599724,
      0.1656314699793,
      0.0828157349896,
      0.0828157349896
    };
    assertArrayEquals(
        survival, points.stream().mapToDouble(SurvivalPoint::survival).toArray(), 1e-12);
    double[] lower = {
      0.8048547977830,
      0.6848394680719,
      0.6309579105996,
      0.5797992179680,
      0.5308783416282,
      0.5308783416282,
      0.4752577247055,
      0.3720780872492,
      0.3240165456898,
      0.3240165456898,
      0.2716759953923,
      0.2225152977469,
      0.1765201825807,
      0.1338221956293,
      0.0947332405633,
      0.0598407178101,
      0.0148346082548,
      0.0148346082548
    };
    double[] upper = {
      1.000000000000,
      0.996466605023,
      0.970708759208,
      0.942246527232,
      0.911568450100,
      0.911568450100,
      0.877982262317,
      0.802933352802,
      0.762010637765,
      0.762010637765,
      0.718078477475,
      0.671242442974,
      0.621657726531,
      0.569449296312,
      0.514826379784,
      0.458446770886,
      0.462327406565,
      0.462327406565
    };
    assertArrayEquals(
        lower,
        points.stream().mapToDouble(p -> p.interval().orElseThrow().lowerInclusive()).toArray(),
        1e-12);
    assertArrayEquals(
        upper,
        points.stream().mapToDouble(p -> p.interval().orElseThrow().upperInclusive()).toArray(),
        1e-12);
  }

  @Test
  @DisplayName("R 4.2.2, survival 3.5-3: quantile(fit, c(.1, .25, .5, .75, .95)) = 8 12 27 43 NA")
  void quantiles() {
    KaplanMeier curve = KaplanMeier.of(DAYS, HAPPENED, 0.95);
    assertEquals(8, curve.quantile(0.1).orElseThrow());
    assertEquals(12, curve.quantile(0.25).orElseThrow());
    assertEquals(27, curve.quantile(0.5).orElseThrow());
    assertEquals(43, curve.quantile(0.75).orElseThrow());
    assertTrue(curve.quantile(0.95).isEmpty());
  }

  @Test
  @DisplayName("The same: survfit(Surv(1:4, rep(1, 4)) ~ 1), quantiles 1.5 2.5 3.5")
  void quantilesBetween() {
    KaplanMeier curve =
        KaplanMeier.of(new int[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}, 0.95);
    assertEquals(1.5, curve.quantile(0.25).orElseThrow());
    assertEquals(2.5, curve.quantile(0.5).orElseThrow());
    assertEquals(3.5, curve.quantile(0.75).orElseThrow());
    assertTrue(curve.at(4).orElseThrow().interval().isEmpty());
    assertTrue(curve.at(0).isEmpty());
  }

  @Test
  void refusesWhatIsNoObservation() {
    Assertions.assertThrows(
        InvalidValueException.class,
        () -> KaplanMeier.of(new int[] {-1}, new boolean[] {true}, 0.95));
    Assertions.assertThrows(
        InvalidValueException.class, () -> KaplanMeier.of(new int[] {1}, new boolean[0], 0.95));
    Assertions.assertThrows(
        InvalidValueException.class, () -> KaplanMeier.of(new int[0], new boolean[0], 1));
    assertEquals(0, KaplanMeier.of(new int[0], new boolean[0], 0.9).n());
  }
}
