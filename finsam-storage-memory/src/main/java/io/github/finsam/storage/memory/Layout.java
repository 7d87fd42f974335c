package io.github.finsam.storage.memory;

import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Slices;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the answers to a form lie in memory: as slices if the form has them, else a byte for each.
 *
 * @param items how many items the form has
 * @param slices empty if an item allows more codes than slices have room for
 */
record Layout(int items, Optional<Slices> slices) {

  static Layout of(Form form) {
    return new Layout(form.items().size(), Slices.of(form));
  }

  /** How many bytes the answers of rows take that are written together. */
  int length(int rows) {
    return slices.isPresent() ? slices.get().length(rows) : rows * items;
  }

  /**
   * Writes rows together.
   *
   * @param codes the codes of the first row, then those of the second …
   * @param into with {@link Slices#PADDING} behind what is written
   */
  void write(byte[] codes, int rows, byte[] into, int at) {
    if (slices.isPresent()) {
      slices.get().write(codes, 0, rows, into, at);
    } else {
      System.arraycopy(codes, 0, into, at, rows * items);
    }
  }

  /** The answers of one of the rows that were written together. */
  Answers read(byte[] from, int at, int rows, int row) {
    if (slices.isPresent()) {
      return slices.get().read(from, at, rows, row);
    }
    int start = at + row * items;
    return Answers.ofBytes(Arrays.copyOfRange(from, start, start + items));
  }
}
