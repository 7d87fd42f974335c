package io.github.finsam.examples.benchmarks;

import io.github.finsam.survey.Tally;
import java.util.stream.IntStream;

/**
 * What has been worked out for every cell, added up: enough to show that nothing was left out, and
 * little enough to hand over that handing over costs nothing.
 *
 * @param cells how many cells there are
 * @param answers answers on the scale
 * @param doNotKnow answers "do not know"
 * @param blank items left blank
 * @param means sum of the means over the cells with an answer
 * @param shares sum over the same cells of the shares of answers 4 and 5
 * @param deviations sum of the standard deviations (n - 1) over the cells with two answers
 */
record Figures(
    long cells,
    long answers,
    long doNotKnow,
    long blank,
    double means,
    double shares,
    double deviations) {

  private static final int PARTS_EACH = 16;

  static final int HIGHEST_ANSWER = 5;
  static final int LOWEST_POSITIVE = 4;

  Figures plus(Figures o) {
    return new Figures(
        cells + o.cells,
        answers + o.answers,
        doNotKnow + o.doNotKnow,
        blank + o.blank,
        means + o.means,
        shares + o.shares,
        deviations + o.deviations);
  }

  /** Whether all whole numbers are the same, and all others but for rounding. */
  boolean agreesWith(Figures o) {
    return cells == o.cells
        && answers == o.answers
        && doNotKnow == o.doNotKnow
        && blank == o.blank
        && near(means, o.means)
        && near(shares, o.shares)
        && near(deviations, o.deviations);
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  }

  /** The figures of every cell of a tally, on several threads, making nothing on the way. */
  static Figures of(Tally tally, int threads) {
    int cells = tally.cellCount();
    // Several for each thread: one may be held up.
    int parts = threads == 1 ? 1 : threads * PARTS_EACH;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            p ->
                of(tally, (int) ((long) cells * p / parts), (int) ((long) cells * (p + 1) / parts)))
        .reduce(new Figures(0, 0, 0, 0, 0, 0, 0), Figures::plus);
  }

  private static Figures of(Tally tally, int from, int to) {
    long[] times = new long[Math.max(Survey.BLANK, tally.highestCode()) + 1];
    long answers = 0;
    long doNotKnow = 0;
    long blank = 0;
    double means = 0;
    double shares = 0;
    double deviations = 0;
    for (int cell = from; cell < to; cell++) {
      tally.copyCounts(cell, times);
      long n = 0;
      long sum = 0;
      long squares = 0;
      for (int code = 1; code <= HIGHEST_ANSWER; code++) {
        n += times[code];
        sum += code * times[code];
        squares += code * code * times[code];
      }
      answers += n;
      doNotKnow += times[Survey.DO_NOT_KNOW];
      blank += times[Survey.BLANK];
      if (n > 0) {
        double mean = (double) sum / n;
        means += mean;
        shares += (double) (times[LOWEST_POSITIVE] + times[HIGHEST_ANSWER]) / n;
        if (n > 1) {
          // Whole numbers up to here: nothing is lost in the difference.
          deviations += Math.sqrt((double) (squares * n - sum * sum) / ((double) n * (n - 1)));
        }
      }
    }
    return new Figures(to - from, answers, doNotKnow, blank, means, shares, deviations);
  }
}
