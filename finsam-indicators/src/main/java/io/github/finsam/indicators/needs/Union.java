package io.github.finsam.indicators.needs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many different people some groups have, when only some of their overlaps are known. */
final class Union {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** A bound from below is rounded downwards. */
  private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

  private final Needs needs;
  private final Assumed assumed;
  private final int size;
  private final BigDecimal[] persons;

  /** The least and the most that two groups can have in common. */
  private final BigDecimal[][] least;

  private final BigDecimal[][] most;
  private final List<GroupOverlap> impossible = new ArrayList<>();

  Union(Needs needs, Assumed assumed) {
    this.needs = needs;
    this.assumed = assumed;
    this.size = needs.groups().size();
    this.persons = new BigDecimal[size];
    this.least = new BigDecimal[size][size];
    this.most = new BigDecimal[size][size];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      persons[i] = needs.groups().get(i).inNeed(assumed);
      numbers.put(needs.groups().get(i).id(), i);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        least[i][j] = BigDecimal.ZERO;
        most[i][j] = persons[i].min(persons[j]);
      }
    }
    for (GroupOverlap overlap : needs.overlaps()) {
      known(overlap, numbers.getOrDefault(overlap.group(), 0), numbers);
    }
  }

  private void known(GroupOverlap overlap, int group, Map<String, Integer> numbers) {
    int other = numbers.getOrDefault(overlap.other(), 0);
    BigDecimal low = overlap.share().lowest().multiply(persons[group]);
    if (low.compareTo(persons[other]) > 0) {
      impossible.add(overlap);
    }
    BigDecimal both = persons[group].min(persons[other]);
    least[group][other] = low.min(both);
    least[other][group] = least[group][other];
    most[group][other] = overlap.share().highest().multiply(persons[group]).min(both);
    most[other][group] = most[group][other];
  }

  /** Overlaps of which even the lowest is more than the other group has people in need. */
  List<GroupOverlap> impossible() {
    return impossible;
  }

  Bounds bounds() {
    BigDecimal low = atLeast();
    BigDecimal high = atMost();
    // Overlaps that cannot be all true at once may leave nothing between the two.
    return new Bounds(low.min(high), high);
  }

  /** Hunter's bound: the heaviest tree, grown by Prim's method from every part not yet in it. */
  private BigDecimal atMost() {
    BigDecimal sum = needs.total(assumed);
    boolean[] in = new boolean[size];
    in[0] = true;
    BigDecimal[] best = least[0].clone();
    for (int step = 1; step < size; step++) {
      int next = -1;
      for (int i = 0; i < size; i++) {
        if (!in[i] && (next < 0 || best[i].compareTo(best[next]) > 0)) {
          next = i;
        }
      }
      in[next] = true;
      sum = sum.subtract(best[next]);
      for (int i = 0; i < size; i++) {
        best[i] = best[i].max(least[next][i]);
      }
    }
    BigDecimal high = sum;
    return needs.base().map(base -> high.min(BigDecimal.valueOf(base.persons()))).orElse(high);
  }

  /**
   * The best of the bounds 2 S1 / (k + 1) - 2 S2 / (k (k + 1)) over all sets of groups, S1 being
   * the sum of their people, S2 that of what their pairs can have in common, and k the whole part
   * of 2 S2 / S1 and one more. Of a set of one group it is the group itself.
   */
  private BigDecimal atLeast() {
    BigDecimal best = BigDecimal.ZERO;
    BigDecimal[] sums = new BigDecimal[1 << size];
    BigDecimal[] pairs = new BigDecimal[1 << size];
    sums[0] = BigDecimal.ZERO;
    pairs[0] = BigDecimal.ZERO;
    for (int set = 1; set < 1 << size; set++) {
      int last = Integer.numberOfTrailingZeros(set);
      int rest = set & (set - 1);
      BigDecimal common = BigDecimal.ZERO;
      for (int i = last + 1; i < size; i++) {
        if ((rest >> i & 1) == 1) {
          common = common.add(most[last][i]);
        }
      }
      sums[set] = sums[rest].add(persons[last]);
      pairs[set] = pairs[rest].add(common);
      if (sums[set].signum() > 0) {
        best = best.max(bound(sums[set], pairs[set]));
      }
    }
    return best;
  }

  private static BigDecimal bound(BigDecimal sum, BigDecimal pairs) {
    long k = pairs.multiply(TWO).divideToIntegralValue(sum).longValueExact() + 1;
    BigDecimal numerator = sum.multiply(BigDecimal.valueOf(2 * k)).subtract(pairs.multiply(TWO));
    return numerator.divide(BigDecimal.valueOf(k * (k + 1)), DOWN);
  }
}
