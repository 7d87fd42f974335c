package io.github.finsam.storage;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long pathways are kept (gallringsfrist). How many months is for the application's own
 * retention plan to say; the library ships no number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the rule is called where it was decided, at most 200 characters
 * @param monthsAfterEnd whole months from the last day of a pathway, 0 to 1 200: from the closure,
 *     from a withdrawn consent or referral, for a wrong entry from the day it was found. While a
 *     pathway waits or runs it is kept.
 */
public record RetentionRule(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String name,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int monthsAfterEnd) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the name is blank or too long, or {@code
   *     monthsAfterEnd} lies outside 0 to 1 200
   */
  public RetentionRule {
    new Checks().name("name", name).range("monthsAfterEnd", monthsAfterEnd, 0, 1_200).orThrow();
  }

  /** The last day of the pathway from which the months run; empty while it is kept. */
  public Optional<LocalDate> endOf(Pathway pathway) {
    PathwayState state = pathway.state();
    if (state.status() == PathwayStatus.VOIDED) {
      return pathway.eventsInForce(AsOf.everything()).stream()
          .filter(RetentionRule::wrongEntry)
          .map(event -> LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC))
          .max(LocalDate::compareTo);
    }
    return PathwayQuery.days(state).flatMap(DateRange::endInclusive);
  }

  /** The first day on which the pathway is to be erased; empty while it waits or runs. */
  public Optional<LocalDate> eraseFrom(Pathway pathway) {
    return endOf(pathway).map(end -> end.plusMonths(monthsAfterEnd).plusDays(1));
  }

  private static boolean wrongEntry(PathwayEvent event) {
    return event.kind() == EventKind.VOIDED || event.kind() == EventKind.CLOSED;
  }
}
