package io.github.finsam.storage.jdbc.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
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

  /** Whether the pool has a thread: tasks would lie in it for ever. */
  private static final boolean IS_POOL = ForkJoinPool.getCommonPoolParallelism() > 0;

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
    if (row.length > RowBatch.BYTES) {
      // Many questionnaires put together, of which not even a second copy may be kept.
      end();
      RowBatch alone = new RowBatch(1);
      alone.add(row);
      done.accept(work.apply(alone));
      return;
    }
    next.add(row);
    if (next.isFull()) {
      if (!IS_POOL) {
        end();
        return;
      }
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
    done.accept(first.made());
    return first.free();
  }

  /** A batch that is worked on once, by whoever comes first. */
  private final class Task implements Runnable {

    private final AtomicBoolean begun = new AtomicBoolean();
    private final FutureTask<R> elsewhere = new FutureTask<>(this::work);
    // Null once it has ended: the pool may be long in letting go of the task.
    private @Nullable RowBatch batch;

    Task(RowBatch batch) {
      this.batch = batch;
    }

    @Override
    public void run() {
      if (begun.compareAndSet(false, true)) {
        elsewhere.run();
      }
    }

    boolean isDone() {
      return elsewhere.isDone();
    }

    /** What was made; if no thread has begun, for the pool may be busy for long, makes it. */
    R made() {
      return begun.compareAndSet(false, true) ? work() : await();
    }

    /** Gives its batch for other rows, after what was made of it is told. */
    RowBatch free() {
      RowBatch free = Objects.requireNonNull(batch);
      batch = null;
      free.clear();
      return free;
    }

    private R work() {
      synchronized (Aside.this) {
        return work.apply(Objects.requireNonNull(batch));
      }
    }

    /** Does nothing else meanwhile, as a join would: that might be other work inside this. */
    private R await() {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            return elsewhere.get();
          } catch (InterruptedException e) {
            interrupted = true;
          } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
              throw error;
            }
            throw Failure.translated(cause == null ? e : cause);
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
