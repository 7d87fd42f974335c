package io.github.finsam.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The search for other tables by boxes: answers are moved along the edges of a box of parts, added
 * at one corner, taken away at its neighbours, added at theirs. A sum that holds whole edges of the
 * box does not notice; the others must be hidden. A box of no dimensions is one part.
 *
 * <p>The search is greedy and finds few of all tables there are. What it finds is right all the
 * same, since each box is checked against all sums.
 */
final class Boxes {

  /** How many boxes are made larger at each step, and neighbours tried along each axis. */
  private static final int BEAM = 5;

  private static final int NEIGHBOURS = 6;

  /** How far along an axis neighbours are looked for, to either side. */
  private static final int REACH = 64;

  /** What it weighs that a sum cannot be hidden: more than anything that can. */
  private static final double KNOWN = 1e9;

  private static final long MANY = 1L << 40;

  private static final int[] NOWHERE = {};

  private final Sum[] sums;
  private final Part[] parts;
  private final int codes;

  /** The places that have parts, and the parts of each. */
  private final Places places = new Places();

  private final List<List<Part>> byPlace = new ArrayList<>();

  /** The publications whose base has a part at the place, one bit for each. */
  private final long[] basesAt;

  /** For each axis the lines along it, and the numbers of each where there are parts, in order. */
  private final List<Places> lines = new ArrayList<>();

  private final List<List<int[]>> numbersOfLines = new ArrayList<>();

  /**
   * Which sums the box at hand touches, and how often it adds to each: of use only if the round is
   * the one at hand.
   */
  private final int[] change;

  private final long[] rounds;
  private long round;
  private int[] touching = new int[64];
  private int touchings;

  /** Steps by code of the box at hand. */
  private final long[] steps;

  /** The places of the mirror image of the box at hand. */
  private final int[] mirrored = new int[1 << Axes.COUNT];

  /** Boxes with the same start that have been looked at. */
  private final Places seen = new Places();

  Boxes(Ledger ledger) {
    this.sums = ledger.sums().toArray(Sum[]::new);
    this.parts = ledger.parts().toArray(Part[]::new);
    this.codes = ledger.codes();
    this.steps = new long[codes];
    this.basesAt = new long[parts.length];
    this.change = new int[sums.length];
    this.rounds = new long[sums.length];
    for (Part part : parts) {
      int number = places.number(part.place);
      if (number == byPlace.size()) {
        byPlace.add(new ArrayList<>(1));
      }
      byPlace.get(number).add(part);
      basesAt[number] |= part.bases;
    }
    for (int axis = 0; axis < Axes.COUNT; axis++) {
      Places line = new Places();
      List<int[]> numbers = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (List<Part> at : byPlace) {
        long place = at.get(0).place;
        int number = line.number(Axes.without(place, axis));
        if (number == numbers.size()) {
          numbers.add(new int[2]);
          sizes.add(0);
        }
        int size = sizes.get(number);
        if (size == numbers.get(number).length) {
          numbers.set(number, Arrays.copyOf(numbers.get(number), 2 * size));
        }
        numbers.get(number)[size] = Axes.along(place, axis);
        sizes.set(number, size + 1);
      }
      for (int i = 0; i < numbers.size(); i++) {
        int[] sorted = Arrays.copyOf(numbers.get(i), sizes.get(i));
        Arrays.sort(sorted);
        numbers.set(i, sorted);
      }
      lines.add(line);
      numbersOfLines.add(numbers);
    }
  }

  /** A box, and what moving answers along it costs and gains. */
  private static final class Box {
    private final long[] corners;
    private final int[] signs;
    private final int axes;
    private Part[] parts;
    private int[] partSigns;
    private int size;
    private double cost;
    private int known;
    private long room;
    private long up;
    private long down;
    private long gain;

    /** How little promising it is to make it larger. */
    private double dullness;

