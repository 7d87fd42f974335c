package io.github.finsam.pathway;

import io.github.finsam.time.DateRange;
import java.util.List;
import java.util.Optional;

/**
 * One time that a person took part in a block; a block that was repeated has several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param block its number in the design
 * @param during first and last day; without an end while it runs
 * @param kommun where; empty if not registered
 * @param activities what the person took part in; empty if nothing ran
 */
public record BlockRun(
    int block, DateRange during, Optional<String> kommun, List<String> activities) {

  /** Copies the activities. */
  public BlockRun {
    activities = List.copyOf(activities);
  }
}
