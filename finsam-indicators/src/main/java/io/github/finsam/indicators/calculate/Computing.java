package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.CountCell;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/** One computation: lays out the rows, asks what may be shown, and makes figures of the rest. */
final class Computing {

  private static final Label MEANS_BESIDE =
      Label.of(
          "vid sidan om medelvärdet av enheternas värden", "beside the mean of the units' values");
  private static final Label OVER_OCCASIONS =
      Label.of("alla mättillfällen tillsammans", "all occasions together");

  private static final Absence NOT_APPLICABLE = Absence.of(Absence.Reason.NOT_APPLICABLE);
  private static final Absence DIFFERENT_SCALES = Absence.of(Absence.Reason.DIFFERENT_SCALES);
  private static final Absence NO_RULE = Absence.of(Absence.Reason.NO_RULE);

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
    List<Slice> slices = Slice.of(tally, this::isAnswer);
    this.layouts = layouts(breakdowns, edition.forms(), slices);
    this.unshown =
        layouts(
            Remainders.of(breakdowns, tally.query(), !calculation.earlier().isEmpty(), slices),
            List.of(),
            slices);
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

  private List<Layout> layouts(
      List<Breakdown> breakdowns, List<EditionForm> forms, List<Slice> slices) {
    return breakdowns.stream().map(b -> new Layout(b, tally.query(), forms, slices)).toList();
  }

  Results results() {
    List<Request> requests = requests(layouts);
    List<Request> all = new ArrayList<>(requests(unshown));
    all.addAll(requests);
    List<CountCell> cells = new ArrayList<>();
    all.forEach(request -> add(request, cells));
    Publication publication =
        Publication.of(
            calculation.disclosure(), tally, this::isAnswer, cells, calculation.earlier());
    Set<EditionForm> guarded = guarded(all, publication);
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    layouts.forEach(layout -> rows.put(layout.breakdown().id(), new ArrayList<>()));
    for (Request request : requests) {
      rows.computeIfAbsent(request.key().table(), table -> new ArrayList<>())
          .add(new Row(request.key().key(), cell(request, publication, guarded)));
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Layout layout : layouts) {
      String id = layout.breakdown().id();
      tables.put(id, new Table(layout.columns(), rows.getOrDefault(id, List.of())));
    }
    return new Results(tables, publication);
  }

