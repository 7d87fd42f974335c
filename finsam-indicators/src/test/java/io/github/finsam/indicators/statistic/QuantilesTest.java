package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.TDistribution;

class QuantilesTest {

  private static final Quantiles FEW = new Quantiles(8, QuantilesTest::quantile);

  private static double quantile(long degrees, double level) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - level) / 2);
  }

  @Property
  @Label("What is kept is what would be worked out, to the last bit")
  void same(@ForAll @LongRange(min = 1, max = 40) long degrees, @ForAll boolean wide) {
    double level = wide ? 0.99 : 0.95;
    assertEquals(quantile(degrees, level), FEW.of(degrees, level));
    assertEquals(quantile(degrees, level), FEW.of(degrees, level));
  }
}
