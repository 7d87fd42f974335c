package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SensitivityTest {

  private static final Evaluation ONE =
      Cases.evaluation(Projection.PLAIN, Sek.kronor(100_000), Cases.one());

  private static final Question KOMMUN = new Question(ViewKind.FINANCIAL, Actor.KOMMUN, 5);

  @Test
  void theWidestBarOfATornadoComesFirst() {
    Tornado tornado =
        Tornado.of(
            ONE,
            KOMMUN,
            List.of(
                Variation.of(Input.INSATS_COST, "0.9", "1.1"),
                Variation.of(Input.COUNTERFACTUAL_SHARE, "0", "0.5"),
                Variation.of(Input.item("visit"), "0", "2"),
                Variation.of(Input.WORK, "0.5", "1.5")));
    // The kommun gains 134 640 a year and pays 25 000.
    assertEquals(Sek.kronor(648_200), tornado.result());
    assertEquals(
        List.of(Input.COUNTERFACTUAL_SHARE, Input.WORK, Input.INSATS_COST, Input.item("visit")),
        tornado.bars().stream().map(b -> b.variation().input()).toList());
    Tornado.Bar first = tornado.bars().get(0);
    assertEquals(Sek.kronor(648_200), first.atLow());
    assertEquals(Sek.kronor(311_600), first.atHigh());
    // Half and one and a half times 33 120 in tax a year.
    assertEquals(Sek.kronor(5 * 33_120), tornado.bars().get(1).swing());
    assertTrue(tornado.bars().get(3).swing().isZero(), "visits are paid by the region");
    assertEquals("Value of work (factor)", tornado.bars().get(1).label().en());
    assertTrue(
        tornado.assumptions().stream()
            .anyMatch(
                a ->
                    a.en()
                        .equals(
                            "Share that would have come anyway is varied from 0% to 50%; all else"
                                + " is unchanged.")));
  }

  @Test
  void oneWay() {
    OneWay oneWay =
        OneWay.of(
            ONE,
            KOMMUN,
            Input.PERSISTENCE,
            List.of(new BigDecimal("1"), new BigDecimal("0.5"), BigDecimal.ZERO));
    assertEquals(
        List.of(Sek.kronor(109_640), money("235865"), Sek.kronor(648_200)),
        List.copyOf(oneWay.results().values()));
  }

  private static Money money(String amount) {
    // Each flow is rounded: 1.9375 × (96 000 + 33 120 + 5 520) = 260 865 less 25 000.
    return Money.of(Sek.CURRENCY, new BigDecimal(amount));
  }

  @Test
  void scenariosChangeOneThingAndCanBeUndone() {
    for (Input input :
        List.of(
            Input.DISCOUNT_RATE,
            Input.PERSISTENCE,
            Input.COUNTERFACTUAL_SHARE,
            Input.REAL_GROWTH,
            Input.INSATS_COST,
            Input.WORK)) {
      BigDecimal was = ONE.value(input);
      Evaluation changed = ONE.with(input, new BigDecimal("0.25"));
      assertEquals(0, changed.value(input).compareTo(new BigDecimal("0.25")));
      assertTrue(!KOMMUN.result(changed).equals(KOMMUN.result(ONE)), input.toString());
      assertEquals(KOMMUN.result(ONE), KOMMUN.result(changed.with(input, was)));
    }
  }

  @Test
  void whatCannotBeVariedIsNamed() {
    InvalidValueException share =
        assertThrows(
            InvalidValueException.class,
            () -> Variation.of(Input.COUNTERFACTUAL_SHARE, "0", "1.1"));
    assertEquals("1.1", share.violations().get(0).value());
    assertThrows(InvalidValueException.class, () -> Variation.of(Input.INSATS_COST, "-0.1", "1"));
    assertThrows(InvalidValueException.class, () -> Variation.of(Input.PERSISTENCE, "0.9", "0.1"));
    assertThrows(
        InvalidValueException.class, () -> ONE.with(Input.item("unheard-of"), BigDecimal.ONE));
    assertThrows(
        InvalidValueException.class, () -> ONE.with(Input.PERSISTENCE, new BigDecimal("2")));
    Variation same = Variation.of(Input.WORK, "0", "1");
    assertThrows(InvalidValueException.class, () -> Tornado.of(ONE, KOMMUN, List.of(same, same)));
    assertThrows(InvalidValueException.class, () -> new Question(ViewKind.REAL, Actor.PUBLIC, 0));
  }
}
