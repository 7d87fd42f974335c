package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import java.util.List;
import java.util.OptionalInt;

/**
 * A span of whole months on public support, both ends included.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fromInclusive fewest months, not negative
 * @param toInclusive most months, not below the fewest; empty if there is no upper limit
 */
public record MonthBand(int fromInclusive, OptionalInt toInclusive) implements Named {

  /** None, up to one year, to two, to three, longer. */
  public static final List<MonthBand> YEARS =
      List.of(of(0, 0), of(1, 12), of(13, 24), of(25, 36), from(37));

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code fromInclusive < 0} or the ends
   *     are in the wrong order
   */
  public MonthBand {
    new Arguments()
        .that(fromInclusive >= 0, "negative", "fromInclusive", fromInclusive)
        .that(
            toInclusive.orElse(Integer.MAX_VALUE) >= fromInclusive,
            "order",
            "toInclusive",
            toInclusive.orElse(Integer.MAX_VALUE),
            Integer.toString(fromInclusive))
        .orThrow();
  }

  /** From some months to some others, both included. */
  public static MonthBand of(int fromInclusive, int toInclusive) {
    return new MonthBand(fromInclusive, OptionalInt.of(toInclusive));
  }

  /** From some months on. */
  public static MonthBand from(int fromInclusive) {
    return new MonthBand(fromInclusive, OptionalInt.empty());
  }

  /** Whether so many months lie in the band. */
  public boolean contains(int months) {
    return months >= fromInclusive && months <= toInclusive.orElse(Integer.MAX_VALUE);
  }

  @Override
  public String id() {
    return toInclusive.isPresent()
        ? fromInclusive + "-" + toInclusive.getAsInt()
        : fromInclusive + "-";
  }

  @Override
  public Label label() {
    if (toInclusive.isEmpty()) {
      return Label.of(fromInclusive + " månader eller mer", fromInclusive + " months or more");
    }
    if (toInclusive.getAsInt() == 0) {
      return Label.of("Ingen tid", "None");
    }
    return Label.of(
        fromInclusive + "–" + toInclusive.getAsInt() + " månader",
        fromInclusive + "–" + toInclusive.getAsInt() + " months");
  }
}
