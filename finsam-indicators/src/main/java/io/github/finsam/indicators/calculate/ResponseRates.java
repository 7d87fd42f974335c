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
import io.github.finsam.survey.Group;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questionnaires filled in of those asked for. There is a rate only where it can be told without
 * guessing: for one form, if the number asked is known for every förbund, insats and half-year that
 * the tally tells apart and that has answers.
 */
final class ResponseRates {

  private final Calculation calculation;
  private final TallyQuery query;
  private final Map<Sheet, List<Asked>> asked = new HashMap<>();

  ResponseRates(Calculation calculation, TallyQuery query) {
    this.calculation = calculation;
    this.query = query;
    for (Asked number : calculation.asked()) {
      asked
          .computeIfAbsent(
              new Sheet(number.id().form(), number.id().forbund()), sheet -> new ArrayList<>())
          .add(number);
    }
  }

  /** A form that a förbund has handed out. */
  private record Sheet(FormId form, ForbundId forbund) {}

  /** What the number asked must be known for. */
  private record Part(
      Optional<ForbundId> forbund, Optional<InsatsId> insats, Optional<HalfYear> halfYear) {

    static Part of(Group group) {
      return new Part(group.forbund(), group.insats(), group.halfYear());
    }
  }

  Optional<ResponseRate> rate(Measure measure, Layout.Rows rows) {
    List<Dimension> dimensions = query.dimensions();
    if (asked.isEmpty()
        || rows.respondent().isEmpty()
        || rows.occasion().isEmpty()
        || !dimensions.contains(Dimension.FORBUND)
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
    Set<Part> parts = new HashSet<>();
    long answered = 0;
    for (Slice slice : rows.slices()) {
      long filledIn = 0;
      for (long count : Slice.sum(List.of(slice), List.of(item.get()))) {
        filledIn += count;
      }
      if (filledIn > 0) {
        answered += filledIn;
        parts.add(Part.of(slice.group()));
      }
    }
    long total = 0;
    for (Part part : parts) {
      long number = numberFor(form.get().id(), part, rows.sex());
      if (number == 0) {
        return Optional.empty();
      }
      total += number;
    }
    return total > 0 ? Optional.of(new ResponseRate(answered, total)) : Optional.empty();
  }

  /** How many of a part were asked; 0 if it is not known. */
  private long numberFor(FormId form, Part part, Optional<Sex> sex) {
    Optional<Period> period = part.halfYear().<Period>map(h -> h).or(() -> query.period());
    boolean byInsats = query.dimensions().contains(Dimension.INSATS);
    long whole = 0;
    long bySex = 0;
    List<Asked> numbers =
        part.forbund()
            .map(forbund -> asked.getOrDefault(new Sheet(form, forbund), List.of()))
            .orElse(List.of());
    for (Asked number : numbers) {
      AskedId id = number.id();
      if (period.map(p -> p.encloses(id.period())).orElse(true)
          && (!byInsats || part.insats().equals(id.insats()))) {
        whole += id.sex().isEmpty() ? number.number() : 0;
        bySex +=
            id.sex().isPresent() && (sex.isEmpty() || sex.equals(id.sex())) ? number.number() : 0;
      }
    }
    // The number for all and those by sex may both be given; they are of the same people.
    return sex.isEmpty() && whole > 0 ? whole : bySex;
  }
}
