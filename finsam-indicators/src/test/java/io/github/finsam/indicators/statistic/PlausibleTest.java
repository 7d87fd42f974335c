package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlausibleTest {

  private static PlausibleCounts counts(String percent, long n) {
    return Plausible.counts(new BigDecimal(percent), n, RoundingMode.HALF_UP);
  }

  @Test
  @DisplayName("91 % cannot come from 41 answers as one fraction")
  void ninetyOneOfFortyOne() {
    PlausibleCounts counts = counts("91", 41);
    assertFalse(counts.isPossible());
    assertEquals(
        "91\u00a0% kan inte vara en andel av 41 svar: 37 av 41 är 90,2\u00a0% och 38 av 41 är"
            + " 92,7\u00a0%",
        counts.explain(Language.SV));
    assertEquals(
        "91% cannot be one share of 41 answers: 37 of 41 is 90.2% and 38 of 41 is 92.7%",
        counts.explain(Language.EN));
    // Only somebody who always rounds upwards could print it, of 37.
    for (RoundingMode rounding :
        new RoundingMode[] {
          RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.DOWN, RoundingMode.FLOOR
        }) {
      assertFalse(Plausible.counts(new BigDecimal("91"), 41, rounding).isPossible());
    }
    assertEquals(
        OptionalLong.of(37),
        Plausible.counts(new BigDecimal("91"), 41, RoundingMode.UP).highestCount());
  }

  @Test
  void possibleCountsAreARange() {
    assertEquals(OptionalLong.of(10), counts("91", 11).lowestCount());
    assertEquals("91\u00a0% av 11 svar är 10 svar", counts("91", 11).explain(Language.SV));
    PlausibleCounts many = counts("91", 400);
    assertEquals(OptionalLong.of(362), many.lowestCount());
    assertEquals(OptionalLong.of(365), many.highestCount());
    assertEquals("91% of 400 answers is 362 to 365 answers", many.explain(Language.EN));
    assertEquals(OptionalLong.of(364), counts("91.0", 400).lowestCount());
    assertEquals(OptionalLong.of(0), counts("0", 7).highestCount());
    assertEquals(OptionalLong.of(7), counts("100", 7).lowestCount());
    assertEquals(OptionalLong.of(9), counts("9E+1", 10).lowestCount());
  }

  @Test
  void noShareLiesOutside() {
    assertEquals(
        "104\u00a0% kan inte vara en andel av 5 svar: 5 av 5 är 100,0\u00a0%",
        counts("104", 5).explain(Language.SV));
    assertEquals(
        "-3% cannot be one share of 5 answers: 0 of 5 is 0.0%",
        counts("-3", 5).explain(Language.EN));
    assertThrows(InvalidValueException.class, () -> counts("50", 0));
    assertThrows(
        InvalidValueException.class,
        () -> Plausible.counts(BigDecimal.TEN, 10, RoundingMode.UNNECESSARY));
    assertThrows(
        InvalidValueException.class, () -> counts("50", 10).withLowestCount(OptionalLong.empty()));
    assertThrows(
        InvalidValueException.class, () -> counts("50", 10).withHighestCount(OptionalLong.of(11)));
  }

  @Property
  void theRangeHasEveryCountThatRoundsToThePercentageAndNoOther(
      @ForAll @IntRange(min = 1, max = 300) int n, @ForAll @IntRange(max = 1000) int tenths) {
    for (BigDecimal percent :
        new BigDecimal[] {BigDecimal.valueOf(tenths, 1), BigDecimal.valueOf(tenths / 10)}) {
      PlausibleCounts counts = Plausible.counts(percent, n, RoundingMode.HALF_UP);
      long lowest = counts.lowestCount().orElse(1);
      long highest = counts.highestCount().orElse(0);
      for (int count = 0; count <= n; count++) {
        boolean gives = Share.of(count, n).percent(percent.scale()).compareTo(percent) == 0;
        assertEquals(gives, lowest <= count && count <= highest);
      }
    }
  }
}
