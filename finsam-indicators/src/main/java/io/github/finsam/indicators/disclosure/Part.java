package io.github.finsam.indicators.disclosure;

/** Atoms that no sum tells apart: the smallest thing that anybody outside can reason about. */
final class Part {

  /** Place in the order of the parts. */
  final int id;

  /** Answers by number of code. */
  final long[] counts;

  /** Which codes an answer here can have, by number of code. */
  final boolean[] codes;

  /** The sums that it belongs to, in order. */
  final int[] sums;

  /** The publications whose base has it, one bit for each. */
  long bases;

  /** Where it lies among the parts along each axis. */
  long place;

  Part(int id, int codes, int[] sums) {
    this.id = id;
    this.counts = new long[codes];
    this.codes = new boolean[codes];
    this.sums = sums;
  }
}
