package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
  private final Map<FormId, Form> forms = new HashMap<>();
  private final List<ForbundId> forbunds = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private long rows;

  Counting(TallyQuery query) {
    this.query = query;
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
    int[] pieces = pieces(threads * PIECES_PER_THREAD);
    AtomicInteger next = new AtomicInteger();
    List<Helper> helpers = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      Helper helper = new Helper(pieces, next);
      helpers.add(helper);
      ForkJoinPool.commonPool().execute(helper);
    }
    TallyAccumulator whole = count(pieces, next);
    for (Helper helper : helpers) {
      // One that has not begun has nothing left to do, and the pool may be busy for long.
      if (!helper.begun.compareAndSet(false, true)) {
        whole.merge(helper.join());
      }
    }
    return whole.toTally();
  }

  /** Where each piece of about the same number of rows begins, and where the last ends. */
  private int[] pieces(int count) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    long inPiece = 0;
    for (int s = 0; s < segments.size(); s++) {
      inPiece += segments.get(s).rows();
      if (inPiece > rows / count || s == segments.size() - 1) {
        starts.add(s + 1);
        inPiece = 0;
      }
    }
    return starts.stream().mapToInt(start -> start).toArray();
  }

  private TallyAccumulator count(int[] pieces, AtomicInteger next) {
    TallyAccumulator accumulator = TallyAccumulator.of(query, forms.values());
    for (int p = next.getAndIncrement(); p < pieces.length - 1; p = next.getAndIncrement()) {
      for (int s = pieces[p]; s < pieces[p + 1]; s++) {
        segments.get(s).count(accumulator, forbunds.get(s));
      }
    }
    return accumulator;
  }

  private final class Helper extends ForkJoinTask<TallyAccumulator> {

    private static final long serialVersionUID = 1L;

    private final transient AtomicBoolean begun = new AtomicBoolean();
    private final transient int[] pieces;
    private final transient AtomicInteger next;
    private transient TallyAccumulator result;

    Helper(int[] pieces, AtomicInteger next) {
      this.pieces = pieces;
      this.next = next;
      this.result = TallyAccumulator.of(query, List.of());
    }

    @Override
    public TallyAccumulator getRawResult() {
      return result;
    }

    @Override
    protected void setRawResult(TallyAccumulator value) {
      result = value;
    }

    @Override
    protected boolean exec() {
      if (begun.compareAndSet(false, true)) {
        result = count(pieces, next);
      }
      return true;
    }
  }
}
