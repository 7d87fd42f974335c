package io.github.finsam.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids as small numbers from 1, in the order in which they are met. */
final class Names {

  private @Nullable String[] names = new String[64];
  private int[] numbers = new int[64];
  private final List<String> texts = new ArrayList<>();
  private final List<Object> ids = new ArrayList<>();

  /**
   * The number of an id.
   *
   * @param name the id as text
   * @param id kept the first time the name is met
   */
  @SuppressWarnings("ReferenceEquality") // a shortcut: most ids are the same object as before
  int number(String name, Object id) {
    int mask = names.length - 1;
    int at = slot(name, mask);
    for (String met = names[at]; met != null; met = names[at]) {
      if (met == name || met.equals(name)) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    texts.add(name);
    ids.add(id);
    names[at] = name;
    numbers[at] = ids.size();
    if (ids.size() * 2 > names.length) {
      grow();
    }
    return ids.size();
  }

  /** The number of an id that was met; 0 of another. */
  @SuppressWarnings("ReferenceEquality") // a shortcut: most ids are the same object as before
  int find(String name) {
    int mask = names.length - 1;
    int at = slot(name, mask);
    for (String met = names[at]; met != null; met = names[at]) {
      if (met == name || met.equals(name)) {
        return numbers[at];
      }
      at = (at + 1) & mask;
    }
    return 0;
  }

  void clear() {
    if (!ids.isEmpty()) {
      Arrays.fill(names, null);
      texts.clear();
      ids.clear();
    }
  }

  int size() {
    return ids.size();
  }

  /** The ids, that with number 1 first. */
  List<Object> ids() {
    return ids;
  }

  /** The numbers that the ids of others have here, by their number there; 0 stays 0. */
  int[] numbers(Names others) {
    int[] here = new int[others.size() + 1];
    for (int there = 1; there < here.length; there++) {
      Object id = others.ids.get(there - 1);
      here[there] = number(others.texts.get(there - 1), id);
    }
    return here;
  }

  private static int slot(String name, int mask) {
    return (name.hashCode() * 0x9E3779B9) >>> 7 & mask;
  }

  private void grow() {
    @Nullable String[] before = names;
    int[] numbersBefore = numbers;
    names = new String[before.length * 2];
    numbers = new int[names.length];
    int mask = names.length - 1;
    for (int i = 0; i < before.length; i++) {
      String name = before[i];
      if (name != null) {
        int at = slot(name, mask);
        while (names[at] != null) {
          at = (at + 1) & mask;
        }
        names[at] = name;
        numbers[at] = numbersBefore[i];
      }
    }
  }
}
