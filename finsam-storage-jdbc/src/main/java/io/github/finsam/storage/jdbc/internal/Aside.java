package io.github.finsam.storage.jdbc.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on rows on a thread of the common pool, as far as one is free, while the calling thread
 * reads the next ones. Few rows are worked on by the calling thread.
 *
 * @param <R> what the work makes of a batch of rows
 */
final class Aside<R> {

  /** So many batches wait or are worked on before the calling thread stops reading. */
  private static final int MOST = 4;

  private final Function<RowBatch, R> work;
  private final Consumer<R> done;
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final int together;
  private RowBatch next;

  /**
   * Work that nothing is waiting for yet.
   *
   * @param together how many rows to work on at once: few if somebody waits for what is made of
   *     them, many if not, for handing them over costs less
   * @param work what to do with rows; never on two threads at once
   * @param done told what the work has made of them, on the calling thread and in their order
   */
  Aside(int together, Function<RowBatch, R> work, Consumer<R> done) {
    this.together = together;
    this.next = new RowBatch(together);
    this.work = work;
    this.done = done;
  }

  /** Takes the current row. */
  void add(AnswerRows row) {
    next.add(row);
    if (next.isFull()) {
      Task task = new Task(next);
      tasks.add(task);
      ForkJoinPool.commonPool().execute(task);
      RowBatch free = null;
      // What is done is told at once: the next rows may be long in coming.
      while (tasks.size() >= MOST || !tasks.isEmpty() && tasks.getFirst().isDone()) {
        free = endFirst();
      }
      next = free == null ? new RowBatch(together) : free;
    }
  }

  /** Waits until all rows have been worked on. */
  void end() {
    while (!tasks.isEmpty()) {
      endFirst();
    }
    if (next.size() > 0) {
      done.accept(work.apply(next));
      next.clear();
    }
  }

  /** Ends the task that has waited longest, and gives its batch for other rows. */
  private RowBatch endFirst() {
    Task first = tasks.remove();
    done.accept(first.end());
    first.batch.clear();
    return first.batch;
  }

  private final class Task extends RecursiveAction {

    private static final long serialVersionUID = 1L;

    private final transient RowBatch batch;
    private final transient AtomicBoolean begun = new AtomicBoolean();
    private transient @Nullable R made;

    Task(RowBatch batch) {
      this.batch = batch;
    }

    @Override
    protected void compute() {
      if (begun.compareAndSet(false, true)) {
        synchronized (Aside.this) {
          made = work.apply(batch);
        }
      }
    }

    /** What was made; if no thread has begun, for the pool may be busy for long, makes it. */
    @SuppressWarnings("NullAway") // set by whoever began
    R end() {
      if (begun.compareAndSet(false, true)) {
        synchronized (Aside.this) {
          return work.apply(batch);
        }
      }
      join();
      return made;
    }
  }
}
