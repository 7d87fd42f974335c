package io.github.finsam.storage;

import io.github.finsam.base.Label;

/** What somebody did with what is stored about persons. Names are stable: storages keep them. */
public enum AccessKind {
  /** Read one pathway, or what answers hang on it. */
  PATHWAY("Läste ett deltagande", "Read a pathway"),
  /** Read every pathway of one participant. */
  PARTICIPANT("Läste en deltagares deltaganden", "Read the pathways of a participant"),
  /** Went through the pathways or links that a query selects. */
  STREAM("Läste deltaganden enligt ett urval", "Read the pathways of a query"),
  /** Took out everything that is held about one participant. */
  EXPORT("Tog ut allt om en deltagare", "Exported everything about a participant"),
  /** Erased a pathway or a participant. */
  ERASURE("Gallrade", "Erased");

  private final Label label;

  AccessKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
