package io.github.finsam.forbund;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

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
@Value.Builder
public record Charter(
    DateRange inForce,
    Map<
            CharterPoint,
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}") String>
        points,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = Charter.LEGAL_TERM_YEARS, message = "{io.github.finsam.Max}")
        int termYears,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = Charter.LEGAL_NOTICE_MONTHS, message = "{io.github.finsam.Max}")
        int withdrawalNoticeMonths)
    implements WithCharter {

  /** Years of a board's term where the charter says nothing else (13 §). */
  public static final int LEGAL_TERM_YEARS = 4;

  /** Months of notice of a withdrawing member where the charter says nothing shorter (27 §). */
  public static final int LEGAL_NOTICE_MONTHS = 36;

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range or a text blank
   */
  public Charter {
    Checks checks =
        new Checks()
            .range("termYears", termYears, 1, LEGAL_TERM_YEARS)
            .range("withdrawalNoticeMonths", withdrawalNoticeMonths, 0, LEGAL_NOTICE_MONTHS);
    points.forEach((point, text) -> checks.text("points", text, Checks.MAX_TEXT));
    checks.orThrow();
    EnumMap<CharterPoint, String> copy = new EnumMap<>(CharterPoint.class);
    copy.putAll(points);
    points = Collections.unmodifiableMap(copy);
  }

  /** A new builder. */
  public static CharterBuilder builder() {
    return new CharterBuilder();
  }

  /** The points of 9 § that this version is silent on, in the order of the law. */
  public Set<CharterPoint> missing() {
    Set<CharterPoint> missing = new TreeSet<>(Set.of(CharterPoint.values()));
    missing.removeAll(points.keySet());
    return missing;
  }
}
