package io.github.finsam.survey;

import java.util.Arrays;
import java.util.Optional;

/**
 * The answers to a form as marks: a byte for each item, and in it one bit for each code that the
 * item allows, of which the code given has its bit set. Rows of marks are counted several answers
 * at a time, see {@link TallyAccumulator#addMarks}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Marks {

  // By item and code the mark; 0 if the item does not allow the code.
  private final byte[] marks;
  // By item and bit the code.
  private final byte[] codes;
  private final int items;
  private final Form form;

  private Marks(Form form, byte[] marks, byte[] codes, int items) {
    this.form = form;
    this.marks = marks;
    this.codes = codes;
    this.items = items;
  }

  /** The marks of a form; empty if an item of it allows more than eight codes. */
  public static Optional<Marks> of(Form form) {
    int items = form.items().size();
    byte[] marks = new byte[items * (FormItem.MAX_CODE + 1)];
    byte[] codes = new byte[items * Byte.SIZE];
    for (int i = 0; i < items; i++) {
      int bit = 0;
      for (int code = 0; code <= FormItem.MAX_CODE; code++) {
        if (form.items().get(i).allows(code)) {
          if (bit == Byte.SIZE) {
            return Optional.empty();
          }
          marks[i * (FormItem.MAX_CODE + 1) + code] = (byte) (1 << bit);
          codes[i * Byte.SIZE + bit++] = (byte) code;
        }
      }
    }
    return Optional.of(new Marks(form, marks, codes, items));
  }

  /**
   * Writes answers as marks.
   *
   * @param answers answers that fit the form
   * @param into where to write them, a byte for each item
   * @param at where the first is written
   * @throws io.github.finsam.base.InvalidValueException if there is not one code for each item, or
   *     an item does not allow its code
   * @throws IndexOutOfBoundsException if there is no room
   */
  public void write(Answers answers, byte[] into, int at) {
    byte[] given = answers.codes();
    if (given.length != items) {
      form.check(answers);
    }
    for (int i = 0; i < items; i++) {
      byte mark = marks[i * (FormItem.MAX_CODE + 1) + given[i]];
      if (mark == 0) {
        form.check(answers);
      }
      into[at + i] = mark;
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param from where the marks are
   * @param at where the first stands
   * @throws IndexOutOfBoundsException if there are not as many
   */
  public Answers read(byte[] from, int at) {
    byte[] read = Arrays.copyOfRange(from, at, at + items);
    for (int i = 0; i < items; i++) {
      read[i] = codes[i * Byte.SIZE + Integer.numberOfTrailingZeros(read[i] & 0xFF | 0x80)];
    }
    return Answers.ofBytes(read);
  }
}
