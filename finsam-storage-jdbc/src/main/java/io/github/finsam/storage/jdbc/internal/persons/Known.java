package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.pathway.PathwayId;
import java.util.List;
import java.util.Optional;

/**
 * What a snapshot knows about a participant.
 *
 * @param number the number in the database; empty if nothing is stored about the person
 * @param pathways the ids of the pathways, in order
 */
record Known(Optional<Long> number, List<PathwayId> pathways) {

  static final Known NOTHING = new Known(Optional.empty(), List.of());

  Known {
    pathways = List.copyOf(pathways);
  }
}
