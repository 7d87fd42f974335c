package io.github.finsam.indicators.mandates;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whom mandates are about.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param label what it is called
 * @param ages of what ages; empty if not said
 * @param within ids of wider groups that it belongs to as a whole: a mandate for one of those
 *     covers this one too; may be empty
 */
@Value.Builder
public record TargetGroup(String id, Label label, Optional<AgeBand> ages, List<String> within)
    implements Named, WithTargetGroup {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or it lies within itself
   */
  public TargetGroup {
    within = List.copyOf(within);
    new Arguments()
        .that(!id.isBlank(), "blank", "id", id)
        .that(!within.contains(id), "duplicate", "within", id)
        .orThrow();
  }

  /** A new builder. */
  public static TargetGroupBuilder builder() {
    return new TargetGroupBuilder();
  }
}
