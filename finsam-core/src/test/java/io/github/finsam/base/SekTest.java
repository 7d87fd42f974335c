package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Kronor: sums, splits and how they are written. */
class SekTest {

  private static final String SPACE = "\u00a0";

  /** Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, resultaträkning. */
  @Test
  void writtenAsPrinted() {
    assertEquals("6" + SPACE + "139" + SPACE + "306", Sek.text(Sek.kronor(6_139_306), Language.SV));
    assertEquals("6,139,306", Sek.text(Sek.kronor(6_139_306), Language.EN));
    assertEquals(
        "-1" + SPACE + "584" + SPACE + "941", Sek.text(Sek.kronor(-1_584_941), Language.SV));
    assertEquals("0", Sek.text(Sek.ZERO, Language.SV));
    assertEquals("100", Sek.text(Sek.kronor(100), Language.EN));
    assertEquals("1" + SPACE + "000", Sek.text(Sek.tkr(1), Language.SV));
  }

  @Test
  void oreAreShownOnlyWhereThereAreAny() {
    assertEquals("0,50", Sek.text(Money.of(Sek.CURRENCY, 0.5), Language.SV));
    assertEquals("-1,234.05", Sek.text(Money.of(Sek.CURRENCY, -1234.05), Language.EN));
  }

  /** Member contributions 2014, note 1 of the same report. */
  @Test
  void sumIsExact() {
    assertEquals(
        Sek.tkr(6_028),
        Sek.sum(List.of(Sek.tkr(2_976), Sek.tkr(1_526), Sek.tkr(1_450), Sek.tkr(76))));
    assertEquals(Sek.ZERO, Sek.sum(List.of()));
    assertThrows(ArithmeticException.class, () -> Sek.tkr(Long.MAX_VALUE));
  }

  @Test
  void largestRemaindersGetTheKronorLeft() {
    assertEquals(
        List.of(Sek.kronor(34), Sek.kronor(33), Sek.kronor(33)),
        Sek.split(Sek.kronor(100), List.of(1L, 1L, 1L)));
    assertEquals(
        List.of(Sek.kronor(0), Sek.kronor(100)), Sek.split(Sek.kronor(100), List.of(0L, 5L)));
  }

  @Test
  void refusals() {
    List<Long> one = List.of(1L);
    assertThrows(InvalidValueException.class, () -> Sek.split(Sek.kronor(-1), one));
    assertThrows(InvalidValueException.class, () -> Sek.split(Money.of(Sek.CURRENCY, 0.5), one));
    assertThrows(InvalidValueException.class, () -> Sek.split(Money.of(CurrencyUnit.EUR, 5), one));
    assertThrows(InvalidValueException.class, () -> Sek.split(Sek.kronor(1), List.of()));
    assertThrows(InvalidValueException.class, () -> Sek.split(Sek.kronor(1), List.of(0L)));
    assertThrows(InvalidValueException.class, () -> Sek.split(Sek.kronor(1), List.of(2L, -1L)));
  }

  @Property
  void splitSumsToTheAmount(
      @ForAll @LongRange(max = 1_000_000_000_000L) long kronor,
      @ForAll("weights") List<Long> weights) {
    List<Money> parts = Sek.split(Sek.kronor(kronor), weights);
    assertEquals(weights.size(), parts.size());
    assertEquals(Sek.kronor(kronor), Sek.sum(parts));
  }

  @Property
  void everyPartIsWithinAKronaOfItsShare(
      @ForAll @LongRange(max = 1_000_000_000_000L) long kronor,
      @ForAll("weights") List<Long> weights) {
    List<Money> parts = Sek.split(Sek.kronor(kronor), weights);
    BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger::add).get();
    for (int i = 0; i < parts.size(); i++) {
      BigInteger exact = BigInteger.valueOf(kronor).multiply(BigInteger.valueOf(weights.get(i)));
      BigInteger part = BigInteger.valueOf(parts.get(i).getAmountMajorLong()).multiply(total);
      assertTrue(part.subtract(exact).abs().compareTo(total) < 0);
    }
  }

  @Property
  void largerWeightsNeverGetLess(
      @ForAll @LongRange(max = 1_000_000L) long kronor, @ForAll("weights") List<Long> weights) {
    List<Money> parts = Sek.split(Sek.kronor(kronor), weights);
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        if (weights.get(i) > weights.get(j)) {
          assertTrue(!parts.get(i).isLessThan(parts.get(j)));
        }
      }
    }
  }

  @Property
  void raisingAWeightNeverLowersItsPart(
      @ForAll @LongRange(max = 1_000_000L) long kronor,
      @ForAll("weights") List<Long> weights,
      @ForAll @LongRange(min = 1, max = 1_000) long more) {
    List<Money> before = Sek.split(Sek.kronor(kronor), weights);
    for (int i = 0; i < weights.size(); i++) {
      List<Long> raised = new ArrayList<>(weights);
      raised.set(i, raised.get(i) + more);
      assertTrue(!Sek.split(Sek.kronor(kronor), raised).get(i).isLessThan(before.get(i)));
    }
  }

  @Property
  void onlyTheProportionsCount(
      @ForAll @LongRange(max = 1_000_000L) long kronor,
      @ForAll("weights") List<Long> weights,
      @ForAll @LongRange(min = 1, max = 1_000) long factor) {
    assertEquals(
        Sek.split(Sek.kronor(kronor), weights),
        Sek.split(Sek.kronor(kronor), weights.stream().map(w -> w * factor).toList()));
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs()
        .between(0, 2_000_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            list ->
                list.stream().allMatch(w -> w == 0) ? Collections.nCopies(list.size(), 1L) : list);
  }

  @Test
  @DisplayName("Weights whose sum is beyond a long still split exactly")
  void splitsByHugeWeights() {
    assertEquals(
        List.of(Sek.kronor(5), Sek.kronor(5)),
        Sek.split(Sek.kronor(10), List.of(Long.MAX_VALUE, Long.MAX_VALUE)));
  }
}
