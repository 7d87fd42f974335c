package io.github.finsam.indicators.judge;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a target level is for, and what a cell is about: a measure, and for whom.
 *
 * <p>A target level for a scope holds for every cell whose scope has the same measure and all that
 * the target names: one without a förbund holds for every förbund, one for closure not for cells of
 * other occasions, nor for those of all occasions together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure id of the indicator or item, not blank
 * @param edition id of the edition, not blank; empty for any. To be named for a level in codes,
 *     which says nothing on the scale of another edition
 * @param respondent the group that answers; empty for any group, or all together
 * @param occasion the measuring occasion; empty for any, or all together
 * @param forbund the förbund; empty for any, or all together
 * @param insats the insats; empty for any, or all together
 */
@Value.Builder
public record MeasureScope(
    String measure,
    Optional<String> edition,
    Optional<Respondent> respondent,
    Optional<Occasion> occasion,
    Optional<ForbundId> forbund,
    Optional<InsatsId> insats)
    implements WithMeasureScope {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the measure or the edition is blank
   */
  public MeasureScope {
    new Arguments()
        .that(!measure.isBlank(), "blank", "measure", measure)
        .that(edition.map(e -> !e.isBlank()).orElse(true), "blank", "edition", "")
        .orThrow();
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
        && (edition.isEmpty() || edition.equals(other.edition))
        && (respondent.isEmpty() || respondent.equals(other.respondent))
        && (occasion.isEmpty() || occasion.equals(other.occasion))
        && (forbund.isEmpty() || forbund.equals(other.forbund))
        && (insats.isEmpty() || insats.equals(other.insats));
  }

  /** Whether a cell can be in both scopes. */
  boolean meets(MeasureScope other) {
    return measure.equals(other.measure)
        && agrees(edition, other.edition)
        && agrees(respondent, other.respondent)
        && agrees(occasion, other.occasion)
        && agrees(forbund, other.forbund)
        && agrees(insats, other.insats);
  }

  /** What is in both scopes, if they meet. */
  MeasureScope and(MeasureScope other) {
    return new MeasureScope(
        measure,
        edition.or(other::edition),
        respondent.or(other::respondent),
        occasion.or(other::occasion),
        forbund.or(other::forbund),
        insats.or(other::insats));
  }

  /** How many parts are named. */
  int specificity() {
    return (int)
        Stream.of(edition, respondent, occasion, forbund, insats)
            .filter(Optional::isPresent)
            .count();
  }

  /** The scope as text: the measure and all that is named. */
  public Label label() {
    List<Label> parts = new ArrayList<>();
    parts.add(Texts.same(measure));
    edition.map(Texts::same).ifPresent(parts::add);
    respondent.map(Respondent::label).ifPresent(parts::add);
    occasion.map(Occasion::label).ifPresent(parts::add);
    forbund.map(f -> Texts.same(f.value())).ifPresent(parts::add);
    insats.map(i -> Texts.same(i.value())).ifPresent(parts::add);
    return Label.of(
        String.join(", ", parts.stream().map(Label::sv).toList()),
        String.join(", ", parts.stream().map(Label::en).toList()));
  }

  private static <T> boolean agrees(Optional<T> a, Optional<T> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }
}
