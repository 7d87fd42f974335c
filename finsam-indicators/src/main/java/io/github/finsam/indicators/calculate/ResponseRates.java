package io.github.finsam.indicators.calculate;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questionnaires filled in of those asked for. There is a rate only where it can be told without
 * guessing: for one form, if the numbers asked are known for everybody who answered, once, and for
 * the very period.
 */
final class ResponseRates {

  private final Calculation calculation;
  private final TallyQuery query;
  private final Map<FormId, Map<ForbundId, List<Asked>>> asked = new HashMap<>();

  ResponseRates(Calculation calculation, TallyQuery query) {
    this.calculation = calculation;
    this.query = query;
    for (Asked number : calculation.asked()) {
      AskedId id = number.id();
      if ((query.forbunds().isEmpty() || query.forbunds().contains(id.forbund()))
          && (query.insatser().isEmpty()
              || id.insats().map(query.insatser()::contains).orElse(false))) {
        asked
            .computeIfAbsent(id.form(), form -> new HashMap<>())
            .computeIfAbsent(id.forbund(), forbund -> new ArrayList<>())
            .add(number);
      }
    }
  }

  /** What the number asked is known for: a förbund, and what the tally tells apart in it. */
  private record Part(ForbundId forbund, Optional<InsatsId> insats, Optional<HalfYear> halfYear) {}

  Optional<ResponseRate> rate(Measure measure, Layout layout, Layout.Rows rows) {
    if (asked.isEmpty()
        || calculation.disclosure().rounding() > 1
        || rows.respondent().isEmpty()
        || rows.occasion().isEmpty()
        || !query.dimensions().contains(Dimension.FORBUND)
        || rows.isOfOneAge()
        || rows.unknown()) {
      return Optional.empty();
    }
    Optional<EditionForm> form =
        calculation.edition().findForm(rows.respondent().get(), rows.occasion().get());
    Optional<String> item =
        form.flatMap(f -> measure.itemIds().stream().filter(f.items()::contains).findFirst());
    if (form.isEmpty() || item.isEmpty()) {
      return Optional.empty();
    }
    long answered = 0;
    Set<Part> answering = new HashSet<>();
    for (Slice slice : rows.slices()) {
      long filledIn = 0;
      for (long count : Slice.sum(List.of(slice), List.of(item.get()))) {
        filledIn += count;
      }
      if (filledIn > 0) {
        answered += filledIn;
        slice
            .group()
            .forbund()
            .ifPresent(
                f -> answering.add(new Part(f, slice.group().insats(), slice.group().halfYear())));
      }
    }
    Map<Part, List<Asked>> byPart = byPart(form.get().id(), layout, rows);
    if (!byPart.keySet().containsAll(answering)) {
      return Optional.empty();
    }
    long total = 0;
    for (List<Asked> numbers : byPart.values()) {
      Optional<Long> number = number(numbers, rows.sex());
      if (number.isEmpty()) {
        return Optional.empty();
      }
      total += number.get();
    }
    return total > 0 ? Optional.of(new ResponseRate(answered, total)) : Optional.empty();
  }

  /** The numbers asked of all that the rows are about, also of those where nobody answered. */
  private Map<Part, List<Asked>> byPart(FormId form, Layout layout, Layout.Rows rows) {
    boolean byInsats = query.dimensions().contains(Dimension.INSATS);
    boolean byHalfYear = query.dimensions().contains(Dimension.HALF_YEAR);
    Map<Part, List<Asked>> byPart = new HashMap<>();
    Map<ForbundId, List<Asked>> ofForm = asked.getOrDefault(form, Map.of());
    Collection<ForbundId> forbunds =
        rows.forbund().<Collection<ForbundId>>map(Set::of).orElse(ofForm.keySet());
    for (ForbundId forbund : forbunds) {
      for (Asked number : ofForm.getOrDefault(forbund, List.of())) {
        AskedId id = number.id();
        HalfYear halfYear = HalfYear.of(id.period().startInclusive());
        boolean whole = byHalfYear ? halfYear.encloses(id.period()) : inQuery(id.period());
        Part part =
            new Part(
                forbund,
                byInsats ? id.insats() : Optional.empty(),
                byHalfYear ? Optional.of(halfYear) : Optional.empty());
        if (whole && layout.covers(rows, part.forbund(), part.insats(), part.halfYear())) {
          byPart.computeIfAbsent(part, key -> new ArrayList<>()).add(number);
        }
      }
    }
    return byPart;
  }

  private boolean inQuery(Period period) {
    return query.period().map(p -> p.encloses(period)).orElse(true);
  }

  /** How many were asked; empty if it cannot be told from the numbers without counting twice. */
  private static Optional<Long> number(List<Asked> numbers, Optional<Sex> sex) {
    List<Asked> whole = numbers.stream().filter(n -> n.id().sex().isEmpty()).toList();
    if (sex.isEmpty() && !whole.isEmpty()) {
      return sum(whole);
    }
    Set<Sex> sexes = sex.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Sex.class));
    long total = 0;
    for (Sex one : sexes) {
      Optional<Long> number =
          sum(numbers.stream().filter(n -> n.id().sex().equals(Optional.of(one))).toList());
      if (number.isEmpty()) {
        return Optional.empty();
      }
      total += number.get();
    }
    return Optional.of(total);
  }

  /** Numbers of the same insats must be of different times, and all of insatser or none. */
  private static Optional<Long> sum(List<Asked> numbers) {
    long total = 0;
    for (Asked number : numbers) {
      for (Asked other : numbers) {
        boolean twice =
            !number.equals(other)
                && number.id().period().overlaps(other.id().period())
                && (number.id().insats().equals(other.id().insats())
                    || number.id().insats().isEmpty());
        if (twice) {
          return Optional.empty();
        }
      }
      total += number.number();
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(total);
  }
}
