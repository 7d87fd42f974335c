package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.exchange.AggregateText;
import io.github.finsam.storage.contract.Kind;
import io.github.finsam.storage.contract.SampleData;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The aggregates that every storage must keep, as texts. */
class AggregateTextSampleTest {

  @Property(tries = 50)
  @Label("Every synthetic aggregate of the contract comes back equal from its text")
  void samples(@ForAll long seed) {
    SampleData data = SampleData.seeded(seed);
    for (Kind<?, ?> kind : Kind.all()) {
      samples(kind, data);
    }
    for (ClosedPeriodId id : SampleData.closedPeriodIds()) {
      ClosedPeriod closed = data.closedPeriod(id);
      assertEquals(closed, AggregateText.read(ClosedPeriod.class, AggregateText.write(closed)));
    }
  }

  private static <K extends Comparable<K>, V> void samples(Kind<K, V> kind, SampleData data) {
    for (K key : kind.keys()) {
      V value = kind.sample(data, key);
      assertEquals(value, AggregateText.read(value.getClass(), AggregateText.write(value)));
    }
  }
}
