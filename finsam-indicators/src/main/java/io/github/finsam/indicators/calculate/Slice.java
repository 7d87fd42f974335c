package io.github.finsam.indicators.calculate;

import io.github.finsam.code.Occasion;
import io.github.finsam.indicators.disclosure.AnswerCodes;
import io.github.finsam.indicators.internal.Lines;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counts of one group of a tally, item by item. */
final class Slice {

  private static final int NONE = -1;
  private static final int OCCASIONS = Occasion.values().length;

  private final Counted counted;
  private final Group group;

  /** For each item the number of its line of the tally. */
  private final int[] lines;

  private Slice(Counted counted, Group group) {
    this.counted = counted;
    this.group = group;
    this.lines = new int[counted.items.size()];
    Arrays.fill(lines, NONE);
  }

  /**
   * A tally, read once for all that is asked of it.
   *
   * @param items the numbers of its items
   * @param times times by code for each line of the tally
   * @param answers answers for each line of the tally
   */
  @SuppressWarnings("ArrayRecordComponent") // shared by the slices, never compared
  private record Counted(Tally tally, Map<String, Integer> items, long[][] times, long[] answers) {

    /** The numbers of some items that somebody was asked. */
    int[] numbers(Collection<String> of) {
      int[] numbers = new int[of.size()];
      int size = 0;
      for (String item : of) {
        Integer number = items.get(item);
        if (number != null) {
          numbers[size++] = number;
        }
      }
      return size == numbers.length ? numbers : Arrays.copyOf(numbers, size);
    }
  }

  /**
   * Every group of a tally.
   *
   * @param answers which codes are answers
   */
  static List<Slice> of(Tally tally, AnswerCodes answers) {
    Map<String, Integer> items = new HashMap<>();
    tally.items().forEach(item -> items.put(item, items.size()));
    int cells = tally.cellCount();
    Counted counted = new Counted(tally, items, new long[cells][], new long[cells]);
    List<Slice> slices = new ArrayList<>();
    tally.groups().forEach(group -> slices.add(new Slice(counted, group)));
    int at = 0;
    boolean[] isAnswer = new boolean[tally.highestCode() + 1];
    String item = "";
    int number = NONE;
    for (int line = 0; line < cells; line++) {
      if (!item.equals(tally.item(line))) {
        item = tally.item(line);
        number++;
        at = 0;
        for (int code = 0; code < isAnswer.length; code++) {
          isAnswer[code] = answers.isAnswer(item, code);
        }
      }
      long[] times = new long[isAnswer.length];
      tally.copyCounts(line, times);
      counted.times[line] = times;
      for (int code = 0; code < times.length; code++) {
        counted.answers[line] += isAnswer[code] ? times[code] : 0;
      }
      // The groups of an item come in the order of all groups.
      Group group = tally.group(line);
      while (!slices.get(at).group.equals(group)) {
        at++;
      }
      slices.get(at).lines[number] = line;
    }
    return slices;
  }

  /** The group. */
  Group group() {
    return group;
  }

  /** The lines of the tally with some items of some groups. */
  static Set<TallyCell> atoms(List<Slice> slices, Collection<String> items) {
    if (slices.isEmpty()) {
      return Set.of();
    }
    Counted counted = slices.get(0).counted;
    int[] numbers = counted.numbers(items);
    int[] lines = new int[numbers.length * slices.size()];
    int size = 0;
    for (int number : numbers) {
      for (Slice slice : slices) {
        if (slice.lines[number] != NONE) {
          lines[size++] = slice.lines[number];
        }
      }
    }
    lines = Arrays.copyOf(lines, size);
    Arrays.sort(lines);
    return new Lines(counted.tally, lines);
  }

  /**
   * How many people the answers come from at the most: as many as answered the item that most
   * answered at one occasion, as far as the tally tells occasions apart.
   */
  static long people(List<Slice> slices, Collection<String> items) {
    if (slices.isEmpty()) {
      return 0;
    }
    Counted counted = slices.get(0).counted;
    long most = 0;
    for (int number : counted.numbers(items)) {
      long[] byOccasion = new long[OCCASIONS + 1];
      for (Slice slice : slices) {
        int line = slice.lines[number];
        if (line != NONE) {
          int occasion = slice.group.occasion().map(Occasion::ordinal).orElse(OCCASIONS);
          byOccasion[occasion] = Math.addExact(byOccasion[occasion], counted.answers[line]);
          most = Math.max(most, byOccasion[occasion]);
        }
      }
    }
    return most;
  }

  /** The counts of some items in some groups together. */
  static long[] sum(List<Slice> slices, Collection<String> items) {
    long[] sum = new long[FormItem.MAX_CODE + 1];
    if (slices.isEmpty()) {
      return sum;
    }
    Counted counted = slices.get(0).counted;
    for (int number : counted.numbers(items)) {
      for (Slice slice : slices) {
        int line = slice.lines[number];
        if (line != NONE) {
          long[] times = counted.times[line];
          for (int code = 0; code < times.length; code++) {
            sum[code] = Math.addExact(sum[code], times[code]);
          }
        }
      }
    }
    return sum;
  }
}
