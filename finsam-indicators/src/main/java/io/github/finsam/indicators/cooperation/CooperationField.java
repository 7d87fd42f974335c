package io.github.finsam.indicators.cooperation;

import io.github.finsam.base.Label;

/**
 * The four fields (fyrfältaren) that structure and culture make: structure (struktur, organisation)
 * is agreements that have been formalised, culture (kultur, relation) is how professionals handle
 * aims and intentions.
 *
 * <p>The English names are a translation of this library.
 */
public enum CooperationField {
  /** Little of either: each for itself. */
  COEXISTENCE("Samexistens", "Coexistence", false, false),
  /** Agreements without relations. */
  COORDINATION("Samordning", "Coordination", true, false),
  /** Relations without agreements. */
  COOPERATION("Samarbete", "Cooperation", false, true),
  /** Both. */
  COLLABORATION("Samverkan", "Collaboration", true, true);

  private final Label label;
  private final boolean structure;
  private final boolean culture;

  CooperationField(String sv, String en, boolean structure, boolean culture) {
    this.label = Label.of(sv, en);
    this.structure = structure;
    this.culture = culture;
  }

  /** The field of a structure and a culture that are strong or not. */
  public static CooperationField of(boolean strongStructure, boolean strongCulture) {
    if (strongStructure) {
      return strongCulture ? COLLABORATION : COORDINATION;
    }
    return strongCulture ? COOPERATION : COEXISTENCE;
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** Whether its structure is strong. */
  public boolean hasStructure() {
    return structure;
  }

  /** Whether its culture is strong. */
  public boolean hasCulture() {
    return culture;
  }
}
