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
 * Counts responses on several threads: the calling one, and threads of the common pool as far as
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
  private final List<Part> parts = new ArrayList<>();
  private long rows;

  /** What one thread counts without looking up. */
  private record Part(ForbundId forbund, Drawer drawer, Chunk chunk) {

    void count(Counter counter) {
      chunk.count(counter, drawer, forbund);
    }
  }

  Counting(TallyQuery query, Strata strata) {
    this.query = query;
    this.strata = strata;
  }

  void add(ForbundId forbund, Drawer drawer) {
    forms.put(drawer.form().id(), drawer.form());
    for (Chunk chunk : drawer.chunks()) {
      parts.add(new Part(forbund, drawer, chunk));
      rows += chunk.rows();
    }
  }

  /** As many threads as there are processors, if there is work for them. */
  static int threads(long rows) {
    long busy = Math.max(1, rows / ROWS_PER_THREAD);
    return (int) Math.min(busy, Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  Tally tally(int threads) {
    int[] pieces = pieces(threads);
    @Nullable Tally[] tallies = new Tally[pieces.length];
    AtomicInteger next = new AtomicInteger();
    List<Helper> helpers = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      Helper helper = new Helper(pieces, next, tallies);
      helpers.add(helper);
      ForkJoinPool.commonPool().execute(helper);
    }
    count(pieces, next, tallies);
    for (Helper helper : helpers) {
      // One that has not begun has nothing left to do, and the pool may be busy for long.
      if (!helper.begun.compareAndSet(false, true)) {
        helper.join();
      }
    }
    List<Tally> counted = new ArrayList<>();
    for (Tally tally : tallies) {
      if (tally != null) {
        counted.add(tally);
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
    for (int s = 1; s < parts.size(); s++) {
      if (!parts.get(s).forbund().equals(parts.get(s - 1).forbund())) {
        starts.add(s);
      }
    }
    if (threads > 1 && starts.size() < threads * PIECES_PER_THREAD
        || !query.dimensions().contains(Dimension.FORBUND)) {
      starts = new ArrayList<>(List.of(0));
      long inPiece = 0;
      for (int s = 0; s < parts.size(); s++) {
        if (inPiece > rows / (threads * PIECES_PER_THREAD)) {
          starts.add(s);
          inPiece = 0;
        }
        inPiece += parts.get(s).chunk().rows();
      }
    }
    starts.add(parts.size());
    return starts.stream().mapToInt(start -> start).toArray();
  }

  /** Counts pieces that nobody else counts until there are no more. */
  private void count(int[] pieces, AtomicInteger next, @Nullable Tally[] tallies) {
    boolean apart = query.dimensions().contains(Dimension.FORBUND);
    Counter counter = new Counter(TallyAccumulator.of(query, forms.values()), strata);
    int last = -1;
    for (int p = next.getAndIncrement(); p < pieces.length - 1; p = next.getAndIncrement()) {
      for (int s = pieces[p]; s < pieces[p + 1]; s++) {
        parts.get(s).count(counter);
      }
      last = p;
      if (apart) {
        tallies[p] = counter.take();
      }
    }
    if (!apart && last >= 0) {
      tallies[last] = counter.take();
    }
  }

  /** Another thread's part of the work. */
  private final class Helper extends RecursiveAction {

    private static final long serialVersionUID = 1L;

    private final transient AtomicBoolean begun = new AtomicBoolean();
    private final transient int[] pieces;
    private final transient AtomicInteger next;
    private final transient @Nullable Tally[] tallies;

    Helper(int[] pieces, AtomicInteger next, @Nullable Tally[] tallies) {
      this.pieces = pieces;
      this.next = next;
      this.tallies = tallies;
    }

    @Override
    protected void compute() {
      if (begun.compareAndSet(false, true)) {
        count(pieces, next, tallies);
      }
    }
  }
}
