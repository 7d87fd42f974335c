package io.github.finsam.indicators.instrument;

import static io.github.finsam.indicators.instrument.DefinitionTable.BANDS;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORM_ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.INDICATORS;
import static io.github.finsam.indicators.instrument.DefinitionTable.ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MAPPINGS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MEASURING_POINTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.NOTES;
import static io.github.finsam.indicators.instrument.DefinitionTable.RULES;
import static io.github.finsam.indicators.instrument.DefinitionTable.SCALES;

import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proves an edition consistent: every reference has its target, everything is asked somewhere, what
 * is counted together is on one scale, bands have no gap. What a single value can hold is checked
 * by its constructor.
 */
public final class EditionCheck {

  /**
   * A fault and the tables that must have been read whole for it to mean something: where a row of
   * them was lost, what seems to be missing may stand in it.
   */
  record Found(DefinitionFault fault, Set<DefinitionTable> needs) {}

  private final Edition edition;
  private final List<Found> found = new ArrayList<>();

  private EditionCheck(Edition edition) {
    this.edition = edition;
  }

  /** What is wrong with the edition, in the order of its tables; empty if it is consistent. */
  public static List<DefinitionFault> of(Edition edition) {
    return found(edition).stream().map(Found::fault).toList();
  }

  /**
   * What is wrong with the editions, each by itself and then with what they say of each other: a
   * mapping must lead to something that is there, and items that can be compared must have scales
   * whose answers can be counted together. What is said of an edition that is not among them cannot
   * be checked.
   *
   * @param editions each id once
   * @return faults in the order of the editions and their tables; empty if all are consistent
   */
  public static List<DefinitionFault> of(Collection<Edition> editions) {
    List<DefinitionFault> faults = new ArrayList<>();
    editions.forEach(edition -> faults.addAll(of(edition)));
    editions.forEach(edition -> faults.addAll(between(edition, editions)));
    return faults;
  }

  /** What is wrong with what the edition says of the others. */
  static List<DefinitionFault> between(Edition edition, Collection<Edition> others) {
    EditionCheck check = new EditionCheck(edition);
    for (Mapping mapping : edition.mappings()) {
      others.stream()
          .filter(o -> o.id().equals(mapping.otherEdition()) && !o.id().equals(edition.id()))
          .findFirst()
          .ifPresent(other -> check.target(mapping, other));
    }
    return check.found.stream().map(Found::fault).toList();
  }

  private void target(Mapping mapping, Edition other) {
    String key = mappingKey(mapping);
    String id = mapping.otherItem();
    boolean there =
        mapping.scope() == MappingScope.ITEM
            ? other.findItem(id).isPresent()
            : other.findIndicator(id).isPresent();
    if (!there) {
      add(MAPPINGS, key, "other_item", "mapping-unknown", id, Set.of(), other.id());
    } else if (mapping.scope() == MappingScope.ITEM && mapping.comparable()) {
      Optional<Scale> own =
          edition.findItem(mapping.item()).flatMap(i -> edition.findScale(i.scale()));
      Optional<Scale> theirs = other.findItem(id).flatMap(i -> other.findScale(i.scale()));
      if (own.isPresent() && theirs.isPresent() && !own.get().sameAnswers(theirs.get())) {
        add(
            MAPPINGS,
            key,
            "comparable",
            "mapping-scales",
            id,
            Set.of(),
            own.get().id(),
            theirs.get().id(),
            other.id());
      }
    }
  }

  private static String mappingKey(Mapping mapping) {
    return TableSpec.keyText(
        List.of(
            mapping.scope().name(), mapping.item(), mapping.otherEdition(), mapping.otherItem()));
  }

  static List<Found> found(Edition edition) {
    EditionCheck check = new EditionCheck(edition);
    check.ids();
    check.references();
    check.indicators();
    check.bothSides();
    check.measuringPoints();
    check.items();
    check.scales();
    check.forms();
    check.bands();
    return check.found;
  }

  private void ids() {
    unique(INDICATORS, "id", edition.indicators(), Indicator::id);
    unique(INDICATORS, "number", edition.indicators(), Indicator::number, Indicator::id);
    unique(MEASURING_POINTS, "id", edition.measuringPoints(), MeasuringPoint::id);
    unique(ITEMS, "id", edition.items(), Item::id);
    unique(SCALES, "id", edition.scales(), Scale::id);
    unique(FORMS, "id", edition.forms(), f -> f.id().value());
    unique(MAPPINGS, "item", edition.mappings(), EditionCheck::mappingKey);
    unique(BANDS, "id", edition.bands(), Band::id);
    unique(NOTES, "id", edition.apparatus().notes(), Note::id);
    unique(DefinitionTable.VARIANTS, "id", edition.variants(), Variant::id);
    unique(
        DefinitionTable.AS_PRINTED,
        "subject",
        edition.apparatus().printed(),
        EditionCheck::printedKey);
  }

