package io.github.finsam.pathway.youth;

import io.github.finsam.pathway.Profile;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * Whom the responsibility covers, and how long data may be held, as functions.
 *
 * <p>A young person is covered who (1) has not turned 20, (2) has fulfilled compulsory schooling or
 * was registered in the country after that age, (3) is not in upper secondary school or equivalent
 * education, has (4) no diploma, (5) no certificate of adapted upper secondary school and (6) no
 * approved result of equivalent education. All six hold.
 *
 * <p>Sources: 29 kap. 9 § skollagen (2010:800), in force as aktivitetsansvar from 1 January 2015;
 * its wording by lag (2018:749), issued 31 May 2018, which follows prop. 2017/18:183 and holds from
 * 1 July 2018 (Skolverket, "Kommunernas aktivitetsansvar"); 7 § förordning (2006:39) om register
 * och dokumentation vid fullgörandet av kommunernas aktivitetsansvar för ungdomar.
 */
public final class YouthResponsibility {

  /** The age at which the responsibility ends. */
  public static final int ENDS_AT = 20;

  /** The age in the year of which data are erased at the latest. */
  public static final int ERASED_AT = 21;

  /** The first day of the responsibility in its present form. */
  public static final LocalDate FROM = LocalDate.of(2015, 1, 1);

  /**
   * The first day on which who takes an introductory programme is outside, and who only holds a
   * certificate of studies is inside.
   */
  public static final LocalDate PRESENT_WORDING = LocalDate.of(2018, 7, 1);

  private YouthResponsibility() {}

  /**
   * Whether a young person of whom only the year of birth is known is covered.
   *
   * @param birthYear year of birth
   * @param schooling where the person stands with school on that day
   * @param day the day; before {@link #FROM} nobody is covered
   * @return in the year of the twentieth birthday {@link YouthCoverage#UNTIL_BIRTHDAY} where school
   *     does not settle it
   */
  public static YouthCoverage covers(Year birthYear, YouthSchooling schooling, LocalDate day) {
    int oldest = day.getYear() - birthYear.getValue();
    if (oldest > ENDS_AT || !bySchool(schooling, day)) {
      return YouthCoverage.NOT_COVERED;
    }
    return oldest == ENDS_AT ? YouthCoverage.UNTIL_BIRTHDAY : YouthCoverage.COVERED;
  }

  /** The same where the age on that day is known, in whole years. */
  public static boolean covers(int age, YouthSchooling schooling, LocalDate day) {
    return age < ENDS_AT && bySchool(schooling, day);
  }

  /**
   * The same for someone of whom a pathway knows the year of birth and the age on its first day:
   * that tells on which side of that day the birthday lies, and so narrows the year in which the
   * year of birth alone does not tell.
   *
   * @param profile year of birth and age; an age that does not fit the year tells nothing more
   * @param statedOn the day of the age, mostly the first day in the insats
   * @param schooling where the person stands with school on the day
   * @param day the day
   */
  public static YouthCoverage covers(
      Profile profile, LocalDate statedOn, YouthSchooling schooling, LocalDate day) {
    YouthCoverage byYear = covers(profile.birthYear(), schooling, day);
    if (byYear != YouthCoverage.UNTIL_BIRTHDAY) {
      return byYear;
    }
    int oldest = statedOn.getYear() - profile.birthYear().getValue();
    MonthDay stated = MonthDay.from(statedOn);
    MonthDay now = MonthDay.from(day);
    if (profile.statedAge() == oldest && !now.isBefore(stated)) {
      return YouthCoverage.NOT_COVERED;
    }
    if (profile.statedAge() == oldest - 1 && !now.isAfter(stated)) {
      return YouthCoverage.COVERED;
    }
    return YouthCoverage.UNTIL_BIRTHDAY;
  }

  private static boolean bySchool(YouthSchooling schooling, LocalDate day) {
    if (day.isBefore(FROM) || !schooling.compulsoryDone()) {
      return false;
    }
    boolean before = day.isBefore(PRESENT_WORDING);
    boolean outside =
        switch (schooling.attending()) {
          case NONE -> true;
          case INTRODUCTORY -> before;
          case UPPER_SECONDARY, EQUIVALENT -> false;
        };
    boolean open =
        switch (schooling.completed()) {
          case NOTHING -> true;
          case STUDIEBEVIS -> !before;
          case GYMNASIEEXAMEN, GYMNASIEBEVIS, EQUIVALENT -> false;
        };
    return outside && open;
  }

  /**
   * The last day data may be held: the end of the calendar year in which the person turns 21. They
   * are erased before when they are no longer needed.
   */
  public static LocalDate eraseBy(Year birthYear) {
    return birthYear.plusYears(ERASED_AT).atMonth(12).atEndOfMonth();
  }
}
