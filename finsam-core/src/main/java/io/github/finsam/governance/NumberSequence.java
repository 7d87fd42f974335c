package io.github.finsam.governance;

import io.github.finsam.base.MeetingId;
import io.github.finsam.base.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers of the paragraphs in the order of the minutes: § 578, § 579 … without gaps.
 *
 * <p>A paragraph may hold several decisions one after another, as "Övriga frågor" often does: they
 * are one paragraph here. A number that comes back after another number, or at another meeting, is
 * a duplicate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param paragraphs the numbers of the paragraphs, greater than zero, in the order of the minutes
 * @param shared the numbers of paragraphs that hold several decisions, in the order of the minutes
 * @param unnumbered how many decisions have no number, not negative; they have no place in the
 *     sequence
 */
public record NumberSequence(List<Integer> paragraphs, List<Integer> shared, int unnumbered) {

  /**
   * Numbers that are missing.
   *
   * @param fromInclusive the first missing number
   * @param toInclusive the last missing number, not below the first
   */
  public record Gap(int fromInclusive, int toInclusive) {

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code fromInclusive <= 0} or {@code
     *     toInclusive < fromInclusive}
     */
    public Gap {
      new Checks()
          .that(fromInclusive > 0, "not-positive", "fromInclusive", fromInclusive)
          .that(
              toInclusive >= fromInclusive,
              "order",
              "toInclusive",
              toInclusive,
              Integer.toString(fromInclusive))
          .orThrow();
    }

    /** How many numbers are missing. */
    public int size() {
      return toInclusive - fromInclusive + 1;
    }

    /** {@code 580} or {@code 580–582}. */
    @Override
    public String toString() {
      return fromInclusive == toInclusive
          ? Integer.toString(fromInclusive)
          : fromInclusive + "–" + toInclusive;
    }
  }

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is not positive or {@code
   *     unnumbered < 0}
   */
  public NumberSequence {
    paragraphs = List.copyOf(paragraphs);
    shared = List.copyOf(shared);
    new Checks()
        .that(paragraphs.stream().allMatch(n -> n > 0), "not-positive", "paragraphs", paragraphs)
        .notNegative("unnumbered", unnumbered)
        .orThrow();
  }

  /**
   * The sequence of these decisions.
   *
   * @param decisions in the order of the minutes
   */
  public static NumberSequence of(Collection<Decision> decisions) {
    List<Integer> paragraphs = new ArrayList<>();
    Set<Integer> shared = new TreeSet<>();
    int unnumbered = 0;
    Optional<Integer> last = Optional.empty();
    Optional<MeetingId> lastMeeting = Optional.empty();
    for (Decision decision : decisions) {
      if (decision.number().isEmpty()) {
        unnumbered++;
        continue;
      }
      boolean same =
          decision.number().equals(last)
              && lastMeeting.filter(decision.meeting()::equals).isPresent();
      if (same) {
        decision.number().ifPresent(shared::add);
      } else {
        decision.number().ifPresent(paragraphs::add);
      }
      last = decision.number();
      lastMeeting = Optional.of(decision.meeting());
    }
    return new NumberSequence(paragraphs, List.copyOf(shared), unnumbered);
  }

  /** The smallest number; empty if nothing is numbered. */
  public Optional<Integer> first() {
    return paragraphs.stream().min(Integer::compare);
  }

  /** The largest number; empty if nothing is numbered. */
  public Optional<Integer> last() {
    return paragraphs.stream().max(Integer::compare);
  }

  /** What is missing between the smallest and the largest number, in ascending order. */
  public List<Gap> gaps() {
    List<Integer> sorted = List.copyOf(new TreeSet<>(paragraphs));
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i) - sorted.get(i - 1) > 1) {
        gaps.add(new Gap(sorted.get(i - 1) + 1, sorted.get(i) - 1));
      }
    }
    return List.copyOf(gaps);
  }

  /** Numbers of more than one paragraph, each once, in ascending order. */
  public List<Integer> duplicates() {
    Set<Integer> seen = new HashSet<>();
    Set<Integer> duplicates = new TreeSet<>();
    for (Integer number : paragraphs) {
      if (!seen.add(number)) {
        duplicates.add(number);
      }
    }
    return List.copyOf(duplicates);
  }

  /** Numbers that are lower than the one before them, in the order of the minutes. */
  public List<Integer> descents() {
    List<Integer> descents = new ArrayList<>();
    for (int i = 1; i < paragraphs.size(); i++) {
      if (paragraphs.get(i) < paragraphs.get(i - 1)) {
        descents.add(paragraphs.get(i));
      }
    }
    return List.copyOf(descents);
  }

  /** Whether every number from the first to the last occurs once and in order. */
  public boolean isComplete() {
    return gaps().isEmpty() && duplicates().isEmpty() && descents().isEmpty();
  }
}
