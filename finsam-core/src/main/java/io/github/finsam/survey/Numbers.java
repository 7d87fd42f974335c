package io.github.finsam.survey;

import java.util.Arrays;

/** Numbers that are not negative as small numbers from 1, in the order in which they are met. */
final class Numbers {

  private static final int FREE = -1;

  private int[] table = filled(32);
  private int[] numbers = new int[32];
  private int[] values = new int[16];
  private int size;

  private static int[] filled(int length) {
    int[] table = new int[length];
    Arrays.fill(table, FREE);
    return table;
  }

  /** The small number of a number. */
  int number(int value) {
    int at = slot(value);
    while (table[at] != FREE) {
      if (table[at] == value) {
        return numbers[at];
      }
      at = (at + 1) & (table.length - 1);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
    table[at] = value;
    numbers[at] = size;
    if (size * 2 > table.length) {
      grow();
    }
    return size;
  }

  void clear() {
    Arrays.fill(table, FREE);
    size = 0;
  }

  int size() {
    return size;
  }

  /** The number that has the small number. */
  int value(int number) {
    return values[number - 1];
  }

  /** The small numbers that the numbers of others have here, by their small number there. */
  int[] numbers(Numbers others) {
    int[] here = new int[others.size + 1];
    for (int there = 1; there < here.length; there++) {
      here[there] = number(others.value(there));
    }
    return here;
  }

  private int slot(int value) {
    return (value * 0x9E3779B9) >>> 7 & (table.length - 1);
  }

  private void grow() {
    table = filled(table.length * 2);
    numbers = new int[table.length];
    for (int i = 0; i < size; i++) {
      int at = slot(values[i]);
      while (table[at] != FREE) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = values[i];
      numbers[at] = i + 1;
    }
  }
}
