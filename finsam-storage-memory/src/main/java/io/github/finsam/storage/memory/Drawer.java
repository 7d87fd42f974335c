package io.github.finsam.storage.memory;

import io.github.finsam.survey.Form;
import io.github.finsam.survey.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The responses of one förbund to one form, as marks if the form has them, in chunks: few, because
 * small ones are merged as new ones come, and none so large that merging it would cost much.
 *
 * <p>Immutable.
 */
record Drawer(Form form, Optional<Marks> marks, List<Chunk> chunks) implements Comparable<Drawer> {

  /** The same with other responses. */
  Drawer with(List<Chunk> others) {
    return new Drawer(form, marks, List.copyOf(others));
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
        List<Chunk> merged = Chunk.merge(small);
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
