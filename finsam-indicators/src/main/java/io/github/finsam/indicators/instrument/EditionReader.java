package io.github.finsam.indicators.instrument;

import static io.github.finsam.indicators.instrument.DefinitionTable.ADAPTATIONS;
import static io.github.finsam.indicators.instrument.DefinitionTable.AS_PRINTED;
import static io.github.finsam.indicators.instrument.DefinitionTable.BANDS;
import static io.github.finsam.indicators.instrument.DefinitionTable.DESCRIPTIONS;
import static io.github.finsam.indicators.instrument.DefinitionTable.EDITION;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORM_ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.INDICATORS;
import static io.github.finsam.indicators.instrument.DefinitionTable.ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MAPPINGS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MEASURING_POINTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.NON_ANSWERS;
import static io.github.finsam.indicators.instrument.DefinitionTable.NOTES;
import static io.github.finsam.indicators.instrument.DefinitionTable.RULES;
import static io.github.finsam.indicators.instrument.DefinitionTable.SCALES;
import static io.github.finsam.indicators.instrument.DefinitionTable.SCALE_POINTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.TEXTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.VARIANTS;

import io.github.finsam.base.FormId;
import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts an edition together from its tables, and finds everything that is wrong with them. */
final class EditionReader {

  private static final List<DefinitionTable> REQUIRED = List.of(EDITION, INDICATORS, RULES, TEXTS);

  /** What an edition that asks something needs. */
  private static final List<DefinitionTable> ASKING =
      List.of(MEASURING_POINTS, ITEMS, SCALES, SCALE_POINTS, FORMS, FORM_ITEMS);

  private final Tables tables;
  private final RowReader in;
  private Optional<Edition> edition = Optional.empty();

  private EditionReader(Tables tables) {
    this.tables = tables;
    this.in = new RowReader(tables, DefinitionTable.TEXTS);
  }

  static EditionReader read(List<DefinitionSource> layers) {
    Tables tables = Tables.read(DefinitionTable.OF_EDITION, layers);
    EditionReader reader = new EditionReader(tables);
    reader.required();
    reader.read();
    reader.in.unusedTexts(DefinitionTable.OF_EDITION);
    return reader;
  }

  /** The fault with the file and line that the row of its place was read from. */
  DefinitionFault placed(DefinitionFault fault) {
    DefinitionPlace place = fault.place();
    return tables
        .at(DefinitionTable.valueOf(place.table().toUpperCase(Locale.ROOT)), place.key())
        .map(row -> row.fault(place.column(), fault.code(), fault.value(), fault.details()))
        .orElse(fault);
  }

  /** A scale that only replaced rows referred to is of no use any more; nor is it a fault. */
  private List<Scale> usedScales(List<Scale> scales, Edition read) {
    Set<String> before = new HashSet<>();
    tables.replaced(ITEMS).forEach(row -> before.add(row.cell("scale")));
    return scales.stream()
        .filter(s -> !before.contains(s.id()) || EditionCheck.uses(read, s))
        .toList();
  }

  /** The edition; empty if there is a fault. */
  Optional<Edition> edition() {
    return tables.faults().isEmpty() ? edition : Optional.empty();
  }

  /** In the order of the tables, then of the lines. */
  List<DefinitionFault> faults() {
    List<DefinitionFault> sorted = new ArrayList<>(tables.faults());
    List<String> order = DefinitionTable.OF_EDITION.stream().map(DefinitionTable::table).toList();
    sorted.sort(
        Comparator.comparingInt((DefinitionFault f) -> order.indexOf(f.place().table()))
            .thenComparing(f -> f.place().file())
            .thenComparingLong(f -> f.place().line()));
    return sorted;
  }

  private void required() {
    tables.require(REQUIRED);
    if (ASKING.stream().anyMatch(tables::present)) {
      tables.require(ASKING);
    }
  }

  private void read() {
    Optional<Row> head = tables.rows(EDITION).stream().findFirst();
    if (head.isEmpty() && !tables.broken(EDITION)) {
      tables.missing(EDITION);
    }
    English english = head.flatMap(row -> known(row.cell("english"))).orElse(English.UNOFFICIAL);
    in.texts(english);
    Optional<EditionInfo> info = head.flatMap(this::info);
    Edition read =
        Edition.builder()
            .info(
                info.orElse(new EditionInfo("?", "?", Label.of("?", "?"), "?", english, List.of())))
            .indicators(indicators())
            .measuringPoints(measuringPoints())
            .items(items())
            .scales(scales())
            .forms(forms())
            .interpretation(new Interpretation(mappings(), bands()))
            .apparatus(new Apparatus(notes(), variants(), printed()))
            .build();
    read = read.withScales(usedScales(read.scales(), read));
    check(read);
    edition = Optional.of(read);
  }

