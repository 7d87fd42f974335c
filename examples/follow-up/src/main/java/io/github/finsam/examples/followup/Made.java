package io.github.finsam.examples.followup;

import io.github.finsam.count.InsatsCounts;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import java.util.List;

/**
 * A made-up förbund: what goes into its store, and the pathways, which go into the store apart.
 *
 * @param forbund the förbund
 * @param insatser its insatser
 * @param counts what is counted in them, without identities
 * @param pathways the pathways of those who consented
 */
record Made(
    Forbund forbund, List<Insats> insatser, List<InsatsCounts> counts, List<Pathway> pathways) {

  Made {
    insatser = List.copyOf(insatser);
    counts = List.copyOf(counts);
    pathways = List.copyOf(pathways);
  }

  /** Stores what tells of nobody. */
  void into(Store store) {
    store.<Boolean>write(
        unit -> {
          unit.forbunds().insert(forbund);
          insatser.forEach(i -> unit.insatser().insert(i));
          counts.forEach(c -> unit.counts().insert(c));
          return true;
        });
  }

  /** Stores the pathways; each is checked once more. */
  void into(PersonStore persons) {
    persons.<Boolean>write(
        Accessor.of("syntet-inregistrering", "påhittade förlopp"),
        unit -> {
          pathways.forEach(p -> unit.pathways().insert(p));
          return true;
        });
  }
}
