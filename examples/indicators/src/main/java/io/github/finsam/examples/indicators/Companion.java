package io.github.finsam.examples.indicators;

import io.github.finsam.indicators.collect.Spell;
import java.util.List;
import java.util.Map;

/**
 * What the example keeps beside the exchange, which has no tables for it.
 *
 * @param participants the participant that a questionnaire is about, by what its source calls it
 * @param spells the participants' time in the insatser
 * @param followed counts from a register
 * @param aims what the förbund aims at
 */
record Companion(
    Map<String, String> participants, List<Spell> spells, List<Followed> followed, List<Aim> aims) {

  static final Companion NONE = new Companion(Map.of(), List.of(), List.of(), List.of());

  Companion {
    participants = Map.copyOf(participants);
    spells = List.copyOf(spells);
    followed = List.copyOf(followed);
    aims = List.copyOf(aims);
  }
}
