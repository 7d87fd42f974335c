package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Parts of a whole as one bar, with every part's amount and share listed below it.
 *
 * @param text the words around the chart
 * @param amount how amounts are written
 * @param share how shares are written, given as fractions from 0 to 1
 * @param parts from left to right
 */
public record ShareChart(
    ChartText text, DoubleFunction<String> amount, DoubleFunction<String> share, List<Part> parts)
    implements Chart {
  private static final double MARGIN = 2;
  private static final double BAR_TOP = 20;
  private static final double BAR = 34;

  /** Copies the parts. */
  public ShareChart {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param label what it is
   * @param amount how much, not negative and at most 1e300
   */
  public record Part(String label, double amount) {
    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is negative, not a number or beyond 1e300
     */
    public Part {
      if (!(amount >= 0 && amount <= 1e300)) {
        throw new IllegalArgumentException(
            "Argument 'amount' must be from 0 to 1e300 but is " + amount);
      }
    }

    /** A part of the whole. */
    public static Part of(String label, double amount) {
      return new Part(label, amount);
    }
  }

  /** A chart of these parts. */
  public static ShareChart of(
      ChartText text, DoubleFunction<String> amount, DoubleFunction<String> share, Part... parts) {
    return new ShareChart(text, amount, share, List.of(parts));
  }

  @Override
  public Html html(String id) {
    double total = total();
    List<String> spoken =
        total == 0
            ? List.of()
            : parts.stream()
                .map(p -> p.label() + ": " + amountOf(p) + ", " + shareOf(p, total))
                .toList();
    return Drawing.figure(text, id, spoken, this::paint);
  }

  private double total() {
    return parts.stream().mapToDouble(Part::amount).sum();
  }

  private String amountOf(Part part) {
    return amount.apply(part.amount());
  }

  private String shareOf(Part part, double total) {
    return share.apply(part.amount() / total);
  }

  private Drawing paint(double width, String id) {
    double total = total();
    double room = width - 2 * MARGIN;
    List<Html> shapes = new ArrayList<>();
    shapes.add(Paint.patterns(parts.size(), id));
    double before = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double from = MARGIN + before / total * room;
      before += part.amount();
      // Rounding in the sum must not carry the last part over the edge.
      double to = Math.min(MARGIN + room, MARGIN + before / total * room);
      if (to > from) {
        shapes.add(Paint.filled(Svg.rect(from, BAR_TOP, to - from, BAR), i, id));
        String label = shareOf(part, total);
        if (TextFit.width(label, Svg.FONT) + 4 <= to - from) {
          shapes.add(
              Svg.fitted(
                  (from + to) / 2, BAR_TOP - 6, Svg.Anchor.MIDDLE, "value", label, to - from));
        }
      }
    }
    return new Drawing(list(width, id, total, shapes), shapes);
  }

  private double list(double width, String id, double total, List<Html> shapes) {
    double amounts = 0;
    double shares = 0;
    for (Part part : parts) {
      amounts = Math.max(amounts, TextFit.width(amountOf(part), Svg.FONT));
      shares = Math.max(shares, TextFit.width(shareOf(part, total), Svg.FONT));
    }
    amounts = Math.min(amounts, width * 0.28);
    shares = Math.min(shares, width * 0.22);
    double right = Math.min(width, 560) - MARGIN;
    double labels = right - shares - amounts - 24 - 28 - MARGIN;
    double y = BAR_TOP + BAR + 14;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      TextFit.Lines label = TextFit.wrap(part.label(), labels, Svg.FONT, 3);
      double base = y + 15;
      shapes.add(Paint.swatch(MARGIN, y + 4, i, id));
      shapes.add(Svg.text(MARGIN + 24, base, Svg.Anchor.START, "label", label, part.label()));
      shapes.add(
          Svg.fitted(right - shares - 16, base, Svg.Anchor.END, "value", amountOf(part), amounts));
      shapes.add(Svg.fitted(right, base, Svg.Anchor.END, "value", shareOf(part, total), shares));
      y += label.lines().size() * Svg.LINE + 8;
      shapes.add(Svg.line(MARGIN, y, right, y, "grid"));
    }
    return y + 4;
  }
}
