package io.github.finsam.indicators.judge;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a target level is for, and what a cell is about: a measure, and for whom.
 *
 * <p>A target level for a scope holds for every cell whose scope has the same measure and all that
 * the target names: one without a förbund holds for every förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure id of the indicator or item, not blank
 * @param respondent the group that answers; empty for any group, or all together
 * @param forbund the förbund; empty for any, or all together
 * @param insats the insats; empty for any, or all together
 */
@Value.Builder
public record MeasureScope(
    String measure,
    Optional<Respondent> respondent,
    Optional<ForbundId> forbund,
    Optional<InsatsId> insats)
    implements WithMeasureScope {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the measure is blank
   */
  public MeasureScope {
    new Arguments().that(!measure.isBlank(), "blank", "measure", measure).orThrow();
  }

  /** The measure for everyone. */
  public static MeasureScope of(String measure) {
    return builder().measure(measure).build();
  }

  /** A new builder; what is not set stays empty. */
  public static MeasureScopeBuilder builder() {
    return new MeasureScopeBuilder();
  }

  /** Whether what is said for this scope holds for a cell of the other. */
  public boolean covers(MeasureScope other) {
    return measure.equals(other.measure)
        && (respondent.isEmpty() || respondent.equals(other.respondent))
        && (forbund.isEmpty() || forbund.equals(other.forbund))
        && (insats.isEmpty() || insats.equals(other.insats));
  }

  /** Whether a cell can be in both scopes. */
  boolean meets(MeasureScope other) {
    return measure.equals(other.measure)
        && agrees(respondent, other.respondent)
        && agrees(forbund, other.forbund)
        && agrees(insats, other.insats);
  }

  /** What is in both scopes, if they meet. */
  MeasureScope and(MeasureScope other) {
    return new MeasureScope(
        measure,
        respondent.or(other::respondent),
        forbund.or(other::forbund),
        insats.or(other::insats));
  }

  /** How many parts are named. */
  int specificity() {
    return (respondent.isPresent() ? 1 : 0)
        + (forbund.isPresent() ? 1 : 0)
        + (insats.isPresent() ? 1 : 0);
  }

  /** The scope as text: the measure and all that is named. */
  public Label label() {
    StringBuilder sv = new StringBuilder(measure);
    StringBuilder en = new StringBuilder(measure);
    respondent.ifPresent(
        r -> {
          sv.append(", ").append(r.label().sv());
          en.append(", ").append(r.label().en());
        });
    forbund.ifPresent(
        f -> {
          sv.append(", ").append(f);
          en.append(", ").append(f);
        });
    insats.ifPresent(
        i -> {
          sv.append(", ").append(i);
          en.append(", ").append(i);
        });
    return Label.of(sv.toString(), en.toString());
  }

  private static <T> boolean agrees(Optional<T> a, Optional<T> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }
}
