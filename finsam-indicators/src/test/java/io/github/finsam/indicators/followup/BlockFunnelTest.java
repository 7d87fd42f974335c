package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayDesign;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockFunnelTest {

  private static final Disclosure OPEN = Disclosure.none("made-up people");
  private static final PathwayDesign DESIGN = PathwayDesign.activera();
  private static final LocalDate START = LocalDate.of(2014, 1, 7);
  private static final int BLOCKS = 4;
  private static final int COMPLETED = BLOCKS + 1;

  private static EventHead head(String id, LocalDate day) {
    return new EventHead(
        EventId.of(id), day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Optional.empty());
  }

  /** Somebody who began the blocks up to this one; one more than the last ended as planned. */
  private static PathwayState came(int furthest, Sex sex) {
    int blocks = Math.min(furthest, BLOCKS);
    Person person = new Person().sex(sex).ended(START.plusWeeks(6L * blocks + 1));
    person.start = START;
    person.reason = furthest == COMPLETED ? "enligt-plan" : "eget-initiativ";
    List<PathwayEvent> more = new ArrayList<>();
    for (int block = 1; block <= blocks; block++) {
      LocalDate first = START.plusWeeks(6L * (block - 1));
      more.add(new BlockStarted(head("b" + block, first), block, Optional.empty(), List.of()));
      more.add(new BlockEnded(head("e" + block, first.plusDays(41)), block));
    }
    Pathway pathway = person.pathway();
    more.addAll(pathway.events());
    Pathway whole = pathway.withEvents(more);
    assertEquals(List.of(), whole.violations(PathwayContext.none()));
    return whole.state();
  }

  private static List<PathwayState> people(int[] women, int[] men) {
    List<PathwayState> states = new ArrayList<>();
    for (int stage = 0; stage <= COMPLETED; stage++) {
      for (int i = 0; i < women[stage]; i++) {
        states.add(came(stage, Sex.WOMAN));
      }
      for (int i = 0; i < men[stage]; i++) {
        states.add(came(stage, Sex.MAN));
      }
    }
    return states;
  }

  private static BlockFunnel all(List<PathwayState> states, Disclosure disclosure) {
    return BlockFunnel.of(states, DESIGN, disclosure);
  }

  /** The stages from the start to the end, as shown. */
  private static List<Optional<Long>> stages(BlockFunnel funnel) {
    List<Optional<Long>> stages = new ArrayList<>();
    stages.add(funnel.started().value());
    funnel.reached().forEach(number -> stages.add(number.value()));
    stages.add(funnel.completed().value());
    return stages;
  }

  private static List<Optional<Long>> numbers(long... numbers) {
    List<Optional<Long>> result = new ArrayList<>();
    for (long number : numbers) {
      result.add(Optional.of(number));
    }
    return result;
  }

  @Test
  @DisplayName("Blocks are counted from the furthest back, for everybody, women and men")
  void counts() {
    List<PathwayState> states = people(new int[] {1, 2, 0, 3, 1, 9}, new int[] {0, 1, 2, 0, 0, 4});
    BySlice<BlockFunnel> funnel = BlockFunnel.bySex(states, DESIGN, OPEN);
    BlockFunnel all = funnel.all().value().orElseThrow();
    assertEquals(all, all(states, OPEN));
    assertEquals(numbers(23, 22, 19, 17, 14, 13), stages(all));
    assertEquals(numbers(1, 3, 2, 3, 1), all.cameNoFurther().stream().map(Outcome::value).toList());
    assertEquals(
        numbers(16, 15, 13, 13, 10, 9), stages(funnel.of(Sex.WOMAN).value().orElseThrow()));
    assertEquals(numbers(7, 7, 6, 4, 4, 4), stages(funnel.of(Sex.MAN).value().orElseThrow()));
  }

  @Test
  @DisplayName("Who has not started, or was a wrong entry, is not there; nobody at all is nobody")
  void nobody() {
    Person waiting = new Person();
    waiting.voided = true;
    List<PathwayState> states = List.of(waiting.pathway().state());
    for (Disclosure disclosure : List.of(OPEN, Disclosure.standard())) {
      assertEquals(numbers(0, 0, 0, 0, 0, 0), stages(all(states, disclosure)));
    }
  }

  @Test
  @DisplayName("Few in a stage are hidden, and so is what would tell how few left a stage")
  void hides() {
    // Two women left after block 2: what stands before and after tells, so one of them goes.
    List<PathwayState> states =
        people(new int[] {0, 10, 2, 10, 10, 20}, new int[] {0, 0, 0, 0, 0, 0});
    BlockFunnel funnel = all(states, Disclosure.standard());
    assertEquals(
        Absence.Reason.BELOW_MINIMUM,
        funnel.cameNoFurther().get(2).absence().orElseThrow().reason());
    assertTrue(stages(funnel).get(2).isEmpty() || stages(funnel).get(3).isEmpty());
    assertEquals(Optional.of(52L), funnel.started().value());
    // Nobody left before block 1, and that is said.
    assertEquals(Optional.of(0L), funnel.cameNoFurther().get(0).value());
    BlockFunnel few = all(states.subList(0, 3), Disclosure.standard());
    assertEquals(Absence.Reason.BELOW_MINIMUM, few.started().absence().orElseThrow().reason());
  }

  @Property(tries = 60)
  @Label("From what is shown no number of people below the minimum can be computed")
  void differences(@ForAll long seed, @ForAll @IntRange(min = 5, max = 12) int minimum) {
    Random random = new Random(seed);
    int[] women = random.ints(COMPLETED + 1, 0, 2 * minimum).toArray();
    int[] men = random.ints(COMPLETED + 1, 0, 2 * minimum).toArray();
    List<PathwayState> states = people(women, men);
    BySlice<BlockFunnel> open = BlockFunnel.bySex(states, DESIGN, OPEN);
    Disclosure policy = Disclosure.standard().withMinimumForAll(minimum);
    BlockFunnel everybody = BlockFunnel.of(states, DESIGN, policy);
    BySlice<BlockFunnel> shown = BlockFunnel.bySex(states, DESIGN, policy);
    List<List<Optional<Long>>> slices = new ArrayList<>();
    for (var pair :
        List.of(
            List.of(open.all(), shown.all()),
            List.of(open.women(), shown.women()),
            List.of(open.men(), shown.men()),
            List.of(open.all(), Outcome.found(everybody)))) {
      List<Optional<Long>> whole = stages(pair.get(0).value().orElseThrow());
      List<Optional<Long>> part = stages(pair.get(1).value().orElseThrow());
      slices.add(part);
      long last = -1;
      for (int i = 0; i < part.size(); i++) {
        if (part.get(i).isPresent()) {
          long number = part.get(i).get();
          assertEquals(whole.get(i).orElseThrow(), number);
          assertTrue(number == 0 || number >= minimum);
          assertTrue(last < 0 || last == number || last - number >= minimum);
          last = number;
        }
      }
    }
    for (int i = 0; i <= COMPLETED; i++) {
      int hidden = 0;
      for (List<Optional<Long>> slice : slices.subList(0, 3)) {
        hidden += slice.get(i).isEmpty() ? 1 : 0;
      }
      // A number hidden alone of everybody, women and men is the difference of the other two.
      assertTrue(
          hidden != 1 || nobody(women, men, i),
          () -> Arrays.toString(women) + " " + Arrays.toString(men));
    }
  }

  /** Whether there are only women or only men in a stage, so that the third number is known. */
  private static boolean nobody(int[] women, int[] men, int from) {
    int ofWomen = 0;
    int ofMen = 0;
    for (int i = from; i < women.length; i++) {
      ofWomen += women[i];
      ofMen += men[i];
    }
    return ofWomen == 0 || ofMen == 0;
  }

  @Test
  @DisplayName("An insats without blocks has no funnel")
  void withoutBlocks() {
    PathwayDesign steps = PathwayDesign.arbetsmarknadstorget();
    InvalidValueException refused =
        assertThrows(InvalidValueException.class, () -> BlockFunnel.of(List.of(), steps, OPEN));
    assertEquals("empty", refused.violations().get(0).code());
  }
}
