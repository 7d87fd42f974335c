package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.CountCell;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One computation: lays out the rows, asks what may be shown, and makes figures of the rest. */
final class Computing {

  private static final Label OVER_RESPONDENTS =
      Label.of("alla respondentgrupper tillsammans", "all groups of respondents together");
  private static final Label OVER_OCCASIONS =
      Label.of("alla mättillfällen tillsammans", "all occasions together");

  private static final Absence NOT_APPLICABLE = Absence.of(Absence.Reason.NOT_APPLICABLE);
  private static final Absence NOT_COMPARABLE = Absence.of(Absence.Reason.NOT_COMPARABLE);

  private final Calculation calculation;
  private final Edition edition;
  private final Tally tally;
  private final List<Layout> layouts;

  /** What nobody sees, but could compute from what is shown. */
  private final List<Layout> unshown;

  private final ResponseRates rates;
  private final Map<String, Scale> scales = new HashMap<>();

  Computing(Calculation calculation, Tally tally, List<Breakdown> breakdowns) {
    this.calculation = calculation;
    this.edition = calculation.edition();
    this.tally = tally;
    this.rates = new ResponseRates(calculation, tally.query());
    for (Item item : edition.items()) {
      scales.put(item.id(), edition.scaleOf(item));
    }
    check(breakdowns);
    List<Slice> slices = Slice.of(tally);
    this.layouts = breakdowns.stream().map(b -> new Layout(b, tally.query(), slices)).toList();
    this.unshown =
        remainders(breakdowns, slices).stream()
            .map(b -> new Layout(b, tally.query(), slices))
            .toList();
  }

  private void check(List<Breakdown> breakdowns) {
    Arguments arguments =
        new Arguments()
            .that(
                tally.query().edition().equals(edition.id()),
                "mismatch",
                "edition",
                tally.query().edition(),
                edition.id());
    for (String item : tally.items()) {
      arguments.that(scales.containsKey(item), "unknown", "item", item);
    }
    Set<String> ids = new HashSet<>();
    for (Breakdown breakdown : breakdowns) {
      arguments.that(ids.add(breakdown.id()), "duplicate", "breakdowns", breakdown.id());
    }
    arguments.orThrow();
  }

  /**
   * Where periods overlap, such as a year and its first half, the rest of one is known too: then
   * every half-year is protected, shown or not.
   */
  private static List<Breakdown> remainders(List<Breakdown> breakdowns, List<Slice> slices) {
    Set<Period> halfYears = new LinkedHashSet<>();
    for (Slice slice : slices) {
      slice.group().halfYear().ifPresent(halfYears::add);
    }
    Set<Optional<Period>> extents = new HashSet<>();
    for (Breakdown breakdown : breakdowns) {
      if (breakdown.periods().isEmpty()) {
        extents.add(Optional.empty());
      }
      breakdown.periods().forEach(period -> extents.add(Optional.of(period)));
    }
    boolean overlap =
        extents.stream()
            .anyMatch(a -> extents.stream().anyMatch(b -> !a.equals(b) && overlap(a, b)));
    if (!overlap || halfYears.isEmpty()) {
      return List.of();
    }
    return breakdowns.stream()
        .map(
            b ->
                b.withId(b.id() + "/half-years")
                    .withPeriods(halfYears)
                    .withMeansOf(Optional.empty()))
        .toList();
  }

  private static boolean overlap(Optional<Period> a, Optional<Period> b) {
    return a.isEmpty() || b.isEmpty() || a.get().overlaps(b.get());
  }

  Results results() {
    List<Request> requests = requests(layouts);
    List<CountCell> cells = new ArrayList<>();
    for (Request request : requests(unshown)) {
      add(request, cells);
    }
    for (Request request : requests) {
      add(request, cells);
    }
    Publication publication =
        Publication.of(
            calculation.disclosure(), tally, this::isAnswer, cells, calculation.earlier());
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    layouts.forEach(layout -> rows.put(layout.breakdown().id(), new ArrayList<>()));
    for (Request request : requests) {
      rows.computeIfAbsent(request.key().table(), table -> new ArrayList<>())
          .add(new Row(request.key().key(), cell(request, publication)));
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Layout layout : layouts) {
      String id = layout.breakdown().id();
      tables.put(id, new Table(layout.columns(), rows.getOrDefault(id, List.of())));
    }
    return new Results(tables, publication);
  }

  private List<Request> requests(List<Layout> of) {
    List<Request> requests = new ArrayList<>();
    for (Layout layout : of) {
      List<Measure> measures = Measure.of(edition, layout.breakdown().depth());
      Map<List<Object>, List<EditionForm>> forms = new HashMap<>();
      for (Measure measure : measures) {
        for (Layout.Rows rows : layout.rows()) {
          List<EditionForm> asked = forms.computeIfAbsent(rows.formKey(), key -> formsOf(rows));
          requests.add(request(measure, layout, rows, asked));
        }
      }
    }
    return requests;
  }

