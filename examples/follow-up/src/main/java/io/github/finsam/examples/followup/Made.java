package io.github.finsam.examples.followup;

import io.github.finsam.count.InsatsCounts;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.pathway.Pathway;
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
}
