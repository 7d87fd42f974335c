package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Laws of shares. */
class ShareTest {

  /** Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö: MedUrs, 19 + 34 of 144 = 37 %. */
  @Test
  void medUrs() {
    Share share = Share.of(19 + 34, 144);
    assertEquals("37\u00a0%", share.text(Language.SV, 0));
    assertEquals("36,8\u00a0%", share.text(Language.SV, 1));
    assertEquals("36.8%", share.text(Language.EN, 1));
  }

  /** The same report, note 1: state 2 976, landsting and kommuner 1 526 each of 6 028 tkr. */
  @Test
  void contributions2014() {
    assertEquals(new BigDecimal("49.4"), Share.of(2_976, 6_028).percent(1));
    assertEquals(new BigDecimal("25.3"), Share.of(1_526, 6_028).percent(1));
  }

  @Test
  void halvesRoundUp() {
    assertEquals(new BigDecimal("13"), Share.of(1, 8).percent(0));
    assertEquals(new BigDecimal("12.5"), Share.of(1, 8).percent(1));
    assertEquals(new BigDecimal("1"), Share.of(1, 200).percent(0));
  }

  @Test
  void refusals() {
    assertThrows(InvalidValueException.class, () -> Share.of(0, 0));
    assertThrows(InvalidValueException.class, () -> Share.of(-1, 2));
    assertThrows(InvalidValueException.class, () -> Share.of(3, 2));
    assertThrows(InvalidValueException.class, () -> Share.of(1, 2).percent(10));
    assertThrows(InvalidValueException.class, () -> Share.of(1, 2).percent(-1));
  }

  @Property
  void complementIsTheRest(@ForAll("shares") Share share) {
    assertEquals(share.whole(), share.part() + share.complement().part());
    assertEquals(share, share.complement().complement());
  }

  @Property
  void reducingKeepsTheSize(@ForAll("shares") Share share) {
    Share reduced = share.reduced();
    assertEquals(0, share.compareTo(reduced));
    assertEquals(reduced, reduced.reduced());
    assertEquals(
        BigInteger.ONE,
        BigInteger.valueOf(reduced.part()).gcd(BigInteger.valueOf(reduced.whole())));
  }

  @Property
  void orderIsThatOfTheExactNumbers(
      @ForAll("shares") Share a, @ForAll("shares") Share b, @ForAll("shares") Share c) {
    assertEquals(-Integer.signum(b.compareTo(a)), Integer.signum(a.compareTo(b)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
    if (a.compareTo(b) < 0) {
      assertTrue(a.percent(9).compareTo(b.percent(9)) <= 0);
    }
  }

  @Property
  void percentIsWithinHalfAUnit(
      @ForAll("shares") Share share, @ForAll @IntRange(max = 9) int decimals) {
    BigDecimal percent = share.percent(decimals);
    assertEquals(decimals, percent.scale());
    assertTrue(percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0);
    BigDecimal exact =
        BigDecimal.valueOf(share.part())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(share.whole()), 40, RoundingMode.HALF_UP);
    assertTrue(
        percent.subtract(exact).abs().compareTo(new BigDecimal("0.5").movePointLeft(decimals))
            <= 0);
  }

  @Provide
  Arbitrary<Share> shares() {
    return Arbitraries.longs()
        .between(1, Long.MAX_VALUE)
        .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> Share.of(part, whole)));
  }
}
