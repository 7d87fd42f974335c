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
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  private final Calculation calculation;
  private final Edition edition;
  private final Tally tally;
  private final List<Layout> layouts;
  private final ResponseRates rates;
  private final Map<String, Scale> scales = new HashMap<>();

  Computing(Calculation calculation, Tally tally, List<Breakdown> breakdowns) {
    this.calculation = calculation;
    this.edition = calculation.edition();
    this.tally = tally;
    this.rates = new ResponseRates(calculation, tally);
    for (Item item : edition.items()) {
      scales.put(item.id(), edition.scaleOf(item));
    }
    check(breakdowns);
    this.layouts = breakdowns.stream().map(b -> new Layout(b, tally)).toList();
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

  Results results() {
    Map<CellKey, Request> requests = new LinkedHashMap<>();
    for (Layout layout : layouts) {
      List<Measure> measures = Measure.of(edition, layout.breakdown().depth());
      Map<List<Object>, List<EditionForm>> forms = new HashMap<>();
      for (Measure measure : measures) {
        for (Layout.Rows rows : layout.rows()) {
          List<EditionForm> asked =
              forms.computeIfAbsent(rows.formKey(), key -> formsOf(rows));
          List<Object> key = new ArrayList<>(rows.key().size() + 1);
          key.add(measure.key());
          key.addAll(rows.key());
          requests.put(
              new CellKey(layout.breakdown().id(), key), request(measure, layout, rows, asked));
        }
      }
    }
    List<CountCell> cells = new ArrayList<>();
    requests.forEach(
        (key, request) -> {
          if (request.scale().isPresent()) {
            cells.add(new CountCell(key, request.respondents(), request.atoms()));
          }
        });
    Publication publication =
        Publication.of(
            calculation.disclosure(), tally, this::isAnswer, cells, calculation.earlier());
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    layouts.forEach(layout -> rows.put(layout.breakdown().id(), new ArrayList<>()));
    requests.forEach(
        (key, request) ->
            rows.computeIfAbsent(key.table(), table -> new ArrayList<>())
                .add(new Row(key.key(), cell(key, request, publication))));
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Layout layout : layouts) {
      String id = layout.breakdown().id();
      tables.put(id, new Table(layout.columns(), rows.getOrDefault(id, List.of())));
    }
    return new Results(tables, publication);
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
   * @param scale the scale of its answers; empty if it cannot be a figure
   * @param absence why not, if so
   */
  private record Request(
      Measure measure,
      Layout layout,
      Layout.Rows rows,
      Set<Respondent> respondents,
      Set<TallyCell> atoms,
      Optional<Scale> scale,
      Optional<Absence.Reason> absence) {}

  private Request request(
      Measure measure, Layout layout, Layout.Rows rows, List<EditionForm> forms) {
    Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
    for (EditionForm form : forms) {
      if (measure.isAskedBy(form)) {
        respondents.add(form.respondent());
      }
    }
    Optional<Absence.Reason> absence =
        respondents.isEmpty()
            ? Optional.of(Absence.Reason.NOT_APPLICABLE)
            : measure.scale().isEmpty()
                ? Optional.of(Absence.Reason.NOT_COMPARABLE)
                : Optional.empty();
    if (absence.isPresent()) {
      return new Request(
          measure, layout, rows, respondents, Set.of(), Optional.empty(), absence);
    }
    Set<TallyCell> atoms = new HashSet<>();
    for (Group group : rows.groups()) {
      for (String item : measure.itemIds()) {
        if (tally.has(item, group)) {
          atoms.add(new TallyCell(item, group));
        }
      }
    }
    return new Request(
        measure, layout, rows, respondents, atoms, measure.scale(), Optional.empty());
  }

  private Cell cell(CellKey key, Request request, Publication publication) {
    if (request.absence().isPresent()) {
      return Absence.of(request.absence().get());
    }
    return switch (publication.decision(key)) {
      case NO_DATA -> Absence.of(Absence.Reason.NO_DATA);
      case BELOW_MINIMUM -> Absence.of(Absence.Reason.BELOW_MINIMUM);
      case SUPPRESSED -> Absence.of(Absence.Reason.SUPPRESSED);
      case SHOWN ->
          Figures.figure(
              request.scale().orElseThrow(),
              publication.counts(key),
              calculation.level(),
              units(request),
              basis(key, request));
    };
  }

  private Basis basis(CellKey key, Request request) {
    return Basis.builder()
        .edition(edition.id())
        .method(method(request))
        .responseRate(rates.rate(request.measure(), request.rows()))
        .coverage(calculation.coverage().apply(key))
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
    if (calculation.disclosure().roundingBase() > 1) {
      int base = calculation.disclosure().roundingBase();
      parts.add(
          Label.of(
              "antal avrundade till multiplar av " + base,
              "counts rounded to multiples of " + base));
    }
    return Label.of(
        String.join("; ", parts.stream().map(Label::sv).toList()),
        String.join("; ", parts.stream().map(Label::en).toList()));
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

  private Optional<UnitMeans> units(Request request) {
    int minimum = calculation.disclosure().minimumFor(request.respondents());
    Units units =
        new Units(tally, request.measure(), request.rows().groups(), minimum, calculation.level());
    Optional<UnitMeans> asked = request.layout().breakdown().meansOf().flatMap(units::meansOver);
    return asked.or(
        () -> request.measure().itemsWeighAlike() ? units.meansOverItems() : Optional.empty());
  }

  /** Adds the counts of some cells of a tally. */
  static long[] sum(Tally tally, Iterable<String> items, Iterable<Group> groups) {
    long[] sum = new long[FormItem.MAX_CODE + 1];
    for (String item : items) {
      for (Group group : groups) {
        long[] counts = tally.countsByCode(item, group);
        for (int code = 0; code < counts.length; code++) {
          sum[code] = Math.addExact(sum[code], counts[code]);
        }
      }
    }
    return sum;
  }
}
