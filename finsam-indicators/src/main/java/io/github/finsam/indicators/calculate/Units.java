package io.github.finsam.indicators.calculate;

import io.github.finsam.base.Label;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.Descriptive;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
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

  /** What is put together, each weighing the same. */
  enum Kind {
    FORBUND(Label.of("samordningsförbund", "förbund")),
    INSATS(Label.of("insatser", "insatser")),
    RESPONDENT(Label.of("respondentgrupper", "groups of respondents")),
    ITEM(Label.of("påståenden", "items"));

    private final Label label;

    Kind(Label label) {
      this.label = label;
    }

    /** What is put together in a cell: the units asked for, or what the definition says. */
    static Optional<Kind> of(
        Optional<Dimension> unit, Measure measure, Set<Respondent> respondents) {
      if (unit.isPresent()) {
        return unit.map(u -> u == Dimension.FORBUND ? FORBUND : INSATS);
      }
      if (respondents.size() > 1) {
        return measure
            .groupRule()
            .filter(IndicatorRule.MeanOfGroups.class::isInstance)
            .map(rule -> RESPONDENT);
      }
      return measure.itemsWeighAlike() ? Optional.of(ITEM) : Optional.empty();
    }

    /** Whether the units are a sample of such units, so that they scatter by chance. */
    boolean isSample() {
      return this == FORBUND || this == INSATS;
    }
  }

  /** The parts of a cell that are put together; none if nothing is. */
  static List<Part> parts(CellKey cell, Measure measure, List<Slice> slices, Optional<Kind> kind) {
    List<Part> parts = new ArrayList<>();
    if (kind.isEmpty()) {
      return parts;
    }
    if (kind.get() == Kind.ITEM) {
      for (String item : measure.itemIds()) {
        parts.add(new Part(part(cell, item), slices, Set.of(item)));
      }
      return parts;
    }
    Map<String, List<Slice>> byUnit = new TreeMap<>();
    for (Slice slice : slices) {
      Group group = slice.group();
      Optional<?> id =
          switch (kind.get()) {
            case FORBUND -> group.forbund();
            case INSATS -> group.insats();
            case RESPONDENT, ITEM -> group.respondent();
          };
      id.ifPresent(i -> byUnit.computeIfAbsent(i.toString(), key -> new ArrayList<>()).add(slice));
    }
    byUnit.forEach(
        (id, members) -> parts.add(new Part(part(cell, id), members, measure.itemIds())));
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
      Optional<Kind> kind,
      Publication publication,
      double level) {
    if (parts.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Scale scale = measure.scale().orElseThrow();
    List<Double> shares = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    int left = 0;
    for (Part part : parts) {
      if (publication.shown(part.key())) {
        Value value = value(measure, scale, part);
        shares.add(value.share());
        means.add(value.mean());
      } else if (publication.decision(part.key()).isHidden()) {
        left++;
      }
    }
    boolean tooFew = kind.get().isSample() ? shares.size() < FEWEST : shares.isEmpty();
    // A mean of some items or groups is another measure than the mean of all of them.
    if (tooFew || (!kind.get().isSample() && left > 0)) {
      return Optional.empty();
    }
    Moments share = moments(shares);
    return Optional.of(
        new UnitMeans(
            kind.get().label,
            shares.size(),
            left,
            share.mean(),
            kind.get().isSample()
                ? Intervals.studentT(share, level).map(i -> Intervals.cut(i, 0, 1))
                : Optional.empty(),
            scale.metric() ? OptionalDouble.of(moments(means).mean()) : OptionalDouble.empty()));
  }

  /** The value of a unit by the rule of the definition. */
  private record Value(double share, double mean) {}

  private static Value value(Measure measure, Scale scale, Part part) {
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    int[] positive = scale.positive().stream().mapToInt(Integer::intValue).toArray();
    List<Set<String>> together =
        measure.itemsWeighAlike()
            ? part.itemIds().stream().map(Set::of).toList()
            : List.of(part.itemIds());
    List<Double> shares = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (Set<String> items : together) {
      long[] counts = Slice.sum(part.slices(), items);
      if (Descriptive.n(counts, lowest, highest) > 0) {
        shares.add(Descriptive.shareAsDouble(counts, lowest, highest, positive));
        means.add(Descriptive.meanAsDouble(counts, lowest, highest));
      }
    }
    return new Value(moments(shares).mean(), moments(means).mean());
  }

  private static Moments moments(List<Double> values) {
    return Moments.ofValues(values.stream().mapToDouble(Double::doubleValue).toArray())
        .orElseThrow();
  }
}
