package io.github.finsam.indicators.disclosure;

import java.util.Arrays;

/** Numbers places from 0 in the order in which they are met, without making an object of each. */
final class Places {

  private static final int NONE = -1;

  private long[] places = new long[16];
  private int[] numbers = new int[16];
  private int size;

  Places() {
    Arrays.fill(numbers, NONE);
  }

  /** How many places there are. */
  int size() {
    return size;
  }

  /** The number of a place; -1 if it has not been met. */
  int find(long place) {
    int mask = numbers.length - 1;
    int at = start(place, mask);
    while (numbers[at] != NONE && places[at] != place) {
      at = (at + 1) & mask;
    }
    return numbers[at];
  }

  /** The number of a place, which has been met now: the old size if it is new. */
  int number(long place) {
    if (2 * size >= numbers.length) {
      grow();
    }
    int mask = numbers.length - 1;
    int at = start(place, mask);
    while (numbers[at] != NONE) {
      if (places[at] == place) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    places[at] = place;
    numbers[at] = size;
    return size++;
  }

  /** Forgets every place. */
  void clear() {
    Arrays.fill(numbers, NONE);
    size = 0;
  }

  private void grow() {
    long[] oldPlaces = places;
    int[] oldNumbers = numbers;
    places = new long[2 * oldPlaces.length];
    numbers = new int[places.length];
    Arrays.fill(numbers, NONE);
    int mask = numbers.length - 1;
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != NONE) {
        int at = start(oldPlaces[i], mask);
        while (numbers[at] != NONE) {
          at = (at + 1) & mask;
        }
        places[at] = oldPlaces[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  /** Places lie densely along each axis: their bits are mixed. */
  private static int start(long place, int mask) {
    long mixed = place * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
