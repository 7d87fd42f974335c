package io.github.finsam.pathway.youth;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that is to be done for, or with the data of, a young person by a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what
 * @param key the key of the case
 * @param opensOn the first day it can be done in its turn
 * @param dueBy the last day, not before the first
 * @param doneOn the day it was done; empty if it was not
 */
@Value.Builder
public record YouthDeadline(
    Kind kind,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String key,
    LocalDate opensOn,
    LocalDate dueBy,
    Optional<LocalDate> doneOn)
    implements WithYouthDeadline, Comparable<YouthDeadline> {

  private static final Comparator<YouthDeadline> ORDER =
      Comparator.comparing(YouthDeadline::dueBy)
          .thenComparing(YouthDeadline::kind)
          .thenComparing(YouthDeadline::key)
          .thenComparing(YouthDeadline::opensOn)
          .thenComparing(d -> d.doneOn().orElse(LocalDate.MAX));

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank or {@code dueBy <
   *     opensOn}
   */
  public YouthDeadline {
    new Checks()
        .present("kind", kind)
        .text("key", key, 64)
        .that(!dueBy.isBefore(opensOn), "order", "dueBy", dueBy, opensOn.toString())
        .orThrow();
  }

  /** A new builder. */
  public static YouthDeadlineBuilder builder() {
    return new YouthDeadlineBuilder();
  }

  /** Whether it was not done in time: done too late, or not done by the end of the day. */
  public boolean late(LocalDate asOf) {
    return doneOn.orElse(asOf).isAfter(dueBy);
  }

  /** Whether it is still to be done and can be done now. */
  public boolean open(LocalDate asOf) {
    return doneOn.isEmpty() && !asOf.isBefore(opensOn);
  }

  /** By last day, kind and key. */
  @Override
  public int compareTo(YouthDeadline other) {
    return ORDER.compare(this, other);
  }

  /** Kind and days: the key does not belong in a log. */
  @Override
  public String toString() {
    return "YouthDeadline[" + kind + ", " + opensOn + "/" + dueBy + "]";
  }

  /** What is to be done. */
  public enum Kind {
    /** Invite to a talk. */
    INVITATION("Inbjudan till samtal", "Invitation to a talk"),
    /** Contact to follow up. */
    CONTACT("Uppföljningskontakt", "Follow-up contact"),
    /** Erase what is held. */
    ERASURE("Gallring", "Erasure");

    private final Label label;

    Kind(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }
}
