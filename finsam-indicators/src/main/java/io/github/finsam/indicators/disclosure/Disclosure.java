package io.github.finsam.indicators.disclosure;

import io.github.finsam.base.Label;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * A policy of what may be shown of counts of answers.
 *
 * <p>Three rules. A cell with fewer answers than the <em>minimum</em> of its respondents is hidden,
 * unless it has none at all: that is said. Further cells are hidden until nobody can compute from
 * what is shown how many answers a hidden cell has closer than to an interval as wide as the
 * <em>width</em>. Counts may be <em>rounded</em>, before shares are formed of them.
 *
 * <p>No law or national rule gives these numbers: {@link #standard} is a default of this library.
 * What is promised, and what is not, stands with {@link Publication}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minimums the fewest answers that are shown for each group of respondents, at least 1; a
 *     group that is not there has no minimum
 * @param width how wide the interval of a hidden cell must at least be, in answers, not negative;
 *     with a minimum of 5 a cell below it has 1 to 4 answers, so that 3 is the most there can be. 0
 *     hides nothing but what is below the minimum: then much of it can be computed
 * @param rounding what counts are rounded to multiples of, at least 1; 1 rounds nothing
 * @param waived why nothing is protected; empty for a policy that protects
 */
@Value.Builder
public record Disclosure(
    SortedMap<Respondent, Integer> minimums, int width, int rounding, Optional<String> waived)
    implements WithDisclosure {

  private static final Disclosure STANDARD =
      new Disclosure(new TreeMap<>(Map.of(Respondent.PARTICIPANT, 5)), 3, 1, Optional.empty());

  /**
   * Copies the minimums.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code minimum < 1} for a group, {@code
   *     width < 0}, {@code rounding < 1}, the reason for protecting nothing is blank, or it stands
   *     beside a minimum, a width or a rounding
   */
  public Disclosure {
    minimums = Collections.unmodifiableSortedMap(new TreeMap<>(minimums));
    Arguments arguments = new Arguments();
    minimums.forEach(
        (respondent, minimum) ->
            arguments.that(minimum >= 1, "not-positive", "minimums." + respondent, minimum));
    arguments
        .that(width >= 0, "negative", "width", width)
        .that(rounding >= 1, "not-positive", "rounding", rounding)
        .that(waived.map(r -> !r.isBlank()).orElse(true), "blank", "waived", waived.orElse(""))
        .that(
            waived.isEmpty() || (minimums.isEmpty() && width == 0 && rounding == 1),
            "mismatch",
            "waived",
            waived.orElse(""),
            "no minimum, width or rounding beside it")
        .orThrow();
  }

  /**
   * At least 5 answers of participants and no minimum for other groups, whose answers are given in
   * a role that is known; an interval at least 3 answers wide; no rounding.
   */
  public static Disclosure standard() {
    return STANDARD;
  }

  /**
   * Everything is shown, also what an earlier publication hid.
   *
   * @param reason why, not blank, for example that the numbers stay within the förbund
   * @throws io.github.finsam.base.InvalidValueException if the reason is blank
   */
  public static Disclosure none(String reason) {
    return new Disclosure(Collections.emptySortedMap(), 0, 1, Optional.of(reason));
  }

  /** A new builder. */
  public static DisclosureBuilder builder() {
    return new DisclosureBuilder();
  }

  /**
   * The same with another minimum for a group; it protects, even if nothing was protected before.
   *
   * @param respondent the group
   * @param minimum the fewest answers that are shown, at least 1; 1 is no minimum
   * @throws io.github.finsam.base.InvalidValueException if {@code minimum < 1}
   */
  public Disclosure withMinimum(Respondent respondent, int minimum) {
    SortedMap<Respondent, Integer> changed = new TreeMap<>(minimums);
    changed.put(respondent, minimum);
    return new Disclosure(changed, protectedWidth(), rounding, Optional.empty());
  }

  /**
   * The same with this minimum for every group; it protects, even if nothing was protected before.
   *
   * @param minimum the fewest answers that are shown, at least 1; 1 is no minimum
   * @throws io.github.finsam.base.InvalidValueException if {@code minimum < 1}
   */
  public Disclosure withMinimumForAll(int minimum) {
    SortedMap<Respondent, Integer> changed = new TreeMap<>();
    for (Respondent respondent : Respondent.values()) {
      changed.put(respondent, minimum);
    }
    return new Disclosure(changed, protectedWidth(), rounding, Optional.empty());
  }

  /**
   * The same with counts rounded to the nearest multiple, half of it up.
   *
   * @param base what to round to multiples of, at least 1; 1 rounds nothing
   * @throws io.github.finsam.base.InvalidValueException if {@code base < 1}
   */
  public Disclosure roundingTo(int base) {
    return new Disclosure(minimums, protectedWidth(), base, Optional.empty());
  }

  private int protectedWidth() {
    return waived.isPresent() ? STANDARD.width : width;
  }

  /**
   * The fewest answers that are shown of these groups together: the strictest minimum of them, at
   * least 1.
   *
   * @param respondents whose answers are counted; none means that it is not known, and the
   *     strictest minimum of all holds
   */
  public int minimum(Collection<Respondent> respondents) {
    int strictest = 1;
    for (Map.Entry<Respondent, Integer> entry : minimums.entrySet()) {
      if (respondents.isEmpty() || respondents.contains(entry.getKey())) {
        strictest = Math.max(strictest, entry.getValue());
      }
    }
    return strictest;
  }

  /**
   * A count as it is shown: rounded to the nearest multiple, half of it up.
   *
   * @param count not negative
   */
  public long rounded(long count) {
    return Math.addExact(count, rounding / 2) / rounding * rounding;
  }

  /**
   * What is to be told beside figures made of counts as they are shown; empty if none is rounded.
   */
  public List<Label> asides() {
    return rounding == 1
        ? List.of()
        : List.of(
            Label.of(
                "antal avrundade till multiplar av " + rounding,
                "counts rounded to multiples of " + rounding));
  }
}