  private static void add(Request request, List<CountCell> cells) {
    if (request.absence().isEmpty()) {
      Set<TallyCell> atoms = Slice.atoms(request.rows().slices(), request.measure().itemIds());
      cells.add(new CountCell(request.key(), request.respondents(), atoms));
      for (Units.Part part : request.parts()) {
        cells.add(new CountCell(part.key(), request.respondents(), part.atoms()));
      }
    }
  }

  private boolean isAnswer(String item, int code) {
    Scale scale = scales.get(item);
    return scale != null && code >= scale.minCode() && code <= scale.maxCode();
  }

  /** The forms whose answers a row can hold. */
  private List<EditionForm> formsOf(Layout.Rows rows) {
    return edition.forms().stream()
        .filter(f -> rows.respondent().map(r -> r == f.respondent()).orElse(true))
        .filter(f -> rows.occasion().map(o -> o == f.occasion()).orElse(true))
        .toList();
  }

  /**
   * What a cell is made of.
   *
   * @param respondents who is asked
   * @param absence why it can have no figure; empty if it can
   * @param parts the units or items whose own figures are put together beside it; may be empty
   */
  private record Request(
      CellKey key,
      Measure measure,
      Layout layout,
      Layout.Rows rows,
      Set<Respondent> respondents,
      Optional<Absence> absence,
      List<Units.Part> parts) {}

  private Request request(
      Measure measure, Layout layout, Layout.Rows rows, List<EditionForm> forms) {
    List<Object> key = new ArrayList<>(rows.key().size() + 1);
    key.add(measure.key());
    key.addAll(rows.key());
    Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
    for (EditionForm form : forms) {
      if (measure.isAskedBy(form)) {
        respondents.add(form.respondent());
      }
    }
    CellKey cell = new CellKey(layout.breakdown().id(), key);
    Optional<Absence> absence =
        respondents.isEmpty()
            ? Optional.of(NOT_APPLICABLE)
            : measure.scale().isEmpty() ? Optional.of(NOT_COMPARABLE) : Optional.empty();
    // Means of figures that nobody has rounded would undo the rounding.
    List<Units.Part> parts =
        absence.isPresent() || calculation.disclosure().rounding() > 1
            ? List.of()
            : Units.parts(cell, measure, rows.slices(), layout.breakdown().meansOf());
    return new Request(cell, measure, layout, rows, respondents, absence, parts);
  }

  private Cell cell(Request request, Publication publication) {
    if (request.absence().isPresent()) {
      return request.absence().get();
    }
    Optional<Absence.Reason> hidden = publication.decision(request.key()).reason();
    if (hidden.isPresent()) {
      return Absence.of(hidden.get());
    }
    long[] counts = new long[FormItem.MAX_CODE + 1];
    publication.counts(request.key()).ifPresent(shown -> shown.forEach((c, n) -> counts[c] = n));
    publication
        .nonAnswers(request.key())
        .ifPresent(shown -> shown.forEach((c, n) -> counts[c] = n));
    return Figures.figure(
        request.measure().scale().orElseThrow(),
        counts,
        calculation.level(),
        Units.means(
            request.measure(),
            request.parts(),
            request.layout().breakdown().meansOf(),
            publication,
            calculation.level()),
        basis(request));
  }

  private Basis basis(Request request) {
    return Basis.builder()
        .edition(edition.id())
        .method(method(request))
        .responseRate(rates.rate(request.measure(), request.rows()))
        .coverage(calculation.coverage().apply(request.key()))
        .build();
  }

  private Label method(Request request) {
    List<Label> parts = new ArrayList<>();
    parts.add(request.measure().method());
    if (request.rows().respondent().isEmpty() && request.respondents().size() > 1) {
      parts.add(OVER_RESPONDENTS);
    }
    if (request.rows().occasion().isEmpty() && occasions(request) > 1) {
      parts.add(OVER_OCCASIONS);
    }
    if (request.layout().breakdown().meansOf().isPresent()) {
      parts.add(
          Label.of(
              "vid sidan om medelvärdet av enheternas värden",
              "beside the mean of the units' values"));
    }
    if (calculation.disclosure().rounding() > 1) {
      int base = calculation.disclosure().rounding();
      parts.add(
          Label.of(
              "antal avrundade till multiplar av " + base,
              "counts rounded to multiples of " + base));
    }
    return Label.of(
        String.join("; ", parts.stream().map(Label::sv).map(Computing::clause).toList()),
        String.join("; ", parts.stream().map(Label::en).map(Computing::clause).toList()));
  }

  /** A sentence as part of a longer one. */
  private static String clause(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private long occasions(Request request) {
    Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    for (EditionForm form : formsOf(request.rows())) {
      if (request.measure().isAskedBy(form)) {
        occasions.add(form.occasion());
      }
    }
    return occasions.size();
  }
}
