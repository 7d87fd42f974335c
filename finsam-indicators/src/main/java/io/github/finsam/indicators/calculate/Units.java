package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.Descriptive;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Means over units, each weighing the same. */
final class Units {

  /**
   * The fewest units a mean is taken of: whoever knows the figure of one of two units could tell
   * that of the other.
   */
  static final int FEWEST = 3;

  private static final Label FORBUNDS = Label.of("samordningsförbund", "förbund");
  private static final Label INSATSER = Label.of("insatser", "insatser");
  private static final Label ITEMS = Label.of("påståenden", "items");

  private final Tally tally;
  private final Measure measure;
  private final List<Group> groups;
  private final long minimum;
  private final double level;

  Units(Tally tally, Measure measure, List<Group> groups, int minimum, double level) {
    this.tally = tally;
    this.measure = measure;
    this.groups = groups;
    this.minimum = Math.max(1, minimum);
    this.level = level;
  }

  /** Each förbund or insats weighs the same; empty if fewer than three have enough answers. */
  Optional<UnitMeans> meansOver(Dimension unit) {
    Map<String, List<Group>> byUnit = new TreeMap<>();
    for (Group group : groups) {
      Optional<?> id = unit == Dimension.FORBUND ? group.forbund() : group.insats();
      id.ifPresent(
          i -> byUnit.computeIfAbsent(i.toString(), key -> new ArrayList<>()).add(group));
    }
    List<long[]> counts =
        byUnit.values().stream().map(g -> Computing.sum(tally, measure.itemIds(), g)).toList();
    return means(unit == Dimension.FORBUND ? FORBUNDS : INSATSER, counts, FEWEST);
  }

  /** Each item weighs the same. */
  Optional<UnitMeans> meansOverItems() {
    return means(
        ITEMS,
        measure.itemIds().stream()
            .map(item -> Computing.sum(tally, List.of(item), groups))
            .toList(),
        1);
  }

  private Optional<UnitMeans> means(Label unit, Collection<long[]> counts, int fewest) {
    Scale scale = measure.scale().orElseThrow();
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    int[] positive = scale.positive().stream().mapToInt(Integer::intValue).toArray();
    List<Double> shares = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    int left = 0;
    for (long[] byCode : counts) {
      long n = Descriptive.n(byCode, lowest, highest);
      if (n >= minimum) {
        shares.add(Descriptive.shareAsDouble(byCode, lowest, highest, positive));
        means.add(Descriptive.meanAsDouble(byCode, lowest, highest));
      } else if (n > 0) {
        left++;
      }
    }
    if (shares.size() < fewest) {
      return Optional.empty();
    }
    int leftOut = left;
    return moments(shares)
        .map(
            share ->
                new UnitMeans(
                    unit,
                    shares.size(),
                    leftOut,
                    share.mean(),
                    Intervals.studentT(share, level).map(i -> Intervals.cut(i, 0, 1)),
                    scale.metric()
                        ? moments(means)
                            .map(m -> OptionalDouble.of(m.mean()))
                            .orElse(OptionalDouble.empty())
                        : OptionalDouble.empty()));
  }

  private static Optional<Moments> moments(List<Double> values) {
    return Moments.ofValues(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
