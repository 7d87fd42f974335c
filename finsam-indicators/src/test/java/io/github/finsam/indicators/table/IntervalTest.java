package io.github.finsam.indicators.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final Label METHOD = Label.of("metod", "method");

  private static List<String> broken(double lower, double upper, double level) {
    return assertThrows(InvalidValueException.class, () -> Interval.of(lower, upper, level, METHOD))
        .violations()
        .stream()
        .map(Violation::argument)
        .toList();
  }

  @Test
  void holdsItsLimits() {
    Interval interval = Interval.of(0.25, 0.5, 0.95, METHOD);
    assertTrue(interval.contains(0.25));
    assertTrue(interval.contains(0.5));
    assertFalse(interval.contains(0.51));
    assertFalse(interval.contains(Double.NaN));
    assertEquals(0.25, interval.width());
    assertEquals(0.1, interval.withLowerInclusive(0.1).lowerInclusive());
    assertEquals(
        interval,
        Interval.builder()
            .lowerInclusive(0.25)
            .upperInclusive(0.5)
            .level(0.95)
            .method(METHOD)
            .build());
  }

  @Test
  void refusesWhatIsNoInterval() {
    assertEquals(List.of("upperInclusive"), broken(0.6, 0.5, 0.95));
    assertEquals(List.of("lowerInclusive"), broken(Double.NaN, 0.5, 0.95));
    assertEquals(List.of("upperInclusive"), broken(0.5, Double.POSITIVE_INFINITY, 0.95));
    assertEquals(List.of("level"), broken(0, 1, 0));
    assertEquals(List.of("level"), broken(0, 1, 1));
    assertEquals(List.of("level"), broken(0, 1, Double.NaN));
    assertEquals(
        List.of("lowerInclusive", "upperInclusive", "level"), broken(Double.NaN, Double.NaN, 95));
  }

  @Test
  void saysWhatIsWrongInBothLanguages() {
    InvalidValueException error =
        assertThrows(InvalidValueException.class, () -> Interval.of(2, 1, 0.95, METHOD));
    assertTrue(error.text(Language.EN).contains("upperInclusive"));
    assertTrue(error.text(Language.SV).contains("upperInclusive"));
  }
}
