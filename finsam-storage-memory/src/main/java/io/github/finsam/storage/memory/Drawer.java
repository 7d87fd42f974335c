package io.github.finsam.storage.memory;

import io.github.finsam.survey.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The responses of one förbund to one form, in chunks: few, because small ones are merged as new
 * ones come, and none so large that merging it would cost much.
 *
 * <p>Immutable.
 */
record Drawer(Form form, Layout layout, List<Chunk> chunks) implements Comparable<Drawer> {

  /** The same with other responses. */
  Drawer with(List<Chunk> others) {
    return new Drawer(form, layout, List.copyOf(others));
  }

  /** By form, whatever is in it. */
  @Override
  public int compareTo(Drawer other) {
    return form.id().compareTo(other.form.id());
  }

  /** This and the rows of more chunks. */
  Drawer plus(List<Chunk> more) {
    List<Chunk> all = new ArrayList<>(chunks);
    for (Chunk chunk : more) {
      all.add(chunk);
      // As with digits that carry: a row is copied each time its chunk doubles, not more.
      int rows = chunk.rows();
      int from = all.size() - 1;
      while (from > 0
          && all.get(from - 1).rows() <= 2 * rows
          && all.get(from - 1).rows() + rows <= Chunk.MAX_ROWS) {
        from--;
        rows += all.get(from).rows();
      }
      if (from < all.size() - 1) {
        List<Chunk> small = all.subList(from, all.size());
        List<Chunk> merged = Chunk.merge(layout, small);
        small.clear();
        all.addAll(merged);
      }
    }
    return with(all);
  }

  long rows() {
    long rows = 0;
    for (Chunk chunk : chunks) {
      rows += chunk.rows();
    }
    return rows;
  }
}
