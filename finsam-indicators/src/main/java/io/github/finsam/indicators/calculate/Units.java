package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.Descriptive;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Means over units or items, each weighing the same. */
final class Units {

  /**
   * The fewest units a mean is taken of: whoever knows the figure of one of two units could tell
   * that of the other.
   */
  static final int FEWEST = 3;

  private static final Label FORBUNDS = Label.of("samordningsförbund", "förbund");
  private static final Label INSATSER = Label.of("insatser", "insatser");
  private static final Label ITEMS = Label.of("påståenden", "items");

  private Units() {}

  /**
   * A unit or an item with its part of a cell. It is a cell of its own for what may be shown: a
   * mean over units, one of them hidden and the others not, would give it away.
   *
   * @param key what the cell is called
   * @param slices the groups of the tally that belong to it
   * @param itemIds the items that belong to it
   */
  record Part(CellKey key, List<Slice> slices, Set<String> itemIds) {

    Set<TallyCell> atoms() {
      return Slice.atoms(slices, itemIds);
    }
  }

  /** The units of a cell, or its items if they weigh alike; none if nothing is put together. */
  static List<Part> parts(
      CellKey cell, Measure measure, List<Slice> slices, Optional<Dimension> unit) {
    List<Part> parts = new ArrayList<>();
    if (unit.isPresent()) {
      Map<String, List<Slice>> byUnit = new TreeMap<>();
      for (Slice slice : slices) {
        Optional<?> id =
            unit.get() == Dimension.FORBUND ? slice.group().forbund() : slice.group().insats();
        id.ifPresent(
            i -> byUnit.computeIfAbsent(i.toString(), key -> new ArrayList<>()).add(slice));
      }
      byUnit.forEach(
          (id, members) -> parts.add(new Part(part(cell, id), members, measure.itemIds())));
    } else if (measure.itemsWeighAlike()) {
      for (String item : measure.itemIds()) {
        parts.add(new Part(part(cell, item), slices, Set.of(item)));
      }
    }
    return parts;
  }

  private static CellKey part(CellKey cell, String id) {
    List<Object> key = new ArrayList<>(cell.key());
    key.add(id);
    return new CellKey(cell.table(), key);
  }

  /** The means; empty if nothing is put together or of too few. */
  static Optional<UnitMeans> means(
      Measure measure,
      List<Part> parts,
      Optional<Dimension> unit,
      Publication publication,
      double level) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Scale scale = measure.scale().orElseThrow();
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    int[] positive = scale.positive().stream().mapToInt(Integer::intValue).toArray();
    List<Double> shares = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    int left = 0;
    for (Part part : parts) {
      if (publication.shown(part.key())) {
        long[] counts = Slice.sum(part.slices(), part.itemIds());
        shares.add(Descriptive.shareAsDouble(counts, lowest, highest, positive));
        means.add(Descriptive.meanAsDouble(counts, lowest, highest));
      } else if (publication.decision(part.key()).isHidden()) {
        left++;
      }
    }
    if (shares.isEmpty() || (unit.isPresent() && shares.size() < FEWEST)) {
      return Optional.empty();
    }
    Label name = unit.map(u -> u == Dimension.FORBUND ? FORBUNDS : INSATSER).orElse(ITEMS);
    Moments share = moments(shares);
    return Optional.of(
        new UnitMeans(
            name,
            shares.size(),
            left,
            share.mean(),
            Intervals.studentT(share, level).map(interval -> Intervals.cut(interval, 0, 1)),
            scale.metric() ? OptionalDouble.of(moments(means).mean()) : OptionalDouble.empty()));
  }

  private static Moments moments(List<Double> values) {
    return Moments.ofValues(values.stream().mapToDouble(Double::doubleValue).toArray())
        .orElseThrow();
  }
}
