package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * The responses of one förbund to one form in one half-year, in chunks: few, because small ones are
 * merged as new ones come, and none so large that merging it would cost much.
 *
 * <p>Immutable.
 */
record Segment(Form form, HalfYear halfYear, List<Chunk> chunks) implements Comparable<Segment> {

  /** By form and half-year, whatever is in it. */
  @Override
  public int compareTo(Segment other) {
    int byForm = form.id().compareTo(other.form.id());
    return byForm != 0 ? byForm : halfYear.compareTo(other.halfYear);
  }

  /** This and the rows of more chunks. */
  Segment plus(List<Chunk> more) {
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
    return new Segment(form, halfYear, List.copyOf(all));
  }

  long rows() {
    long rows = 0;
    for (Chunk chunk : chunks) {
      rows += chunk.rows();
    }
    return rows;
  }

  /** Whether there may be responses that the query counts. */
  boolean concerns(TallyQuery query) {
    return form.edition().equals(query.edition())
        && query.period().map(p -> p.overlaps(halfYear)).orElse(true);
  }

  /** Counts the responses that the query includes. */
  void count(Counter counter, ForbundId forbund) {
    int firstDay = 0;
    int lastDay = Integer.MAX_VALUE;
    Period period = counter.accumulator().query().period().orElse(halfYear);
    if (!period.encloses(halfYear)) {
      firstDay = Math.max(0, Chunk.day(halfYear, period.startInclusive()));
      lastDay =
          period.endInclusive().map(end -> Chunk.day(halfYear, end)).orElse(Integer.MAX_VALUE - 1);
    }
    for (Chunk chunk : chunks) {
      chunk.count(counter, this, forbund, firstDay, lastDay);
    }
  }
}