    Box(long[] corners, int[] signs, int axes) {
      this.corners = corners;
      this.signs = signs;
      this.axes = axes;
      this.parts = new Part[corners.length];
      this.partSigns = new int[corners.length];
    }

    /** The corner opposite to the one it began with; it tells boxes with the same start apart. */
    long farthest() {
      return corners[corners.length - 1];
    }

    void add(Part part, int sign) {
      if (size == parts.length) {
        parts = Arrays.copyOf(parts, 2 * size);
        partSigns = Arrays.copyOf(partSigns, 2 * size);
      }
      parts[size] = part;
      partSigns[size++] = sign;
    }

    boolean works() {
      return known == 0 && gain > 0;
    }

    boolean isFree(long need) {
      return cost == 0 && gain >= need;
    }

    /** What the answers gained cost; a box that gains all is preferred to several. */
    double price(long need) {
      return gain >= need ? cost : 1.3 * cost * need / gain + 1;
    }
  }

  /**
   * Widens the interval that is proved to be left to a hidden sum, if a box can, and hides what
   * must be hidden for it.
   *
   * @param need how much wider it should become, greater than zero
   * @return the sums hidden now; empty if no box has been found
   */
  Optional<List<Sum>> widen(Sum target, long need) {
    Optional<Box> best = Optional.empty();
    for (Part start : starts(target)) {
      best = grow(target, need, start, best);
      if (best.isPresent() && best.get().isFree(need)) {
        break;
      }
    }
    return best.map(box -> move(target, box));
  }

  /** Parts of the sum to begin with: those that cost least by themselves. */
  private List<Part> starts(Sum target) {
    record Start(Part part, double cost) {}
    List<Start> starts = new ArrayList<>();
    for (int id : target.parts) {
      double cost = 0;
      for (int s : parts[id].sums) {
        Sum sum = sums[s];
        cost += sum.known ? KNOWN : sum.hidden ? 0 : sum.cost;
      }
      starts.add(new Start(parts[id], cost));
    }
    starts.sort(Comparator.comparingDouble(Start::cost));
    List<Part> first = new ArrayList<>();
    int answered = 0;
    for (Start start : starts) {
      boolean answers = Arrays.stream(start.part.counts).anyMatch(count -> count > 0);
      if (first.size() < 3 || (answers && answered < 2)) {
        first.add(start.part);
        answered += answers ? 1 : 0;
      }
    }
    return first;
  }

  private Optional<Box> grow(Sum target, long need, Part start, Optional<Box> best) {
    Box point = new Box(new long[] {start.place}, new int[] {1}, 0);
    point.add(start, 1);
    evaluate(target, need, point);
    best = better(best, point, need);
    List<int[]> neighbours = new ArrayList<>();
    for (int axis = 0; axis < Axes.COUNT; axis++) {
      neighbours.add(near(start.place, axis));
    }
    Comparator<Box> promising = Comparator.comparingDouble(box -> box.dullness);
    List<Box> beam = List.of(point);
    seen.clear();
    for (int size = 1; size <= Axes.COUNT; size++) {
      List<Box> larger = new ArrayList<>();
      for (int axis = 0; axis < Axes.COUNT; axis++) {
        List<Box> along = new ArrayList<>();
        for (Box box : beam) {
          if ((box.axes & 1 << axis) == 0) {
            for (int number : neighbours.get(axis)) {
              if (best.isPresent() && best.get().isFree(need)) {
                return best;
              }
              long farthest = Axes.with(box.farthest(), axis, number);
              if (seen.find(farthest) < 0 && hasParts(box, axis, number, start)) {
                seen.number(farthest);
                Box next = extend(box, axis, number, start);
                evaluate(target, need, next);
                best = better(best, next, need);
                if (next.room > 0) {
                  along.add(next);
                }
              }
            }
          }
        }
        along.sort(promising);
        if (size == 1) {
          along = along.subList(0, Math.min(NEIGHBOURS, along.size()));
          int tried = axis;
          neighbours.set(
              axis, along.stream().mapToInt(box -> Axes.along(box.corners[1], tried)).toArray());
        }
        larger.addAll(along);
      }
      larger.sort(promising);
      beam = larger.subList(0, Math.min(BEAM, larger.size()));
    }
    return best;
  }

