package io.github.finsam.examples.rendering;

import java.util.Collections;
import java.util.List;

/**
 * What should be reached, drawn in a stroke that no series has.
 *
 * @param name what it is called in the legend
 * @param values one per point or axis of the chart, or why there is none
 */
public record Target(String name, List<Datum> values) {
  /** Copies the values. */
  public Target {
    values = List.copyOf(values);
  }

  /** A target with a level of its own for each point or axis. */
  public static Target of(String name, List<Datum> values) {
    return new Target(name, values);
  }

  /** The same level for so many points or axes. */
  public static Target level(String name, double value, int count) {
    return new Target(name, Collections.nCopies(count, Datum.of(value)));
  }
}