  private void references() {
    for (Indicator indicator : edition.indicators()) {
      indicator
          .bothSides()
          .ifPresent(
              both -> {
                String key = bothSidesKey(indicator);
                item(RULES, key, "participant_item", both.participantItem());
                item(RULES, key, "staff_item", both.staffItem());
              });
    }
    for (MeasuringPoint point : edition.measuringPoints()) {
      refer(
          edition.findIndicator(point.indicator()).isPresent(),
          MEASURING_POINTS,
          point.id(),
          "indicator",
          point.indicator(),
          INDICATORS);
    }
    for (Item item : edition.items()) {
      refer(
          edition.findMeasuringPoint(item.measuringPoint()).isPresent(),
          ITEMS,
          item.id(),
          "measuring_point",
          item.measuringPoint(),
          MEASURING_POINTS);
      refer(
          edition.findScale(item.scale()).isPresent(),
          ITEMS,
          item.id(),
          "scale",
          item.scale(),
          SCALES);
    }
    for (EditionForm form : edition.forms()) {
      for (String item : form.items()) {
        item(FORM_ITEMS, TableSpec.keyText(List.of(form.id().value(), item)), "item", item);
      }
    }
    for (Mapping mapping : edition.mappings()) {
      String key = mappingKey(mapping);
      if (mapping.otherEdition().equals(edition.id())) {
        add(MAPPINGS, key, "other_edition", "mapping-itself", edition.id(), Set.of());
      }
      if (mapping.scope() == MappingScope.ITEM) {
        item(MAPPINGS, key, "item", mapping.item());
      } else {
        refer(
            edition.findIndicator(mapping.item()).isPresent(),
            MAPPINGS,
            key,
            "item",
            mapping.item(),
            INDICATORS);
      }
    }
    edition.apparatus().notes().forEach(note -> subject(NOTES, note.id(), note.subject()));
    edition.variants().forEach(v -> subject(DefinitionTable.VARIANTS, v.id(), v.subject()));
    edition
        .apparatus()
        .printed()
        .forEach(p -> subject(DefinitionTable.AS_PRINTED, printedKey(p), p.subject()));
  }

  private void indicators() {
    for (Indicator indicator : edition.indicators()) {
      IndicatorRule rule = indicator.rule();
      boolean register = rule instanceof IndicatorRule.Register;
      Optional<CollectionMethod> method = indicator.method();
      if (method.isPresent() && register != (method.get() == CollectionMethod.REGISTER)) {
        add(
            INDICATORS,
            indicator.id(),
            "method",
            "method-rule",
            method.get().name(),
            Set.of(RULES),
            RuleName.of(rule).name());
      }
      boolean measured =
          edition.measuringPoints().stream().anyMatch(m -> m.indicator().equals(indicator.id()));
      if (rule instanceof IndicatorRule.Unmeasured) {
        if (measured) {
          add(
              INDICATORS,
              indicator.id(),
              "id",
              "unmeasured-with-measuring-point",
              indicator.id(),
              Set.of(RULES));
        }
      } else if (!measured) {
        add(
            INDICATORS,
            indicator.id(),
            "id",
            "indicator-without-measuring-point",
            indicator.id(),
            Set.of(MEASURING_POINTS, RULES),
            RuleName.of(rule).name());
      }
      groups(indicator);
      scalesOf(indicator);
    }
  }

  /** One figure of several groups needs several of them, and all on one scale. */
  private void groups(Indicator indicator) {
    if (indicator.groups().isEmpty()) {
      return;
    }
    RuleName rule = RuleName.of(indicator.groups().get());
    List<Item> items = edition.itemsOf(indicator);
    Set<Respondent> asked = EnumSet.noneOf(Respondent.class);
    for (EditionForm form : edition.forms()) {
      if (items.stream().anyMatch(item -> form.items().contains(item.id()))) {
        asked.add(form.respondent());
      }
    }
    if (asked.size() < 2) {
      add(
          RULES,
          TableSpec.keyText(List.of(indicator.id(), rule.name())),
          "rule",
          "groups-too-few",
          rule.name(),
          Set.of(ITEMS, MEASURING_POINTS, FORMS, FORM_ITEMS),
          Integer.toString(asked.size()));
    }
  }

