package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedTreeTest {

  /** Positive numbers are put, negative ones removed. */
  @Property(tries = 300)
  void isASortedMapWhoseCopiesNeverChange(
      @ForAll @Size(max = 200) List<@IntRange(min = -40, max = 40) Integer> changes) {
    SortedTree<Integer, String> tree = SortedTree.empty();
    TreeMap<Integer, String> map = new TreeMap<>();
    List<SortedTree<Integer, String>> copies = new ArrayList<>();
    List<List<String>> contents = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int key = Math.abs(changes.get(i));
      if (changes.get(i) >= 0) {
        tree = tree.with(key, key + "/" + i);
        map.put(key, key + "/" + i);
      } else {
        tree = tree.without(key);
        map.remove(key);
      }
      assertBalanced(tree, map.size());
      copies.add(tree);
      contents.add(List.copyOf(map.values()));
    }
    for (int key = 0; key <= 40; key++) {
      assertEquals(map.get(key), tree.get(key));
    }
    for (int i = 0; i < copies.size(); i++) {
      assertEquals(contents.get(i), copies.get(i).values());
    }
  }

  @Example
  void staysLowInEveryOrderOfInsertionAndRemoval() {
    int size = 10_000;
    SortedTree<Integer, Integer> rising = SortedTree.empty();
    SortedTree<Integer, Integer> falling = SortedTree.empty();
    for (int i = 0; i < size; i++) {
      rising = rising.with(i, i);
      falling = falling.with(size - i, size - i);
    }
    assertBalanced(rising, size);
    assertBalanced(falling, size);
    for (int i = 0; i < size - 10; i++) {
      rising = rising.without(i);
      falling = falling.without(size - i);
    }
    assertBalanced(rising, 10);
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), falling.values());
  }

  @Example
  void removingWhatIsNotThereCostsNothing() {
    SortedTree<Integer, String> tree = SortedTree.<Integer, String>empty().with(1, "ett");
    assertSame(tree, tree.without(2));
    assertNull(tree.get(2));
    assertEquals(List.of(), tree.without(1).values());
  }

  /** The height of an AVL tree of n entries is less than 1.4405 log2(n + 2). */
  private static void assertBalanced(SortedTree<?, ?> tree, int size) {
    assertEquals(size, tree.values().size());
    assertEquals(size, tree.size());
    assertTrue(
        tree.height() <= 1.4405 * Math.log(size + 2) / Math.log(2),
        () -> "height " + tree.height() + " of " + size);
  }
}
