package io.github.finsam.exchange.internal;

import java.util.Comparator;
import java.util.stream.Stream;

/** The name that was probably meant. */
final class Nearest {

  private Nearest() {}

  static String to(String name, Stream<String> names) {
    return names.min(Comparator.comparingInt(n -> distance(name, n))).orElse("");
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
