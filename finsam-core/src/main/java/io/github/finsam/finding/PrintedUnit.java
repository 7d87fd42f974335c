package io.github.finsam.finding;

/** In what unit a document prints an amount; half a unit is what rounding may explain. */
public enum PrintedUnit {
  /** Whole kronor. */
  KR(1),
  /** Thousands of kronor. */
  TKR(1_000),
  /** Millions of kronor with one decimal. */
  MKR_1(100_000);

  private final long kronor;

  PrintedUnit(long kronor) {
    this.kronor = kronor;
  }

  /** The smallest step of the unit in kronor. */
  public long kronor() {
    return kronor;
  }
}
