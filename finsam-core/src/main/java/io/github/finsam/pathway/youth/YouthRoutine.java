package io.github.finsam.pathway.youth;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The deadlines that a kommun has set itself. The law asks for work the whole year round and names
 * no days, so they are data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param inviteNotApplyingBy the day of the year by which who does not apply is invited
 * @param inviteDropOutDays days after dropping out within which the person is invited, 0 to 366
 * @param inviteMovedInMonths months after the comparison of registers within which the person is
 *     invited, 0 to 12
 * @param contactMonths months in which who is in no activity is contacted, each once, at least one;
 *     kept in the order of the year
 */
@Value.Builder
public record YouthRoutine(
    MonthDay inviteNotApplyingBy,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = 366, message = "{io.github.finsam.Max}")
        int inviteDropOutDays,
    @Min(value = 0, message = "{io.github.finsam.Min}")
        @Max(value = 12, message = "{io.github.finsam.Max}")
        int inviteMovedInMonths,
    @NotEmpty(message = "{io.github.finsam.NotEmpty}") List<Month> contactMonths)
    implements WithYouthRoutine {

  private static final YouthRoutine SKELLEFTEA =
      new YouthRoutine(
          MonthDay.of(8, 31),
          14,
          1,
          List.of(
              Month.AUGUST,
              Month.OCTOBER,
              Month.DECEMBER,
              Month.FEBRUARY,
              Month.APRIL,
              Month.JUNE));

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range, or the months
   *     are none or one is there twice
   */
  public YouthRoutine {
    contactMonths = contactMonths.stream().sorted().toList();
    new Checks()
        .range("inviteDropOutDays", inviteDropOutDays, 0, 366)
        .range("inviteMovedInMonths", inviteMovedInMonths, 0, 12)
        .that(!contactMonths.isEmpty(), "empty", "contactMonths", "")
        .unique("contactMonths", contactMonths, m -> m)
        .orThrow();
  }

  /** A new builder. */
  public static YouthRoutineBuilder builder() {
    return new YouthRoutineBuilder();
  }

  /**
   * Invited by August, within 14 days of dropping out, within a month of the comparison of
   * registers; contacted six times a year.
   *
   * <p>Source: Skellefteå kommun, "Det kommunala aktivitetsansvaret", papers of the board meeting
   * 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
   */
  public static YouthRoutine skelleftea() {
    return SKELLEFTEA;
  }

  /**
   * The last day to invite a young person.
   *
   * @param since the day the person left year 9, dropped out, or was found by the comparison of
   *     registers
   * @return empty for who takes an introductory programme: the school answers for them
   */
  public Optional<LocalDate> inviteBy(YouthGroup group, LocalDate since) {
    return switch (group) {
      case NOT_APPLYING -> {
        LocalDate sameYear = inviteNotApplyingBy.atYear(since.getYear());
        yield Optional.of(
            sameYear.isBefore(since) ? inviteNotApplyingBy.atYear(since.getYear() + 1) : sameYear);
      }
      case INTRODUCTORY -> Optional.empty();
      case DROPPED_OUT -> Optional.of(since.plusDays(inviteDropOutDays));
      case MOVED_IN -> Optional.of(since.plusMonths(inviteMovedInMonths));
    };
  }

  /** Whether a contact is to be made in the month. */
  public boolean contactIn(YearMonth month) {
    return contactMonths.contains(month.getMonth());
  }
}