  private static Optional<Box> better(Optional<Box> best, Box box, long need) {
    boolean better = box.works() && (best.isEmpty() || box.price(need) < best.get().price(need));
    return better ? Optional.of(box) : best;
  }

  /** Numbers of the nearest neighbours along an axis. */
  private int[] near(long place, int axis) {
    int at = lines.get(axis).find(Axes.without(place, axis));
    if (at < 0) {
      return NOWHERE;
    }
    int[] line = numbersOfLines.get(axis).get(at);
    int own = Arrays.binarySearch(line, Axes.along(place, axis));
    int from = Math.max(0, own - REACH);
    int to = Math.min(line.length, own + REACH + 1);
    int[] near = new int[to - from - 1];
    System.arraycopy(line, from, near, 0, own - from);
    System.arraycopy(line, own + 1, near, own - from, to - own - 1);
    return near;
  }

  /** Whether there are parts at all corners of a box at another number along an axis. */
  private boolean hasParts(Box box, int axis, int number, Part start) {
    for (int i = box.corners.length - 1; i >= 0; i--) {
      int place = places.find(Axes.with(box.corners[i], axis, number));
      if (place < 0) {
        return false;
      }
      if ((basesAt[place] & start.bases) == 0) {
        return false;
      }
      mirrored[i] = place;
    }
    return true;
  }

  /** The box and its mirror image, at whose corners {@link #hasParts} has found parts. */
  private Box extend(Box box, int axis, int number, Part start) {
    int size = box.corners.length;
    long[] corners = Arrays.copyOf(box.corners, 2 * size);
    int[] signs = Arrays.copyOf(box.signs, 2 * size);
    Box larger = new Box(corners, signs, box.axes | 1 << axis);
    for (int i = 0; i < box.size; i++) {
      larger.add(box.parts[i], box.partSigns[i]);
    }
    for (int i = 0; i < size; i++) {
      corners[size + i] = Axes.with(corners[i], axis, number);
      signs[size + i] = -signs[i];
      long covered = 0;
      for (Part part : byPlace.get(mirrored[i])) {
        // One version for each base that has the part to begin with.
        if ((part.bases & start.bases) != 0 && (part.bases & covered) == 0) {
          covered |= part.bases;
          larger.add(part, signs[size + i]);
        }
      }
    }
    return larger;
  }

  /** Finds out what the box costs, and how many answers it can move up and down. */
  private void evaluate(Sum target, long need, Box box) {
    touch(box);
    int perStep = rounds[target.id] == round ? change[target.id] : 0;
    int direction = perStep < 0 ? -1 : 1;
    long bound = MANY;
    long boundDown = MANY;
    for (int i = 0; i < touchings; i++) {
      Sum sum = sums[touching[i]];
      int by = change[sum.id] * direction;
      if (by == 0) {
        continue;
      }
      if (sum.known) {
        box.known++;
        continue;
      }
      if (!sum.hidden) {
        box.cost += sum.cost;
      }
      bound = Math.min(bound, steps(sum, sum.n + target.high.changeOf(sum), by));
      boundDown = Math.min(boundDown, steps(sum, sum.n + target.low.changeOf(sum), -by));
    }
    long roomUp = roomOfAll(box, target.high, direction);
    long roomDown = roomOfAll(box, target.low, -direction);
    box.room = Math.min(roomUp + roomDown, MANY);
    box.dullness =
        (box.cost + box.known * KNOWN + 1) * need / Math.max(1, Math.min(box.room, need));
    if (perStep != 0) {
      long each = Math.abs(perStep);
      long wanted = (need + each - 1) / each;
      box.up = Math.min(wanted, Math.min(bound, roomUp));
      box.down = Math.min(wanted - box.up, Math.min(boundDown, roomDown));
      box.gain = each * (box.up + box.down);
    }
  }

