package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.table.Absence;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was made of some cells, or the reason why nothing could be.
 *
 * <p>Immutable and thread-safe if the value is.
 */
public sealed interface Outcome<T> {

  /** An outcome with a value. */
  static <T> Outcome<T> found(T value) {
    return new Found<>(value);
  }

  /** No value, for a reason that is told in more words. */
  static <T> Outcome<T> none(Absence absence, Label why) {
    return new None<>(absence, why);
  }

  /** No value, because a cell is this absence. */
  static <T> Outcome<T> none(Absence absence) {
    return new None<>(absence, explanation(absence));
  }

  /** The value; empty if there is none. */
  default Optional<T> value() {
    return this instanceof Found<T> found ? Optional.of(found.what()) : Optional.empty();
  }

  /** The reason; empty if there is a value. */
  default Optional<Absence> absence() {
    return this instanceof None<T> none ? Optional.of(none.reason()) : Optional.empty();
  }

  /** The reason in more words; empty if there is a value. */
  default Optional<Label> why() {
    return this instanceof None<T> none ? Optional.of(none.words()) : Optional.empty();
  }

  /** What the function makes of the value; the same reason if there is none. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> whenFound) {
    return this instanceof None<T> none
        ? new None<>(none.reason(), none.words())
        : new Found<>(whenFound.apply(value().orElseThrow()));
  }

  /** The outcome that the function makes of the value; the same reason if there is none. */
  default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> whenFound) {
    return this instanceof None<T> none
        ? new None<>(none.reason(), none.words())
        : whenFound.apply(value().orElseThrow());
  }

  /**
   * There is a value.
   *
   * @param what the value
   */
  record Found<T>(T what) implements Outcome<T> {}

  /**
   * There is none.
   *
   * @param reason the reason
   * @param words the reason in more words
   */
  record None<T>(Absence reason, Label words) implements Outcome<T> {}

  /** The reason as a sentence in both languages. */
  static Label explanation(Absence absence) {
    return Label.of(absence.explain(Language.SV), absence.explain(Language.EN));
  }
}
