package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;
import java.util.Arrays;

/**
 * The codes of one filled-in questionnaire, one for each item of its form and in its order, kept in
 * one byte each. What the codes mean only form and edition know.
 *
 * <p>Immutable and thread-safe. {@link #toString} shows how many codes there are, not which.
 */
public final class Answers {

  private final byte[] codes;

  private Answers(byte[] codes) {
    this.codes = codes;
  }

  /**
   * Answers with these codes.
   *
   * @param codes each 0 to 127, in the order of the items
   * @throws io.github.finsam.base.InvalidValueException if a code is out of range
   */
  public static Answers of(int... codes) {
    Checks checks = new Checks();
    byte[] bytes = new byte[codes.length];
    for (int i = 0; i < codes.length; i++) {
      checks.range("codes", codes[i], 0, FormItem.MAX_CODE);
      bytes[i] = (byte) codes[i];
    }
    checks.orThrow();
    return new Answers(bytes);
  }

  /**
   * Answers from what {@link #toBytes} gave.
   *
   * @param codes each 0 to 127, in the order of the items; copied
   * @throws io.github.finsam.base.InvalidValueException if a code is negative
   */
  public static Answers ofBytes(byte[] codes) {
    int all = 0;
    for (byte code : codes) {
      all |= code;
    }
    if (all < 0) {
      Checks checks = new Checks();
      for (byte code : codes) {
        checks.range("codes", code, 0, FormItem.MAX_CODE);
      }
      checks.orThrow();
    }
    return new Answers(codes.clone());
  }

  /** How many codes there are: the number of items of the form. */
  public int size() {
    return codes.length;
  }

  /**
   * The code for an item.
   *
   * @param index where the item stands in the form, {@code 0 <= index < size()}
   * @throws io.github.finsam.base.InvalidValueException if the index is out of range
   */
  public int code(int index) {
    if (index < 0 || index >= codes.length) {
      new Checks().range("index", index, 0, codes.length - 1L).orThrow();
    }
    return codes[index];
  }

  /** The codes themselves, not to be changed. */
  byte[] codes() {
    return codes;
  }

  /** A copy of the codes, one byte each. */
  public byte[] toBytes() {
    return codes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers answers && Arrays.equals(codes, answers.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }

  @Override
  public String toString() {
    return "Answers[" + codes.length + "]";
  }
}
