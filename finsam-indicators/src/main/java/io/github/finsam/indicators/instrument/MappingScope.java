package io.github.finsam.indicators.instrument;

/** What a mapping between two editions is about. */
public enum MappingScope {
  /** Items: their answers may be compared, or not. */
  ITEM,
  /** Indicators by their headings alone: says nothing about answers. */
  HEADING
}
