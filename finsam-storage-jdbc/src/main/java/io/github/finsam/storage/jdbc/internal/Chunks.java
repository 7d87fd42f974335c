package io.github.finsam.storage.jdbc.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Many things, some at a time: no database takes any number of question marks. */
public final class Chunks {

  /** How many at a time. */
  public static final int SIZE = 500;

  private Chunks() {}

  /** As many question marks as there are values, in brackets. */
  public static String marks(int values) {
    return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
  }

  /** Does something with all, some at a time. */
  public static <T> void of(Collection<T> all, Consumer<? super List<T>> action) {
    List<T> list = new ArrayList<>(all);
    for (int from = 0; from < list.size(); from += SIZE) {
      action.accept(list.subList(from, Math.min(list.size(), from + SIZE)));
    }
  }
}
