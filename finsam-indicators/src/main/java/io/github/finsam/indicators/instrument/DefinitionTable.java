package io.github.finsam.indicators.instrument;

import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.util.Arrays;
import java.util.List;

/** The tables of a definition, in the order in which they are written and checked. */
enum DefinitionTable implements TableSpec {
  EDITION(List.of(), "id", "instrument", "name", "source", "english"),
  ADAPTATIONS(List.of("layer"), "layer"),
  INDICATORS(List.of("id"), "id", "number", "heading", "kind", "level", "method"),
  RULES(
      List.of("indicator", "rule"),
      "indicator",
      "rule",
      "text",
      "occasion",
      "participant_item",
      "staff_item"),
  DESCRIPTIONS(List.of("indicator", "position"), "indicator", "position", "term", "text"),
  MEASURING_POINTS(List.of("id"), "id", "indicator", "text"),
  ITEMS(List.of("id"), "id", "measuring_point", "scale", "stem", "text"),
  SCALES(List.of("id"), "id", "positive", "metric", "index"),
  SCALE_POINTS(List.of("scale", "code"), "scale", "code", "label"),
  NON_ANSWERS(List.of("scale", "code"), "scale", "code", "kind", "label"),
  FORMS(List.of("id"), "id", "respondent", "occasion", "title"),
  FORM_ITEMS(List.of("form", "item"), "form", "item"),
  MAPPINGS(
      List.of("scope", "item", "other_edition", "other_item"),
      "scope",
      "item",
      "other_edition",
      "other_item",
      "comparable",
      "reason"),
  BANDS(List.of("id"), "id", "from", "below", "label"),
  NOTES(List.of("id"), "id", "subject", "text"),
  VARIANTS(List.of("id"), "id", "subject", "kind", "text", "other"),
  AS_PRINTED(List.of("subject", "aspect"), "subject", "aspect", "text"),
  TEXTS(List.of("key"), "key", "sv", "en"),
  /** Of a map of goals, not of an edition. */
  GOALS(List.of("perspective", "id"), "perspective", "id", "text"),
  GOAL_LINKS(List.of("perspective", "indicator"), "perspective", "goals", "indicator", "wording");

  /** The tables of an edition. */
  static final List<DefinitionTable> OF_EDITION =
      Arrays.stream(values()).filter(t -> t != GOALS && t != GOAL_LINKS).toList();

  /** The tables of a map of goals. */
  static final List<DefinitionTable> OF_GOALS = List.of(GOALS, GOAL_LINKS, TEXTS);

  private final Layout layout;

  DefinitionTable(List<String> key, String... columns) {
    this.layout = new Layout(key, List.of(columns));
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<String> textColumns() {
    return switch (this) {
      case EDITION -> List.of("name");
      case INDICATORS -> List.of("heading");
      case RULES, MEASURING_POINTS, NOTES, GOALS -> List.of("text");
      case DESCRIPTIONS -> List.of("term", "text");
      case ITEMS -> List.of("stem", "text");
      case SCALE_POINTS, NON_ANSWERS, BANDS -> List.of("label");
      case FORMS -> List.of("title");
      case MAPPINGS -> List.of("reason");
      case GOAL_LINKS -> List.of("wording");
      case ADAPTATIONS, SCALES, FORM_ITEMS, VARIANTS, AS_PRINTED, TEXTS -> List.of();
    };
  }

  @Override
  public String columnOf(String argument) {
    return this == FORMS && argument.equals("form") ? "id" : TableSpec.super.columnOf(argument);
  }
}
