package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.finding.Severity;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.StaffId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * One thing to do about one pathway. It is for those who work in the insats and never for
 * publication.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what
 * @param pathway the pathway
 * @param insats its insats
 * @param staff whose it is: the handler, then the coordinator, each once; empty if none is known
 * @param since since when it has been the case
 * @param due the last day it is in time, not before the first
 * @param severity how much it matters: a note while it is in time
 * @param text what is to be done, in a sentence without the person
 */
@Value.Builder
public record DueItem(
    DueKind kind,
    PathwayId pathway,
    InsatsId insats,
    List<StaffId> staff,
    LocalDate since,
    LocalDate due,
    Severity severity,
    Label text)
    implements WithDueItem, Comparable<DueItem> {

  private static final Comparator<DueItem> ORDER =
      Comparator.comparing(DueItem::due)
          .thenComparing(DueItem::severity, Comparator.reverseOrder())
          .thenComparing(DueItem::kind)
          .thenComparing(DueItem::pathway)
          .thenComparing(DueItem::since)
          .thenComparing(item -> item.text().sv());

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code due < since}
   */
  public DueItem {
    staff = List.copyOf(staff);
    new Arguments().that(!due.isBefore(since), "order", "due", due, since.toString()).orThrow();
  }

  /** A new builder. */
  public static DueItemBuilder builder() {
    return new DueItemBuilder();
  }

  /** Whether its last day has passed. */
  public boolean overdue(LocalDate asOf) {
    return asOf.isAfter(due);
  }

  /** Earliest day first; on one day the more serious first, then by kind and pathway. */
  @Override
  public int compareTo(DueItem other) {
    return ORDER.compare(this, other);
  }

  /** Kind and days: the pathway does not belong in a log. */
  @Override
  public String toString() {
    return "DueItem[" + kind + ", " + insats + ", " + since + "/" + due + ", " + severity + "]";
  }
}