  /** What only the whole can show, at the rows where it stands. */
  private void check(Edition read) {
    // Chosen before any is told: telling a fault makes its row a bad one.
    List<DefinitionFault> faults =
        EditionCheck.found(read).stream()
            // References were followed from the rows themselves.
            .filter(found -> !found.fault().code().equals("unknown-reference"))
            .filter(found -> found.needs().stream().allMatch(tables::whole))
            .map(EditionCheck.Found::fault)
            .toList();
    for (DefinitionFault fault : faults) {
      DefinitionPlace place = fault.place();
      tables
          .at(DefinitionTable.valueOf(place.table().toUpperCase(Locale.ROOT)), place.key())
          .ifPresent(
              row -> in.fault(row, place.column(), fault.code(), fault.value(), fault.details()));
    }
  }

  private static Optional<English> known(String name) {
    for (English english : English.values()) {
      if (english.name().equals(name)) {
        return Optional.of(english);
      }
    }
    return Optional.empty();
  }

  private Optional<EditionInfo> info(Row row) {
    return in.build(
        row,
        () ->
            EditionInfo.builder()
                .id(in.required(row, "id"))
                .instrument(in.required(row, "instrument"))
                .name(in.text(row, "name"))
                .source(in.required(row, "source"))
                .english(in.constant(row, "english", English.class))
                .adaptedBy(adaptedBy())
                .build());
  }

  /** Those that the edition was adapted by when it was written, and those of this reading. */
  private List<String> adaptedBy() {
    LinkedHashSet<String> layers =
        new LinkedHashSet<>(in.all(ADAPTATIONS, row -> in.required(row, "layer")));
    layers.addAll(tables.adapting());
    return List.copyOf(layers);
  }

