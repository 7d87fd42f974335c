package io.github.finsam.indicators.instrument;

/** In what two printings differ. */
public enum VariantKind {
  /** In their words. */
  WORDING,
  /** In punctuation only. */
  PUNCTUATION
}
