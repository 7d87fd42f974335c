package io.github.finsam.forbund;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of the förbundsordning (8 and 9 §§).
 *
 * <p>Immutable and thread-safe.
 *
 * @param inForce when this version applies
 * @param points what it says on each point, in short; a point it is silent on is absent
 * @param termYears term of the board in years, 1 to 4 (13 §: four unless the charter says shorter)
 * @param withdrawalNoticeMonths notice a withdrawing member must give, 0 to 36 (27 §: three years
 *     unless the charter says shorter)
 */
public record Charter(
    DateRange inForce,
    Map<CharterPoint, String> points,
    int termYears,
    int withdrawalNoticeMonths) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range or a text blank
   */
  public Charter {
    Checks checks =
        new Checks()
            .range("termYears", termYears, 1, 4)
            .range("withdrawalNoticeMonths", withdrawalNoticeMonths, 0, 36);
    points.forEach((point, text) -> checks.text("points", text, Checks.MAX_TEXT));
    checks.orThrow();
    EnumMap<CharterPoint, String> copy = new EnumMap<>(CharterPoint.class);
    copy.putAll(points);
    points = Collections.unmodifiableMap(copy);
  }

  /** The points of 9 § that this version is silent on, in the order of the law. */
  public Set<CharterPoint> missing() {
    Set<CharterPoint> missing = new TreeSet<>(Set.of(CharterPoint.values()));
    missing.removeAll(points.keySet());
    return missing;
  }
}