  /**
   * Answers on different scales cannot be counted together, and those of a form are; those of all
   * forms if one figure is formed of several groups.
   */
  private void scalesOf(Indicator indicator) {
    List<List<String>> together =
        indicator.groups().isPresent()
            ? List.of(edition.forms().stream().flatMap(f -> f.items().stream()).toList())
            : edition.forms().stream().map(EditionForm::items).toList();
    List<Item> own = edition.itemsOf(indicator);
    for (List<String> asked : together) {
      List<Scale> scales =
          own.stream()
              .filter(item -> asked.contains(item.id()))
              .map(item -> edition.findScale(item.scale()))
              .flatMap(Optional::stream)
              .distinct()
              .toList();
      if (scales.stream().anyMatch(s -> scales.stream().anyMatch(t -> !s.sameAnswers(t)))) {
        add(
            INDICATORS,
            indicator.id(),
            "id",
            "scales-differ",
            indicator.id(),
            Set.of(ITEMS, SCALES, MEASURING_POINTS, FORMS, FORM_ITEMS),
            scales.stream().map(Scale::id).collect(Collectors.joining(", ")));
        return;
      }
    }
  }

  private void bothSides() {
    for (Indicator indicator : edition.indicators()) {
      Optional<IndicatorRule.BothSides> rule = indicator.bothSides();
      if (rule.isEmpty()) {
        continue;
      }
      String key = bothSidesKey(indicator);
      String participant = rule.get().participantItem();
      String staff = rule.get().staffItem();
      side(indicator, key, "participant_item", participant, Respondent.PARTICIPANT);
      side(indicator, key, "staff_item", staff, Respondent.STAFF);
      Set<Occasion> together = occasions(participant, Respondent.PARTICIPANT);
      Set<Occasion> ofStaff = occasions(staff, Respondent.STAFF);
      boolean asked = !together.isEmpty() && !ofStaff.isEmpty();
      together.retainAll(ofStaff);
      if (asked && together.isEmpty()) {
        add(RULES, key, "staff_item", "both-sides-occasion", staff, Set.of(FORMS, FORM_ITEMS));
      }
    }
  }

  private void side(
      Indicator indicator, String key, String column, String id, Respondent respondent) {
    Optional<Item> item = edition.findItem(id);
    Optional<String> owner =
        item.flatMap(i -> edition.findMeasuringPoint(i.measuringPoint()))
            .map(MeasuringPoint::indicator);
    if (owner.isPresent() && !owner.get().equals(indicator.id())) {
      add(RULES, key, column, "both-sides-item", id, Set.of(), owner.get());
    }
    if (item.isPresent() && occasions(id, respondent).isEmpty()) {
      add(
          RULES,
          key,
          column,
          "both-sides-respondent",
          id,
          Set.of(FORMS, FORM_ITEMS),
          respondent.name());
    }
  }

