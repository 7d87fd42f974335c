package io.github.finsam.indicators.collect;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.pathway.PathwayId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who waits for a place in an insats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pathway the pathway
 * @param referredOn the day of the referral
 * @param referrer who referred, as a code
 * @param priority place by need, 1 the first; empty comes last
 * @param consented whether the written consent is there
 * @param days how long the person has waited by the day of the queue, 0 on the day of the referral
 */
@Value.Builder
public record QueueEntry(
    PathwayId pathway,
    LocalDate referredOn,
    Optional<String> referrer,
    Optional<Integer> priority,
    boolean consented,
    int days)
    implements WithQueueEntry, Comparable<QueueEntry> {

  private static final Comparator<QueueEntry> ORDER =
      Comparator.comparing((QueueEntry e) -> e.priority().orElse(Integer.MAX_VALUE))
          .thenComparing(QueueEntry::referredOn)
          .thenComparing(QueueEntry::pathway);

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code days < 0}
   */
  public QueueEntry {
    new Arguments().that(days >= 0, "negative", "days", days).orThrow();
  }

  /** A new builder. */
  public static QueueEntryBuilder builder() {
    return new QueueEntryBuilder();
  }

  /** By priority, then by day of referral, then by id. */
  @Override
  public int compareTo(QueueEntry other) {
    return ORDER.compare(this, other);
  }

  /** Days and priority: the pathway does not belong in a log. */
  @Override
  public String toString() {
    return "QueueEntry[" + referredOn + ", " + priority.map(String::valueOf).orElse("") + "]";
  }
}
