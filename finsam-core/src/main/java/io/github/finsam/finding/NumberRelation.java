package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.util.List;

/**
 * That a printed number must follow from others. Where a document does not say from which, several
 * ways may be given: the number contradicts them if it follows in none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param result id of the number
 * @param ways the ways in which it may follow, at least one
 */
public record NumberRelation(String result, List<NumberWay> ways) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the result is blank or there is no way
   */
  public NumberRelation {
    ways = List.copyOf(ways);
    new Checks().name("result", result).that(!ways.isEmpty(), "empty", "ways", "").orThrow();
  }

  /** A number that follows in one way. */
  public static NumberRelation of(String result, NumberWay.Kind kind, String... terms) {
    return new NumberRelation(result, List.of(new NumberWay(kind, List.of(terms))));
  }
}
