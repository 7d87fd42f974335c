package io.github.finsam.insats;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An insats over time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param planned the period first decided
 * @param extensions decisions that moved the end, in the order taken: the last one holds
 * @param forms how it was financed when
 * @param merger when it became part of another insats; empty if it did not
 */
@Value.Builder
public record Course(
    DateRange planned,
    List<Extension> extensions,
    Timeline<FinancingForm> forms,
    Optional<Merger> merger)
    implements WithCourse {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an extension ends before the start, or
   *     the merger does not come after it
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
                m.on().isAfter(planned.startInclusive()),
                "order",
                "merger",
                m.on(),
                planned.startInclusive().plusDays(1).toString()));
    checks.orThrow();
  }

  /** A new builder. */
  public static CourseBuilder builder() {
    return new CourseBuilder();
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

  /**
   * How it was financed on the day; empty outside the actual period and where no form is stated.
   */
  public Optional<FinancingForm> formOn(LocalDate day) {
    return actual().contains(day) ? forms.at(day) : Optional.empty();
  }

  /**
   * Every form it had on some day of both the period and its own, in order of time and each once.
   */
  public List<FinancingForm> formsDuring(Period period) {
    DateRange actual = actual();
    return forms.entries().stream()
        .filter(
            dated ->
                actual.overlaps(period)
                    && dated.during().days().overlaps(actual.days().intersection(period.days())))
        .map(Dated::value)
        .distinct()
        .toList();
  }

  /**
   * The course after one more decision to go on.
   *
   * @param extension the decision; its new end not before the end that holds without it
   * @throws io.github.finsam.base.InvalidValueException if {@code newEnd} lies before the actual
   *     end
   */
  public Course extended(Extension extension) {
    Checks checks = new Checks();
    extension
        .newEnd()
        .ifPresent(
            newEnd ->
                actual()
                    .endInclusive()
                    .ifPresent(
                        end ->
                            checks.that(
                                !newEnd.isBefore(end), "order", "newEnd", newEnd, end.toString())));
    checks.orThrow();
    List<Extension> all = new ArrayList<>(extensions);
    all.add(extension);
    return withExtensions(all);
  }

  /**
   * The course with another form of financing from a day on, until further notice: the form that
   * ran ends the day before. Shows a project that becomes ordinary activity.
   *
   * @param day the first day with the form; after the first day of the last form, and within the
   *     actual period
   * @throws io.github.finsam.base.InvalidValueException if {@code day} lies before the start of the
   *     insats, after its end, or not after the first day of the last form
   */
  public Course withFormFrom(LocalDate day, FinancingForm form) {
    DateRange actual = actual();
    Checks checks =
        new Checks()
            .that(
                !day.isBefore(actual.startInclusive()),
                "order",
                "day",
                day,
                actual.startInclusive().toString());
    actual
        .endInclusive()
        .ifPresent(end -> checks.that(!day.isAfter(end), "above", "day", day, end.toString()));
    List<Dated<FinancingForm>> entries = new ArrayList<>(forms.entries());
    if (!entries.isEmpty()) {
      Dated<FinancingForm> last = entries.remove(entries.size() - 1);
      LocalDate first = last.during().startInclusive();
      checks.that(day.isAfter(first), "order", "day", day, first.plusDays(1).toString());
      checks.orThrow();
      entries.add(
          last.during().contains(day) ? Dated.of(first, day.minusDays(1), last.value()) : last);
    }
    checks.orThrow();
    entries.add(Dated.from(day, form));
    return withForms(Timeline.of(entries));
  }
}
