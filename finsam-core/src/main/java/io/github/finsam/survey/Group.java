package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The answers that are counted together: one value for each dimension of the query. A component is
 * empty if the query does not count by it, and also, for insats and sex, if nothing is registered;
 * which of the two the query tells.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param insats the insats
 * @param respondent the group of respondents
 * @param occasion the measuring occasion
 * @param sex the sex
 */
@Value.Builder
public record Group(
    Optional<ForbundId> forbund,
    Optional<InsatsId> insats,
    Optional<Respondent> respondent,
    Optional<Occasion> occasion,
    Optional<Sex> sex)
    implements WithGroup, Comparable<Group> {

  /** Everyone together. */
  public static final Group ALL =
      new Group(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::forbund, Group.<ForbundId>emptyFirst())
          .thenComparing(Group::insats, Group.<InsatsId>emptyFirst())
          .thenComparing(Group::respondent, Group.<Respondent>emptyFirst())
          .thenComparing(Group::occasion, Group.<Occasion>emptyFirst())
          .thenComparing(Group::sex, Group.<Sex>emptyFirst());

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
