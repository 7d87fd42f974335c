package io.github.finsam.indicators.internal;

import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Some lines of a tally by their numbers: thousands of sets of lines need neither to make what a
 * line is about nor to hash it again and again.
 *
 * <p>Immutable and thread-safe.
 */
public final class Lines extends AbstractSet<TallyCell> {

  private final Tally tally;
  private final int[] numbers;
  // Worked out when asked for; zero until then.
  private int hash;

  /** Takes over the numbers, which must be those of lines of the tally, each once, in order. */
  public Lines(Tally tally, int[] numbers) {
    this.tally = tally;
    this.numbers = numbers;
  }

  /** Whether the numbers are those of lines of this very tally. */
  public boolean isOf(Tally other) {
    return tally == other;
  }

  /** The numbers in order; not to be changed. */
  public int[] numbers() {
    return numbers;
  }

  @Override
  public int size() {
    return numbers.length;
  }

  @Override
  public boolean contains(Object value) {
    if (!(value instanceof TallyCell cell)) {
      return false;
    }
    int number = tally.indexOf(cell.item(), cell.group());
    return number >= 0 && Arrays.binarySearch(numbers, number) >= 0;
  }

  @Override
  public Iterator<TallyCell> iterator() {
    List<TallyCell> cells = tally.cells();
    return Arrays.stream(numbers).mapToObj(cells::get).iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lines lines && lines.tally == tally
        ? Arrays.equals(numbers, lines.numbers)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = super.hashCode();
    }
    return hash;
  }
}
