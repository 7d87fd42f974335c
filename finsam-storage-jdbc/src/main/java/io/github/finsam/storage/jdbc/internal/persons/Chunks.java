package io.github.finsam.storage.jdbc.internal.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Many things, some at a time: no database takes any number of question marks. */
final class Chunks {

  static final int SIZE = 500;

  private Chunks() {}

  static <T> void of(Collection<T> all, Consumer<? super List<T>> action) {
    List<T> list = new ArrayList<>(all);
    for (int from = 0; from < list.size(); from += SIZE) {
      action.accept(list.subList(from, Math.min(list.size(), from + SIZE)));
    }
  }
}
