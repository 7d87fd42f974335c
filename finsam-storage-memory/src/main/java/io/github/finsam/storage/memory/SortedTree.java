package io.github.finsam.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its keys: a balanced (AVL) tree whose changed copies share all
 * but the path to the change, so that a commit costs the logarithm of what is stored and a snapshot
 * nothing.
 */
final class SortedTree<K extends Comparable<K>, V> {

  private static final SortedTree<?, ?> EMPTY = new SortedTree<>(null);

  private final @Nullable Node<K, V> root;

  private SortedTree(@Nullable Node<K, V> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // an empty tree holds nothing of any type
  static <K extends Comparable<K>, V> SortedTree<K, V> empty() {
    return (SortedTree<K, V>) EMPTY;
  }

  @Nullable V get(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return node.value;
      }
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  SortedTree<K, V> with(K key, V value) {
    return new SortedTree<>(put(root, key, value));
  }

  SortedTree<K, V> without(K key) {
    return get(key) == null ? this : new SortedTree<>(remove(root, key));
  }

  /** The values in the order of their keys. */
  List<V> values() {
    List<V> values = new ArrayList<>();
    collect(root, values);
    return values;
  }

  /** How many entries there are, without going through them. */
  int size() {
    return size(root);
  }

  /** Levels of the tree; 0 when it is empty. */
  int height() {
    return height(root);
  }

  // Recursion goes as deep as the tree is high: 1.44 times the binary logarithm of its size.

  private static <K, V> void collect(@Nullable Node<K, V> node, List<V> values) {
    if (node != null) {
      collect(node.left, values);
      values.add(node.value);
      collect(node.right, values);
    }
  }

  private static <K extends Comparable<K>, V> Node<K, V> put(
      @Nullable Node<K, V> node, K key, V value) {
    if (node == null) {
      return new Node<>(null, key, value, null);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return new Node<>(node.left, key, value, node.right);
    }
    return order < 0
        ? balanced(put(node.left, key, value), node, node.right)
        : balanced(node.left, node, put(node.right, key, value));
  }

  private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order < 0) {
      return balanced(remove(node.left, key), node, node.right);
    }
    if (order > 0) {
      return balanced(node.left, node, remove(node.right, key));
    }
    if (node.left == null) {
      return node.right;
    }
    if (node.right == null) {
      return node.left;
    }
    Node<K, V> next = node.right;
    while (next.left != null) {
      next = next.left;
    }
    return balanced(node.left, next, remove(node.right, next.key));
  }

  /** The entry of {@code middle} between two trees whose heights differ by two at most. */
  private static <K, V> Node<K, V> balanced(
      @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
    int lean = height(left) - height(right);
    if (left != null && lean > 1) {
      Node<K, V> inner = left.right;
      if (inner != null && height(left.left) < inner.height) {
        return join(join(left.left, left, inner.left), inner, join(inner.right, middle, right));
      }
      return join(left.left, left, join(inner, middle, right));
    }
    if (right != null && lean < -1) {
      Node<K, V> inner = right.left;
      if (inner != null && height(right.right) < inner.height) {
        return join(join(left, middle, inner.left), inner, join(inner.right, right, right.right));
      }
      return join(join(left, middle, inner), right, right.right);
    }
    return join(left, middle, right);
  }

  private static <K, V> Node<K, V> join(
      @Nullable Node<K, V> left, Node<K, V> middle, @Nullable Node<K, V> right) {
    return new Node<>(left, middle.key, middle.value, right);
  }

  private static int height(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.height;
  }

  private static int size(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.size;
  }

  private static final class Node<K, V> {

    final @Nullable Node<K, V> left;
    final K key;
    final V value;
    final @Nullable Node<K, V> right;
    final int height;
    final int size;

    Node(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
      this.left = left;
      this.key = key;
      this.value = value;
      this.right = right;
      this.height = 1 + Math.max(height(left), height(right));
      this.size = 1 + size(left) + size(right);
    }
  }
}
