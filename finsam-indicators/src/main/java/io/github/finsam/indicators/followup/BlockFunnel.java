package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.pathway.BlockRun;
import io.github.finsam.pathway.ClosureGroup;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far those came who began an insats in blocks. Whoever has begun a block counts as having
 * reached those before it, whether they are registered or not.
 *
 * <p>A number is hidden if few people stand for it, and so is one from which such a number could be
 * computed: what lies between any two stages is how many left, and is decided with them. That
 * nobody came so far, or nobody left, is said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param started how many began
 * @param reached how many began each block, in order
 * @param completed how many began the last block and ended as planned
 * @param cameNoFurther how many came no further than the start, and than each block in order: those
 *     who left there and those who are still there
 */
public record BlockFunnel(
    Outcome<Long> started,
    List<Outcome<Long>> reached,
    Outcome<Long> completed,
    List<Outcome<Long>> cameNoFurther) {

  /** Copies the lists. */
  public BlockFunnel {
    reached = List.copyOf(reached);
    cameNoFurther = List.copyOf(cameNoFurther);
  }

  /** Those who came as far as a stage, and not as far as another. */
  private record Key(int from, int toExclusive, int slice) {}

  /**
   * Counts everybody. Where women and men are shown apart for the same people, here or elsewhere,
   * take {@link #bySex} alone: it decides about all of them together.
   *
   * @param states of those who began, each once, in a time that all of them have had to come to the
   *     end; who has not started or was a wrong entry does not count
   * @param design the design of the insats
   * @param disclosure what may be shown
   * @throws io.github.finsam.base.InvalidValueException if the design has no blocks
   */
  public static BlockFunnel of(
      Collection<PathwayState> states, PathwayDesign design, Disclosure disclosure) {
    int blocks = blocks(design);
    return funnel(
        protection(states, blocks, disclosure, new int[] {Slices.ALL}), blocks, Slices.ALL);
  }

  /**
   * Counts everybody, women and men, and protects all of it together.
   *
   * @param states as {@link #of}
   * @param design the design of the insats
   * @param disclosure what may be shown
   * @throws io.github.finsam.base.InvalidValueException if the design has no blocks
   */
  public static BySlice<BlockFunnel> bySex(
      Collection<PathwayState> states, PathwayDesign design, Disclosure disclosure) {
    int blocks = blocks(design);
    Protection protection = protection(states, blocks, disclosure, Slices.SHOWN);
    return new BySlice<>(
        Outcome.found(funnel(protection, blocks, Slices.ALL)),
        Outcome.found(funnel(protection, blocks, Slices.WOMEN)),
        Outcome.found(funnel(protection, blocks, Slices.MEN)));
  }

  private static int blocks(PathwayDesign design) {
    int blocks = design.blocks().size();
    new Arguments().that(blocks > 0, "empty", "design.blocks", design.id()).orThrow();
    return blocks;
  }

  private static Protection protection(
      Collection<PathwayState> states, int blocks, Disclosure disclosure, int[] slices) {
    long[][] counts = new long[blocks + 2][Slices.ALL];
    for (PathwayState state : states) {
      state
          .background()
          .ifPresent(
              background ->
                  counts[furthest(state, blocks)][
                      background.profile().sex() == Sex.MAN ? Slices.MEN : Slices.WOMEN]++);
    }
    List<Atom> atoms = new ArrayList<>();
    for (int stage = 0; stage < counts.length; stage++) {
      atoms.add(new Atom(0, stage, counts[stage]));
    }
    Protection protection = new Protection(disclosure, atoms);
    for (int slice : slices) {
      for (int from = 0; from < counts.length; from++) {
        // Between any two stages lies a number that whoever sees both can compute.
        for (int to = from + 1; to <= counts.length; to++) {
          int first = from;
          int end = to;
          protection.add(
              new Key(from, to, slice),
              slice,
              atom -> atom.signature() >= first && atom.signature() < end);
        }
      }
    }
    protection.publish();
    return protection;
  }

  private static BlockFunnel funnel(Protection protection, int blocks, int slice) {
    int end = blocks + 2;
    List<Outcome<Long>> reached = new ArrayList<>();
    List<Outcome<Long>> only = new ArrayList<>();
    for (int stage = 0; stage <= blocks; stage++) {
      if (stage > 0) {
        reached.add(protection.number(new Key(stage, end, slice)));
      }
      only.add(protection.number(new Key(stage, stage + 1, slice)));
    }
    return new BlockFunnel(
        protection.number(new Key(0, end, slice)),
        reached,
        protection.number(new Key(blocks + 1, end, slice)),
        only);
  }

  /** The last block that was begun, 0 for none; one more for who ended the last as planned. */
  private static int furthest(PathwayState state, int blocks) {
    int furthest = 0;
    for (BlockRun run : state.progress().blocks()) {
      furthest = Math.max(furthest, Math.min(run.block(), blocks));
    }
    boolean asPlanned =
        state
            .closed()
            .filter(c -> FollowUpCodes.closureGroup(c.reason()) == ClosureGroup.COMPLETED)
            .isPresent();
    return furthest == blocks && asPlanned ? blocks + 1 : furthest;
  }
}
