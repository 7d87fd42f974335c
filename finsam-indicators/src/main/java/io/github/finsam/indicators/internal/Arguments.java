package io.github.finsam.indicators.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Collects every violation of a constructor's arguments: the core's own collector is internal. */
public final class Arguments {

  private final List<Violation> violations = new ArrayList<>();

  public Arguments that(
      boolean holds, String code, String argument, Object value, String... details) {
    if (!holds) {
      violations.add(Violation.of(code, argument, value, details));
    }
    return this;
  }

  /** A number within bounds, both included. */
  public Arguments range(String argument, long value, long min, long max) {
    return that(
        value >= min && value <= max,
        "out-of-range",
        argument,
        value,
        Long.toString(min),
        Long.toString(max));
  }

  /** Values of which no two have the same key. */
  public <T> Arguments unique(String argument, Collection<T> values, Function<? super T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (T value : values) {
      Object id = key.apply(value);
      that(seen.add(id), "duplicate", argument, id);
    }
    return this;
  }

  /** A period that begins after the end of an earlier one, which has an end. */
  public Arguments after(String argument, Period later, Period earlier) {
    if (earlier.overlaps(later)) {
      return that(false, "overlap", argument, earlier, later.toString());
    }
    return that(
        later.startInclusive().isAfter(earlier.startInclusive()),
        "order",
        argument,
        later,
        earlier.toString());
  }

  public void orThrow() {
    if (!violations.isEmpty()) {
      throw new InvalidValueException(violations);
    }
  }
}
