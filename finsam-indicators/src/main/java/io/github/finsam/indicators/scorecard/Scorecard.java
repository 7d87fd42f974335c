package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.internal.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A scorecard (styrkort, balanserad styrning): vision, strategy, perspectives, and for each of them
 * goals, measures and activities. Every text is data; nothing of it is built in.
 *
 * <p>Immutable and thread-safe.
 *
 * @param heading vision, strategy and source
 * @param perspectives in order; at least one
 * @param goals in the order of the scorecard
 * @param measures in the order of the scorecard; a goal may have none
 * @param activities in the order of the scorecard; may be empty
 * @param successions which goals carry on which of the year before; empty if goals keep their ids
 * @param stated how the document itself judges; empty if it does not
 */
@Value.Builder
public record Scorecard(
    Heading heading,
    List<Perspective> perspectives,
    List<Goal> goals,
    List<Measure> measures,
    List<Activity> activities,
    List<Succession> successions,
    List<StatedAssessment> stated)
    implements WithScorecard {

  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]{1,64}");

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no perspective, an id occurs
   *     twice where it names something, or something names a perspective or goal that does not
   *     exist
   */
  public Scorecard {
    perspectives = List.copyOf(perspectives);
    goals = List.copyOf(goals);
    measures = List.copyOf(measures);
    activities = List.copyOf(activities);
    successions = List.copyOf(successions);
    stated = List.copyOf(stated);
    Arguments arguments =
        new Arguments()
            .that(!perspectives.isEmpty(), "empty", "perspectives", "")
            .unique("perspectives", perspectives, Perspective::id)
            .unique("goals", goals, GoalKey::of)
            .unique("measures", measures, Measure::key)
            .unique("activities", activities, a -> a.perspective() + "/" + a.id())
            .unique("successions", successions, s -> s)
            .unique("stated", stated, s -> s.perspective() + "/" + s.goal().orElse(""));
    Set<String> known = perspectives.stream().map(Perspective::id).collect(Collectors.toSet());
    Set<GoalKey> keys = goals.stream().map(GoalKey::of).collect(Collectors.toSet());
    for (Goal goal : goals) {
      unknown(arguments, "goals", known, goal.perspective());
    }
    for (Measure measure : measures) {
      for (String goal : measure.goals()) {
        unknown(arguments, "measures", keys, new GoalKey(measure.perspective(), goal));
      }
    }
    for (Activity activity : activities) {
      unknown(arguments, "activities", known, activity.perspective());
    }
    for (Succession succession : successions) {
      unknown(arguments, "successions", keys, succession.goal());
    }
    for (StatedAssessment statement : stated) {
      unknown(arguments, "stated", known, statement.perspective());
      statement
          .goal()
          .ifPresent(
              goal ->
                  unknown(arguments, "stated", keys, new GoalKey(statement.perspective(), goal)));
    }
    arguments.orThrow();
  }

  /** A new builder. */
  public static ScorecardBuilder builder() {
    return new ScorecardBuilder();
  }

  /**
   * Reads the tables {@code scorecard}, {@code perspectives}, {@code goals}, {@code measures} and
   * {@code texts}, and, where there are any, {@code activities}, {@code successions} and {@code
   * stated}. Rows of a later layer replace those of the earlier ones with the same key.
   *
   * @param layers the lowest first
   * @throws DefinitionException if anything is wrong; carries every fault with file, line, column,
   *     rule and value
   */
  public static Scorecard load(DefinitionSource... layers) {
    return ScorecardReader.read(List.of(layers));
  }

  /** The goals of a perspective in order; may be empty. */
  public List<Goal> goalsOf(Perspective perspective) {
    return goals.stream().filter(g -> g.perspective().equals(perspective.id())).toList();
  }

  /** The measures of a goal in order; may be empty. */
  public List<Measure> measuresOf(Goal goal) {
    return measures.stream()
        .filter(m -> m.perspective().equals(goal.perspective()) && m.goals().contains(goal.id()))
        .toList();
  }

  /** The activities of a perspective in order; may be empty. */
  public List<Activity> activitiesOf(Perspective perspective) {
    return activities.stream().filter(a -> a.perspective().equals(perspective.id())).toList();
  }

  /** The goal with this key; empty if there is none. */
  public Optional<Goal> findGoal(GoalKey key) {
    return goals.stream().filter(goal -> GoalKey.of(goal).equals(key)).findFirst();
  }

  /** The measure with this key; empty if there is none. */
  public Optional<Measure> findMeasure(MeasureKey key) {
    return measures.stream().filter(measure -> measure.key().equals(key)).findFirst();
  }

  /** Goals that no measure measures: they can never be judged by data. */
  public List<Goal> goalsWithout() {
    return goals.stream().filter(goal -> measuresOf(goal).isEmpty()).toList();
  }

  /**
   * The assessment of every goal from what was measured.
   *
   * @param evidence what was measured, by measure; a measure without is one that cannot be judged
   * @throws io.github.finsam.base.InvalidValueException if there is evidence for a measure that
   *     does not exist, or of a kind that its measure does not take
   */
  public Assessment assess(Map<MeasureKey, Evidence> evidence, AssessmentRule rule) {
    return new Assessment(this, rule, evidence);
  }

  static void checkId(Arguments arguments, String argument, String value) {
    arguments.that(ID.matcher(value).matches(), "pattern", argument, value, "[^ ]{1,64}");
  }

  static InvalidValueException unknown(String argument, Object value) {
    return InvalidValueException.of(Violation.of("unknown", argument, value));
  }

  private static <T> void unknown(Arguments arguments, String argument, Set<T> known, T value) {
    arguments.that(known.contains(value), "unknown", argument, value);
  }
}
