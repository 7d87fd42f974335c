package io.github.finsam.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts responses that come one after the other on several threads: the calling one, which alone
 * reads them, and threads of the common pool as far as they are free. Which thread counts what is
 * left to chance; sums of whole numbers do not depend on it.
 */
final class Batches {

  /** So many are handed over at a time: counting them takes longer than waking a thread. */
  private static final int SIZE = 4096;

  /** As many batches wait for each thread of the pool before the calling thread counts as well. */
  private static final int WAITING_EACH = 4;

  /** Each thread keeps counts of its own, which are added up in the end. */
  private static final int MAX_THREADS = 8;

  private final TallyQuery query;
  private final List<Form> forms;
  private final int mostWaiting;
  private final Queue<TallyAccumulator> idle = new ConcurrentLinkedQueue<>();
  private final List<Batch> batches = new ArrayList<>();
  private final AtomicInteger waiting = new AtomicInteger();

  private Batches(TallyQuery query, Collection<Form> forms) {
    this.query = query;
    this.forms = List.copyOf(forms);
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    this.mostWaiting = (threads - 1) * WAITING_EACH;
  }

  /**
   * What has been counted when all are read.
   *
   * @throws io.github.finsam.base.InvalidValueException of the first response that is refused
   */
  static TallyAccumulator count(
      TallyQuery query, Collection<Form> forms, Iterator<Response> responses) {
    return new Batches(query, forms).count(responses);
  }

  private TallyAccumulator count(Iterator<Response> responses) {
    TallyAccumulator own = TallyAccumulator.of(query, forms);
    try {
      readAll(responses, own);
    } catch (RuntimeException | Error refused) {
      // What was handed over came before that: if it is refused as well, theirs is the say.
      endAll();
      throw refused;
    }
    endAll();
    idle.forEach(own::merge);
    return own;
  }

  private void readAll(Iterator<Response> responses, TallyAccumulator own) {
    Response[] next = new Response[SIZE];
    while (responses.hasNext()) {
      int size = 0;
      while (size < SIZE && responses.hasNext()) {
        next[size++] = responses.next();
      }
      if (size == SIZE && waiting.get() < mostWaiting) {
        Batch batch = new Batch(next);
        batches.add(batch);
        waiting.incrementAndGet();
        ForkJoinPool.commonPool().execute(batch);
        next = new Response[SIZE];
      } else {
        own.addAll(Arrays.asList(next).subList(0, size).iterator());
      }
    }
  }

  /** In the order in which they came: the first that is refused is the one told of. */
  private void endAll() {
    batches.forEach(Batch::end);
  }

  /** Responses for another thread. */
  private final class Batch extends RecursiveAction {

    private static final long serialVersionUID = 1L;

    private final transient AtomicBoolean begun = new AtomicBoolean();
    private transient Response[] responses;

    Batch(Response[] responses) {
      this.responses = responses;
    }

    @Override
    protected void compute() {
      if (begun.compareAndSet(false, true)) {
        count();
      }
    }

    private void count() {
      waiting.decrementAndGet();
      TallyAccumulator free = idle.poll();
      TallyAccumulator accumulator = free == null ? TallyAccumulator.of(query, forms) : free;
      accumulator.addAll(Arrays.asList(responses).iterator());
      idle.add(accumulator);
      responses = new Response[0];
    }

    /**
     * Waits until it is counted; if no thread has begun, for the pool may be busy for long, counts.
     */
    void end() {
      if (begun.compareAndSet(false, true)) {
        count();
      } else {
        join();
      }
    }
  }
}
