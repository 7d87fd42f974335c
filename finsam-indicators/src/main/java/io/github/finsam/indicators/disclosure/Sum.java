package io.github.finsam.indicators.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one or more cells count: a set of atoms with its answers, and what anybody may know of it.
 */
final class Sum {

  /** No bound from above. */
  static final long UNBOUNDED = Long.MAX_VALUE;

  /** Place in the order of the sums; set once all are known. */
  int id;

  /** Numbers of the atoms, in order. */
  final int[] atoms;

  /** Numbers of the parts that it consists of, in order; empty until there is something to hide. */
  int[] parts = {};

  /** How many answers. */
  final long n;

  /** Answers by number of code. */
  final long[] counts;

  /** What is lost by hiding it: less for a small sum than for a large one. */
  final long cost;

  /** Whether an earlier publication shows it, so that it cannot be hidden any more. */
  boolean known;

  /** Whether a cell of the new publication counts it. */
  boolean published;

  /** Whether it is hidden, here or earlier. */
  boolean hidden;

  /** The fewest answers that the reason for hiding it lets there be. */
  long lower = 1;

  /** The most answers that the reason for hiding it lets there be. */
  long upper = UNBOUNDED;

  /** The strictest minimum of the new publication's cells that count it. */
  int minimum = 1;

  /** The interval that it is to have if it is hidden. */
  int width;

  /** The keys of its cells. */
  private final List<Object> names = new ArrayList<>(1);

  /** Why it is hidden though it is not below the minimum. */
  Optional<Cause> cause = Optional.empty();

  /** A table with as many answers here as any that has been found. */
  Variant high = Variant.NONE;

  /** A table with as few answers here as any that has been found. */
  Variant low = Variant.NONE;

  Sum(int[] atoms, long n, long[] counts) {
    this.atoms = atoms;
    this.n = n;
    this.counts = counts;
    this.cost = 100 + Math.round(100 * Math.sqrt(n));
  }

  /** Whether it is shown now and can be hidden. */
  boolean canBeHidden() {
    return published && !hidden && !known;
  }

  long mostFound() {
    return n + high.changeOf(this);
  }

  long leastFound() {
    return n + low.changeOf(this);
  }

  /** The interval that is proved to be left to it. */
  long widthFound() {
    return mostFound() - leastFound();
  }

  void bound(long atLeast, long atMost) {
    lower = Math.max(lower, atLeast);
    upper = Math.min(upper, atMost);
  }

  void call(Object name) {
    names.add(name);
  }

  /** What it is called in a sentence: the first of its keys in the order of their texts. */
  Optional<Object> key() {
    return names.size() == 1
        ? Optional.of(names.get(0))
        : names.stream().min(Comparator.comparing(String::valueOf));
  }

  /** Why a sum is hidden that is not below the minimum. */
  sealed interface Cause {
    /** Another hidden sum, called so, could be computed closer than this width. */
    record Protects(Object key, int width) implements Cause {}

    /** An earlier publication hides it. */
    record HiddenEarlier() implements Cause {}

    /** The few answers that have come or gone since an earlier publication could be computed. */
    record FewChanged() implements Cause {}

    /** Its answers may come from fewer people than the minimum. */
    record FewPeople() implements Cause {}

    /** Rounding leaves nothing of it. */
    record RoundedAway() implements Cause {}
  }
}