  private Set<Occasion> occasions(String item, Respondent respondent) {
    return edition.forms().stream()
        .filter(form -> form.respondent() == respondent && form.items().contains(item))
        .map(EditionForm::occasion)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void measuringPoints() {
    for (MeasuringPoint point : edition.measuringPoints()) {
      Optional<Indicator> indicator = edition.findIndicator(point.indicator());
      if (indicator.isEmpty()) {
        continue;
      }
      boolean register = indicator.get().rule() instanceof IndicatorRule.Register;
      boolean items = edition.items().stream().anyMatch(i -> i.measuringPoint().equals(point.id()));
      if (register && items) {
        add(MEASURING_POINTS, point.id(), "id", "register-with-item", point.id(), Set.of(RULES));
      } else if (!register && !items) {
        add(
            MEASURING_POINTS,
            point.id(),
            "id",
            "measuring-point-without-item",
            point.id(),
            Set.of(ITEMS, RULES));
      }
    }
  }

  private void items() {
    Set<String> asked = new HashSet<>();
    edition.forms().forEach(form -> asked.addAll(form.items()));
    for (Item item : edition.items()) {
      if (!asked.contains(item.id())) {
        add(ITEMS, item.id(), "id", "item-on-no-form", item.id(), Set.of(FORMS, FORM_ITEMS));
      }
    }
  }

  private void scales() {
    for (Scale scale : edition.scales()) {
      if (!uses(edition, scale)) {
        add(
            SCALES,
            scale.id(),
            "id",
            "unused-scale",
            scale.id(),
            Set.of(ITEMS, NOTES, DefinitionTable.VARIANTS, DefinitionTable.AS_PRINTED));
      }
    }
  }

  /** Whether an item is answered on the scale, or a note or a printed text is about it. */
  static boolean uses(Edition edition, Scale scale) {
    Subject subject = Subject.of(SubjectKind.SCALE, scale.id());
    Apparatus apparatus = edition.apparatus();
    return edition.items().stream().anyMatch(item -> item.scale().equals(scale.id()))
        || apparatus.notes().stream().anyMatch(note -> note.subject().equals(subject))
        || apparatus.variants().stream().anyMatch(v -> v.subject().equals(subject))
        || apparatus.printed().stream().anyMatch(p -> p.subject().equals(subject));
  }

  private void forms() {
    Map<String, String> seen = new HashMap<>();
    for (EditionForm form : edition.forms()) {
      String id = form.id().value();
      if (form.respondent() == Respondent.REGISTER) {
        add(FORMS, id, "respondent", "form-register", form.respondent().name(), Set.of());
      }
      String asked = form.respondent() + " " + form.occasion();
      String first = seen.putIfAbsent(asked, id);
      if (first != null) {
        add(FORMS, id, "respondent+occasion", "form-twice", asked, Set.of(), first);
      }
    }
  }

  private void bands() {
    List<Band> bands = edition.bands().stream().sorted(Comparator.comparing(Band::from)).toList();
    BigDecimal reached = BigDecimal.ZERO;
    String last = "";
    for (Band band : bands) {
      int order = band.from().compareTo(reached);
      String from = band.from().toPlainString();
      if (order > 0) {
        add(
            BANDS,
            band.id(),
            "from",
            "band-gap",
            from,
            Set.of(BANDS),
            reached.toPlainString(),
            from);
      } else if (order < 0) {
        add(BANDS, band.id(), "from", "band-overlap", from, Set.of(), last);
      }
      if (band.below().compareTo(reached) > 0) {
        reached = band.below();
        last = band.id();
      }
    }
    if (!bands.isEmpty() && reached.compareTo(Band.END) < 0) {
      add(
          BANDS,
          last,
          "below",
          "band-gap",
          reached.toPlainString(),
          Set.of(BANDS),
          reached.toPlainString(),
          Band.END.toPlainString());
    }
  }

  private void item(DefinitionTable table, String key, String column, String item) {
    refer(edition.findItem(item).isPresent(), table, key, column, item, ITEMS);
  }

  private void subject(DefinitionTable table, String key, Subject subject) {
    String id = subject.id();
    switch (subject.kind()) {
      case EDITION -> {}
      case INDICATOR ->
          refer(edition.findIndicator(id).isPresent(), table, key, "subject", id, INDICATORS);
      case MEASURING_POINT ->
          refer(
              edition.findMeasuringPoint(id).isPresent(),
              table,
              key,
              "subject",
              id,
              MEASURING_POINTS);
      case ITEM -> item(table, key, "subject", id);
      case SCALE -> refer(edition.findScale(id).isPresent(), table, key, "subject", id, SCALES);
      case FORM ->
          refer(
              edition.forms().stream().anyMatch(f -> f.id().value().equals(id)),
              table,
              key,
              "subject",
              id,
              FORMS);
    }
  }

  private void refer(
      boolean there,
      DefinitionTable table,
      String key,
      String column,
      String value,
      DefinitionTable target) {
    if (!there) {
      add(table, key, column, "unknown-reference", value, Set.of(target), target.table());
    }
  }

  private <T> void unique(
      DefinitionTable table, String column, List<T> values, Function<T, String> id) {
    unique(table, column, values, id::apply, id);
  }

  private <T> void unique(
      DefinitionTable table,
      String column,
      List<T> values,
      Function<T, Object> value,
      Function<T, String> key) {
    Set<Object> seen = new HashSet<>();
    for (T t : values) {
      Object v = value.apply(t);
      if (!seen.add(v)) {
        add(table, key.apply(t), column, "duplicate-id", String.valueOf(v), Set.of());
      }
    }
  }

  private void add(
      DefinitionTable table,
      String key,
      String column,
      String code,
      String value,
      Set<DefinitionTable> needs,
      String... details) {
    found.add(
        new Found(
            new DefinitionFault(
                new DefinitionPlace(table.table(), key, column, "", 0),
                code,
                value,
                List.of(details)),
            needs));
  }

  private static String bothSidesKey(Indicator indicator) {
    return TableSpec.keyText(List.of(indicator.id(), RuleName.BOTH_SIDES.name()));
  }

  private static String printedKey(AsPrinted printed) {
    return TableSpec.keyText(List.of(printed.subject().toString(), printed.aspect().name()));
  }
}
