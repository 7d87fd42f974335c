package io.github.finsam.indicators.scorecard;

import io.github.finsam.finding.Place;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.Threshold;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a scorecard together from its tables, and finds everything that is wrong with them. */
final class ScorecardReader {

  private final Tables tables;
  private final RowReader in;
  private final Set<GoalKey> goals = new HashSet<>();

  private ScorecardReader(Tables tables) {
    this.tables = tables;
    this.in = new RowReader(tables, ScorecardTable.TEXTS);
  }

  static Scorecard read(List<DefinitionSource> layers) {
    Tables tables = Tables.read(Arrays.asList(ScorecardTable.values()), layers);
    tables.require(ScorecardTable.REQUIRED);
    ScorecardReader reader = new ScorecardReader(tables);
    Optional<Scorecard> scorecard = reader.scorecard();
    reader.in.unusedTexts(Arrays.asList(ScorecardTable.values()));
    tables.orThrow();
    return scorecard.orElseThrow();
  }

  private Optional<Scorecard> scorecard() {
    Optional<Row> heading = tables.rows(ScorecardTable.SCORECARD).stream().findFirst();
    if (heading.isEmpty() && !tables.broken(ScorecardTable.SCORECARD)) {
      tables.missing(ScorecardTable.SCORECARD);
    }
    in.texts(
        heading
            .flatMap(row -> in.optionalConstant(row, "english", English.class))
            .orElse(English.NONE));
    Optional<Heading> read = heading.flatMap(row -> in.build(row, () -> heading(row)));
    List<Perspective> perspectives =
        in.all(
            ScorecardTable.PERSPECTIVES,
            row -> new Perspective(in.required(row, "id"), in.text(row, "name")));
    List<Goal> goalList =
        in.all(
            ScorecardTable.GOALS,
            row -> new Goal(perspective(row), in.required(row, "id"), in.text(row, "text")));
    goalList.forEach(goal -> goals.add(GoalKey.of(goal)));
    List<Measure> measures = in.all(ScorecardTable.MEASURES, this::measure);
    List<Activity> activities =
        in.all(
            ScorecardTable.ACTIVITIES,
            row -> new Activity(perspective(row), in.required(row, "id"), in.text(row, "text")));
    List<Succession> successions =
        in.all(
            ScorecardTable.SUCCESSIONS,
            row ->
                new Succession(
                    new GoalKey(perspective(row), goal(row, in.required(row, "goal"))),
                    new GoalKey(
                        in.required(row, "was_perspective"), in.required(row, "was_goal"))));
    List<StatedAssessment> stated = in.all(ScorecardTable.STATED, this::stated);
    if (!tables.faults().isEmpty()) {
      return Optional.empty();
    }
    return read.map(
        h ->
            Scorecard.builder()
                .heading(h)
                .perspectives(perspectives)
                .goals(goalList)
                .measures(measures)
                .activities(activities)
                .successions(successions)
                .stated(stated)
                .build());
  }

  private Heading heading(Row row) {
    return Heading.builder()
        .id(in.required(row, "id"))
        .owner(in.text(row, "owner"))
        .year(Year.of(in.integer(row, "year")))
        .vision(in.optionalText(row, "vision"))
        .strategy(in.optionalText(row, "strategy"))
        .english(in.constant(row, "english", English.class))
        .source(in.required(row, "source"))
        .build();
  }

  private String perspective(Row row) {
    return in.reference(row, "perspective", ScorecardTable.PERSPECTIVES);
  }

  /** The id of a goal of the row's perspective; a fault of the row if there is none such. */
  private String goal(Row row, String id) {
    if (tables.whole(ScorecardTable.GOALS)
        && !goals.contains(new GoalKey(row.cell("perspective"), id))) {
      in.fault(row, row.cell("goals").isEmpty() ? "goal" : "goals", "goals-unknown", id);
    }
    return id;
  }

  private Measure measure(Row row) {
    List<String> ids = in.words(row, "goals");
    ids.forEach(id -> goal(row, id));
    return Measure.builder()
        .perspective(perspective(row))
        .id(in.required(row, "id"))
        .goals(ids.isEmpty() ? List.of("?") : ids)
        .text(in.text(row, "text"))
        .yardstick(yardstick(row))
        .build();
  }

  private Yardstick yardstick(Row row) {
    Yardstick.Kind kind = in.constant(row, "kind", Yardstick.Kind.class);
    boolean indicator = kind == Yardstick.Kind.INDICATOR;
    if (!indicator) {
      none(row, kind, "indicator", "edition", "statistic");
    }
    if (kind == Yardstick.Kind.JUDGEMENT) {
      none(row, kind, "direction", "level", "partly");
      return new Yardstick.OfJudgement();
    }
    Optional<Criterion> criterion = criterion(row);
    return switch (kind) {
      case INDICATOR ->
          new Yardstick.OfIndicator(
              in.required(row, "indicator"),
              Optional.of(row.cell("edition")).filter(e -> !e.isEmpty()),
              in.constant(row, "statistic", Statistic.class),
              criterion);
      case SHARE -> new Yardstick.OfShare(criterion);
      case AMOUNT -> new Yardstick.OfAmount(criterion);
      case NUMBER, JUDGEMENT -> new Yardstick.OfNumber(criterion);
    };
  }

  /** Cells that say nothing of a measure of this kind must be empty. */
  private void none(Row row, Yardstick.Kind kind, String... columns) {
    for (String column : columns) {
      if (!row.cell(column).isEmpty()) {
        in.fault(row, column, "not-for-rule", row.cell(column), List.of(kind.name()));
      }
    }
  }

  private Optional<Criterion> criterion(Row row) {
    boolean partly = !row.cell("partly").isEmpty();
    if (row.cell("direction").isEmpty() && row.cell("level").isEmpty() && !partly) {
      return Optional.empty();
    }
    Direction direction = in.constant(row, "direction", Direction.class);
    Threshold threshold =
        new Threshold(
            in.number(row, "level"),
            partly ? Optional.of(in.number(row, "partly")) : Optional.empty());
    return row.isBad() ? Optional.empty() : Optional.of(new Criterion(direction, threshold));
  }

  private StatedAssessment stated(Row row) {
    String goal = row.cell("goal");
    return StatedAssessment.builder()
        .perspective(perspective(row))
        .goal(goal.isEmpty() ? Optional.empty() : Optional.of(goal(row, goal)))
        .status(in.constant(row, "status", Status.class))
        .place(Place.of(in.required(row, "document"), row.cell("where")))
        .build();
  }
}
