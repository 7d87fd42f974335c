package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answers that are counted together: one value for each dimension of the query. A component is
 * empty if the query does not count by it, and also, for insats, sex and age band, if nothing is
 * registered; which of the two the query tells.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param insats the insats
 * @param respondent the group of respondents
 * @param occasion the measuring occasion
 * @param sex the sex
 * @param ageBand the age band
 * @param halfYear the half-year of the answers
 */
@Value.Builder
public record Group(
    Optional<ForbundId> forbund,
    Optional<InsatsId> insats,
    Optional<Respondent> respondent,
    Optional<Occasion> occasion,
    Optional<Sex> sex,
    Optional<AgeBand> ageBand,
    Optional<HalfYear> halfYear)
    implements WithGroup, Comparable<Group> {

  /** Everyone together. */
  public static final Group ALL = builder().build();

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::forbund, Group.<ForbundId>emptyFirst())
          .thenComparing(Group::insats, Group.<InsatsId>emptyFirst())
          .thenComparing(Group::respondent, Group.<Respondent>emptyFirst())
          .thenComparing(Group::occasion, Group.<Occasion>emptyFirst())
          .thenComparing(Group::sex, Group.<Sex>emptyFirst())
          .thenComparing(Group::ageBand, Group.<AgeBand>emptyFirst())
          .thenComparing(Group::halfYear, Group.<HalfYear>emptyFirst());

  /** A new builder; what is not set stays empty. */
  public static GroupBuilder builder() {
    return new GroupBuilder();
  }

  /** By the components in their order, an empty one first. */
  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }

  private static <T extends Comparable<? super T>> Comparator<Optional<T>> emptyFirst() {
    return (a, b) ->
        a.isPresent() && b.isPresent()
            ? a.get().compareTo(b.get())
            : Boolean.compare(a.isPresent(), b.isPresent());
  }
}
