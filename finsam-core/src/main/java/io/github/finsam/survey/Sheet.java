package io.github.finsam.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A form made ready for counting. The counts of a group lie one behind the other, item by item and
 * code by code, one byte each, every item beginning a new word of eight.
 */
final class Sheet {

  private static final int CODES = FormItem.MAX_CODE + 1;

  /** An item of the edition, whatever forms it stands on. */
  static final class Item {

    final String id;
    final int[] codes;
    final int words;

    /**
     * @param codes every code that a form allows for the item, in order
     */
    Item(String id, int[] codes) {
      this.id = id;
      this.codes = codes;
      this.words = (codes.length + Long.BYTES - 1) / Long.BYTES;
    }
  }

  final Form form;

  /** The number of the form among those of the edition; -1 for another edition. */
  final int number;

  /** How many items there are. */
  final int size;

  /** The items by their place on the form, as numbers among those of the edition. */
  final int[] columns;

  /** The first word of each item. */
  final int[] firstWords;

  /** How many words the counts of a group need. */
  final int words;

  /**
   * What a code adds to the only word of its item, zero if the item does not allow it; of no length
   * unless it is the same for all items.
   */
  final long[] increments;

  /**
   * Of each item the bits of a word that counts of ranks can have, see {@link Slices}: a byte for
   * each code that is allowed.
   */
  final long[] rankMasks;

  /** Whether each item has a word, in which the place of each code is its rank. */
  final boolean ranksAreCounts;

  // By number of an item its place on the form; -1 if it is not there.
  private final int[] indexes;

  // By item and rank of a code the place of the count.
  private final short[] rankPlaces;

  // By item and code the place of the count; negative if the item does not allow the code.
  private final short[] places;

  // The places of the codes that are allowed, and of each item how many they are.
  private final short[] allowedPlaces;
  private final int[] codesAllowed;

  Sheet(Form form, int number, List<Item> items, Map<String, Integer> columnOf) {
    this.form = form;
    this.number = number;
    this.size = form.items().size();
    this.columns = new int[number < 0 ? 0 : size];
    this.firstWords = new int[columns.length];
    this.places = new short[columns.length * CODES];
    this.indexes = new int[items.size()];
    Arrays.fill(places, (short) -1);
    Arrays.fill(indexes, -1);
    int word = 0;
    for (int i = 0; i < columns.length; i++) {
      FormItem allowed = form.items().get(i);
      columns[i] = columnOf.getOrDefault(allowed.id(), -1);
      indexes[columns[i]] = i;
      firstWords[i] = word;
      Item item = items.get(columns[i]);
      for (int c = 0; c < item.codes.length; c++) {
        if (allowed.allows(item.codes[c])) {
          places[i * CODES + item.codes[c]] = (short) (word * Long.BYTES + c);
        }
      }
      word += item.words;
    }
    this.words = word;
    this.increments = increments();
    this.codesAllowed = new int[columns.length];
    this.allowedPlaces = allowedPlaces();
    this.rankMasks = new long[columns.length];
    this.rankPlaces = new short[columns.length * Byte.SIZE];
    boolean same = words == columns.length;
    for (int i = 0; i < columns.length; i++) {
      int rank = 0;
      for (int code = 0; code < CODES; code++) {
        if (place(i, code) >= 0) {
          if (rank < Byte.SIZE) {
            rankMasks[i] |= 0xFFL << rank * Byte.SIZE;
            rankPlaces[i * Byte.SIZE + rank] = (short) place(i, code);
            same &= place(i, code) == i * Long.BYTES + rank;
          }
          rank++;
        }
      }
      same &= rank <= Byte.SIZE;
    }
    this.ranksAreCounts = same;
  }

  private short[] allowedPlaces() {
    short[] allowed = new short[places.length];
    int count = 0;
    for (int i = 0; i < columns.length; i++) {
      for (int code = 0; code < CODES; code++) {
        if (place(i, code) >= 0) {
          allowed[count++] = places[i * CODES + code];
          codesAllowed[i]++;
        }
      }
    }
    return Arrays.copyOf(allowed, count);
  }

  private long[] increments() {
    if (words != columns.length) {
      return new long[0];
    }
    long[] first = new long[CODES];
    for (int i = 0; i < columns.length; i++) {
      for (int code = 0; code < CODES; code++) {
        int place = place(i, code);
        long increment = place < 0 ? 0 : 1L << place * Byte.SIZE;
        if (i > 0 && increment != first[code]) {
          return new long[0];
        }
        first[code] = increment;
      }
    }
    return first;
  }

  /** Where an item stands on the form; -1 if it does not. */
  int indexOf(int column) {
    return indexes[column];
  }

  /** Where the code of an item is counted; negative if the item does not allow it. */
  int place(int index, int code) {
    return places[index * CODES + code];
  }

  /** How many codes the items allow, each item's counted. */
  int allowed() {
    return allowedPlaces.length;
  }

  /** Where the codes that the items allow are counted, item by item and from the lowest code on. */
  int allowedPlace(int index) {
    return allowedPlaces[index];
  }

  /** Of how many questionnaires these are the counts of all allowed codes; negative if of none. */
  long rows(long[] counts, int from) {
    long rows = 0;
    int at = from;
    for (int i = 0; i < codesAllowed.length; i++) {
      long ofItem = 0;
      for (int end = at + codesAllowed[i]; at < end; at++) {
        ofItem += counts[at];
        if (counts[at] < 0 || ofItem < 0) {
          return -1;
        }
      }
      if (i > 0 && ofItem != rows) {
        return -1;
      }
      rows = ofItem;
    }
    return rows;
  }

  /** Where the code of an item that has the rank is counted. */
  int rankPlace(int index, int rank) {
    return rankPlaces[index * Byte.SIZE + rank];
  }
}
