package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An estimate of how many need coordinated rehabilitation: population groups, the share of each
 * that is in need, and what is known of how the groups overlap.
 *
 * <p>The sum over the groups counts whoever belongs to several of them several times. How many
 * different people there are lies within {@link #people}: with nothing known about overlaps between
 * the largest group and the sum.
 *
 * <p>Every number is made of whole persons and decimal shares without rounding, and rounded once
 * when it is asked for in whole persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param name what it is called
 * @param groups the groups, each id once; at least one, at most {@value #MOST_GROUPS}
 * @param overlaps what is known of overlaps, each pair of groups once; empty if nothing is
 * @param base the population they are shown as a share of; empty if none is named
 */
@Value.Builder
public record Needs(
    String id,
    Label name,
    List<NeedGroup> groups,
    List<GroupOverlap> overlaps,
    Optional<NeedBase> base)
    implements WithNeeds {

  /** With more groups, looking at all their combinations takes too long. */
  public static final int MOST_GROUPS = 16;

  private static final Texts TEXTS = new Texts(Needs.class, "needs");

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, there is no group or
   *     more than {@value #MOST_GROUPS}, an id or a pair occurs twice, or an overlap names a group
   *     that there is not
   */
  public Needs {
    groups = List.copyOf(groups);
    overlaps = List.copyOf(overlaps);
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .range("groups", groups.size(), 1, MOST_GROUPS);
    Set<String> ids = new HashSet<>();
    for (NeedGroup group : groups) {
      arguments.that(ids.add(group.id()), "duplicate", "groups", group.id());
    }
    Set<Set<String>> pairs = new HashSet<>();
    for (GroupOverlap overlap : overlaps) {
      arguments
          .that(ids.contains(overlap.group()), "unknown", "overlaps", overlap.group())
          .that(ids.contains(overlap.other()), "unknown", "overlaps", overlap.other())
          .that(
              pairs.add(Set.of(overlap.group(), overlap.other())),
              "duplicate",
              "overlaps",
              overlap.group() + " " + overlap.other());
    }
    arguments.orThrow();
  }

  /** A new builder. */
  public static NeedsBuilder builder() {
    return new NeedsBuilder();
  }

  /** Those in need of all groups added, unrounded: an upper limit of how many people they are. */
  public BigDecimal total(Assumed assumed) {
    return groups.stream()
        .map(group -> group.inNeed(assumed))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same in whole persons, rounded once, half up. */
  public long totalPersons(Assumed assumed) {
    return total(assumed).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** The lowest and the highest total that the assumptions give. */
  public Bounds totalRange() {
    return new Bounds(total(Assumed.LOWEST), total(Assumed.HIGHEST));
  }

  /**
   * How many different people can be in need under an assumption, whatever the groups' overlaps
   * within what is known of them.
   *
   * <p>The least is the largest of what the groups, taken alone or any of them together, give by
   * Bonferroni's inequality as sharpened by D. A. Dawson and D. Sankoff (An inequality for
   * probabilities, Proc. Amer. Math. Soc. 18 (1967) 504–507), with every pair overlapping as much
   * as it can. The most is the sum less the overlaps along the tree of pairs that takes away most,
   * with every pair overlapping as little as it can (D. Hunter, An upper bound for the probability
   * of a union, J. Appl. Probab. 13 (1976) 597–603), and not above the base.
   */
  public Bounds people(Assumed assumed) {
    return new Union(this, assumed).bounds();
  }

  /** From the fewest people under the lowest assumptions to the most under the highest. */
  public Bounds peopleRange() {
    return new Bounds(people(Assumed.LOWEST).least(), people(Assumed.HIGHEST).most());
  }

  /**
   * The total in percent of the base, rounded once, half up; empty if no base is named. May be
   * above 100, since people are counted several times.
   *
   * @param decimals digits after the decimal point
   */
  public Optional<BigDecimal> percentOfBase(Assumed assumed, int decimals) {
    return base.map(of -> percent(total(assumed), of, decimals));
  }

  /** The numbers that the source prints for its groups, added; empty if one is not printed. */
  public Optional<Long> publishedTotal() {
    long sum = 0;
    for (NeedGroup group : groups) {
      if (group.published().isEmpty()) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, group.published().get());
    }
    return Optional.of(sum);
  }

  /** The same in percent of the base, rounded once, half up. */
  public Optional<BigDecimal> publishedPercentOfBase(int decimals) {
    return base.flatMap(
        of -> publishedTotal().map(sum -> percent(BigDecimal.valueOf(sum), of, decimals)));
  }

  private static BigDecimal percent(BigDecimal part, NeedBase of, int decimals) {
    return part.movePointRight(2)
        .divide(BigDecimal.valueOf(of.persons()), decimals, RoundingMode.HALF_UP);
  }

  /** What is to be told beside the total. */
  public List<Label> cautions() {
    List<Label> cautions = new ArrayList<>();
    if (groups.size() > 1) {
      cautions.add(TEXTS.of(overlaps.isEmpty() ? "overlaps.unknown" : "overlaps.partly"));
    }
    List<NeedGroup> assumed = groups.stream().filter(g -> !g.share().isRange()).toList();
    if (!assumed.isEmpty()) {
      cautions.add(
          TEXTS.of(
              "share.single", Texts.joined(assumed.stream().map(NeedGroup::name).toList(), ", ")));
    }
    for (NeedGroup group : groups) {
      group
          .ages()
          .filter(ages -> !within(ages, AgeBand.FINSAM))
          .ifPresent(
              ages ->
                  cautions.add(
                      TEXTS.of(
                          "ages.group",
                          group.name(),
                          Texts.same(ages.toString()),
                          Texts.same(AgeBand.FINSAM.toString()))));
    }
    base.flatMap(NeedBase::ages)
        .filter(ages -> !ages.equals(AgeBand.FINSAM))
        .ifPresent(
            ages ->
                cautions.add(
                    TEXTS.of(
                        "ages.base",
                        Texts.same(ages.toString()),
                        Texts.same(AgeBand.FINSAM.toString()))));
    for (GroupOverlap overlap : new Union(this, Assumed.LIKELY).impossible()) {
      cautions.add(TEXTS.of("overlap.too-large", name(overlap.group()), name(overlap.other())));
    }
    return List.copyOf(cautions);
  }

  private Label name(String group) {
    return groups.stream().filter(g -> g.id().equals(group)).findFirst().orElseThrow().name();
  }

  private static boolean within(AgeBand ages, AgeBand span) {
    return ages.fromInclusive() >= span.fromInclusive()
        && ages.toInclusive().orElse(Integer.MAX_VALUE)
            <= span.toInclusive().orElse(Integer.MAX_VALUE);
  }
}
