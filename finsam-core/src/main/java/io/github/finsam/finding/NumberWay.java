package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.util.List;

/**
 * A way in which a printed number follows from others beside it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is done with the others
 * @param terms ids of the others, as many and in the order that the kind asks for
 */
public record NumberWay(Kind kind, List<String> terms) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the kind asks for another number of
   *     terms
   */
  public NumberWay {
    terms = List.copyOf(terms);
    new Checks()
        .that(
            kind == Kind.SUM ? !terms.isEmpty() : terms.size() == kind.terms,
            "mismatch",
            "terms",
            String.join(" ", terms),
            kind == Kind.SUM ? "1 …" : Integer.toString(kind.terms))
        .orThrow();
  }

  /** What is done with the terms. */
  public enum Kind {
    /** All terms added. */
    SUM(0),
    /** The first less the second. */
    DIFFERENCE(2),
    /** The same quantity printed in another place. */
    SAME(1),
    /** The first in percent of the second. */
    SHARE(2),
    /** What is left of the second without the first, in percent of the second. */
    REST(2),
    /** How much greater the second is than the first, in percent of the first. */
    CHANGE(2),
    /** So many percent (the first) of the second. */
    PORTION(2),
    /**
     * The share that the third is, if the first in percent is the second: whether two shares are of
     * the same population.
     */
    SAME_BASE(3);

    private final int terms;

    Kind(int terms) {
      this.terms = terms;
    }
  }
}
