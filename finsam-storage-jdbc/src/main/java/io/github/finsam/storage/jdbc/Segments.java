package io.github.finsam.storage.jdbc;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.jdbc.internal.SegmentCare;
import io.github.finsam.storage.jdbc.internal.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Counts of whole segments – the answers of a förbund to a form in a half-year – that are kept
 * beside the answers, so that tallies need not read every row. They are never needed and never
 * wrong: a tally uses them only where no answer of the segment was added or removed since they were
 * made, and counts the rows everywhere else. An app makes them when it suits, as at night or after
 * an import.
 *
 * <p>Each förbund is looked after in a transaction of its own. One that others are at work on
 * meanwhile is left for the next time. Safe for use by several threads.
 */
public final class Segments {

  private final Transactions transactions;

  Segments(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Counts every segment that has no counts, or whose answers have changed since, and puts together
   * the counts of all förbund.
   *
   * @return how many segments of one förbund were counted
   * @throws io.github.finsam.storage.StoreException as {@link JdbcStore#write} does
   */
  public long refresh() {
    long counted = sum(ask(SegmentCare::stale), care -> care::refresh);
    attempt(SegmentCare::refreshNation);
    return counted;
  }

  /**
   * Counts anew, from their rows, all segments whose kept counts would be used now, those of one
   * förbund and those of all förbund together.
   *
   * @return those whose kept counts are not what the rows give; none unless somebody has changed
   *     the tables by other means
   * @throws io.github.finsam.storage.StoreException as {@link JdbcStore#read} does
   */
  public List<CountedSegment> verify() {
    List<CountedSegment> wrong = new ArrayList<>();
    for (ForbundId forbund : ask(SegmentCare::forbunds)) {
      wrong.addAll(ask(care -> care.wrong(forbund)));
    }
    wrong.addAll(ask(SegmentCare::wrongNation));
    return List.copyOf(wrong);
  }

  /**
   * Puts together the notes that units of work leave of the segments they have changed, one note a
   * segment. Worth it after very many small units; what was counted stays as good as it was.
   *
   * @return how many notes went
   * @throws io.github.finsam.storage.StoreException as {@link JdbcStore#write} does
   */
  public long compact() {
    return sum(ask(SegmentCare::forbunds), care -> care::compact);
  }

  private <T> T ask(Function<SegmentCare, T> question) {
    return transactions.<SegmentCare, T>read(SegmentCare::new, question::apply);
  }

  private long sum(List<ForbundId> forbunds, Function<SegmentCare, ToIntFunction<ForbundId>> task) {
    long sum = 0;
    for (ForbundId forbund : forbunds) {
      sum += attempt(care -> task.apply(care).applyAsInt(forbund));
    }
    return sum;
  }

  /** Does something unless others are at the same. */
  private int attempt(Function<SegmentCare, Integer> task) {
    try {
      return transactions.<SegmentCare, Integer>write(SegmentCare::new, task::apply);
    } catch (RuntimeException e) {
      if (SegmentCare.wasDisturbed(e)) {
        return 0;
      }
      throw e;
    }
  }
}
