package io.github.finsam.indicators.mandates;

import io.github.finsam.time.DateRange;
import java.util.List;
import java.util.TreeSet;

/**
 * Days during which the same mandates cover a group.
 *
 * <p>Immutable and thread-safe.
 *
 * @param days the days
 * @param mandates the mandates, in the order of the matrix; none if nobody covers the group
 */
public record CoverSpan(DateRange days, List<Mandate> mandates) {

  /** Copies the list. */
  public CoverSpan {
    mandates = List.copyOf(mandates);
  }

  /** Ids of those whose mandates cover the group then, each once, by id. */
  public List<String> actors() {
    TreeSet<String> actors = new TreeSet<>();
    mandates.forEach(mandate -> actors.addAll(mandate.actors()));
    return List.copyOf(actors);
  }
}
