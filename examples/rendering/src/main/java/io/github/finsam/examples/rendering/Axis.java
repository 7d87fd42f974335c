package io.github.finsam.examples.rendering;

import java.util.HashSet;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Ticks with labels, laid along a stretch of the drawing.
 *
 * @param every shows the label of every tick, every second, every third, counted from zero
 */
record Axis(Ticks ticks, List<String> labels, double from, double to, int every) {

  /** Labels side by side: where they are too wide for their ticks, some are left out. */
  static Axis across(
      double low, double high, double from, double to, int most, DoubleFunction<String> format) {
    Axis axis = upward(low, high, from, to, most, format);
    double widest =
        axis.labels.stream().mapToDouble(l -> TextFit.width(l, Svg.FONT)).max().orElse(0);
    int every = (int) Math.ceil(Math.min(axis.labels.size(), (widest + 8) / axis.gap()));
    return new Axis(axis.ticks, axis.labels, from, to, every);
  }

  /** Labels above each other, with fewer ticks if their labels would else be the same. */
  static Axis upward(
      double low, double high, double from, double to, int most, DoubleFunction<String> format) {
    int max = most;
    while (true) {
      Ticks ticks = Ticks.covering(low, high, max);
      List<String> labels = ticks.values().stream().map(format::apply).toList();
      if (max == Ticks.FEWEST || new HashSet<>(labels).size() == labels.size()) {
        return new Axis(ticks, labels, from, to, 1);
      }
      max--;
    }
  }

  double at(double value) {
    return from + (value - ticks.first()) / (ticks.last() - ticks.first()) * (to - from);
  }

  boolean shows(int tick) {
    int zero = Math.max(0, ticks.values().indexOf(0.0));
    return (tick - zero) % every == 0;
  }

  /** How wide a label may be. */
  double room() {
    return every * gap() - 6;
  }

  private double gap() {
    return Math.abs(to - from) / (labels.size() - 1);
  }
}
