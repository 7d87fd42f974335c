package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A participant, or a typical case (typfall), before and after.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a pseudonym or the name of a typical case, 1 to 64 characters; no personal identity
 *     number
 * @param weight how many participants it stands for, greater than zero; 1 for a participant
 * @param before the situation before the insats
 * @param after the situation after it
 */
@Value.Builder
public record Course(String id, BigDecimal weight, Situation before, Situation after)
    implements WithCourse {

  private static final int MAX_ID = 64;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, too long or holds a
   *     personal identity number, {@code weight <= 0}, or the situation before is not of an earlier
   *     day than the one after
   */
  public Course {
    new Arguments()
        .that(!id.isBlank(), "blank", "id", id)
        .that(id.length() <= MAX_ID, "too-long", "id", id, Integer.toString(MAX_ID))
        .that(id.length() > MAX_ID || !isPersonalNumber(id), "personal-identity-number", "id", id)
        .that(weight.signum() > 0, "not-positive", "weight", weight.toPlainString())
        .that(
            before.on().isBefore(after.on()),
            "order",
            "after",
            after.on(),
            before.on().plusDays(1).toString())
        .orThrow();
  }

  /** A participant. */
  public static Course participant(String id, Situation before, Situation after) {
    return new Course(id, BigDecimal.ONE, before, after);
  }

  /** A new builder. */
  public static CourseBuilder builder() {
    return new CourseBuilder();
  }

  /** A violation masks personal identity numbers in its value. */
  static boolean isPersonalNumber(String id) {
    return id.length() <= MAX_ID && !Violation.of("pattern", "id", id).value().equals(id);
  }
}
