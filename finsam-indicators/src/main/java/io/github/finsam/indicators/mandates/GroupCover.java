package io.github.finsam.indicators.mandates;

import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who covers a target group during a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the group
 * @param spans the days of the period, in order and without holes, at least one; those of a matrix
 *     differ in mandates from their neighbours
 */
public record GroupCover(TargetGroup group, List<CoverSpan> spans) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no span, or one does not begin
   *     on the day after the end of the one before it
   */
  public GroupCover {
    spans = List.copyOf(spans);
    Arguments arguments = new Arguments().that(!spans.isEmpty(), "empty", "spans", "");
    for (int i = 1; i < spans.size(); i++) {
      LocalDate start = spans.get(i).days().startInclusive();
      arguments.that(
          spans.get(i - 1).days().endInclusive().filter(start.minusDays(1)::equals).isPresent(),
          "mismatch",
          "spans",
          start,
          "the day after " + spans.get(i - 1).days());
    }
    arguments.orThrow();
  }

  /** The days that nobody covers; empty if somebody always does. */
  public List<CoverSpan> gaps() {
    return spans.stream().filter(span -> span.mandates().isEmpty()).toList();
  }

  /** Whether nobody covers the group on any day of the period. */
  public boolean isWhite() {
    return gaps().size() == spans.size();
  }

  /**
   * The days on which several cover the group, whether by the same mandate or by mandates of their
   * own; empty if there are none.
   *
   * @param leastActors from how many actors on, at least 2
   * @throws io.github.finsam.base.InvalidValueException if {@code leastActors < 2}
   */
  public List<CoverSpan> overlaps(int leastActors) {
    new Arguments().range("leastActors", leastActors, 2, Integer.MAX_VALUE).orThrow();
    return spans.stream().filter(span -> span.actors().size() >= leastActors).toList();
  }

  /** Every mandate that covers the group on some day, each once. */
  public List<Mandate> mandates() {
    LinkedHashSet<Mandate> all = new LinkedHashSet<>();
    spans.forEach(span -> all.addAll(span.mandates()));
    return List.copyOf(all);
  }
}
