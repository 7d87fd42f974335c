package io.github.finsam.indicators.calculate;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;

/**
 * The results of an edition of an instrument.
 *
 * <pre>{@code
 * Table table = Indicators.of(edition).with(Disclosure.standard()).calculate(tally);
 * Cell cell = table.cell(edition.indicator(5), Respondent.PARTICIPANT, Sex.WOMAN);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Indicators {

  private final Edition edition;

  private Indicators(Edition edition) {
    this.edition = edition;
  }

  /** The results of this edition. */
  public static Indicators of(Edition edition) {
    return new Indicators(edition);
  }

  /**
   * How to compute them, with what may be shown.
   *
   * @param disclosure {@link Disclosure#standard()}, or {@link Disclosure#none} with the reason
   */
  public Calculation with(Disclosure disclosure) {
    return Calculation.of(edition, disclosure);
  }
}
