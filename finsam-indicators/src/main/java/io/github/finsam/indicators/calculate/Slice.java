package io.github.finsam.indicators.calculate;

import io.github.finsam.indicators.disclosure.AnswerCodes;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of one group of a tally, item by item.
 *
 * @param group the group
 * @param lines its items and their counts
 */
record Slice(Group group, List<Line> lines) {

  /**
   * The counts of one item.
   *
   * @param cell which line of the tally
   * @param counts times by code; not to be changed
   */
  record Line(TallyCell cell, long[] counts) {}

  /** Every group of a tally. */
  static List<Slice> of(Tally tally) {
    Map<Group, List<Line>> byGroup = new LinkedHashMap<>();
    for (TallyCell cell : tally.cells()) {
      byGroup
          .computeIfAbsent(cell.group(), group -> new ArrayList<>())
          .add(new Line(cell, tally.countsByCode(cell.item(), cell.group())));
    }
    List<Slice> slices = new ArrayList<>(byGroup.size());
    byGroup.forEach((group, lines) -> slices.add(new Slice(group, lines)));
    return slices;
  }

  /** The lines of the tally with some items of some groups. */
  static Set<TallyCell> atoms(Iterable<Slice> slices, Collection<String> items) {
    Set<TallyCell> atoms = new HashSet<>();
    for (Slice slice : slices) {
      for (Line line : slice.lines) {
        if (items.contains(line.cell.item())) {
          atoms.add(line.cell);
        }
      }
    }
    return atoms;
  }

  /**
   * How many people the answers come from at the most: as many as answered the item that most
   * answered at one occasion, as far as the tally tells occasions apart.
   */
  static long people(Iterable<Slice> slices, Collection<String> items, AnswerCodes answers) {
    Map<List<Object>, Long> byQuestion = new HashMap<>();
    for (Slice slice : slices) {
      for (Line line : slice.lines) {
        if (items.contains(line.cell.item())) {
          long answered = 0;
          for (int code = 0; code < line.counts.length; code++) {
            answered += answers.isAnswer(line.cell.item(), code) ? line.counts[code] : 0;
          }
          List<Object> question = List.of(line.cell.item(), slice.group.occasion());
          byQuestion.merge(question, answered, Math::addExact);
        }
      }
    }
    return byQuestion.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** The counts of some items in some groups together. */
  static long[] sum(Iterable<Slice> slices, Collection<String> items) {
    long[] sum = new long[FormItem.MAX_CODE + 1];
    for (Slice slice : slices) {
      for (Line line : slice.lines) {
        if (items.contains(line.cell.item())) {
          for (int code = 0; code < line.counts.length; code++) {
            sum[code] = Math.addExact(sum[code], line.counts[code]);
          }
        }
      }
    }
    return sum;
  }
}
