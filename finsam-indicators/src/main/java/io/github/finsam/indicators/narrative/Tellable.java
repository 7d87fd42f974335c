package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import java.util.List;

/**
 * A result of any kind that can be told in sentences: numbers, the assumptions they rest on and
 * what to be careful about. An application makes one of what it wants to tell; see {@link
 * Narrator#tell}.
 */
public interface Tellable {

  /** What it is about, as it stands first in a sentence. */
  Label subject();

  /** Its numbers, in the order to tell them. */
  List<Told> told();

  /** The assumptions it rests on, each in words without a full stop. */
  default List<Label> assumptions() {
    return List.of();
  }

  /** What to be careful about, each in words without a full stop. */
  default List<Label> cautions() {
    return List.of();
  }
}
