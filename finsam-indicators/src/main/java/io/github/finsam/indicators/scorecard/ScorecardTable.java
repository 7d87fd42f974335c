package io.github.finsam.indicators.scorecard;

import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.util.List;

/** The tables of a scorecard, in the order in which they are read. */
enum ScorecardTable implements TableSpec {
  SCORECARD(List.of(), "id", "owner", "year", "vision", "strategy", "english", "source"),
  PERSPECTIVES(List.of("id"), "id", "name"),
  GOALS(List.of("perspective", "id"), "perspective", "id", "text"),
  MEASURES(
      List.of("perspective", "id"),
      "perspective",
      "id",
      "goals",
      "text",
      "kind",
      "indicator",
      "edition",
      "statistic",
      "direction",
      "level",
      "partly"),
  TEXTS(List.of("key"), "key", "sv", "en"),
  ACTIVITIES(List.of("perspective", "id"), "perspective", "id", "text"),
  SUCCESSIONS(
      List.of("perspective", "goal", "was_perspective", "was_goal"),
      "perspective",
      "goal",
      "was_perspective",
      "was_goal"),
  STATED(List.of("perspective", "goal"), "perspective", "goal", "status", "document", "where");

  /** What no scorecard can do without. */
  static final List<ScorecardTable> REQUIRED =
      List.of(SCORECARD, PERSPECTIVES, GOALS, MEASURES, TEXTS);

  private final Layout layout;

  ScorecardTable(List<String> key, String... columns) {
    this.layout = new Layout(key, List.of(columns));
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public List<String> textColumns() {
    return switch (this) {
      case SCORECARD -> List.of("owner", "vision", "strategy");
      case PERSPECTIVES -> List.of("name");
      case GOALS, MEASURES, ACTIVITIES -> List.of("text");
      case TEXTS, SUCCESSIONS, STATED -> List.of();
    };
  }
}
