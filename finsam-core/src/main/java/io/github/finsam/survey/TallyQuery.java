package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.immutables.value.Value;

/**
 * What to count: the answers to one edition, in a period, of some förbund and insatser, by chosen
 * dimensions.
 *
 * <p>Immutable and thread-safe. Two queries are equal whatever order their dimensions were given
 * in.
 *
 * @param edition the id of the edition; 1 to 64 characters
 * @param period the days of the answers to count; empty means all
 * @param forbunds the förbund whose answers to count, in order; empty means all
 * @param insatser the insatser whose answers to count, in order; empty means all, and those that
 *     are about no insats
 * @param dimensions what to count by, in the order of the enum; empty means all answers together
 */
@Value.Builder
public record TallyQuery(
    String edition,
    Optional<Period> period,
    Set<ForbundId> forbunds,
    Set<InsatsId> insatser,
    List<Dimension> dimensions)
    implements WithTallyQuery {

  /**
   * Sorts the dimensions.
   *
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank or too long, or a
   *     dimension occurs twice
   */
  public TallyQuery {
    forbunds = Collections.unmodifiableSortedSet(new TreeSet<>(forbunds));
    insatser = Collections.unmodifiableSortedSet(new TreeSet<>(insatser));
    dimensions = dimensions.stream().sorted().toList();
    new Checks()
        .text("edition", edition, FormItem.MAX_ID_LENGTH)
        .unique("dimensions", dimensions, dimension -> dimension)
        .orThrow();
  }

  /** A new builder; what is not set means all. */
  public static TallyQueryBuilder builder() {
    return new TallyQueryBuilder();
  }

  /** Every answer to the edition, all together. */
  public static TallyQuery of(String edition) {
    return builder().edition(edition).build();
  }

  /** The same, only for answers given on a day of the period. */
  public TallyQuery during(Period period) {
    return withPeriod(period);
  }

  /** The same, only for answers to these förbund; none means all. */
  public TallyQuery ofForbunds(Collection<ForbundId> forbunds) {
    return withForbunds(new TreeSet<>(forbunds));
  }

  /** The same, only for answers about these insatser; none means all. */
  public TallyQuery ofInsatser(Collection<InsatsId> insatser) {
    return withInsatser(new TreeSet<>(insatser));
  }

  /**
   * The same by these dimensions instead.
   *
   * @throws io.github.finsam.base.InvalidValueException if a dimension occurs twice
   */
  public TallyQuery by(Dimension... dimensions) {
    return withDimensions(Arrays.asList(dimensions));
  }

  /** Whether answers given in this setting are counted. */
  public boolean includes(Setting setting) {
    return (period.isEmpty() || period.get().contains(setting.day()))
        && (forbunds.isEmpty() || forbunds.contains(setting.forbund()))
        && (insatser.isEmpty() || setting.insats().map(insatser::contains).orElse(false));
  }

  /** The group that answers given in this setting belong to. */
  public Group groupOf(Setting setting) {
    return new Group(
        keep(Dimension.FORBUND, Optional.of(setting.forbund())),
        keep(Dimension.INSATS, setting.insats()),
        keep(Dimension.RESPONDENT, Optional.of(setting.respondent())),
        keep(Dimension.OCCASION, Optional.of(setting.occasion())),
        keep(Dimension.SEX, setting.sex()),
        keep(Dimension.AGE_BAND, setting.ageBand()),
        dimensions.contains(Dimension.HALF_YEAR)
            ? Optional.of(HalfYear.of(setting.day()))
            : Optional.empty());
  }

  /** The group of this query that a group of a query with more dimensions is part of. */
  public Group groupOf(Group finer) {
    return new Group(
        keep(Dimension.FORBUND, finer.forbund()),
        keep(Dimension.INSATS, finer.insats()),
        keep(Dimension.RESPONDENT, finer.respondent()),
        keep(Dimension.OCCASION, finer.occasion()),
        keep(Dimension.SEX, finer.sex()),
        keep(Dimension.AGE_BAND, finer.ageBand()),
        keep(Dimension.HALF_YEAR, finer.halfYear()));
  }

  /**
   * Whether a tally of this query holds all that the other asks for: it is of the same edition, has
   * the other's dimensions, and what the other leaves out can be told apart. A period can be told
   * apart if it consists of whole half-years and this query counts by them.
   */
  public boolean answers(TallyQuery other) {
    return edition.equals(other.edition)
        && dimensions.containsAll(other.dimensions)
        && narrows(forbunds, other.forbunds, Dimension.FORBUND)
        && narrows(insatser, other.insatser, Dimension.INSATS)
        && narrowsPeriod(other.period);
  }

  /**
   * Which groups of the tally of a query that {@link #answers} this one are part of it.
   *
   * @return for each dimension whether a component that stands at a place is; of no length if all
   *     are
   */
  boolean[][] included(TallyQuery finer, GroupIndex groups) {
    boolean[][] included = new boolean[GroupIndex.DIMENSIONS][0];
    if (!forbunds.equals(finer.forbunds)) {
      included[Dimension.FORBUND.ordinal()] =
          included(groups, Dimension.FORBUND, forbunds::contains);
    }
    if (!insatser.equals(finer.insatser)) {
      included[Dimension.INSATS.ordinal()] = included(groups, Dimension.INSATS, insatser::contains);
    }
    if (!sameDays(period, finer.period)) {
      included[Dimension.HALF_YEAR.ordinal()] =
          included(
              groups,
              Dimension.HALF_YEAR,
              half -> period.map(p -> p.encloses((HalfYear) half)).orElse(false));
    }
    return included;
  }

  private static boolean[] included(
      GroupIndex groups, Dimension dimension, Predicate<Object> includes) {
    Object[] values = groups.values(dimension.ordinal());
    boolean[] included = new boolean[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      included[i + 1] = includes.test(values[i]);
    }
    return included;
  }

  private <T> boolean narrows(Set<T> wide, Set<T> narrow, Dimension dimension) {
    return wide.equals(narrow)
        || (!narrow.isEmpty()
            && dimensions.contains(dimension)
            && (wide.isEmpty() || wide.containsAll(narrow)));
  }

  private boolean narrowsPeriod(Optional<Period> narrow) {
    Optional<Period> wide = period;
    if (sameDays(wide, narrow)) {
      return true;
    }
    return narrow.isPresent()
        && dimensions.contains(Dimension.HALF_YEAR)
        && wholeHalfYears(narrow.get())
        && (wide.isEmpty() || wide.get().encloses(narrow.get()));
  }

  private static boolean sameDays(Optional<Period> a, Optional<Period> b) {
    return a.map(Period::toRange).equals(b.map(Period::toRange));
  }

  private static boolean wholeHalfYears(Period period) {
    LocalDate start = period.startInclusive();
    return HalfYear.of(start).startInclusive().equals(start)
        && period
            .endInclusive()
            .map(end -> HalfYear.of(end).endInclusive().equals(Optional.of(end)))
            .orElse(true);
  }

  private <T> Optional<T> keep(Dimension dimension, Optional<T> value) {
    return dimensions.contains(dimension) ? value : Optional.empty();
  }
}
