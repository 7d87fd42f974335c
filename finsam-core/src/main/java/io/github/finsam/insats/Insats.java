package io.github.finsam.insats;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * An insats: what the förbund finances or takes part in and a party carries out, never the förbund
 * itself (7 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param forbund the förbund it belongs to
 * @param name its name
 * @param kind direction, stage, registration, ESF: fixed when it is created
 * @param course periods, extensions, financing forms, merger
 * @param targetGroup whom it is for
 * @param partners owner and partners over time
 * @param resources capacity, staff, planned participants
 */
@Value.Builder
public record Insats(
    InsatsId id,
    ForbundId forbund,
    String name,
    InsatsKind kind,
    Course course,
    TargetGroup targetGroup,
    List<Partner> partners,
    Resources resources)
    implements WithInsats {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the name is blank or it merges into
   *     itself
   */
  public Insats {
    partners = List.copyOf(partners);
    new Checks()
        .name("name", name)
        .that(
            course.merger().map(m -> !m.into().equals(id)).orElse(true), "duplicate", "merger", id)
        .orThrow();
  }

  /** A new builder. */
  public static InsatsBuilder builder() {
    return new InsatsBuilder();
  }
}
