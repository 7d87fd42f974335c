package io.github.finsam.examples.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Property(tries = 3000)
  void ticks_cover_the_data_evenly_and_are_few(
      @ForAll("values") double a,
      @ForAll("values") double b,
      @ForAll @IntRange(min = 3, max = 10) int max) {
    double low = Math.min(a, b);
    double high = Math.max(a, b);

    Ticks ticks = Ticks.covering(low, high, max);

    List<Double> values = ticks.values();
    assertTrue(values.size() >= 2 && values.size() <= max, () -> values.toString());
    assertTrue(ticks.first() <= low && high <= ticks.last(), () -> values.toString());
    double step = (ticks.last() - ticks.first()) / (values.size() - 1);
    double tolerance = Math.max(Math.abs(ticks.first()), Math.abs(ticks.last())) * 1e-14;
    for (int i = 1; i < values.size(); i++) {
      double gap = values.get(i) - values.get(i - 1);
      assertTrue(gap > 0 && Math.abs(gap - step) <= tolerance, () -> values.toString());
    }
  }

  @Property
  void steps_are_one_two_or_five_times_a_power_of_ten(
      @ForAll @IntRange(min = -100_000, max = 100_000) int low,
      @ForAll @IntRange(min = 1, max = 1_000_000) int span) {
    Ticks ticks = Ticks.covering(low, (double) low + span, 8);

    BigDecimal step =
        BigDecimal.valueOf(ticks.values().get(1)).subtract(BigDecimal.valueOf(ticks.first()));
    String digits = step.stripTrailingZeros().unscaledValue().toString();
    assertTrue(List.of("1", "2", "5").contains(digits), digits);
  }

  @Property
  void zero_is_a_tick_whenever_the_data_reach_across_it(@ForAll("values") double a) {
    Ticks ticks = Ticks.covering(Math.min(0, a), Math.max(0, a), 8);

    assertTrue(ticks.values().contains(0.0));
  }

  @Test
  void ticks_are_the_numbers_a_person_would_choose() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), Ticks.covering(0, 73, 6).values());
    assertEquals(List.of(-1.0, -0.5, 0.0, 0.5), Ticks.covering(-0.7, 0.2, 5).values());
    assertEquals(List.of(0.0, 1.0), Ticks.covering(0, 0, 8).values());
  }

  @Provide
  Arbitrary<Double> values() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(-1e7, 1e7),
        Arbitraries.doubles().between(-1e300, 1e300),
        Arbitraries.doubles().between(-1, 1).ofScale(12),
        Arbitraries.integers().between(-5, 5).map(Integer::doubleValue),
        Arbitraries.of(
            0.0, -0.0, 1e300, -1e300, Double.MIN_VALUE, -Double.MIN_VALUE, 1e15, 1e15 + 1));
  }
}
