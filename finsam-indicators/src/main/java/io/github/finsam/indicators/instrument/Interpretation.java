package io.github.finsam.indicators.instrument;

import java.util.List;

/**
 * What a definition says about how its results are read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mappings what can be compared with other editions; may be empty
 * @param bands what results are judged by, from 0 to 100 without a gap; may be empty
 */
public record Interpretation(List<Mapping> mappings, List<Band> bands) {

  /** Nothing is said. */
  public static final Interpretation NONE = new Interpretation(List.of(), List.of());

  /** Copies the lists. */
  public Interpretation {
    mappings = List.copyOf(mappings);
    bands = List.copyOf(bands);
  }
}
