package io.github.finsam.indicators.needs;

import io.github.finsam.pathway.AssistanceMonths;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Full-year equivalents (helårsekvivalenter): how many could have been supported for a whole year
 * with full support; two who were unemployed for half a year each are one.
 *
 * <p>Source: SCB, "Beskrivning av antal helårsekvivalenter": part-time days are counted as parts of
 * whole days, and days are divided by 365.
 */
public final class FullYears {

  /** Days of a year, also of a leap year, as SCB counts. */
  public static final int DAYS = 365;

  private static final int MONTHS = 12;

  private FullYears() {}

  /**
   * Full-year equivalents of days with support in a year, rounded once, half up.
   *
   * @param year the year; days outside it do not count
   * @param spells the days of everybody; an open end reaches to the end of the year
   * @param decimals digits after the decimal point
   */
  public static BigDecimal ofDays(Year year, Collection<SupportSpell> spells, int decimals) {
    Period whole = Period.year(year.getValue());
    LocalDate last = year.atMonth(MONTHS).atEndOfMonth();
    // Days by the denominator of their extent: thirds and quarters have no common decimals.
    Map<Long, Long> parts = new TreeMap<>();
    for (SupportSpell spell : spells) {
      LocalDate from =
          spell.days().startInclusive().isAfter(whole.startInclusive())
              ? spell.days().startInclusive()
              : whole.startInclusive();
      LocalDate to = spell.days().endInclusive().filter(e -> e.isBefore(last)).orElse(last);
      long days = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
      parts.merge(
          spell.extent().whole(), Math.multiplyExact(days, spell.extent().part()), Math::addExact);
    }
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.valueOf(DAYS);
    for (Map.Entry<Long, Long> part : parts.entrySet()) {
      BigDecimal of = BigDecimal.valueOf(part.getKey());
      numerator =
          numerator
              .multiply(of)
              .add(
                  BigDecimal.valueOf(part.getValue())
                      .multiply(denominator.divide(BigDecimal.valueOf(DAYS))));
      denominator = denominator.multiply(of);
    }
    return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  /**
   * Full-year equivalents of months with social assistance in a year, a month as a twelfth, rounded
   * once, half up. Whoever was assisted for a part of a month counts with all of it, so that this
   * is an upper limit beside SCB's own.
   *
   * @param year the year
   * @param series the months of each person
   * @param decimals digits after the decimal point
   */
  public static BigDecimal ofMonths(Year year, Collection<AssistanceMonths> series, int decimals) {
    long months = 0;
    for (AssistanceMonths one : series) {
      months += one.monthsIn(year.atMonth(1), year.atMonth(MONTHS));
    }
    return BigDecimal.valueOf(months)
        .divide(BigDecimal.valueOf(MONTHS), decimals, RoundingMode.HALF_UP);
  }
}