  private List<Indicator> indicators() {
    TreeMap<String, List<IndicatorRule>> rules = new TreeMap<>();
    TreeMap<String, String> named = new TreeMap<>();
    TreeMap<String, String> ofGroups = new TreeMap<>();
    TreeSet<String> lost = new TreeSet<>();
    for (Row row : tables.rows(RULES)) {
      String indicator = in.reference(row, "indicator", INDICATORS);
      RuleName name = in.constant(row, "rule", RuleName.class);
      if (!row.isBad() && name != RuleName.BOTH_SIDES) {
        String first = (name.ofGroups() ? ofGroups : named).putIfAbsent(indicator, name.name());
        if (first != null) {
          in.fault(row, "rule", "rule-several", name.name(), List.of(first));
        }
      }
      in.build(row, () -> rule(row, name))
          .ifPresentOrElse(
              rule -> rules.computeIfAbsent(indicator, i -> new ArrayList<>()).add(rule),
              () -> lost.add(indicator));
    }
    TreeMap<String, TreeMap<Integer, Description>> descriptions = new TreeMap<>();
    for (Row row : tables.rows(DESCRIPTIONS)) {
      String indicator = in.reference(row, "indicator", INDICATORS);
      int position = in.integer(row, "position");
      in.build(row, () -> new Description(in.optionalText(row, "term"), in.text(row, "text")))
          .ifPresent(
              d -> descriptions.computeIfAbsent(indicator, i -> new TreeMap<>()).put(position, d));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (Row row : tables.rows(INDICATORS)) {
      String id = in.required(row, "id");
      List<IndicatorRule> own = rules.getOrDefault(id, List.of());
      boolean ruled = own.stream().anyMatch(r -> RuleName.of(r).ofOneGroup());
      if (!ruled && !row.isBad()) {
        // A rule that could not be read is told where it stands.
        boolean told = lost.contains(id) || tables.broken(RULES);
        if (!told) {
          in.fault(row, "id", "rule-missing", id);
        }
        own = List.of(new IndicatorRule.Unmeasured(Label.of("?", "?")));
      }
      List<IndicatorRule> all = own;
      List<Description> texts =
          List.copyOf(descriptions.getOrDefault(id, new TreeMap<>()).values());
      in.build(row, () -> indicator(row, texts, all)).ifPresent(indicators::add);
    }
    return indicators;
  }

  private Indicator indicator(Row row, List<Description> descriptions, List<IndicatorRule> rules) {
    Optional<IndicatorKind> kind = in.optionalConstant(row, "kind", IndicatorKind.class);
    Optional<Level> level = in.optionalConstant(row, "level", Level.class);
    if (kind.isPresent() != level.isPresent()) {
      in.fault(row, kind.isPresent() ? "level" : "kind", "classification-half", "");
    }
    return Indicator.builder()
        .id(in.required(row, "id"))
        .number(in.integer(row, "number"))
        .heading(in.text(row, "heading"))
        .classification(kind.flatMap(k -> level.map(l -> new Classification(k, l))))
        .method(in.optionalConstant(row, "method", CollectionMethod.class))
        .descriptions(descriptions)
        .rules(rules)
        .build();
  }

  private IndicatorRule rule(Row row, RuleName name) {
    var text = in.text(row, "text");
    only(row, name, "occasion", RuleName.REGISTER);
    only(row, name, "participant_item", RuleName.BOTH_SIDES);
    only(row, name, "staff_item", RuleName.BOTH_SIDES);
    return switch (name) {
      case POOLED -> new IndicatorRule.Pooled(text);
      case MEAN_OF_ITEMS -> new IndicatorRule.MeanOfItems(text);
      case BOTH_SIDES ->
          new IndicatorRule.BothSides(
              in.reference(row, "participant_item", ITEMS),
              in.reference(row, "staff_item", ITEMS),
              text);
      case POOLED_GROUPS -> new IndicatorRule.PooledGroups(text);
      case MEAN_OF_GROUPS -> new IndicatorRule.MeanOfGroups(text);
      case REGISTER ->
          new IndicatorRule.Register(in.constant(row, "occasion", Occasion.class), text);
      case UNMEASURED -> new IndicatorRule.Unmeasured(text);
    };
  }

  private void only(Row row, RuleName name, String column, RuleName owner) {
    if (name != owner && !row.cell(column).isEmpty()) {
      in.fault(row, column, "not-for-rule", row.cell(column), List.of(name.name()));
    }
  }

  private List<MeasuringPoint> measuringPoints() {
    return in.all(
        MEASURING_POINTS,
        row ->
            new MeasuringPoint(
                in.required(row, "id"),
                in.reference(row, "indicator", INDICATORS),
                in.optionalText(row, "text")));
  }

  private List<Item> items() {
    return in.all(
        ITEMS,
        row ->
            Item.builder()
                .id(in.required(row, "id"))
                .measuringPoint(in.reference(row, "measuring_point", MEASURING_POINTS))
                .scale(in.reference(row, "scale", SCALES))
                .stem(in.optionalText(row, "stem"))
                .text(in.text(row, "text"))
                .build());
  }

  private List<Scale> scales() {
    TreeMap<String, TreeMap<Integer, Row>> pointRows = new TreeMap<>();
    TreeMap<String, List<ScalePoint>> points = new TreeMap<>();
    TreeSet<String> lost = new TreeSet<>();
    for (Row row : tables.rows(SCALE_POINTS)) {
      String scale = in.reference(row, "scale", SCALES);
      in.build(row, () -> new ScalePoint(in.integer(row, "code"), in.optionalText(row, "label")))
          .ifPresentOrElse(
              point -> {
                points.computeIfAbsent(scale, s -> new ArrayList<>()).add(point);
                pointRows.computeIfAbsent(scale, s -> new TreeMap<>()).put(point.code(), row);
              },
              () -> lost.add(scale));
    }
    points.values().forEach(list -> list.sort(Comparator.comparingInt(ScalePoint::code)));
    TreeMap<String, List<NonAnswer>> nonAnswers = new TreeMap<>();
    for (Row row : tables.rows(NON_ANSWERS)) {
      String scale = in.reference(row, "scale", SCALES);
      in.build(
              row,
              () ->
                  new NonAnswer(
                      in.integer(row, "code"),
                      in.constant(row, "kind", NonAnswerKind.class),
                      in.text(row, "label")))
          .ifPresent(
              nonAnswer -> {
                List<ScalePoint> own = points.getOrDefault(scale, List.of());
                if (!own.isEmpty()
                    && nonAnswer.code() >= own.get(0).code()
                    && nonAnswer.code() <= own.get(own.size() - 1).code()) {
                  in.fault(
                      row,
                      "code",
                      "non-answer-inside-scale",
                      Integer.toString(nonAnswer.code()),
                      List.of(range(own)));
                } else {
                  nonAnswers.computeIfAbsent(scale, s -> new ArrayList<>()).add(nonAnswer);
                }
              });
    }
    List<Scale> scales = new ArrayList<>();
    for (Row row : tables.rows(SCALES)) {
      String id = in.required(row, "id");
      List<ScalePoint> own = points.getOrDefault(id, List.of());
      boolean told = lost.contains(id) || tables.broken(SCALE_POINTS);
      in.build(row, () -> scale(row, own, nonAnswers.getOrDefault(id, List.of()), told, pointRows))
          .ifPresent(scales::add);
    }
    return scales;
  }

  private Scale scale(
      Row row,
      List<ScalePoint> points,
      List<NonAnswer> nonAnswers,
      boolean told,
      Map<String, TreeMap<Integer, Row>> pointRows) {
    String id = in.required(row, "id");
    TreeSet<Integer> positive = new TreeSet<>(in.integers(row, "positive"));
    boolean metric = in.yes(row, "metric");
    Optional<IndexDirection> index = in.optionalConstant(row, "index", IndexDirection.class);
    if (!metric && index.isPresent()) {
      in.fault(row, "index", "index-not-metric", row.cell("index"));
    }
    if (told) {
      row.spoil();
    } else if (points.size() < Scale.MIN_POINTS) {
      in.fault(row, "id", "scale-without-points", id);
    } else {
      for (int i = 1; i < points.size(); i++) {
        int expected = points.get(i - 1).code() + 1;
        int code = points.get(i).code();
        if (code != expected) {
          Row at = pointRows.getOrDefault(id, new TreeMap<>()).getOrDefault(code, row);
          in.fault(
              at, "code", "scale-gap", Integer.toString(code), List.of(Integer.toString(expected)));
          row.spoil();
        }
      }
      int min = points.get(0).code();
      int max = points.get(points.size() - 1).code();
      for (int code : positive) {
        if (!row.isBad() && (code < min || code > max)) {
          in.fault(
              row,
              "positive",
              "positive-outside-scale",
              Integer.toString(code),
              List.of(range(points)));
        }
      }
    }
    return Scale.builder()
        .id(id)
        .points(points)
        .positive(positive)
        .nonAnswers(nonAnswers)
        .metric(metric)
        .index(index)
        .build();
  }

  private static String range(List<ScalePoint> points) {
    return points.get(0).code() + "-" + points.get(points.size() - 1).code();
  }

  private List<EditionForm> forms() {
    TreeMap<String, List<String>> items = new TreeMap<>();
    TreeSet<String> lost = new TreeSet<>();
    for (Row row : tables.rows(FORM_ITEMS)) {
      String form = in.reference(row, "form", FORMS);
      String item = in.reference(row, "item", ITEMS);
      if (row.isBad()) {
        lost.add(form);
      } else {
        items.computeIfAbsent(form, f -> new ArrayList<>()).add(item);
      }
    }
    List<EditionForm> forms = new ArrayList<>();
    for (Row row : tables.rows(FORMS)) {
      String id = in.required(row, "id");
      List<String> own = items.getOrDefault(id, List.of());
      if (own.isEmpty() && !row.isBad()) {
        if (lost.contains(id) || tables.broken(FORM_ITEMS)) {
          row.spoil();
        } else {
          in.fault(row, "id", "form-empty", id);
        }
      }
      in.build(
              row,
              () ->
                  EditionForm.builder()
                      .id(FormId.of(in.required(row, "id")))
                      .respondent(in.constant(row, "respondent", Respondent.class))
                      .occasion(in.constant(row, "occasion", Occasion.class))
                      .title(in.text(row, "title"))
                      .items(own)
                      .build())
          .ifPresent(forms::add);
    }
    return forms;
  }

  private List<Mapping> mappings() {
    return in.all(
        MAPPINGS,
        row -> {
          MappingScope scope = in.constant(row, "scope", MappingScope.class);
          return Mapping.builder()
              .scope(scope)
              .item(in.reference(row, "item", scope == MappingScope.ITEM ? ITEMS : INDICATORS))
              .otherEdition(in.required(row, "other_edition"))
              .otherItem(in.required(row, "other_item"))
              .comparable(in.yes(row, "comparable"))
              .reason(in.text(row, "reason"))
              .build();
        });
  }

  private List<Band> bands() {
    return in.all(
        BANDS,
        row ->
            new Band(
                in.required(row, "id"),
                in.number(row, "from"),
                in.number(row, "below"),
                in.text(row, "label")));
  }

  private List<Note> notes() {
    return in.all(
        NOTES, row -> new Note(in.required(row, "id"), subject(row), in.text(row, "text")));
  }

  private List<Variant> variants() {
    return in.all(
        VARIANTS,
        row ->
            Variant.builder()
                .id(in.required(row, "id"))
                .subject(subject(row))
                .kind(in.constant(row, "kind", VariantKind.class))
                .text(in.required(row, "text"))
                .other(in.required(row, "other"))
                .build());
  }

  private List<AsPrinted> printed() {
    return in.all(
        AS_PRINTED,
        row ->
            new AsPrinted(
                subject(row), in.constant(row, "aspect", Aspect.class), in.required(row, "text")));
  }

  private Subject subject(Row row) {
    String text = in.required(row, "subject");
    Subject subject = row.cell("subject").isEmpty() ? Subject.EDITION : Subject.parse(text);
    switch (subject.kind()) {
      case EDITION -> {}
      case INDICATOR -> in.refer(row, "subject", subject.id(), INDICATORS);
      case MEASURING_POINT -> in.refer(row, "subject", subject.id(), MEASURING_POINTS);
      case ITEM -> in.refer(row, "subject", subject.id(), ITEMS);
      case SCALE -> in.refer(row, "subject", subject.id(), SCALES);
      case FORM -> in.refer(row, "subject", subject.id(), FORMS);
    }
    return subject;
  }
}
