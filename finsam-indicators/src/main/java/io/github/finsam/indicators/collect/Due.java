package io.github.finsam.indicators.collect;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A form that is to be answered by somebody, for somebody, within some days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form the form
 * @param respondent who answers it
 * @param subject key of the spell or group it is about
 * @param from first day it can be answered
 * @param dueBy last day it can be answered in time, not before the first
 * @param status how it stands
 * @param answeredOn the day it was answered; given exactly if it is done
 */
@Value.Builder
public record Due(
    FormId form,
    Respondent respondent,
    String subject,
    LocalDate from,
    LocalDate dueBy,
    DueStatus status,
    Optional<LocalDate> answeredOn)
    implements WithDue, Comparable<Due> {

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::dueBy)
          .thenComparing(Due::from)
          .thenComparing(Due::form)
          .thenComparing(Due::subject)
          .thenComparing(Due::respondent)
          .thenComparing(Due::status)
          .thenComparing(d -> d.answeredOn().orElse(LocalDate.MIN));

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code dueBy < from}, or there is a day
   *     of an answer without the form being done, or none although it is
   */
  public Due {
    new Arguments()
        .that(!dueBy.isBefore(from), "order", "dueBy", dueBy, from.toString())
        .that(
            answeredOn.isPresent() == (status == DueStatus.DONE),
            "mismatch",
            "answeredOn",
            answeredOn.map(LocalDate::toString).orElse("empty"),
            "given exactly if DONE")
        .orThrow();
  }

  /** A new builder. */
  public static DueBuilder builder() {
    return new DueBuilder();
  }

  /** Whether it was answered after its last day. */
  public boolean late() {
    return answeredOn.filter(day -> day.isAfter(dueBy)).isPresent();
  }

  /** By last day, first day, form and key. */
  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }

  /** Form, days and status: the key does not belong in a log. */
  @Override
  public String toString() {
    return "Due[" + form + ", " + from + "/" + dueBy + ", " + status + "]";
  }
}
