package io.github.finsam.indicators.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * One result: a figure, or the reason why there is none. It is never an empty number.
 *
 * <p>{@code cell.map(f -> f.sharePositive() + " av " + f.n()).orElse(Absence::explain)} gives a
 * text for either.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Cell permits Figure, Absence {

  /**
   * What the function makes of the figure, if there is one.
   *
   * @param whenFigure called at once, and only for a figure
   * @return a result that {@link Mapped#orElse} completes for an absence
   */
  <R> Mapped<R> map(Function<? super Figure, ? extends R> whenFigure);

  /** The figure; empty if there is none. */
  default Optional<Figure> figure() {
    return this instanceof Figure figure ? Optional.of(figure) : Optional.empty();
  }

  /** Why there is no figure; empty if there is one. */
  default Optional<Absence> absence() {
    return this instanceof Absence absence ? Optional.of(absence) : Optional.empty();
  }

  /**
   * Half of a decision: what to make of a figure is known, what to make of an absence is asked for.
   */
  @FunctionalInterface
  interface Mapped<R> {

    /**
     * The result.
     *
     * @param whenAbsent called only if there is no figure
     */
    R orElse(Function<? super Absence, ? extends R> whenAbsent);
  }
}
