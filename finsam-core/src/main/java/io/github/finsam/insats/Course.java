package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An insats over time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param planned the period first decided
 * @param extensions decisions that moved the end, in order of time
 * @param forms how it was financed when
 * @param merger when it became part of another insats; empty if it did not
 */
public record Course(
    DateRange planned,
    List<Extension> extensions,
    Timeline<FinancingForm> forms,
    Optional<Merger> merger) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an extension or merger lies before the
   *     start
   */
  public Course {
    extensions = List.copyOf(extensions);
    Checks checks = new Checks();
    for (Extension extension : extensions) {
      extension
          .newEnd()
          .ifPresent(
              end ->
                  checks.that(
                      !end.isBefore(planned.startInclusive()),
                      "order",
                      "extensions",
                      end,
                      planned.startInclusive().toString()));
    }
    merger.ifPresent(
        m ->
            checks.that(
                !m.on().isBefore(planned.startInclusive()),
                "order",
                "merger",
                m.on(),
                planned.startInclusive().toString()));
    checks.orThrow();
  }

  /**
   * The period with the extensions: the last decision holds, and a merger ends the insats the day
   * before it.
   */
  public DateRange actual() {
    Optional<LocalDate> end = planned.endInclusive();
    for (Extension extension : extensions) {
      end = extension.newEnd();
    }
    if (merger.isPresent()) {
      LocalDate last = merger.get().on().minusDays(1);
      if (end.isEmpty() || last.isBefore(end.get())) {
        end = Optional.of(last);
      }
    }
    return new DateRange(planned.startInclusive(), end);
  }
}
