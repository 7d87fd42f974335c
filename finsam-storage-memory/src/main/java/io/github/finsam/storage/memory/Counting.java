package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts segments on several threads: the calling one, and threads of the common pool as far as
 * they are free. Which thread counts what is left to chance; sums of whole numbers do not depend on
 * it.
 */
final class Counting {

  /** More threads than this only wait for the memory. */
  private static final int MAX_THREADS = 16;

  /** Fewer rows than this are counted sooner than another thread is woken. */
  private static final long ROWS_PER_THREAD = 20_000;

  private static final int PIECES_PER_THREAD = 8;

  private final TallyQuery query;
  private final Strata strata;
  private final Map<FormId, Form> forms = new HashMap<>();
  private final List<ForbundId> forbunds = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private long rows;

  Counting(TallyQuery query, Strata strata) {
    this.query = query;
    this.strata = strata;
  }

  void add(ForbundId forbund, Segment segment) {
    forms.put(segment.form().id(), segment.form());
    forbunds.add(forbund);
    segments.add(segment);
    rows += segment.rows();
  }

  /** As many threads as there are processors, if there is work for them. */
  static int threads(long rows) {
    long busy = Math.max(1, rows / ROWS_PER_THREAD);
    return (int) Math.min(busy, Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  Tally tally(int threads) {
    int[] pieces = pieces(threads);
    @Nullable Tally[] parts = new Tally[pieces.length];
    AtomicInteger next = new AtomicInteger();
    List<Helper> helpers = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      Helper helper = new Helper(pieces, next, parts);
      helpers.add(helper);
      ForkJoinPool.commonPool().execute(helper);
    }
    count(pieces, next, parts);
    for (Helper helper : helpers) {
      // One that has not begun has nothing left to do, and the pool may be busy for long.
      if (!helper.begun.compareAndSet(false, true)) {
        helper.join();
      }
    }
    List<Tally> counted = new ArrayList<>();
    for (Tally part : parts) {
      if (part != null) {
        counted.add(part);
      }
    }
    return Tally.merge(query, counted);
  }

  /**
   * Where each piece begins, and where the last ends. A piece is a förbund if the query counts by
   * them and there are enough for all threads: then no two pieces have a cell in common, and what
   * is counted of one stays near the processor until it is put together.
   */
  private int[] pieces(int threads) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int s = 1; s < segments.size(); s++) {
      if (!forbunds.get(s).equals(forbunds.get(s - 1))) {
        starts.add(s);
      }
    }
    if (threads > 1 && starts.size() < threads * PIECES_PER_THREAD
        || !query.dimensions().contains(Dimension.FORBUND)) {
      starts = new ArrayList<>(List.of(0));
      long inPiece = 0;
      for (int s = 0; s < segments.size(); s++) {
        if (inPiece > rows / (threads * PIECES_PER_THREAD)) {
          starts.add(s);
          inPiece = 0;
        }
        inPiece += segments.get(s).rows();
      }
    }
    starts.add(segments.size());
    return starts.stream().mapToInt(start -> start).toArray();
  }

  /** Counts pieces that nobody else counts until there are no more. */
  private void count(int[] pieces, AtomicInteger next, @Nullable Tally[] parts) {
    boolean apart = query.dimensions().contains(Dimension.FORBUND);
    Counter counter = new Counter(TallyAccumulator.of(query, forms.values()), strata);
    int last = -1;
    for (int p = next.getAndIncrement(); p < pieces.length - 1; p = next.getAndIncrement()) {
      for (int s = pieces[p]; s < pieces[p + 1]; s++) {
        segments.get(s).count(counter, forbunds.get(s));
      }
      last = p;
      if (apart) {
        parts[p] = counter.take();
      }
    }
    if (!apart && last >= 0) {
      parts[last] = counter.take();
    }
  }

  /** Another thread's part of the work. */
  private final class Helper extends RecursiveAction {

    private static final long serialVersionUID = 1L;

    private final transient AtomicBoolean begun = new AtomicBoolean();
    private final transient int[] pieces;
    private final transient AtomicInteger next;
    private final transient @Nullable Tally[] parts;

    Helper(int[] pieces, AtomicInteger next, @Nullable Tally[] parts) {
      this.pieces = pieces;
      this.next = next;
      this.parts = parts;
    }

    @Override
    protected void compute() {
      if (begun.compareAndSet(false, true)) {
        count(pieces, next, parts);
      }
    }
  }
}
