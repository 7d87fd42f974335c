package io.github.finsam.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MeetingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Paragraph numbers of minutes: without gaps, none twice. */
class NumberSequenceTest {

  @Test
  void nothingIsNumbered() {
    NumberSequence none = NumberSequence.of(List.of());
    assertTrue(none.isComplete());
    assertEquals(Optional.empty(), none.first());
    assertEquals(Optional.empty(), none.last());
  }

  /**
   * Minutes of 2014-11-28, Samordningsförbundet Skellefteå–Norsjö, with § 580 and § 581 left out.
   */
  @Test
  void gapIsListed() {
    NumberSequence sequence = sequence(578, 579, 582, 583, 584, 585, 586);
    assertEquals(List.of(new NumberSequence.Gap(580, 581)), sequence.gaps());
    assertEquals("580–581", sequence.gaps().get(0).toString());
    assertEquals("580", new NumberSequence.Gap(580, 580).toString());
    assertEquals(List.of(), sequence.duplicates());
    assertFalse(sequence.isComplete());
  }

  @Test
  void duplicateIsListed() {
    NumberSequence sequence = sequence(578, 579, 580, 579);
    assertEquals(List.of(579), sequence.duplicates());
    assertEquals(List.of(579), sequence.descents());
    assertEquals(List.of(), sequence.gaps());
    assertFalse(sequence.isComplete());
  }

  @Test
  void sameNumberAtAnotherMeetingIsDuplicate() {
    List<Decision> decisions = new ArrayList<>(decisions(578, 579));
    decisions.add(decision(2, 579, "next"));
    assertEquals(List.of(579), NumberSequence.of(decisions).duplicates());
  }

  @Test
  void severalDecisionsUnderOneParagraphAreShared() {
    NumberSequence sequence = sequence(585, 586, 586, 586);
    assertEquals(List.of(), sequence.duplicates());
    assertEquals(List.of(586), sequence.shared());
    assertTrue(sequence.isComplete());
  }

  @Test
  void hugeGapIsOneEntry() {
    assertEquals(
        List.of(new NumberSequence.Gap(2, Integer.MAX_VALUE - 1)),
        sequence(1, Integer.MAX_VALUE).gaps());
    assertEquals(Integer.MAX_VALUE - 2, sequence(1, Integer.MAX_VALUE).gaps().get(0).size());
    assertThrows(InvalidValueException.class, () -> new NumberSequence.Gap(3, 2));
  }

  @Property
  @Label("a run without gap or duplicate is complete")
  void runIsComplete(
      @ForAll @IntRange(min = 1, max = 10_000) int first,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    NumberSequence sequence = NumberSequence.of(run(first, length));
    assertTrue(sequence.isComplete());
    assertEquals(Optional.of(first), sequence.first());
    assertEquals(Optional.of(first + length - 1), sequence.last());
  }

  @Property
  @Label("leaving out any paragraph but the first and last is found")
  void gapIsFound(
      @ForAll @IntRange(min = 1, max = 10_000) int first,
      @ForAll @IntRange(min = 3, max = 60) int length,
      @ForAll @IntRange(min = 0, max = 1_000_000) int where) {
    List<Decision> decisions = run(first, length);
    int left = 1 + where % (length - 2);
    int missing = decisions.remove(left).number().orElseThrow();
    NumberSequence sequence = NumberSequence.of(decisions);
    assertEquals(List.of(new NumberSequence.Gap(missing, missing)), sequence.gaps());
    assertFalse(sequence.isComplete());
  }

  @Property
  @Label("using any number again after another is found")
  void duplicateIsFound(
      @ForAll @IntRange(min = 1, max = 10_000) int first,
      @ForAll @IntRange(min = 2, max = 60) int length,
      @ForAll @IntRange(min = 0, max = 1_000_000) int which,
      @ForAll @IntRange(min = 0, max = 1_000_000) int where) {
    List<Decision> decisions = run(first, length);
    int again = which % (length - 1);
    int number = decisions.get(again).number().orElseThrow();
    int at = again + 2 + where % (length - again - 1);
    decisions.add(at, decision(1_000, number, "meeting"));
    NumberSequence sequence = NumberSequence.of(decisions);
    assertEquals(List.of(number), sequence.duplicates());
    assertFalse(sequence.isComplete());
  }

  @Property
  @Label("gaps are exactly the numbers between the ends that do not occur")
  void gapsAreExact(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 50) Integer> numbers) {
    List<Decision> decisions = new ArrayList<>();
    for (int number : numbers) {
      decisions.add(decision(decisions.size(), number, "meeting"));
    }
    NumberSequence sequence = NumberSequence.of(decisions);
    TreeSet<Integer> present = new TreeSet<>(numbers);
    List<Integer> missing =
        IntStream.rangeClosed(present.first(), present.last())
            .boxed()
            .filter(n -> !present.contains(n))
            .toList();
    assertEquals(
        missing,
        sequence.gaps().stream()
            .flatMap(g -> IntStream.rangeClosed(g.fromInclusive(), g.toInclusive()).boxed())
            .toList());
  }

  private static List<Decision> run(int first, int length) {
    return new ArrayList<>(decisions(IntStream.range(first, first + length).toArray()));
  }

  private static NumberSequence sequence(int... numbers) {
    return NumberSequence.of(decisions(numbers));
  }

  private static List<Decision> decisions(int... numbers) {
    List<Decision> decisions = new ArrayList<>();
    for (int number : numbers) {
      decisions.add(decision(decisions.size(), number, "meeting"));
    }
    return decisions;
  }

  private static Decision decision(int id, int number, String meeting) {
    return SkellefteaNorsjo2014.decision(
            "d" + id, MeetingId.of(meeting), DecisionKind.APPROVE, "Ärende")
        .withNumber(number);
  }
}