  /**
   * The forms of which some answers are hidden. All items of a form are answered by as many
   * questionnaires: whoever knows how many, and how many left an item out, knows how many answered
   * it.
   */
  private static Set<EditionForm> guarded(List<Request> requests, Publication publication) {
    // Each form is there once, and slow to hash.
    Set<EditionForm> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Request request : requests) {
      boolean hidden =
          request.asking().absence().isEmpty()
              && (publication.decision(request.key()).isHidden()
                  || request.parts().stream()
                      .anyMatch(part -> publication.decision(part.key()).isHidden()));
      if (hidden) {
        guarded.addAll(request.asking().forms());
      }
    }
    return guarded;
  }

  private List<Request> requests(List<Layout> of) {
    List<Request> requests = new ArrayList<>();
    for (Layout layout : of) {
      Map<List<Object>, List<EditionForm>> known = new HashMap<>();
      List<List<EditionForm>> forms = new ArrayList<>();
      for (Layout.Rows rows : layout.rows()) {
        forms.add(known.computeIfAbsent(rows.formKey(), key -> formsOf(rows)));
      }
      for (Measure measure : Measure.of(edition, layout.breakdown().depth())) {
        Map<List<EditionForm>, Asking> asking = new IdentityHashMap<>();
        for (int i = 0; i < forms.size(); i++) {
          Asking asked = asking.computeIfAbsent(forms.get(i), all -> asking(measure, layout, all));
          requests.add(request(layout, layout.rows().get(i), asked));
        }
      }
    }
    return requests;
  }

  private void add(Request request, List<CountCell> cells) {
    Asking asking = request.asking();
    if (asking.absence().isEmpty()) {
      List<Slice> slices = request.rows().slices();
      Set<String> items = asking.measure().itemIds();
      boolean told = asking.told();
      OptionalLong people =
          told ? OptionalLong.empty() : OptionalLong.of(Slice.people(slices, items));
      cells.add(
          new CountCell(request.key(), asking.respondents(), Slice.atoms(slices, items), people));
      for (Units.Part part : request.parts()) {
        OptionalLong ofPart =
            told
                ? OptionalLong.empty()
                : OptionalLong.of(Slice.people(part.slices(), part.itemIds()));
        cells.add(new CountCell(part.key(), asking.respondents(), part.atoms(), ofPart));
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
   * What is the same for all rows of a measure that hold answers to the same forms.
   *
   * @param forms the forms that ask for it
   * @param respondents the groups that are asked
   * @param absence why it can have no figure; empty if it can
   * @param independent whether nobody can have given two of the answers: only then do intervals
   *     mean anything. The same people answering again in a later period is not known
   * @param told whether it does not matter how many people gave the answers
   * @param kind what is put together beside it, each weighing the same
   * @param method how it is formed, in words
   * @param asides what else is told of it
   * @param asidesOfUnits the same if there are such means beside it
   */
  private record Asking(
      Measure measure,
      List<EditionForm> forms,
      Set<Respondent> respondents,
      Optional<Absence> absence,
      boolean independent,
      boolean told,
      Optional<Units.Kind> kind,
      Label method,
      List<Label> asides,
      List<Label> asidesOfUnits) {}

  private Asking asking(Measure measure, Layout layout, List<EditionForm> all) {
    List<EditionForm> forms = all.stream().filter(measure::isAskedBy).toList();
    Set<Respondent> respondents = EnumSet.noneOf(Respondent.class);
    Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    for (EditionForm form : forms) {
      respondents.add(form.respondent());
      occasions.add(form.occasion());
    }
    boolean independent =
        forms.size() == 1
            && measure.itemIds().stream().filter(forms.get(0).items()::contains).count() == 1;
    List<Label> asides = calculation.disclosure().asides();
    List<Label> asidesOfUnits = new ArrayList<>(List.of(MEANS_BESIDE));
    asidesOfUnits.addAll(asides);
    return new Asking(
        measure,
        forms,
        respondents,
        absence(measure, forms),
        independent,
        independent || calculation.disclosure().minimum(respondents) == 1,
        Units.Kind.of(layout.breakdown().meansOf(), measure, respondents),
        method(measure, respondents.size() > 1, occasions.size() > 1),
        asides,
        List.copyOf(asidesOfUnits));
  }

  /**
   * What a cell is made of.
   *
   * @param parts the units or items whose own figures are put together beside it; may be empty
   */
  private record Request(
      CellKey key, Layout layout, Layout.Rows rows, Asking asking, List<Units.Part> parts) {}

  private Request request(Layout layout, Layout.Rows rows, Asking asking) {
    Object[] key = new Object[rows.key().size() + 1];
    key[0] = asking.measure().key();
    for (int i = 1; i < key.length; i++) {
      key[i] = rows.key().get(i - 1);
    }
    CellKey cell = new CellKey(layout.breakdown().id(), List.of(key));
    // Means of figures that nobody has rounded would undo the rounding.
    List<Units.Part> parts =
        asking.absence().isPresent() || calculation.disclosure().rounding() > 1
            ? List.of()
            : Units.parts(cell, asking.measure(), rows.slices(), asking.kind());
    return new Request(cell, layout, rows, asking, parts);
  }

  private Optional<Absence> absence(Measure measure, List<EditionForm> asking) {
    if (asking.isEmpty()) {
      return Optional.of(NOT_APPLICABLE);
    }
    if (measure.scale().isEmpty()) {
      return Optional.of(DIFFERENT_SCALES);
    }
    if (asking.stream().map(EditionForm::respondent).distinct().count() == 1) {
      return Optional.empty();
    }
    boolean told = tally.query().dimensions().contains(Dimension.RESPONDENT);
    boolean formed =
        measure
            .groupRule()
            .filter(rule -> told || rule instanceof IndicatorRule.PooledGroups)
            .isPresent();
    return formed ? Optional.empty() : Optional.of(NO_RULE);
  }

  private Cell cell(Request request, Publication publication, Set<EditionForm> guarded) {
    Asking asking = request.asking();
    if (asking.absence().isPresent()) {
      return asking.absence().get();
    }
    Optional<Absence.Reason> hidden = publication.decision(request.key()).reason();
    if (hidden.isPresent()) {
      return Absence.of(hidden.get());
    }
    long[] counts = counts(request, publication);
    if (LongStream.of(counts).sum() == 0) {
      // Rounded away.
      return Absence.of(Absence.Reason.SUPPRESSED);
    }
    boolean withheld = !Collections.disjoint(guarded, asking.forms());
    Optional<UnitMeans> units =
        Units.means(
            asking.measure(), request.parts(), asking.kind(), publication, calculation.level());
    return Figures.figure(
        asking.measure().scale().orElseThrow(),
        counts,
        withheld,
        asking.independent() ? OptionalDouble.of(calculation.level()) : OptionalDouble.empty(),
        units,
        new Basis(
            edition.id(),
            asking.method(),
            units.isPresent() ? asking.asidesOfUnits() : asking.asides(),
            withheld
                ? Optional.empty()
                : rates.rate(asking.measure(), request.layout(), request.rows()),
            calculation.coverage().apply(request.key())));
  }

  /** Times by code as they may be shown. */
  private long[] counts(Request request, Publication publication) {
    if (calculation.disclosure().rounding() == 1) {
      return Slice.sum(request.rows().slices(), request.asking().measure().itemIds());
    }
    long[] counts = new long[FormItem.MAX_CODE + 1];
    publication.counts(request.key()).ifPresent(shown -> shown.forEach((c, n) -> counts[c] = n));
    if (LongStream.of(counts).sum() > 0) {
      publication
          .nonAnswers(request.key())
          .ifPresent(shown -> shown.forEach((c, n) -> counts[c] = n));
    }
    return counts;
  }

  private static Label method(Measure measure, boolean ofGroups, boolean ofOccasions) {
    List<Label> parts = new ArrayList<>();
    parts.add(measure.method());
    if (ofGroups) {
      measure.groupRule().map(IndicatorRule::text).ifPresent(parts::add);
    }
    if (ofOccasions) {
      parts.add(OVER_OCCASIONS);
    }
    return Texts.joined(parts.stream().map(Texts::clause).toList(), "; ");
  }
}
