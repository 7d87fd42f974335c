package io.github.finsam.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final List<Sum> sums;
  private final List<Part> parts;
  private final int codes;
  private final Map<Long, List<Part>> byPlace = new HashMap<>();
  private final List<Map<Long, int[]>> lines = new ArrayList<>();

  /** How often the box at hand adds to each sum, and which sums it touches. */
  private final int[] change;

  private final boolean[] touched;
  private int[] touching = new int[64];
  private int touchings;

  Boxes(Ledger ledger) {
    this.sums = ledger.sums();
    this.parts = ledger.parts();
    this.codes = ledger.codes();
    this.change = new int[sums.size()];
    this.touched = new boolean[sums.size()];
    for (Part part : parts) {
      byPlace.computeIfAbsent(Axes.key(part.place), p -> new ArrayList<>(1)).add(part);
    }
    for (int axis = 0; axis < Axes.COUNT; axis++) {
      Map<Long, List<Integer>> line = new HashMap<>();
      for (List<Part> at : byPlace.values()) {
        long place = at.get(0).place;
        line.computeIfAbsent(Axes.key(Axes.without(place, axis)), p -> new ArrayList<>(2))
            .add(Axes.along(place, axis));
      }
      Map<Long, int[]> sorted = new HashMap<>();
      line.forEach(
          (at, numbers) ->
              sorted.put(at, numbers.stream().mapToInt(Integer::intValue).sorted().toArray()));
      lines.add(sorted);
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

    /** How little promising it is to make it larger. */
    double dullness(long need) {
      return (cost + known * KNOWN + 1) * need / Math.max(1, Math.min(room, need));
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
      if (best.isPresent() && best.get().cost == 0 && best.get().gain >= need) {
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
      for (int s : parts.get(id).sums) {
        Sum sum = sums.get(s);
        cost += sum.known ? KNOWN : sum.hidden ? 0 : sum.cost();
      }
      starts.add(new Start(parts.get(id), cost));
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
    Comparator<Box> promising = Comparator.comparingDouble(box -> box.dullness(need));
    List<Box> beam = List.of(point);
    Set<Long> seen = new HashSet<>();
    for (int size = 1; size <= Axes.COUNT; size++) {
      List<Box> larger = new ArrayList<>();
      for (int axis = 0; axis < Axes.COUNT; axis++) {
        List<Box> along = new ArrayList<>();
        for (Box box : beam) {
          if ((box.axes & 1 << axis) == 0) {
            for (int number : neighbours.get(axis)) {
              if (best.isPresent() && best.get().cost == 0 && best.get().gain >= need) {
                return best;
              }
              Optional<Box> next = extend(box, axis, number, start);
              if (next.isPresent() && seen.add(Axes.key(next.get().farthest()))) {
                evaluate(target, need, next.get());
                best = better(best, next.get(), need);
                if (next.get().room > 0) {
                  along.add(next.get());
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
    int[] line = lines.get(axis).getOrDefault(Axes.key(Axes.without(place, axis)), new int[0]);
    int own = Arrays.binarySearch(line, Axes.along(place, axis));
    int from = Math.max(0, own - REACH);
    int to = Math.min(line.length, own + REACH + 1);
    return Arrays.stream(line, from, to).filter(number -> number != line[own]).toArray();
  }

  /** The box and its mirror image at another number along an axis; empty if parts are lacking. */
  private Optional<Box> extend(Box box, int axis, int number, Part start) {
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
      for (Part part : byPlace.getOrDefault(Axes.key(corners[size + i]), List.of())) {
        // One version for each base that has the part to begin with.
        if ((part.bases & start.bases) != 0 && (part.bases & covered) == 0) {
          covered |= part.bases;
          larger.add(part, signs[size + i]);
        }
      }
      if (covered == 0) {
        return Optional.empty();
      }
    }
    return Optional.of(larger);
  }

  /** Finds out what the box costs, and how many answers it can move up and down. */
  private void evaluate(Sum target, long need, Box box) {
    touch(box);
    int perStep = change[target.id];
    int direction = perStep < 0 ? -1 : 1;
    long bound = MANY;
    long boundDown = MANY;
    for (int i = 0; i < touchings; i++) {
      Sum sum = sums.get(touching[i]);
      int by = change[sum.id] * direction;
      if (by == 0) {
        continue;
      }
      if (sum.known) {
        box.known++;
        continue;
      }
      if (!sum.hidden) {
        box.cost += sum.cost();
      }
      bound = Math.min(bound, steps(sum, sum.n + target.high.changeOf(sum), by));
      boundDown = Math.min(boundDown, steps(sum, sum.n + target.low.changeOf(sum), -by));
    }
    untouch();
    long roomUp = sum(room(box, target.high, direction));
    long roomDown = sum(room(box, target.low, -direction));
    box.room = Math.min(roomUp + roomDown, MANY);
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
    long[] room = new long[codes];
    for (int code = 0; code < codes; code++) {
      long steps = MANY;
      for (int i = 0; i < box.size && steps > 0; i++) {
        Part part = box.parts[i];
        if (box.partSigns[i] * direction < 0) {
          steps = Math.min(steps, part.counts[code] + from.changeOf(part, code));
        } else if (!part.codes[code]) {
          steps = 0;
        }
      }
      room[code] = steps;
    }
    return room;
  }

  private static long sum(long[] room) {
    long sum = 0;
    for (long steps : room) {
      sum += Math.min(steps, MANY);
    }
    return Math.min(sum, MANY);
  }

  private void touch(Box box) {
    for (int i = 0; i < box.size; i++) {
      int sign = box.partSigns[i];
      for (int sum : box.parts[i].sums) {
        if (!touched[sum]) {
          touched[sum] = true;
          if (touchings == touching.length) {
            touching = Arrays.copyOf(touching, 2 * touchings);
          }
          touching[touchings++] = sum;
        }
        change[sum] += sign;
      }
    }
  }

  private void untouch() {
    for (int i = 0; i < touchings; i++) {
      change[touching[i]] = 0;
      touched[touching[i]] = false;
    }
    touchings = 0;
  }

  private List<Sum> move(Sum target, Box box) {
    touch(box);
    int direction = change[target.id] < 0 ? -1 : 1;
    List<Sum> hide = new ArrayList<>();
    Arrays.sort(touching, 0, touchings);
    for (int i = 0; i < touchings; i++) {
      Sum sum = sums.get(touching[i]);
      if (change[sum.id] != 0 && !sum.hidden) {
        hide.add(sum);
      }
    }
    untouch();
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
      Sum sum = sums.get(id);
      if (variant.changeOf(sum) > sum.high.changeOf(sum)) {
        sum.high = variant;
      }
      if (variant.changeOf(sum) < sum.low.changeOf(sum)) {
        sum.low = variant;
      }
    }
  }
}
