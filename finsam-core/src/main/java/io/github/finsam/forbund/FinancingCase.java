package io.github.finsam.forbund;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The three ways in which the law divides the financing between the parties (5 and 5 a §§). */
public enum FinancingCase {
  /** State, region and kommun take part: a half and two quarters (5 §). */
  ALL_PARTIES("5 §", "Staten, region och kommun", "State, region and kommun", 2, 1, 1),
  /** No region takes part, the kommun belongs to none: two halves (5 a §, first paragraph). */
  NO_REGION(
      "5 a § första stycket",
      "Staten och kommun utanför region",
      "State and a kommun outside any region",
      1,
      0,
      1),
  /**
   * A kommun that belongs to no region takes part beside a region, and counts as both region and
   * kommun: a half and two quarters (5 a §, second paragraph).
   */
  KOMMUN_AS_REGION(
      "5 a § andra stycket",
      "Staten, region och kommun, där en kommun också räknas som region",
      "State, region and kommun, where a kommun also counts as a region",
      2,
      1,
      1);

  private final String paragraph;
  private final Label label;
  private final Map<Party, Share> shares;
  private final Map<Party, Long> weights;

  FinancingCase(String paragraph, String sv, String en, int state, int regions, int kommuner) {
    this.paragraph = paragraph;
    this.label = Label.of(sv, en);
    Map<Party, Long> parts = new EnumMap<>(Party.class);
    parts.put(Party.STATE, (long) state);
    if (regions > 0) {
      parts.put(Party.REGIONS, (long) regions);
    }
    parts.put(Party.KOMMUNER, (long) kommuner);
    long whole = (long) state + regions + kommuner;
    Map<Party, Share> reduced = new EnumMap<>(Party.class);
    parts.forEach((party, part) -> reduced.put(party, Share.of(part, whole).reduced()));
    this.weights = Collections.unmodifiableMap(parts);
    this.shares = Collections.unmodifiableMap(reduced);
  }

  /** Where the law says so, for example {@code 5 a § första stycket}. */
  public String paragraph() {
    return paragraph;
  }

  /** Who takes part. */
  public Label label() {
    return label;
  }

  /** The share of each party that takes part, in lowest terms; a party that does not is absent. */
  public Map<Party, Share> shares() {
    return shares;
  }

  /** The shares over their common whole, for splitting an amount. */
  Map<Party, Long> weights() {
    return weights;
  }
}
