package io.github.finsam.storage.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows worked on while others are read. */
class AsideTest {

  /** Rows whose form is their number, with as many codes. */
  private static final class CountedRows extends AnswerRows {

    private final int rows;

    CountedRows(int rows) {
      super(WHOLE);
      this.rows = rows;
    }

    @Override
    boolean next() {
      form++;
      from = (int) (form % 3);
      length = (int) (form % 700);
      codes = new byte[from + length + 1];
      Arrays.fill(codes, from, from + length, (byte) (form % 100));
      sourceId = "svar " + form;
      return form <= rows;
    }

    @Override
    public void close() {}
  }

  private static List<String> told(RowBatch rows) {
    List<String> told = new ArrayList<>();
    while (rows.next()) {
      for (int i = 0; i < rows.length; i++) {
        assertEquals(rows.form % 100, rows.codes[rows.from + i]);
      }
      told.add(rows.form + " " + rows.sourceId + " " + rows.length);
    }
    return told;
  }

  private static void read(int rows, Aside<?> aside) {
    CountedRows counted = new CountedRows(rows);
    while (counted.next()) {
      aside.add(counted);
    }
    aside.end();
  }

  private static void assertAllTold(int rows) {
    List<String> all = new ArrayList<>();
    Thread own = Thread.currentThread();
    AtomicInteger working = new AtomicInteger();
    read(
        rows,
        new Aside<>(
            512,
            batch -> {
              assertEquals(1, working.incrementAndGet(), "alone");
              List<String> told = told(batch);
              working.decrementAndGet();
              return told;
            },
            some -> {
              assertSame(own, Thread.currentThread());
              all.addAll(some);
            }));
    assertEquals(
        IntStream.rangeClosed(1, rows).mapToObj(i -> i + " svar " + i + " " + i % 700).toList(),
        all);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 700, 2_048, 40_000})
  @DisplayName("Every row is worked on once, and told of in order on the calling thread")
  void everyRowOnce(int rows) {
    assertAllTold(rows);
  }

  @Test
  @DisplayName("Where no thread of the pool is free the calling one does it all")
  void busyPool() {
    CountDownLatch free = new CountDownLatch(1);
    try {
      for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
        ForkJoinPool.commonPool()
            .execute(
                () -> {
                  try {
                    free.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
      }
      assertAllTold(30_000);
    } finally {
      free.countDown();
    }
  }

  @Test
  @DisplayName("What goes wrong on another thread is thrown on the calling one")
  void failing() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                read(
                    40_000,
                    new Aside<>(
                        512,
                        batch -> {
                          throw new IllegalStateException("of the work");
                        },
                        made -> {})));
    assertTrue(failure.toString().contains("of the work"), failure::toString);
  }
}