  /** How many steps the bounds of a sum allow from a number of answers. */
  private static long steps(Sum sum, long n, int by) {
    if (by > 0) {
      return sum.upper == Sum.UNBOUNDED ? MANY : Math.max(0, (sum.upper - n) / by);
    }
    return Math.max(0, (n - sum.lower) / -by);
  }

  /** Steps by code that the answers allow, since no part has fewer than none. */
  private long[] room(Box box, Variant from, int direction) {
    long[] steps = new long[codes];
    room(box, from, direction, steps);
    return steps;
  }

  private static void room(Box box, Variant from, int direction, long[] steps) {
    Arrays.fill(steps, MANY);
    for (int i = 0; i < box.size; i++) {
      Part part = box.parts[i];
      if (box.partSigns[i] * direction < 0) {
        boolean changed = from.changes(part);
        for (int code = 0; code < steps.length; code++) {
          long there = part.counts[code] + (changed ? from.changeOf(part, code) : 0);
          steps[code] = Math.min(steps[code], there);
        }
      } else {
        for (int code = 0; code < steps.length; code++) {
          if (!part.codes[code]) {
            steps[code] = 0;
          }
        }
      }
    }
  }

  private long roomOfAll(Box box, Variant from, int direction) {
    room(box, from, direction, steps);
    long sum = 0;
    for (long ofCode : steps) {
      sum += ofCode;
    }
    return Math.min(sum, MANY);
  }

  private void touch(Box box) {
    touchings = 0;
    round++;
    for (int i = 0; i < box.size; i++) {
      int sign = box.partSigns[i];
      for (int sum : box.parts[i].sums) {
        if (rounds[sum] == round) {
          change[sum] += sign;
        } else {
          rounds[sum] = round;
          change[sum] = sign;
          if (touchings == touching.length) {
            touching = Arrays.copyOf(touching, 2 * touchings);
          }
          touching[touchings++] = sum;
        }
      }
    }
  }

  private List<Sum> move(Sum target, Box box) {
    touch(box);
    int direction = rounds[target.id] == round && change[target.id] < 0 ? -1 : 1;
    List<Sum> hide = new ArrayList<>();
    Arrays.sort(touching, 0, touchings);
    for (int i = 0; i < touchings; i++) {
      Sum sum = sums[touching[i]];
      if (change[sum.id] != 0 && !sum.hidden) {
        hide.add(sum);
      }
    }
    Variant high = moved(box, target.high, direction, box.up);
    Variant low = moved(box, target.low, -direction, box.down);
    hide.forEach(sum -> sum.hidden = true);
    note(high);
    note(low);
    return hide;
  }

  private Variant moved(Box box, Variant from, int direction, long steps) {
    if (steps == 0) {
      return from;
    }
    Variant.Builder builder = new Variant.Builder(from);
    long[] room = room(box, from, direction);
    long left = steps;
    for (int code = 0; code < codes && left > 0; code++) {
      long by = Math.min(left, room[code]);
      left -= by;
      for (int i = 0; i < box.size && by > 0; i++) {
        builder.add(box.parts[i], code, by * direction * box.partSigns[i]);
      }
    }
    return builder.build();
  }

  /** Lets every sum profit from a table found for one of them. */
  void note(Variant variant) {
    for (int id : variant.changedSums()) {
      Sum sum = sums[id];
      if (variant.changeOf(sum) > sum.high.changeOf(sum)) {
        sum.high = variant;
      }
      if (variant.changeOf(sum) < sum.low.changeOf(sum)) {
        sum.low = variant;
      }
    }
  }
}
