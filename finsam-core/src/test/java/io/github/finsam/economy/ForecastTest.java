package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static io.github.finsam.base.Sek.tkr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.finsam.base.Sek;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTest {

  @Test
  @DisplayName("Ekonomisk prognos 2015, Samordningsförbundet Skellefteå–Norsjö, tkr")
  void forecast2015() {
    Forecast forecast =
        new Forecast(
            tkr(6_104),
            tkr(2_192),
            List.of(
                new Commitment("Projekt/verksamhetskostnader – beslutade", tkr(2_860)),
                new Commitment("Kansli/adm. + projektnära kostnader m.m.", tkr(2_556))),
            tkr(1_704),
            EquityCeiling.confirmed().ceiling(tkr(6_104)).amount().orElseThrow());
    assertEquals(tkr(8_296), forecast.available());
    assertEquals(tkr(5_416), forecast.committed());
    assertEquals(tkr(2_880), forecast.left());
    assertEquals(tkr(1_176), forecast.beyondBudget());
    assertEquals(tkr(1_220), forecast.ceiling());
    assertEquals(tkr(1_660), forecast.leastUse());
  }

  @Test
  void nothingMustBeUsedBelowTheCeiling() {
    assertEquals(Sek.ZERO, forecast(100, 0, 50, 0, 60).leastUse());
    assertEquals(Sek.ZERO, forecast(100, 0, 500, 0, 60).leastUse());
    assertEquals(kronor(-400), forecast(100, 0, 500, 0, 60).left());
  }

  @Property
  void identities(
      @ForAll @LongRange(min = 0, max = 99_999_999) long contributions,
      @ForAll @LongRange(min = -9_999_999, max = 99_999_999) long equity,
      @ForAll @LongRange(min = 0, max = 99_999_999) long committed,
      @ForAll @LongRange(min = 0, max = 9_999_999) long budgeted,
      @ForAll @LongRange(min = 0, max = 9_999_999) long ceiling) {
    Forecast forecast = forecast(contributions, equity, committed, budgeted, ceiling);
    assertEquals(forecast.available(), forecast.committed().plus(forecast.left()));
    assertEquals(forecast.left(), forecast.beyondBudget().plus(forecast.budgetedForNew()));
    assertFalse(forecast.leastUse().isNegative());
    Money after = forecast.left().minus(forecast.leastUse());
    assertFalse(after.isGreaterThan(forecast.ceiling()));
    assertEquals(
        forecast.leastUse().isPositive(), forecast.left().isGreaterThan(forecast.ceiling()));
  }

  private static Forecast forecast(
      long contributions, long equity, long committed, long budgeted, long ceiling) {
    return new Forecast(
        kronor(contributions),
        kronor(equity),
        List.of(new Commitment("beslutat", kronor(committed))),
        kronor(budgeted),
        kronor(ceiling));
  }
}
