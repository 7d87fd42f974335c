package io.github.finsam.indicators.collect;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Occasion;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When the forms of an edition are to be answered.
 *
 * <p>Rules that follow a spell make a form due for every {@link Spell}, whoever answers it; the
 * rule {@link TimingRule.Each} makes one due for every {@link AskedGroup} of its respondents.
 *
 * <p>An answer belongs to the last time the form could be answered from, before or on its day. So a
 * late answer still counts, until the next time begins, and is reported as late; all other answers
 * outside are reported and count for nothing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forms the forms
 * @param timing the rule for each occasion of a form
 */
public record Schedule(List<EditionForm> forms, Map<Occasion, TimingRule> timing) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two forms have the same id, or the
   *     occasion of a form has no rule
   */
  public Schedule {
    forms = List.copyOf(forms);
    timing = Map.copyOf(timing);
    Arguments arguments = new Arguments();
    Set<FormId> ids = new HashSet<>();
    for (EditionForm form : forms) {
      arguments
          .that(ids.add(form.id()), "duplicate", "forms", form.id())
          .that(timing.containsKey(form.occasion()), "missing", "timing." + form.occasion(), "");
    }
    arguments.orThrow();
  }

  /**
   * The schedule of an edition.
   *
   * @param timing the rule for each occasion at which the edition asks somebody
   * @throws io.github.finsam.base.InvalidValueException if an occasion has no rule
   */
  public static Schedule of(Edition edition, Map<Occasion, TimingRule> timing) {
    return new Schedule(edition.forms(), timing);
  }

  /**
   * What is to be answered today, see {@link #agenda(Collection, Collection, LocalDate)}.
   *
   * @param clock tells which day it is, in its own time zone
   */
  public Agenda agenda(
      Collection<? extends Subject> subjects, Collection<Answered> answers, Clock clock) {
    return agenda(subjects, answers, LocalDate.now(clock));
  }

  /**
   * What is to be answered, as it stands on a day.
   *
   * @param subjects spells and groups, each key once
   * @param answers answers that are in; those after the day are passed over
   * @param asOf the day
   * @throws io.github.finsam.base.InvalidValueException if a key occurs twice; the violation says
   *     at which place, counted from 0
   */
  public Agenda agenda(
      Collection<? extends Subject> subjects, Collection<Answered> answers, LocalDate asOf) {
    Arguments arguments = new Arguments();
    Set<String> keys = new HashSet<>();
    int place = 0;
    for (Subject subject : subjects) {
      arguments.that(keys.add(subject.key()), "duplicate", "subjects[" + place++ + "].key", "…");
    }
    arguments.orThrow();
    Set<FormId> known = new HashSet<>(forms.stream().map(EditionForm::id).toList());
    Map<FormId, Map<String, List<Answered>>> byForm = new HashMap<>();
    List<OutsideAnswer> outside = new ArrayList<>();
    for (Answered answer : answers) {
      if (answer.day().isAfter(asOf)) {
        continue;
      }
      if (!known.contains(answer.form())) {
        outside.add(new OutsideAnswer(answer, OutsideAnswer.Reason.UNKNOWN_FORM));
      } else if (!keys.contains(answer.key())) {
        outside.add(new OutsideAnswer(answer, OutsideAnswer.Reason.UNKNOWN_SUBJECT));
      } else {
        byForm
            .computeIfAbsent(answer.form(), f -> new HashMap<>())
            .computeIfAbsent(answer.key(), k -> new ArrayList<>())
            .add(answer);
      }
    }
    List<Due> dues = new ArrayList<>();
    for (EditionForm form : forms) {
      TimingRule rule = rule(form);
      for (Subject subject : subjects) {
        List<Answered> given =
            byForm.getOrDefault(form.id(), Map.of()).getOrDefault(subject.key(), List.of()).stream()
                .sorted(Comparator.comparing(Answered::day))
                .toList();
        Course course = course(form, rule, subject, given, asOf);
        outside.addAll(course.outside);
        course.done.forEach(
            (window, day) ->
                dues.add(
                    new Due(
                        form.id(),
                        form.respondent(),
                        subject.key(),
                        window.from,
                        window.dueBy,
                        day.isPresent() ? DueStatus.DONE : window.status(asOf),
                        day)));
      }
    }
    return new Agenda(
        asOf,
        dues.stream().sorted().toList(),
        outside.stream()
            .sorted(
                Comparator.comparing((OutsideAnswer o) -> o.answer().day())
                    .thenComparing(o -> o.answer().form())
                    .thenComparing(o -> o.answer().key())
                    .thenComparing(OutsideAnswer::reason))
            .toList());
  }

  private TimingRule rule(EditionForm form) {
    TimingRule rule = timing.get(form.occasion());
    if (rule == null) {
      throw new IllegalStateException(form.occasion().name());
    }
    return rule;
  }

  private static Course course(
      EditionForm form, TimingRule rule, Subject subject, List<Answered> given, LocalDate asOf) {
    if (subject instanceof Spell spell) {
      if (rule instanceof TimingRule.Every every
          && every.anchor() == TimingRule.Anchor.LAST_ANSWER) {
        return chain(every, spell, given);
      }
      return assign(windows(rule, spell, asOf), given);
    }
    if (subject instanceof AskedGroup group
        && group.respondent() == form.respondent()
        && rule instanceof TimingRule.Each each) {
      return assign(windows(each, group, asOf), given);
    }
    return assign(List.of(), given);
  }

  /** The times of a spell that stand fast: all that have begun, and the next. */
  private static List<Window> windows(TimingRule rule, Spell spell, LocalDate asOf) {
    List<Window> windows = new ArrayList<>();
    if (rule instanceof TimingRule.AfterStart after) {
      window(spell.start(), after.fromMonths(), after.toMonths(), spell).ifPresent(windows::add);
    } else if (rule instanceof TimingRule.AroundClosure around) {
      spell
          .closure()
          .ifPresent(
              closure -> {
                LocalDate from = closure.minusDays(around.daysBefore());
                windows.add(
                    new Window(
                        from.isBefore(spell.start()) ? spell.start() : from,
                        closure.plusDays(around.daysAfter())));
              });
    } else if (rule instanceof TimingRule.Every every) {
      // Counted from the start each time: 31 January, 28 February, 31 March.
      for (int times = 0; ; times++) {
        int passed = Math.multiplyExact(times, every.toMonths());
        Optional<Window> window =
            window(spell.start(), passed + every.fromMonths(), passed + every.toMonths(), spell);
        window.ifPresent(windows::add);
        if (window.isEmpty() || window.get().from.isAfter(asOf)) {
          break;
        }
      }
    }
    return windows;
  }

  /** The days some months after an anchor, as far as the spell lasts. */
  private static Optional<Window> window(
      LocalDate anchor, int fromMonths, int toMonths, Spell spell) {
    LocalDate from = anchor.plusMonths(fromMonths);
    LocalDate to = anchor.plusMonths(toMonths);
    if (spell.closure().isEmpty()) {
      return Optional.of(new Window(from, to));
    }
    LocalDate closure = spell.closure().get();
    return from.isAfter(closure)
        ? Optional.empty()
        : Optional.of(new Window(from, to.isAfter(closure) ? closure : to));
  }

  private static List<Window> windows(TimingRule.Each rule, AskedGroup group, LocalDate asOf) {
    List<Window> windows = new ArrayList<>();
    LocalDate first = group.during().startInclusive();
    Optional<LocalDate> last = group.during().endInclusive();
    Period period = containing(rule.unit(), first);
    while (true) {
      LocalDate end = period.endInclusive().orElseThrow();
      LocalDate opens = end.minusDays(rule.lastDays() - 1L);
      LocalDate begin = opens.isBefore(period.startInclusive()) ? period.startInclusive() : opens;
      LocalDate from = begin.isBefore(first) ? first : begin;
      LocalDate to = last.filter(l -> l.isBefore(end)).orElse(end);
      if (!from.isAfter(to)) {
        windows.add(new Window(from, to));
      }
      if (from.isAfter(asOf) || last.filter(l -> !l.isAfter(end)).isPresent()) {
        return windows;
      }
      period = containing(rule.unit(), end.plusDays(1));
    }
  }

  private static Period containing(TimingRule.CalendarUnit unit, LocalDate day) {
    return switch (unit) {
      case HALF_YEAR -> HalfYear.of(day);
      case YEAR -> Period.year(day.getYear());
    };
  }

  /** Gives every answer to the last time that had begun on its day. */
  private static Course assign(List<Window> windows, List<Answered> given) {
    Course course = new Course();
    windows.forEach(window -> course.done.put(window, Optional.empty()));
    for (Answered answer : given) {
      int index = windows.size() - 1;
      while (index >= 0 && windows.get(index).from.isAfter(answer.day())) {
        index--;
      }
      if (windows.isEmpty()) {
        course.outside(answer, OutsideAnswer.Reason.NOT_DUE);
      } else if (index < 0) {
        course.outside(answer, OutsideAnswer.Reason.TOO_EARLY);
      } else {
        Window window = windows.get(index);
        boolean after = answer.day().isAfter(window.dueBy);
        if (course.done.getOrDefault(window, Optional.empty()).isEmpty()) {
          course.done.put(window, Optional.of(answer.day()));
          if (after) {
            course.outside(answer, OutsideAnswer.Reason.LATE);
          }
        } else {
          course.outside(
              answer,
              after && index < windows.size() - 1
                  ? OutsideAnswer.Reason.TOO_EARLY
                  : OutsideAnswer.Reason.EXTRA);
        }
      }
    }
    return course;
  }

  /** Each time counted from the answer before it. */
  private static Course chain(TimingRule.Every rule, Spell spell, List<Answered> given) {
    Course course = new Course();
    Optional<Window> open = window(spell.start(), rule.fromMonths(), rule.toMonths(), spell);
    for (Answered answer : given) {
      if (open.isEmpty()) {
        course.outside(
            answer,
            course.done.isEmpty() ? OutsideAnswer.Reason.NOT_DUE : OutsideAnswer.Reason.EXTRA);
      } else if (answer.day().isBefore(open.get().from)) {
        course.outside(answer, OutsideAnswer.Reason.TOO_EARLY);
      } else {
        course.done.put(open.get(), Optional.of(answer.day()));
        if (answer.day().isAfter(open.get().dueBy)) {
          course.outside(answer, OutsideAnswer.Reason.LATE);
        }
        open = window(answer.day(), rule.fromMonths(), rule.toMonths(), spell);
      }
    }
    open.ifPresent(window -> course.done.put(window, Optional.empty()));
    return course;
  }

  private record Window(LocalDate from, LocalDate dueBy) {

    DueStatus status(LocalDate asOf) {
      if (asOf.isBefore(from)) {
        return DueStatus.UPCOMING;
      }
      return asOf.isAfter(dueBy) ? DueStatus.OVERDUE : DueStatus.DUE;
    }
  }

  /** The times of one form for one subject, with the day of the answer, and what lies outside. */
  private static final class Course {
    private final Map<Window, Optional<LocalDate>> done = new LinkedHashMap<>();
    private final List<OutsideAnswer> outside = new ArrayList<>();

    void outside(Answered answer, OutsideAnswer.Reason reason) {
      outside.add(new OutsideAnswer(answer, reason));
    }
  }
}
